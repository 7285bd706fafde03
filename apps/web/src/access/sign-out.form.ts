import type { Form } from '../forms/form.js';
import { signOutWords } from './sign-out.words.js';

/** Ends the session, and what the browser kept of our pages with it. */
export const signOutForm: Form = {
  path: '/sign-out',
  who: 'everybody',
  words: signOutWords,
  fields: [{ name: 'forget', is: 'tick' }],
  submit: ({ door, values, caller }) => door.people.signOut({ forget: values['forget'] === 'yes' }, caller),
  // Not "cookies": that would forget the browser too, which is its owner's choice.
  done: () => ({ to: '/signed-out', headers: { 'clear-site-data': '"cache", "storage"' } }),
};
