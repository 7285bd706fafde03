import type { BoundParty, Fate } from './comparison.query.js';

interface FateWords {
  readonly shape: string;
  /** The label of a finding. */
  readonly label: string;
  /** In the first sentence: "1 is kept", "2 are kept". */
  readonly one: string;
  readonly many: string;
}

export const comparisonWords = {
  heading: (title: string): string => `What became of the agreed text: ${title}`,
  differentKinds: (agreed: string, published: string): string =>
    `These are documents of different kinds: the agreed text is a ${agreed}, the published text is a ${published}. A clause of the one need not have a place in the other, so the counts below are not a measure of either.`,
  ofAgreed: (count: number): string => `Of the ${count} ${count === 1 ? 'clause' : 'clauses'} of the agreed text, `,
  agreed: 'Agreed text',
  published: 'Published text',
  texts: 'The two texts',
  asserted: 'so called by',
  dated: 'Dated',
  hash: 'SHA-256 of the text',
  verbatim: 'The text is held word for word.',
  outcome: 'What became of each clause, by outcome',
  clauses: 'Clause by clause',
  order: 'In the order of the agreed text; clauses found only in the published text stand where they were published.',
  howToRead: {
    heading: 'How to read the marks',
    removed: 'words that are only in the agreed text',
    added: 'words that are only in the published text',
  },
  viewInline: 'Both texts in one',
  viewSide: 'Side by side',
  views: 'Ways to read the comparison',
  spokenOff: 'Leave out the spoken words “removed” and “added” (for readers whose screen reader says them already)',
  spokenOn: 'Speak the words “removed” and “added”',
  finding: 'Finding',
  moved: 'moved to another place',
  why: 'Why',
  removed: 'removed:',
  endRemoved: 'end removed',
  added: 'added:',
  endAdded: 'end added',
  onlyAgreed: 'Nothing of the published text is matched with this clause.',
  onlyPublished: 'Nothing of the agreed text is matched with this clause.',
  notByWords: 'The two clauses are shown whole, one after the other.',
  note: 'Note',
  bound: 'bound',
  boundParty: {
    INSTITUTION: 'the institution',
    READER: 'the reader',
    THIRD_PARTY: 'a third party',
    NOBODY_NAMED: 'nobody named',
  } satisfies Record<BoundParty, string>,
  cuePlace: {
    agreed: 'agreed text, characters',
    published: 'published text, characters',
    to: 'to',
  },
  who: 'Who compared, who confirmed',
  compared: (engine: string, lists: string, when: string): string =>
    `Compared by ${engine} with word lists ${lists}. Put on the record on ${when}.`,
  confirmed: (count: number): string =>
    count === 1
      ? 'The one finding shown was confirmed or overruled by a person.'
      : `Each of the ${count} findings shown was confirmed or overruled by a person.`,
  partly: (judged: number, all: number): string =>
    `${judged} of the ${all} findings shown to you have been confirmed or overruled by a person. The others are the engine’s, and are not public.`,
  nobody: 'No person has confirmed a finding yet, so none is public.',
  unlisted: (count: number, all: number): string =>
    `${count} of the ${all} agreed clauses ${count === 1 ? 'has' : 'have'} no confirmed finding yet and ${count === 1 ? 'is' : 'are'} not listed here.`,
  confirmedOn: (when: string): string => `confirmed by a person on ${when}`,
  overruledOn: (when: string, engine: string): string => `the engine’s answer was “${engine}”; a person overruled it on ${when}`,
  unconfirmed: 'the engine’s answer, not confirmed by a person',
  reuse: (agreed: string, published: string): string =>
    `${agreed} of the agreed wording is found in the published text. ${published} of the published wording comes from the agreed text.`,
  limits: {
    heading: 'What this does not show',
    points: [
      'It compares words. It does not tell why they were changed, who changed them, or what anybody meant.',
      'It does not tell whether the institution did what either text says.',
      '“Not found in the published text” is said of the published text named here, and of no other document.',
      '“Binds less” and “binds more” are said of the words of one clause. They are not a judgement of the whole.',
    ],
    approximate: 'The texts were too long to be compared in every detail: some matches may have been missed.',
  },
  none: 'No finding of this comparison can be shown yet. A finding appears here when a person has confirmed it.',
} as const;

export const fateWords: Readonly<Record<Fate, FateWords>> = {
  KEPT: { shape: '●', label: 'kept word for word', one: 'is kept word for word', many: 'are kept word for word' },
  REWORDED: { shape: '◐', label: 'reworded', one: 'is reworded', many: 'are reworded' },
  WEAKENED: { shape: '▼', label: 'binds less', one: 'binds less', many: 'bind less' },
  STRENGTHENED: { shape: '▲', label: 'binds more', one: 'binds more', many: 'bind more' },
  REVERSED: { shape: '⇄', label: 'says the reverse', one: 'says the reverse', many: 'say the reverse' },
  CHANGED: { shape: '○', label: 'changed: please read', one: 'is changed (please read)', many: 'are changed (please read)' },
  SPLIT: { shape: '⋔', label: 'split into several clauses', one: 'is split into several', many: 'are split into several' },
  MERGED: { shape: '⋎', label: 'joined with another clause', one: 'is joined with another', many: 'are joined with others' },
  DROPPED: {
    shape: '✕',
    label: 'not found in the published text',
    one: 'is not found in the published text',
    many: 'are not found in the published text',
  },
  ADDED: {
    shape: '+',
    label: 'only in the published text',
    one: 'clause is only in the published text',
    many: 'clauses are only in the published text',
  },
};

/** Whom a stronger or weaker clause binds is part of what is counted: the reader's duty is never counted as the institution's. */
export const forceWords: Readonly<Record<'WEAKENED' | 'STRENGTHENED', Readonly<Record<BoundParty, Omit<FateWords, 'shape'>>>>> = {
  WEAKENED: {
    INSTITUTION: { label: 'binds the institution less', one: 'binds the institution less', many: 'bind the institution less' },
    READER: { label: 'binds the reader less', one: 'binds the reader less', many: 'bind the reader less' },
    THIRD_PARTY: { label: 'binds a third party less', one: 'binds a third party less', many: 'bind a third party less' },
    NOBODY_NAMED: { label: 'binds less; names nobody', one: 'binds less and names nobody', many: 'bind less and name nobody' },
  },
  STRENGTHENED: {
    INSTITUTION: { label: 'binds the institution more', one: 'binds the institution more', many: 'bind the institution more' },
    READER: { label: 'binds the reader more', one: 'binds the reader more', many: 'bind the reader more' },
    THIRD_PARTY: { label: 'binds a third party more', one: 'binds a third party more', many: 'bind a third party more' },
    NOBODY_NAMED: { label: 'binds more; names nobody', one: 'binds more and names nobody', many: 'bind more and name nobody' },
  },
};
