export const comparisonWords = {
  heading: 'What became of the agreed text',
  differentKinds: (agreed: string, published: string): string =>
    `These are documents of different kinds: the agreed text is a ${agreed}, the published text is a ${published}. A clause of the one need not have a place in the other, so the counts below are not a measure of either.`,
  ofAgreed: (count: number): string => `Of the ${count} ${count === 1 ? 'clause' : 'clauses'} of the agreed text, `,
  agreed: 'Agreed text',
  published: 'Published text',
  texts: 'The two texts',
  asserted: 'so called by',
  earned: 'Agreed: at least two parties have approved it, and no position on the record stands against it.',
  notEarned: 'Compared as the agreed text; the record does not hold that two parties approved it with nobody against it.',
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
  spokenOff: 'Leave out the spoken words “removed” and “added”',
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
