export const quietWords = {
  off: 'You are told of what comes up in your spaces on the page Notices.',
  on: 'Quiet mode is on until you end it. Nobody else can see that.',
  until: (day: string) => `Quiet mode is on, ${day} included. Nobody else can see that.`,
  waits: 'What your spaces are told of waits here. Nothing is lost, and nothing is released meanwhile by itself.',
  see: { text: 'See what waits', href: '/notices?waiting=yes' },
  change: { text: 'Change quiet mode', href: '/account/quiet' },
} as const;

export const setQuietWords = {
  heading: 'Quiet mode',
  lead: [
    'While it is on, the page Notices shows you nothing but what cannot wait: that somebody proposed to close, hand over or wind up a space of yours. All else waits there for you.',
    'Nobody else can see that it is on. What your group keeps goes on, and so do the dates that bodies named.',
  ],
  check: ['Nothing is saved yet. Quiet mode is on from the moment you press the button.'],
  button: 'Save',
  cancel: { text: 'Change nothing', href: '/account' },
  trail: [{ text: 'Your account', href: '/account' }],
  fields: {
    quiet: { label: 'Do you want quiet mode?', missing: 'Choose whether you want quiet mode.' },
    until: {
      label: 'Its last day',
      hint: 'Such as 24 December, a week on Friday or in two weeks. Leave it out and it lasts until you end it.',
    },
  },
} as const;

export const quietChoices = { yes: 'Yes, tell me nothing that can wait', no: 'No, tell me what comes up' } as const;
