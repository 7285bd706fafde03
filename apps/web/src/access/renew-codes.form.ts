import type { Form } from '../forms/form.js';
import { codesShown } from './codes.js';
import { renewCodesWords } from './renew-codes.words.js';

/** New recovery codes; the old ones open nothing any more. */
export const renewCodesForm: Form = {
  path: '/account/recovery-codes',
  who: 'members',
  words: renewCodesWords,
  trail: () => renewCodesWords.trail,
  fields: [{ name: 'passphrase', is: 'passphrase', autocomplete: 'current-password' }],
  submit: ({ door, values, caller, viewer }) => door.people.renewCodes({ passphrase: values['passphrase']! }, caller, viewer),
  done: codesShown,
};
