export const firstStepsWords = {
  heading: 'What to do first',
  intro: 'One at a time, and each can wait. Nobody outside sees any of it until a steward makes it public.',
  done: 'Done',
  group: { text: 'Add your group', says: 'The name it goes by here. It can be one that you made up.' },
  body: { text: 'Add the body you deal with', says: 'A council, a trust, a company: whoever said that they would do something.' },
  engagement: {
    text: 'Say what you do together',
    says: 'A sentence is enough. Meetings, documents and promises are kept under it.',
  },
  files: {
    text: 'Put in a file',
    says: 'An e-mail, a letter or a draft waits among your files until you know where it belongs.',
  },
  meeting: { text: 'Write down a meeting or a call', says: 'From memory will do: the record says beside it that it is.' },
  note: {
    text: 'Note what was promised',
    says: 'Yours alone for now. It goes on the record when you have said what you do together.',
  },
  promise: { text: 'Write down what was promised', says: 'In their words where you have them, and by when, if they said so.' },
} as const;

/** For whoever has no space of their own yet. */
export const beginWords = {
  heading: 'What to do first',
  steps: [
    {
      text: 'Open a space',
      says: 'The room in which your group keeps its record. Nobody else can look in.',
      href: '/spaces/open',
    },
    {
      text: 'Join a space with six words',
      says: 'If somebody of your group has opened one and invited you.',
      href: '/spaces/join',
    },
  ],
} as const;
