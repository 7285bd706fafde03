export const spacesWords = {
  heading: 'Your spaces',
  lead: 'A space is the room in which a group keeps its record. Others see of it what the group has released.',
  empty: 'You belong to no space yet. A steward of a space can invite you.',
  links: [
    { text: 'Something was published', href: '/published' },
    { text: 'Add a body', href: '/organizations/add' },
    { text: 'Add a source', href: '/sources/add' },
    { text: 'Add what a group and an institution did together', href: '/engagements/add' },
    { text: 'Join another space with six words', href: '/spaces/join' },
    { text: 'Open a space', href: '/spaces/open' },
    { text: 'What people say is wrong on your pages', href: '/corrections/received' },
  ],
} as const;
