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
  harm: {
    heading: 'What you wrote about harm',
    intro:
      'Each stays yours, whatever your role in its space and when you have left it: you can read it here and take it back. Nobody else can take it back, and your name is not shown with it. No account is ever closed, so nothing happens to these by itself.',
    note: 'A note of harm',
    warning: 'content warning',
    written: 'Written on',
    readBy: {
      PRIVATE: 'You alone read it.',
      SPACE: 'The members of its space read it.',
      EMBARGOED: 'The members of its space read it, and whoever it is shown to early.',
      PUBLIC: 'Everybody can read it.',
    },
    takeBack: 'Take it back',
    more: 'These are the last hundred. The others can be read with the API.',
  },
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
