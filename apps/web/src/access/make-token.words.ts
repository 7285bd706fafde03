const trail = [{ text: 'Your account', href: '/account' }] as const;

export const makeTokenWords = {
  heading: 'Make a token for a program',
  lead: [
    'A token lets a program act in your name through the API, in all your spaces. It lets nobody in, changes no role, releases nothing, opens no space and makes no other token.',
    'Whoever has it can do the same. You can revoke it on your account at any time; a new passphrase does not end it.',
  ],
  button: 'Make the token',
  cancel: { text: 'Make none', href: '/account' },
  trail,
  fields: {
    name: {
      label: 'What to call the token',
      hint: 'What it is for, so that you know which one to revoke.',
      missing: 'Give the token a name.',
    },
    scope: { label: 'What it may do', missing: 'Choose what it may do.' },
    days: { label: 'For how many days it works', hint: 'From 1 to 366.', missing: 'Give the number of days.' },
    passphrase: { label: 'Your passphrase', missing: 'Enter your passphrase.' },
  },
  scopes: [
    { value: 'read', text: 'Read', hint: 'All that you may read.' },
    { value: 'write', text: 'Read and write', hint: 'It can also put things on the record and write notes, as far as you may.' },
  ],
} as const;

export const tokenWords = {
  heading: 'Keep this token',
  says: ['This is the only time it is shown. Put it where your program reads it, and nowhere else.'],
  list: 'The token',
  next: { text: 'I have it. Back to my account', href: '/account' },
} as const;

export const revokeTokenWords = {
  heading: 'Revoke this token',
  lead: ['The next request with it is refused. What was put on the record with it stays.'],
  button: 'Revoke the token',
  cancel: { text: 'Leave it', href: '/account' },
  trail,
  fields: {},
} as const;
