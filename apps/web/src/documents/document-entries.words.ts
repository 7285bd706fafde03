import { accountHint, saidDateHint, toldWords } from '../forms/entry.words.js';

export const recordWorkWords = {
  heading: 'Add a document',
  lead: ['The document itself, whatever its drafts. Each draft and the published text are versions of it.'],
  fields: {
    title: { label: 'Its title', missing: 'Write its title.' },
    kind: {
      label: 'What kind of document is it?',
      hint: 'Such as agreement, policy, letter.',
      missing: 'Write what kind of document it is.',
    },
    alsoCalled: { label: 'What else it is called', hint: 'One name a line.' },
  },
};

export const recordVersionWords = {
  heading: 'Add a version',
  lead: [
    'One dated text of the document. Paste its text when you hold it. If you have it as a file, put it into your files instead.',
  ],
  fields: {
    label: { label: 'What to call this version', hint: 'Such as draft 14, or as published.', missing: 'Write what to call it.' },
    kind: {
      label: 'What is it?',
      hint: '“Agreed” cannot be said here. It follows from the positions on record.',
      missing: 'Choose what it is.',
    },
    kindAssertedById: { label: 'Who says that it is?', missing: 'Choose who says so.' },
    dated: { label: 'Of when is it?', hint: saidDateHint },
    wording: { label: 'Is this the text itself?', missing: 'Choose whether this is the text itself.' },
    text: { label: 'The text', hint: 'Paste all of it. Leave it empty when you do not hold it.' },
    derivedFromId: { label: 'The version it was made from' },
    publishedInsteadOfId: {
      label: 'The document it was published instead of',
      hint: 'Only where something else appeared in the place of that document.',
    },
    ...toldWords,
  },
};

export const kinds = {
  DRAFT: 'A draft',
  LATEST_DRAFT_HELD: 'The latest draft that you hold',
  SENT: 'Sent to somebody',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
  LEAKED: 'Made public by somebody else than its owner',
};

export const textWordings = {
  VERBATIM: 'The text itself',
  REPORTED: { text: 'No text is held', hint: 'Others say what it contains.' },
};

export const signOffWords = {
  heading: 'Add who said what about this version',
  lead: [
    'Who, in what role, took which position, and as told by whom. “Agreed” follows when two parties at least approved, each by a source that others can read, and nothing stands against it.',
  ],
  fields: {
    partyId: { label: 'Whose position is it?', missing: 'Choose whose position it is.' },
    role: { label: 'In what role', hint: 'Such as legal, communications, chief executive.', missing: 'Write in what role.' },
    position: { label: 'What was the position?', missing: 'Choose what the position was.' },
    says: { label: 'What was said with it' },
    assertedById: { label: 'Who says that this was the position?', hint: accountHint, missing: 'Choose who says so.' },
    toldTo: { label: 'As told to whom', hint: 'Such as the group, on the telephone.' },
    on: { label: 'When was it taken?', hint: saidDateHint },
    ...toldWords,
  },
};

export const positions = {
  APPROVED: 'Approved it',
  CONDITIONAL: 'Approved it on a condition',
  REFUSED: 'Refused it',
  WITHDRAWN: 'Took an approval back',
  NOT_SOUGHT: 'Was not asked',
};

export const disputeWords = {
  heading: 'Add that this is disputed',
  lead: ['A dispute stands beside the position with as much room.'],
  fields: {
    byId: { label: 'Who disputes it', hint: accountHint, missing: 'Choose who disputes it.' },
    verb: { label: 'How they put it', hint: 'One word of theirs, such as denies or doubts.', missing: 'Write how they put it.' },
    says: { label: 'What they say', missing: 'Write what they say.' },
    on: { label: 'When did they say so?', hint: saidDateHint },
    ...toldWords,
  },
};

export const contentPointWords = {
  heading: 'Add what a source says this version contains',
  lead: ['For a version whose text you do not hold, or where a source speaks of it.'],
  fields: {
    topic: { label: 'What it is about', hint: 'Such as An apology.', missing: 'Write what it is about.' },
    says: { label: 'What does the source say?', missing: 'Choose what the source says.' },
    wording: { label: 'The words of the source' },
    ...toldWords,
  },
};

export const contains = { CONTAINS: 'The version contains it', LACKS: 'The version does not contain it' };
