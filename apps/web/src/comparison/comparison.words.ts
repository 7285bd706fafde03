import { besideTextWords } from '../documents/beside-text.words.js';
import { textHashWords } from '../documents/text-hash.words.js';
import { repliesWords } from '../record/replies.words.js';
import { exportWords } from '../exports/export.words.js';

export const comparisonWords = {
  heading: { agreed: 'What became of the agreed text', version: 'What became of this version' },
  /** The text that a comparison starts from: “agreed” only where the record bears it, else the name of the version. */
  called: {
    agreed: { inSentence: 'the agreed text', alone: 'Agreed text' },
    version: (label: string) => ({ inSentence: `the version “${label}”`, alone: `“${label}”` }),
  },
  differentKinds: (first: string, kind: string, published: string): string =>
    `These are documents of different kinds: ${first} is called “${kind}”, the published text “${published}”. A clause of the one need not have a place in the other, so the counts below are not a measure of either.`,
  ofFirst: (count: number, first: string): string => `Of the ${count} ${count === 1 ? 'clause' : 'clauses'} of ${first}, `,
  notShown: (count: number): string => `${count} ${count === 1 ? 'is' : 'are'} not shown here`,
  publishedNotShown: (count: number): string =>
    count === 1
      ? '1 clause of the published text is not shown here'
      : `${count} clauses of the published text are not shown here`,
  apart: 'A clause is a sentence or an item of a list. Headings, and lines that lead into a list, are counted apart.',
  headingsLabel: 'headings and lines that lead into a list, counted apart',
  headingsPhrase: (count: number): string =>
    count === 1 ? '1 heading or line that leads into a list' : `${count} headings and lines that lead into a list`,
  about: (agreed: string, published: string): string => `About the comparison of “${agreed}” with “${published}”`,
  compares: 'The version that is compared',
  published: 'Published text',
  texts: 'The two texts',
  asserted: 'so called by',
  earned:
    'Agreed, as this record works it out from what is shown to you: at least two parties are said to have approved it, each with a source named on the page of the document and undisputed, and no position that is shown to you stands against it.',
  notEarned: (label: string): string =>
    `“${label}” is what this record calls that version. What the record shows here does not show that two parties agreed to it with nobody against it, so it is not called the agreed text.`,
  dated: 'Dated',
  hash: textHashWords.name,
  howHash: textHashWords.how,
  verbatim: 'The text is held word for word.',
  beside: besideTextWords.heading,
  outcome: 'What became of each clause, by outcome',
  points: {
    heading: 'Words of apology, acknowledgement and promise',
    how: 'Clauses with words of apology, acknowledgement, promise or duty, whatever became of them. This page looks for such words, and may miss some or take one for another.',
    names: { apology: 'Words of apology', acknowledgement: 'Words of acknowledgement', commitment: 'Words of promise or duty' },
  },
  clauses: 'Clause by clause',
  order: (first: string): string =>
    `In the order of ${first}, then what is only in the published text. Clauses that are kept stand together.`,
  howToRead: {
    heading: 'How to read the marks',
    removed: (first: string): string => `words that are only in ${first}`,
    added: 'words that are only in the published text',
  },
  viewInline: 'Both texts in one',
  viewSide: 'Side by side',
  views: 'Ways to read the comparison',
  spokenOff: 'Leave out the spoken words “removed” and “added”',
  spokenOn: 'Speak the words “removed” and “added”',
  finding: 'Finding',
  findings: (first: number, last: number): string => `Findings ${first} to ${last}`,
  sameInBoth: 'The same words, but for typography, numbering or layout',
  moved: 'moved to another place',
  movedLabel: 'moved to another place, whatever else became of it',
  movedPhrase: (count: number): string => `${count} ${count === 1 ? 'clause stands' : 'clauses stand'} in another place`,
  why: 'Why',
  removed: 'removed:',
  endRemoved: 'end removed',
  added: 'added:',
  endAdded: 'end added',
  onlyAgreed: 'Nothing of the published text is matched with this clause.',
  onlyPublished: (first: string): string => `Nothing of ${first} is matched with this clause.`,
  notByWords: 'The two clauses are shown whole, one after the other.',
  note: 'Note',
  bound: 'bound',
  cuePlace: (text: string, start: number, end: number): string => `${text}, characters ${start} to ${end}`,
  who: 'Who compared, who confirmed',
  compared: (engine: string, lists: string, when: string): string =>
    `Compared by ${engine} with word lists ${lists}. Put on the record on ${when}.`,
  confirmed: (count: number): string =>
    count === 1
      ? 'The one finding shown was confirmed or overruled by a person of the group that keeps this record.'
      : `Each of the ${count} findings shown was confirmed or overruled by a person of the group that keeps this record.`,
  whose: 'That group can be one side of what is compared. The day of a confirmation is the day it was put on the record.',
  ofExample:
    'This is a worked example that comes with the program: the readings are part of the example and were put on the record when it was first started.',
  partly: (judged: number, all: number): string =>
    `${judged} of the ${all} findings shown to you ${judged === 1 ? 'has' : 'have'} been confirmed or overruled by a person of the group that keeps this record. ${all - judged === 1 ? 'The other is the engine’s, and is not public.' : 'The others are the engine’s, and are not public.'}`,
  nobody: 'No finding is listed as confirmed: no person has confirmed one yet, or its words may not be shown to everybody.',
  unlisted: (count: number, all: number, first: string): string =>
    `${count} of the ${all} clauses of ${first}, headings counted too, ${count === 1 ? 'is' : 'are'} not listed here: no person has confirmed what became of ${count === 1 ? 'it' : 'them'}, or ${count === 1 ? 'its' : 'their'} words may not be shown to everybody. Only the counts of what is not shown tell of ${count === 1 ? 'it' : 'them'}.`,
  confirmedOn: (when: string): string => `confirmed by the group that keeps this record, ${when}`,
  overruledOn: (when: string, engine: string): string =>
    `the engine’s answer was “${engine}”; the group that keeps this record overruled it, ${when}`,
  keptInOtherWords: {
    shape: '◐',
    label: 'the words differ; kept, as the group that keeps this record says',
    one: 'has other words and is kept, as the group says',
    many: 'have other words and are kept, as the group says',
  },
  unconfirmed: 'the engine’s answer, not confirmed by a person',
  reuse: (first: string, ofFirst: string, ofPublished: string): string =>
    `${ofFirst} of the wording of ${first} is found in the published text. ${ofPublished} of the published wording comes from ${first}.`,
  limits: {
    heading: 'What this does not show',
    points: [
      'It compares words. It does not tell why they were changed, who changed them, or what anybody meant.',
      'It does not tell whether the institution did what either text says.',
      '“Not found in the published text” is said of the published text named here, and of no other document.',
      '“Binds less” and “binds more” are said of the words of one clause. They are not a judgement of the whole.',
    ],
    besideFile: besideTextWords.limit,
    approximate: 'The texts were too long to be compared in every detail: some matches may have been missed.',
  },
  replies: repliesWords,
  files: exportWords,
  none: 'No finding of this comparison can be shown. A finding appears here when a person has confirmed it and its words may be shown to everybody.',
} as const;
