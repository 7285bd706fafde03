import { firstStepsWords } from './first-steps.words.js';

export const spaceWords = {
  kind: 'Space',
  trail: [{ text: 'Your spaces', href: '/spaces' }],
  lead: 'The members of this space see one another by the names they chose. Nobody else does: on the public pages the author is the group.',
  first: firstStepsWords,
  holds: {
    heading: 'What this space keeps',
    engagements: 'What you did together, the one put on the record last first:',
    bodies: 'Bodies that are not public yet:',
    links: [
      { text: 'Something was published', href: '/published' },
      { text: 'Look for something by its words', href: '/search' },
    ],
    all: [{ text: 'All that you can read', href: '/' }],
  },
  waiting: {
    heading: 'What waits for a second person',
    lead: 'A member proposed that each of these is made public. Until a steward does that, it stays as it is.',
    more: 'The ten proposed last are shown.',
  },
  oneSteward: {
    heading: 'This space has one steward',
    text: 'If they cannot get in, nobody can let anybody in or release anything. Make somebody else a steward too.',
  },
  members: {
    heading: 'Members',
    noName: 'an account that nobody has taken yet',
    you: '(you)',
    since: 'since',
    change: 'Change the role',
    remove: 'Remove',
    leave: 'Leave this space',
  },
  invite: 'Invite somebody',
  checkpoint: 'Ask for a checkpoint of the ledger now',
  invitations: {
    heading: 'Invitations that are open',
    until: 'open until',
    withdraw: 'Withdraw',
  },
  outsiders: { heading: 'Let in from outside', until: 'until', ended: 'ended', end: 'End it now' },
} as const;
