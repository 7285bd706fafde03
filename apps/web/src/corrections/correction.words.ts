export const correctionWords = {
  heading: 'Say what is wrong',
  lead: [
    'Tell us what is wrong on a page, or complain about it. You need no account and no name.',
    'It goes to the people who keep the page. It is not published. Your network address is not kept with it.',
  ],
  button: 'Send',
  cancel: { text: 'Send nothing', href: '/' },
  fields: {
    page: {
      label: 'Which page is it about?',
      hint: 'Its address, such as /commitments/… If you do not have it, say what the page is about.',
      missing: 'Enter the address of the page, or say what it is about.',
    },
    says: {
      label: 'What is wrong?',
      hint: 'Say what the page says and what would be right. If you can, say where that can be read.',
      missing: 'Enter what is wrong.',
    },
    answerTo: {
      label: 'How can you be answered?',
      hint: 'An e-mail address, a telephone number or another way. Without it nobody can answer you; what you wrote is read all the same.',
    },
  },
} as const;

export const sentWords = {
  heading: 'What you wrote was sent',
  says: [
    'It is with the people who keep the page. Nothing of it is published.',
    'If you said how you can be answered, they can answer you. If it shows a mistake, the page is corrected, and the correction says so.',
  ],
  received: (when: string): string => `It came on ${when} and is with the people who keep the page. Nothing of it is published.`,
  waits: [
    'Nobody has answered yet. When they do, the answer stands on this page, whether or not you said how you can be reached.',
    'If it shows a mistake, the page is corrected, and the correction says so.',
  ],
  outcomes: {
    CORRECTED: {
      heading: 'What you wrote was answered: corrected',
      says: (when: string): string => `A steward answered on ${when}: the page was corrected.`,
    },
    NOT_CORRECTED: {
      heading: 'What you wrote was answered: not corrected',
      says: (when: string): string => `A steward answered on ${when}: the page stays as it is.`,
    },
  },
  why: 'What they say to it',
  again: 'If that does not answer it, write again:',
  form: 'Say what is wrong',
  keep: 'Keep this address. It is the only way back to this page, and whoever has it reads the answer:',
  link: { text: 'The record', href: '/' },
} as const;

export const receivedWords = {
  heading: 'What people say is wrong',
  trail: [{ text: 'Your spaces', href: '/spaces' }],
  lead: 'Anybody can say what is wrong on a page, without an account. Stewards and editors of the space see it here, and nobody else does.',
  empty: 'Nothing has come.',
  about: 'About',
  noSpace: 'a page that no space keeps',
  answer: 'Can be answered at',
  noAnswer: 'They did not say how they can be answered.',
  received: 'Received on',
  older: 'Older ones',
  closed: { CORRECTED: 'Answered, corrected, on', NOT_CORRECTED: 'Answered, not corrected, on' },
  close: (page: string): string => `Answer what was said of ${page}`,
} as const;

export const correctionOutcomes = {
  CORRECTED: 'The page was corrected',
  NOT_CORRECTED: 'The page stays as it is',
} as const;

export const closeCorrectionWords = {
  heading: 'Answer somebody who says that something is wrong',
  about: 'About',
  lead: [
    'They read the answer at the address that they were given when they wrote, without an account. It can be given once and not changed.',
    'If the page has to be corrected, do that first: this corrects nothing by itself. Who answered is told to nobody.',
  ],
  button: 'Give this answer',
  cancel: { text: 'Give no answer now', href: '/corrections/received' },
  fields: {
    outcome: { label: 'What became of it?', missing: 'Choose what became of it.' },
    why: {
      label: 'What do you say to it?',
      hint: 'What was corrected, or why the page stays as it is and what you looked at. Name nobody who is not named on the page.',
      missing: 'Write what was corrected, or why it stays.',
    },
  },
} as const;
