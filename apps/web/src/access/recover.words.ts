import { acceptInvitationWords } from './accept-invitation.words.js';

export const recoverWords = {
  heading: 'Use a recovery code',
  lead: [
    'A recovery code lets you in once and gives your account a new passphrase. Wherever you are signed in now, that session ends.',
  ],
  button: 'Set the new passphrase',
  cancel: { text: 'Back to signing in', href: '/sign-in' },
  fields: {
    code: {
      label: 'Recovery code',
      hint: 'Four groups of five letters and figures. Capitals and hyphens make no difference.',
      missing: 'Enter a recovery code.',
    },
    passphrase: acceptInvitationWords.fields.passphrase,
    repeated: acceptInvitationWords.fields.repeated,
  },
} as const;
