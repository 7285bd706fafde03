import { accountHint, oneDayHint, saidDateHint, toldWords } from '../forms/entry.words.js';

export const recordSourceWords = {
  heading: 'Add a source',
  lead: ['Somewhere that others can look: a letter, minutes, a page, a recording.'],
  fields: {
    citation: {
      label: 'How to name it',
      hint: 'Such as Minutes of the meeting of 10 March 2023.',
      missing: 'Write how to name it.',
    },
    origin: {
      label: 'Whose account is it?',
      hint: 'Three articles that repeat one press release have one origin.',
      missing: 'Write whose account it is.',
    },
    address: { label: 'Its address on the web' },
    quote: { label: 'A short quotation', hint: 'To the letter.' },
    hearsay: { label: 'If it tells what somebody was told: by whom', hint: 'Such as told to the group by the director.' },
    publishedOn: { label: 'When was it made or published?', hint: saidDateHint },
    seenOn: { label: 'On which day did you last see it there?', hint: oneDayHint },
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
  },
};

export const recordClaimWords = {
  heading: 'Add what somebody says is so',
  fields: {
    statement: { label: 'What is said to be so', missing: 'Write what is said to be so.' },
    assertedById: { label: 'Who says it', hint: accountHint, missing: 'Choose who says it.' },
    verb: {
      label: 'How they put it',
      hint: 'One word of theirs, such as says, believes, was told.',
      missing: 'Write how they put it.',
    },
    on: { label: 'When did they say it?', hint: saidDateHint },
    workId: { label: 'The document it is about' },
    ...toldWords,
  },
};

export const recordHandlingWords = {
  heading: 'Say how it is to be handled',
  lead: ['From whom it came, on which terms, and how much of it may be shown. What stood before is closed and kept.'],
  fields: {
    receivedFrom: { label: 'From whom did you get it?' },
    marked: { label: 'How is it marked?', hint: 'Such as Draft, not for circulation.' },
    terms: { label: 'On which terms did you get it?' },
    rightsHolder: { label: 'Whose is it?', hint: 'Needed to show the whole of it.' },
    shows: { label: 'How much of it may be shown?', missing: 'Choose how much may be shown.' },
    decidedBy: { label: 'Who decided that?', hint: 'Needed to show the whole of it.' },
    reason: { label: 'Why may that much be shown?', hint: 'Needed to show the whole of it.' },
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
  },
};

export const shown = {
  TOTALS_AND_SHORT_QUOTES: { text: 'Totals and sentences', hint: 'It holds where nobody has decided.' },
  TOTALS: 'Totals only: how many clauses, and what became of how many',
  NOTHING: 'Nothing of it',
  WHOLE: 'The whole of it',
};

export const askForReplyWords = {
  heading: 'Add that a reply was asked for',
  lead: ['It says on the record whom you asked, and by when. Countersign sends nothing: write to them yourselves.'],
  fields: {
    askedOfId: { label: 'Whom did you ask?', missing: 'Choose whom you asked.' },
    says: { label: 'What you asked', missing: 'Write what you asked.' },
    askedOn: { label: 'On which day did you ask?', hint: oneDayHint, missing: 'Write on which day you asked.' },
    answerBy: {
      label: 'By which day is a reply asked for?',
      hint: 'Such as 31 March 2023.',
      missing: 'Write by which day a reply is asked for.',
    },
    ...toldWords,
  },
};

export const recordReplyWords = {
  heading: 'Add a reply',
  lead: ['It stands beside what it answers, with as much room.'],
  fields: {
    byId: { label: 'Who replies', missing: 'Choose who replies.' },
    says: { label: 'The reply', hint: 'All of it, to the letter, when you have it.', missing: 'Write the reply.' },
    wording: { label: 'Are these the exact words?', missing: 'Choose whether these are the exact words.' },
    on: { label: 'When did they reply?', hint: saidDateHint, missing: 'Write when it was made.' },
    requestId: { label: 'Which request it answers' },
    ...toldWords,
  },
};
