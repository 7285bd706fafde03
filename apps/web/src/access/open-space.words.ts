export const openSpaceWords = {
  heading: 'Open a space',
  lead: [
    'A space is the room in which a group keeps its record. You become its first steward; invite a second one soon.',
    'Its name is seen by its members. Public pages name the group itself, which is recorded apart from it.',
  ],
  button: 'Open the space',
  cancel: { text: 'Open none', href: '/spaces' },
  trail: [{ text: 'Your spaces', href: '/spaces' }],
  fields: { name: { label: 'What the space is called', missing: 'Enter what the space is called.' } },
} as const;

export const joinSpaceWords = {
  heading: 'Join another space',
  lead: ['With the six words of an invitation, and with the name you have.'],
  button: 'Join the space',
  cancel: { text: 'Join none', href: '/spaces' },
  fields: {
    phrase: {
      label: 'The six words of the invitation',
      hint: 'Capitals, spaces and hyphens make no difference.',
      missing: 'Enter the six words of the invitation.',
    },
  },
} as const;
