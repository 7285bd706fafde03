import { accountHint, oneDayHint, saidDateHint, toldWords } from '../forms/entry.words.js';
import { capitalFirst } from '../layout/named.js';
import { commitmentWords } from './commitment.words.js';

const statement = {
  statement: {
    label: 'What is promised or expected',
    hint: 'The exact words when you have them. Otherwise your own words for what was said.',
    missing: 'Write what is promised or expected.',
  },
  kind: { label: 'Is it a promise or an expectation?', missing: 'Choose whether it is a promise or an expectation.' },
  wording: { label: 'Are these the exact words?', missing: 'Choose whether these are the exact words.' },
  verb: { label: 'How they put it', hint: 'One word of theirs, such as said, promised, suggested.' },
  madeById: {
    label: 'Who said they will do it',
    hint: 'For an expectation: who is expected to.',
    missing: 'Choose who said it.',
  },
  madeToId: { label: 'To whom' },
  postId: {
    label: 'In what office',
    hint: 'An office is enough, such as chief executive: nobody who holds it needs to be named.',
  },
  statedOn: {
    label: 'When was it said?',
    hint: 'As you would say it: 10 March 2023, spring 2023, about Christmas, early 2021.',
    missing: 'Write when it was said, as closely as you know.',
  },
  locator: { label: 'Where in the source', hint: 'Such as page 2, or the third paragraph.' },
  workId: { label: 'The document it is about' },
};

export const commitmentKinds = {
  COMMITMENT: { text: 'A promise', hint: 'They said what they will do.' },
  EXPECTATION: { text: 'An expectation', hint: 'A date without an owner: “is expected by the spring”.' },
};

export const recordCommitmentWords = {
  heading: 'Add what was promised',
  fields: {
    ...statement,
    dueBasis: {
      label: 'Was a date given?',
      hint: 'A further date, or one that a law or somebody else set, can be added when it is on the record.',
    },
    dueDate: { label: 'By when?', hint: 'As it was said: by the end of May 2023, spring 2023, 10 March.' },
    ...toldWords,
  },
};

export const dueWithIt = {
  NONE: { text: 'No date was given' },
  OWN: {
    text: 'Yes, by whoever made the promise',
    hint: 'Only where others can read it: choose the source of it below.',
  },
  EXPECTED: { text: 'It is expected by then, and nobody owns the date' },
};
export const setBy = (name: string) => `Yes, it was set by: ${name}`;

/** What is wrong with the two answers together. */
export const dueFaults = {
  noDate: 'Write the date below, or choose that no date was given.',
  noBasis: 'Choose above whose date this is.',
  noSource:
    'A body is called late against its own date only where that date can be read. Choose the source below, or say that it is expected by then.',
  ownMoved: 'This is the body’s own date: it needs the source in which others can read the new one. Choose it below.',
  expectation: 'An expectation is a date that nobody owns. Choose that it is expected by then, or who set it.',
} as const;

export const correctCommitmentWords = {
  heading: 'Correct what was promised',
  lead: ['What it said before stays on the record beside the correction, with your reason.'],
  fields: {
    ...statement,
    ...toldWords,
    reason: { label: 'Why it is corrected', missing: 'Write why it is corrected.' },
  },
};

const due = {
  date: {
    label: 'By when is it due?',
    hint: 'As it was said: by the end of May 2023, spring 2023, 10 March.',
    missing: 'Write by when it is due.',
  },
  statedOn: { label: 'When was this date given?', hint: saidDateHint },
  workingDaysOf: { label: 'Whose bank holidays count, if it was given in working days' },
};

export const nations = {
  ENGLAND_AND_WALES: 'England and Wales',
  SCOTLAND: 'Scotland',
  NORTHERN_IRELAND: 'Northern Ireland',
};

export const dueBases = {
  OWN: { text: 'The body that made the promise gave it', hint: 'Name the source, where others can read it.' },
  SET_BY_ANOTHER: { text: 'Somebody else set it', hint: 'Such as your group.' },
  LEGAL: 'A law or policy sets it',
  EXPECTED: 'It is expected by then, and nobody owns the date',
};

export const setDueDateWords = {
  heading: 'Add by when it is due',
  fields: {
    ...due,
    basis: { label: 'Whose date is it?', missing: 'Choose whose date it is.' },
    setById: { label: 'Who set it', hint: 'Nobody, when it is only expected.' },
    ...toldWords,
  },
};

export const dueBefore = (date: string, setBy: string | undefined): string =>
  setBy === undefined ? `Until now it is due: ${date}.` : `Until now it is due: ${date}, as set by ${setBy}.`;
export const ownMoved =
  'A body is called late against its own date only where others can read that date. So the source of the new one is needed.';

export const reviseDueDateWords = {
  heading: 'Add that the date was moved',
  lead: ['The date it had before stays on the record.'],
  fields: { ...due, ...toldWords },
};

export const recordDeliveryWords = {
  heading: 'Add that it was delivered',
  lead: ['A substitute is no delivery. If something else was published in its place, add it as a version of its own.'],
  fields: {
    says: { label: 'What was delivered', missing: 'Write what was delivered.' },
    assertedById: { label: 'Who says so', hint: accountHint, missing: 'Choose who says that it was delivered.' },
    on: { label: 'When was it delivered?', hint: saidDateHint, missing: 'Write when it was delivered.' },
    ...toldWords,
  },
};

export const officialStatementWords = {
  heading: 'Add what the body says of it',
  fields: {
    says: { label: 'What it says', missing: 'Write what it says.' },
    stance: { label: 'How do you read that?', missing: 'Choose how you read it.' },
    verb: { label: 'How they put it', hint: 'One word of theirs, such as said or wrote.' },
    statedOn: { label: 'When did it say so?', hint: saidDateHint, missing: 'Write when it said so.' },
    ...toldWords,
  },
};

export const stances = Object.fromEntries(
  Object.entries(commitmentWords.official.stance).map(([stance, words]) => [stance, capitalFirst(words)]),
);

export const judgeCommitmentWords = {
  heading: 'Add what the sources show',
  lead: ['A judgement says what somebody found, where they looked and until when. It is never more than that.'],
  fields: {
    finding: { label: 'What do the sources show?', missing: 'Choose what the sources show.' },
    says: { label: 'What they show, in a sentence or two', missing: 'Write what the sources show.' },
    stage: { label: 'At what stage was it judged?', missing: 'Choose when it was judged.' },
    judgedById: { label: 'Who judges', missing: 'Choose who judges.' },
    on: { label: 'On which day was it judged?', hint: oneDayHint, missing: 'Write on which day it was judged.' },
    rubric: { label: 'By which rules', hint: 'Such as Our rubric, version 1.', missing: 'Write by which rules it was judged.' },
    searchedWhere: { label: 'Where did you look?', missing: 'Write where you looked.' },
    searchedUntil: { label: 'Until which day did you look?', hint: oneDayHint, missing: 'Write until which day you looked.' },
    ...toldWords,
  },
};

export const findings = {
  NO_EVIDENCE_AVAILABLE: 'No evidence was available where we looked',
  NOT_STARTED: 'Not started',
  LIMITED: 'Limited completion',
  SUBSTANTIAL: 'Substantial completion',
  COMPLETE: 'Completed, whether in time or late',
  SOURCES_CONFLICT: 'Sources contradict each other',
};

export const stages = {
  FIRST: 'Before the body replied',
  REPLY: 'Again, with its reply',
  FINAL: 'What the judges settled on',
};

export const recordCallWords = {
  heading: 'Add what the group asked for',
  fields: {
    number: { label: 'Its number among your calls', missing: 'Write its number.' },
    statement: { label: 'What the group asked', missing: 'Write what the group asked.' },
    wording: { label: 'Are these the exact words?', missing: 'Choose whether these are the exact words.' },
    madeById: { label: 'Who asked', missing: 'Choose who asked.' },
    addressed: { label: 'Whom did they ask?', missing: 'Choose whom they asked.' },
    copied: { label: 'Who was only copied in?', hint: 'They owe no answer, and none is counted.' },
    statedOn: { label: 'When was it asked?', hint: saidDateHint, missing: 'Write when it was asked.' },
    answerWithinDays: { label: 'Within how many days was an answer asked for?' },
    ...toldWords,
  },
};

export const recordAnswerWords = {
  heading: 'Add what became of it',
  fields: {
    organizationId: { label: 'Whose answer', missing: 'Choose whose answer it is.' },
    standing: { label: 'What did they do?', missing: 'Choose what they did.' },
    says: { label: 'What they did or said, in a sentence or two', missing: 'Write what they did or said.' },
    on: { label: 'When was that?', hint: saidDateHint, missing: 'Write when.' },
    asOf: {
      label: 'Looked for until which day',
      hint: 'Only where no reply was identified: “no identified reply” always says as of which day.',
    },
    ...toldWords,
  },
};

export const standings = {
  ANSWERED: 'Answered',
  ANSWERED_IN_PART: 'Answered in part',
  ANSWERED_OTHERWISE: { text: 'Answered otherwise', hint: 'What was asked is not identified in the answer.' },
  REFUSED: 'Said that it refuses',
  NO_IDENTIFIED_REPLY: { text: 'No identified reply', hint: 'By the day named. It does not say that it refused.' },
};
