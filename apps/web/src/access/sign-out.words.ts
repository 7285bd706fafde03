export const signOutWords = {
  heading: 'Sign out',
  lead: [
    'This ends your session in this browser. On other devices you stay signed in until you end those sessions on your account page.',
  ],
  button: 'Sign out',
  cancel: { text: 'Stay signed in', href: '/spaces' },
  fields: {
    forget: {
      label: 'Forget this browser too',
      hint: 'On a device that is not yours. This browser then has no place of its own any more when wrong passphrases are counted.',
    },
  },
} as const;

export const signedOutWords = {
  heading: 'You are signed out',
  says: [
    'Your session in this browser is over. We asked the browser to drop what it kept of these pages.',
    'This does not clear your browser’s history: the addresses of the pages you saw are still in it. A private window keeps none.',
  ],
  again: { text: 'Sign in again', href: '/sign-in' },
} as const;
