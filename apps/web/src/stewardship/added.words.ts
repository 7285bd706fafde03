/** What was added to a public thing since, and everybody else reads its page without. */
export const addedWords = {
  toRelease: 'Make public what was added since',
  toPropose: 'Propose to make public what was added since',
  toTakeBack: 'Take back one thing on this page',
  toPublic: 'Make this page public',
  recorded: (day: string): string => `Put on the record on ${day}.`,
  embargoed: 'It is shown early to somebody, and held: before its day it is refused.',
  goesWith: (what: string): string => `With it goes ${what}.`,
  of: {
    call: (number: number): string => `call ${number}`,
    claim: (by: string, says: string): string => `claim of ${by}: ${says}`,
    position: (who: string): string => `position of ${who}`,
    judgement: (who: string): string => `judgement of ${who}`,
  },
  set: (who: string): string => `set by ${who}`,
  by: (citation: string): string => `in ${citation}`,
  along: {
    heading: 'What becomes public with it',
    says: 'This stands on its page or beside it, and everybody reads it then. Look at each: who is said to have said what?',
  },
  waiting: {
    heading: 'Made public already',
    says: 'Nobody outside sees these yet: something that they name or belong to is not public, such as a body or a document.',
  },
  proposed: {
    heading: 'Proposed already',
    says: 'Somebody has said that these are ready for everybody. A steward makes them public.',
  },
  proposedToo: 'Somebody has proposed to make it public.',
  nothing: {
    add: 'Everybody reads all that was added to this page. There is nothing to make public here.',
    more: 'There is nothing else here to make public.',
    notYours:
      'Something was added to this page that everybody else reads it without. Editors of its space can propose to make it public, and stewards make it public.',
    page: 'Not everybody reads this page yet, so nothing waits to be added to what they read. Its page is made public first.',
    takeBack: 'Nothing on this page was made public that can be taken back by itself.',
  },
  one: 'One of these',
} as const;

const things = {
  label: 'Which of these?',
  hint: 'Nothing is ticked for you. What stands under another goes with it.',
  missing: 'Tick at least one, or leave it as it is.',
};
const cancel = { text: 'Change nothing', href: '/' };

const releaseAddedWords = {
  heading: addedWords.toRelease,
  lead: [
    'Everybody reads this page without what is listed here. Read each before you tick it, and leave out nothing that speaks for the other side.',
    'All that you tick is made public at once, or none of it. Each can be taken back by itself; that it was public stays public.',
  ],
  button: 'Make these public',
  cancel,
  fields: { things },
};

/** Of names and offices, which join the register. */
const releaseAddedForGoodWords = {
  ...releaseAddedWords,
  lead: [
    releaseAddedWords.lead[0]!,
    'All that you tick is made public at once, or none of it. It cannot be taken back, since others may refer to it.',
  ],
};

const proposeAddedWords = {
  heading: addedWords.toPropose,
  lead: [
    'Everybody reads this page without what is listed here. Read each before you tick it, and leave out nothing that speaks for the other side.',
    'It says of all that you tick that it is ready for everybody. A steward makes it public.',
  ],
  button: 'Propose these',
  cancel,
  fields: { things },
};

const takeBackAddedWords = {
  heading: addedWords.toTakeBack,
  lead: [
    'Everybody reads the page without it from then on. See that the page is still fair then: what it was said against, or in answer to, stays.',
    'That something of this kind was public, until when, and the reason stay public.',
  ],
  button: 'Take it back',
  cancel,
  fields: {
    thing: { label: 'Which of these?', missing: 'Choose which.' },
    reason: { label: 'Why is it taken back?', hint: 'The reason is public.', missing: 'Choose why.' },
  },
};

export const addedFormWords = {
  release: releaseAddedWords,
  releaseForGood: releaseAddedForGoodWords,
  propose: proposeAddedWords,
  takeBack: takeBackAddedWords,
};
