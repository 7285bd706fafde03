import type { BoundParty, Comparison, Fate } from '#libs/comparison';

export interface FateWords {
  /** Said beside the words, never instead of them. */
  readonly shape: string;
  readonly label: string;
  /** In a sentence: "1 is kept", "2 are kept". */
  readonly one: string;
  readonly many: string;
}

/** The public words for what became of a clause. "Not found" and "binds less" say what the texts show, and nothing of anybody's intent. */
export const fateWords: Readonly<Record<Fate, FateWords>> = {
  KEPT: { shape: '●', label: 'kept', one: 'is kept', many: 'are kept' },
  REWORDED: { shape: '◐', label: 'reworded', one: 'is reworded', many: 'are reworded' },
  SPLIT: { shape: '⋔', label: 'split into several clauses', one: 'is split into several', many: 'are split into several' },
  MERGED: { shape: '⋎', label: 'joined with another clause', one: 'is joined with another', many: 'are joined with others' },
  STRENGTHENED: { shape: '▲', label: 'binds more', one: 'binds more', many: 'bind more' },
  WEAKENED: { shape: '▼', label: 'binds less', one: 'binds less', many: 'bind less' },
  REVERSED: { shape: '⇄', label: 'says the reverse', one: 'says the reverse', many: 'say the reverse' },
  CHANGED: { shape: '○', label: 'changed: please read', one: 'is changed (please read)', many: 'are changed (please read)' },
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

/** The order in which fates are told; stronger stands before weaker, and each gets a line. */
export const FATE_ORDER = Object.keys(fateWords) as readonly Fate[];

export const partyWords: Readonly<Record<BoundParty, string>> = {
  INSTITUTION: 'the institution',
  READER: 'the reader',
  THIRD_PARTY: 'a third party',
  // The engine knows bodies by its lists and by their capitals: a clause of which it knows nobody may name somebody all the same.
  NOBODY_NAMED: 'nobody whom the engine recognises',
};

/**
 * What a finding is counted as. Whom a stronger or weaker clause binds is part of it: a duty of the reader that was relaxed is never
 * counted as the institution's.
 */
export function countedAs(fate: Fate, party: BoundParty | null): FateWords {
  if ((fate !== 'WEAKENED' && fate !== 'STRENGTHENED') || party === null) return fateWords[fate];
  const { shape } = fateWords[fate];
  const way = fate === 'WEAKENED' ? 'less' : 'more';
  if (party === 'NOBODY_NAMED') {
    return {
      shape,
      label: `binds ${way}; whom, the engine does not recognise`,
      one: `binds ${way} (whom, the engine does not recognise)`,
      many: `bind ${way} (whom, the engine does not recognise)`,
    };
  }
  const words = (verb: string) => `${verb} ${partyWords[party]} ${way}`;
  return { shape, label: words('binds'), one: words('binds'), many: words('bind') };
}

export const MOVED = { shape: '↔', label: 'moved' };

/** What a reader has to know about the whole result before any finding. */
export function standing(comparison: Comparison): string {
  const sentences = ['Each finding is the answer of the engine. No person has confirmed it.'];
  if (comparison.forceRules !== 'APPLIED' && comparison.pairs.some(isChanged)) sentences.push(NOT_READ[comparison.forceRules]);
  if (comparison.approximate) {
    sentences.push('The texts are too long or too different to be compared in every detail: some matches may have been missed.');
  }
  return sentences.join(' ');
}

/** Both texts have it, in other words: what was kept, dropped or added is told in any language. */
const isChanged = ({ fate }: Comparison['pairs'][number]): boolean => fate !== 'KEPT' && fate !== 'DROPPED' && fate !== 'ADDED';

const NOT_READ = {
  NOT_APPLIED: 'The changed clauses are not in English, so none is said to bind more or less: they are for you to read.',
  APPLIED_IN_PART:
    'Some changed clauses are not in English, so they are not said to bind more or less: they are for you to read.',
} as const;

/** Told beside the counts, since the page of a comparison on the record counts otherwise. */
export const counting =
  'Headings, and lines that lead into a list, are counted as clauses here; on the page of a comparison they are counted apart.';

/** Which engine and which word lists, so that the result can be made again. */
export function madeBy({ engine, lists }: Comparison): string {
  return `Compared by ${engine}${lists === '' ? '' : ` with word lists ${lists}`}.`;
}

export const limits: readonly string[] = [
  'It compares words. It does not tell why they were changed, who changed them, or what anybody meant.',
  'It does not tell whether anybody did what either text says.',
  '“Not found in the published text” is said of the published text named here, and of no other document.',
  '“Binds less” and “binds more” are said of the words of one clause. They are not a judgement of the whole.',
];

/** 12345 as "12,345"; by hand because Intl follows the machine. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
