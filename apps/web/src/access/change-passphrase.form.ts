import type { Form } from '../forms/form.js';
import { changePassphraseWords } from './change-passphrase.words.js';

/** Asks for the passphrase that holds, so that an open browser is not enough. */
export const changePassphraseForm: Form = {
  path: '/account/passphrase',
  who: 'members',
  words: changePassphraseWords,
  trail: () => changePassphraseWords.trail,
  fields: [
    { name: 'passphrase', is: 'passphrase', autocomplete: 'current-password' },
    { name: 'newPassphrase', is: 'passphrase', autocomplete: 'new-password' },
    { name: 'repeated', is: 'passphrase', autocomplete: 'new-password' },
  ],
  submit: async ({ door, values, caller, viewer }) => {
    if (values['newPassphrase'] !== values['repeated']) return changePassphraseWords.different;
    const input = { passphrase: values['passphrase']!, newPassphrase: values['newPassphrase']! };
    return door.people.changePassphrase(input, caller, viewer);
  },
  done: () => ({ to: '/account' }),
};
