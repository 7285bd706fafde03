export const inviteWords = {
  heading: 'Invite somebody',
  lead: [
    'You get six words to hand over. Whoever gives them on this site comes in, once, within seven days. Choose a way that nobody else reads: by voice is best.',
  ],
  button: 'Make the six words',
  cancel: { text: 'Invite nobody', href: '/spaces' },
  fields: {
    as: { label: 'What they become', missing: 'Choose what they become.' },
    institutionId: {
      label: 'For the office of an institution: which institution',
      hint: 'It replies in this body’s name. Leave it empty for everybody else.',
    },
    days: {
      label: 'For outsiders: for how many days',
      hint: 'From 1 to 90. Fourteen unless you say otherwise. Leave it empty for members.',
    },
  },
} as const;

export const invitedWords = {
  heading: 'Hand over these six words',
  says: [
    'This is the only time they are shown. They work once, within seven days.',
    'Whoever gives them on the page named below comes in. If they go astray, withdraw the invitation on the page of the space.',
  ],
  where: 'Where they are given:',
  list: 'The six words',
  next: 'Back to the space',
} as const;
