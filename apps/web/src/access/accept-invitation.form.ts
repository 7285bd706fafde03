import type { Form } from '../forms/form.js';
import { acceptInvitationWords } from './accept-invitation.words.js';
import { codesShown } from './codes.js';
import { newPassphrase } from './new-passphrase.js';

/** Six words become an account; the recovery codes are shown once, on the page that follows. */
export const acceptInvitationForm: Form = {
  path: '/invitation',
  who: 'everybody',
  words: acceptInvitationWords,
  fields: [
    { name: 'phrase', is: 'line' },
    { name: 'pseudonym', is: 'line', autocomplete: 'username', width: 20 },
    ...newPassphrase('passphrase'),
  ],
  submit: async ({ door, values, caller }) => {
    const { phrase, pseudonym, passphrase } = values as Record<string, string>;
    return door.people.acceptInvitation({ phrase: phrase!, pseudonym: pseudonym!, passphrase: passphrase! }, caller);
  },
  done: codesShown,
};
