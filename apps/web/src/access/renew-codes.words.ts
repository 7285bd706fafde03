export const renewCodesWords = {
  heading: 'Make new recovery codes',
  lead: ['You get eight new codes. The ones you have now open nothing from then on.'],
  button: 'Make new codes',
  cancel: { text: 'Keep the ones I have', href: '/account' },
  trail: [{ text: 'Your account', href: '/account' }],
  fields: { passphrase: { label: 'Your passphrase', missing: 'Enter your passphrase.' } },
} as const;
