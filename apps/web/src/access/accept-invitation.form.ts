import type { Form } from '../forms/form.js';
import { acceptInvitationWords } from './accept-invitation.words.js';
import { codesShown } from './codes.js';

/** Six words become an account; the recovery codes are shown once, on the page that follows. */
export const acceptInvitationForm: Form = {
  path: '/invitation',
  who: 'everybody',
  words: acceptInvitationWords,
  fields: [
    { name: 'phrase', is: 'line' },
    { name: 'pseudonym', is: 'line', autocomplete: 'username', width: 20 },
    { name: 'passphrase', is: 'passphrase', autocomplete: 'new-password' },
    { name: 'repeated', is: 'passphrase', autocomplete: 'new-password' },
  ],
  submit: async ({ door, values, caller }) => {
    const { phrase, pseudonym, passphrase, repeated } = values as Record<string, string>;
    if (passphrase !== repeated) return acceptInvitationWords.different;
    return door.people.acceptInvitation({ phrase: phrase!, pseudonym: pseudonym!, passphrase: passphrase! }, caller);
  },
  done: codesShown,
};
