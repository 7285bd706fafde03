import { acceptInvitationWords } from './accept-invitation.words.js';

export const changePassphraseWords = {
  heading: 'Change your passphrase',
  lead: ['You stay signed in here. Everywhere else your sessions end.'],
  button: 'Change my passphrase',
  cancel: { text: 'Leave it as it is', href: '/account' },
  trail: [{ text: 'Your account', href: '/account' }],
  fields: {
    passphrase: { label: 'The passphrase you have now', missing: 'Enter the passphrase you have now.' },
    newPassphrase: {
      label: 'A new passphrase',
      hint: acceptInvitationWords.fields.passphrase.hint,
      missing: 'Enter a new passphrase.',
    },
    repeated: { label: 'The new passphrase once more', missing: 'Enter the new passphrase once more.' },
  },
} as const;
