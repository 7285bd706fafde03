export const codesWords = {
  heading: 'Keep these recovery codes',
  says: [
    'This is the only time they are shown: write them down or print them now. Each one lets you in once when you have forgotten your passphrase, and then you choose a new one.',
    'Keep them where nobody looks for them. Whoever has one of them can enter as you.',
  ],
  list: 'Your recovery codes',
  next: { text: 'I have them. Go to my spaces', href: '/spaces' },
} as const;
