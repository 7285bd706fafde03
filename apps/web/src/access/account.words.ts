export const accountWords = {
  heading: 'Your account',
  name: 'You are called',
  noName: 'nothing yet: this account has been opened by a token alone',
  seen: 'The members of your spaces see this name. Nobody else does, and nothing here ties it to a name on papers.',
  passphrase: {
    heading: 'What lets you in',
    change: { text: 'Change your passphrase', href: '/account/passphrase' },
    renew: { text: 'Make new recovery codes', href: '/account/recovery-codes' },
  },
  codes: { one: 'recovery code is left', many: 'recovery codes are left', few: 'Make new ones before you need them.' },
  quiet: { heading: 'Quiet mode', change: { text: 'Change quiet mode', href: '/account/quiet' } },
  sessions: {
    heading: 'Where you are signed in',
    intro:
      'A session ends when it is not used for 30 minutes, and after 12 hours in any case. We keep no address and no kind of browser, so you tell sessions apart by their times.',
    began: 'Began',
    seen: 'last used',
    current: '(this one)',
    end: 'End this session',
  },
  tokens: {
    heading: 'Tokens for programs',
    empty: 'You have none.',
    scopes: { FIRST: 'does all that you may', READ: 'reads', WRITE: 'reads and writes' },
    made: 'made',
    ends: 'ends',
    never: 'does not end by itself',
    revoke: 'Revoke this token',
    make: { text: 'Make a token', href: '/account/tokens/make' },
  },
} as const;
