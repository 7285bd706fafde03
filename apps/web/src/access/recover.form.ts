import type { Form } from '../forms/form.js';
import { recoverWords } from './recover.words.js';

/** A code that works once, and a new passphrase. */
export const recoverForm: Form = {
  path: '/recovery',
  who: 'everybody',
  words: recoverWords,
  fields: [
    { name: 'code', is: 'line' },
    { name: 'passphrase', is: 'passphrase', autocomplete: 'new-password' },
    { name: 'repeated', is: 'passphrase', autocomplete: 'new-password' },
  ],
  submit: async ({ door, values, caller }) => {
    if (values['passphrase'] !== values['repeated']) return recoverWords.different;
    return door.people.recover({ code: values['code']!, passphrase: values['passphrase']! }, caller);
  },
  done: () => ({ to: '/account' }),
};
