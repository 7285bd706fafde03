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
} as const;
