import type { TokenRange } from './force/words.js';

/**
 * What the force rules are given and what they answer. `pairs.ts` builds provisions, `force.ts` judges them, `fate.ts` reads the answer.
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
  /** The tokens of `text`, where it was cut from a document: they spare a second reading and change no answer. */
  readonly tokens?: TokenRange;
}

/** A range [start, end) in UTF-16 units. */
export type Range = readonly [start: number, end: number];
