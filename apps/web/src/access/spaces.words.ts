import { beginWords } from './first-steps.words.js';

export const spacesWords = {
  heading: 'Your spaces',
  lead: 'A space is the room in which a group keeps its record. Others see of it what the group has released.',
  empty: 'You belong to no space yet.',
  begin: beginWords,
  asked: {
    heading: 'You are asked to reply',
    lead: 'You were let in as the office of an institution. You see what it was asked about, and may reply to it. You see nothing else of the space.',
    of: 'Asked of',
    when: (asked: string, by: string): string => `Asked on ${asked}. A reply is asked for by ${by}; a later one is taken too.`,
    sent: (count: number): string => (count === 1 ? 'You have sent one reply.' : `You have sent ${count} replies.`),
    read: 'Read what it is about',
    reply: 'Write the reply',
  },
  /** for whoever belongs to a space, where each of these leads */
  inSpaces: [
    { text: 'Something was published', href: '/published' },
    { text: 'Add a body', href: '/organizations/add' },
    { text: 'Add a source', href: '/sources/add' },
    { text: 'Add what a group and an institution did together', href: '/engagements/add' },
    { text: 'What people say is wrong on your pages', href: '/corrections/received' },
  ],
  /** for whoever has one already, and for whom the steps of a beginning do not name them */
  links: [
    { text: 'Join another space with six words', href: '/spaces/join' },
    { text: 'Open another space', href: '/spaces/open' },
  ],
} as const;
