export const acceptInvitationWords = {
  heading: 'Accept an invitation',
  lead: [
    'You were given six words. With them you make an account here. No e-mail address, telephone number or real name is asked for.',
    'The name you choose is seen by the members of your spaces and by nobody else. On the public pages the author is the group.',
  ],
  button: 'Make my account',
  fields: {
    phrase: {
      label: 'The six words of the invitation',
      hint: 'Capitals, spaces and hyphens make no difference.',
      missing: 'Enter the six words of the invitation.',
    },
    pseudonym: {
      label: 'A name to go by here',
      hint: 'Any name that is not on your papers does. It cannot be changed later.',
      missing: 'Enter a name to go by here.',
    },
    passphrase: {
      label: 'A passphrase',
      hint: 'At least 12 characters: three or four words that have nothing to do with you. A password manager may make and keep it.',
      missing: 'Enter a passphrase.',
    },
    repeated: { label: 'The passphrase once more', missing: 'Enter the passphrase once more.' },
  },
} as const;
