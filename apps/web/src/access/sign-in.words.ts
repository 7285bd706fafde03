export const signInWords = {
  heading: 'Sign in',
  lead: [],
  button: 'Sign in',
  fields: {
    pseudonym: { label: 'The name you go by here', missing: 'Enter the name you go by here.' },
    passphrase: { label: 'Passphrase', missing: 'Enter your passphrase.' },
  },
  known: 'What is on it is for members. Sign in and you are taken there.',
  other: {
    heading: 'If you cannot sign in',
    recover: { text: 'Use a recovery code', href: '/recovery' },
    invitation: { text: 'Accept an invitation', href: '/invitation' },
    noMail:
      'There is no e-mail to send a link to: none is kept. If you have no recovery code left, a steward of your space can invite you anew, under another name.',
  },
} as const;
