/**
 * What the force rules are given and what they answer. `align` builds provisions, `force.ts` judges them, `fate.ts` reads the answer.
 * The rules never see a document: only the provisions of one aligned pair, with the stem and the heading each one stands under.
 */

/**
 * One clause as the force rules read it. `text` has the length of the clause in its source: inline markup (link targets, emphasis marks,
 * quote prefixes of wrapped lines) is blanked with spaces, so runs of whitespace and line breaks may stand between two words and an
 * offset into `text` plus the start of the clause is an offset into the document.
 */
export interface Provision {
  readonly text: string;
  /** The words a list item hangs from ("The sending node SHOULD:"), without the item; null outside a list. */
  readonly stem: string | null;
  /** The nearest heading above, null at the start of a text without one. */
  readonly heading: string | null;
}

/** `UNSURE` is an answer: something that bears on force changed and the rules cannot say which way. */
export type ForceDirection = 'NONE' | 'WEAKER' | 'STRONGER' | 'REVERSED' | 'UNSURE';

/** Whom the clause binds, read from the agreed side where there is one. */
export type BoundParty = 'INSTITUTION' | 'READER' | 'THIRD_PARTY' | 'NOBODY_NAMED';

/** A range [start, end) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Where a cue stands: in which provision of its side, and where in that provision's text. */
export interface CuePlace {
  readonly provision: number;
  readonly range: Range;
}

/** One finding of the rules, in words a lay reader can check against both texts. Null where the cue is absent, or stands in the stem. */
export interface ForceCue {
  readonly family: string;
  readonly agreed: CuePlace | null;
  readonly published: CuePlace | null;
  readonly says: string;
}

/** Each facet keeps its own answer; `direction` of the finding is a view of them. */
export interface ForceFacets {
  readonly force: ForceDirection;
  readonly deadline: ForceDirection;
  readonly agent: ForceDirection;
  readonly polarity: ForceDirection;
  readonly quantifier: ForceDirection;
  readonly numbers: ForceDirection;
  readonly condition: ForceDirection;
  readonly hedge: ForceDirection;
}

/** The answer for one pair. Either list may be empty (a dropped or an added clause): the direction is then `NONE`, the party is still named. */
export interface ForceFinding {
  readonly direction: ForceDirection;
  readonly boundParty: BoundParty;
  readonly cues: readonly ForceCue[];
  readonly facets: ForceFacets;
}
