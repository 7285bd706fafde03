import type { Form } from '../forms/form.js';
import { newPassphrase } from './new-passphrase.js';
import { recoverWords } from './recover.words.js';

/** A code that works once, and a new passphrase. */
export const recoverForm: Form = {
  path: '/recovery',
  who: 'everybody',
  words: recoverWords,
  fields: [{ name: 'code', is: 'line' }, ...newPassphrase('passphrase')],
  submit: ({ door, values, caller }) => door.people.recover({ code: values['code']!, passphrase: values['passphrase']! }, caller),
  done: () => ({ to: '/account' }),
};
