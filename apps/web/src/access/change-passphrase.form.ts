import type { Form } from '../forms/form.js';
import { changePassphraseWords } from './change-passphrase.words.js';
import { newPassphrase } from './new-passphrase.js';

/** Asks for the passphrase that holds, so that an open browser is not enough. */
export const changePassphraseForm: Form = {
  path: '/account/passphrase',
  who: 'members',
  words: changePassphraseWords,
  trail: () => changePassphraseWords.trail,
  fields: [{ name: 'passphrase', is: 'passphrase', autocomplete: 'current-password' }, ...newPassphrase('newPassphrase')],
  submit: async ({ door, values, caller, viewer }) => {
    const input = { passphrase: values['passphrase']!, newPassphrase: values['newPassphrase']! };
    return door.people.changePassphrase(input, caller, viewer);
  },
  done: () => ({ to: '/account' }),
};
