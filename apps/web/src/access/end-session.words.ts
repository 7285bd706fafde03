export const endSessionWords = {
  heading: 'End this session',
  lead: ['Whoever uses that browser has to sign in again. Nothing that was put on the record is changed.'],
  button: 'End the session',
  cancel: { text: 'Leave it', href: '/account' },
  trail: [{ text: 'Your account', href: '/account' }],
  fields: {},
} as const;
