export const noticesWords = {
  heading: 'Notices',
  trail: [{ text: 'Your spaces', href: '/spaces' }],
  lead: 'What the members of your spaces are told here. There is no e-mail. Nobody outside a space sees its notices.',
  empty: 'There is no notice.',
  kinds: {
    EMBARGO_ENDS: {
      heading: 'An embargo ends soon',
      until: 'It ends on',
      says: 'Nothing is released by itself. From that moment a steward can release it. Before that, a steward can set the embargo anew.',
    },
    KEEPING_PROPOSED: {
      heading: 'Somebody proposed what is to become of your space',
      until: 'It can be confirmed from',
      says: 'Nothing changes until somebody else confirms it. The page of the space says what is proposed, by whom, and what would become of each sort of thing.',
    },
  },
  about: 'What it is about',
  made: 'Told on',
  seen: 'Seen to on',
  mark: 'Mark as seen to',
  older: 'Older ones',
} as const;

export const markNoticeWords = {
  heading: 'Mark this notice as seen to',
  lead: ['It then counts as seen to for the whole space. The notice stays in the list.'],
  button: 'Mark as seen to',
  cancel: { text: 'Leave it open', href: '/notices' },
  fields: {},
} as const;
