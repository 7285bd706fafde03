/** What became of the force of one provision, and everything a reader needs to check it. */

export type Direction = 'NONE' | 'WEAKER' | 'STRONGER' | 'REVERSED' | 'UNSURE';

/** Whom the words bind: the body that speaks, the person spoken to, somebody else, or nobody that the words name. */
export type BoundParty = 'INSTITUTION' | 'READER' | 'THIRD_PARTY' | 'NOBODY_NAMED';

export type CueFamily =
  | 'modality'
  | 'polarity'
  | 'intention'
  | 'hedge'
  | 'exception'
  | 'quantifier'
  | 'deadline'
  | 'frequency'
  | 'number'
  | 'safeguard'
  | 'restriction'
  | 'doer'
  | 'duty'
  | 'language';

/** `[start, end)` in UTF-16 units of one provision's own `text`. */
export type Span = readonly [start: number, end: number];

/**
 * One reason for the finding. `agreed` and `published` give the cue words in each text, null where that text has none
 * (or has them in its lead-in); `agreedPart` and `publishedPart` say which provision of the list the span lies in.
 */
export interface ForceCue {
  readonly family: CueFamily;
  readonly agreed: Span | null;
  readonly published: Span | null;
  readonly agreedPart: number;
  readonly publishedPart: number;
  /** What this cue alone says of the published text. */
  readonly direction: Direction;
  /** A sentence a lay reader can check against both texts. */
  readonly says: string;
}

/** The facets, kept apart: each says what its own cues say, before they are weighed together. */
export interface ForceFacets {
  /** must, will, should, may; and verbs of intention before the verb of the act. */
  readonly modality: Direction;
  readonly polarity: Direction;
  /** All, some, certain; explicit, prior, written; only. */
  readonly scope: Direction;
  /** Exceptions, conditions and hedges. */
  readonly condition: Direction;
  /** Dates, deadlines and frequency. */
  readonly deadline: Direction;
  readonly numbers: Direction;
  /** Who acts: named on both sides, gone, newly named, or another one. */
  readonly agent: 'SAME' | 'REMOVED' | 'NAMED' | 'CHANGED';
  /** Duties of the agreed text with no counterpart in the published one, and the reverse. */
  readonly duties: Direction;
}

export interface ForceFinding {
  readonly direction: Direction;
  readonly boundParty: BoundParty;
  readonly cues: readonly ForceCue[];
  readonly facets: ForceFacets;
  /** False when the words do not read as English: the rules read English and nothing else. */
  readonly english: boolean;
}
