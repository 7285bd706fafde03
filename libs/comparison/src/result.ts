import type { Fate, ShapeFacet, TextFacet } from './fate.js';
import type { BoundParty, CueFamily, Direction, ForceFacets } from './force.js';
import type { Range } from './provision.js';
import type { Reuse } from './reuse.js';
import type { Summary } from './summary.js';
import type { Edit } from './words/edits.js';

/** A clause as a result names it. Offsets are UTF-16 units of the decoded text; `text` is the source between them. */
export interface ClauseRef {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number or letter it bears, "4.2"; null without one. */
  readonly number: string | null;
}

/** What a finding rests on, where it stands in both texts (offsets of the documents), by the words that show it. */
export interface Cue {
  readonly family: CueFamily;
  readonly agreed: Range | null;
  readonly published: Range | null;
  /** What this cue alone says of the published text. */
  readonly direction: Direction;
  /** A sentence a lay reader can check against both texts. */
  readonly says: string;
}

/** The facets a fate is a view of. `force` is null where the force rules were not asked: equal or one-sided wording, code, other languages. */
export interface Facets {
  readonly text: TextFacet;
  readonly place: 'SAME' | 'MOVED';
  readonly shape: ShapeFacet;
  readonly force: ForceFacets | null;
}

/** One row of a comparison: clauses that became clauses. Every clause of either text stands in exactly one pair. */
export interface Pair {
  readonly fate: Fate;
  readonly moved: boolean;
  readonly boundParty: BoundParty;
  readonly agreed: readonly ClauseRef[];
  readonly published: readonly ClauseRef[];
  readonly cues: readonly Cue[];
  /** The change word by word, cleaned for people; rebuilds both sides of the pair. */
  readonly words: readonly Edit[];
  readonly facets: Facets;
}

export interface SideCount {
  readonly clauses: number;
  readonly words: number;
}

/** What `compare` answers. */
export interface Comparison {
  /** Version of the engine, of the word lists: both go with every stored result. */
  readonly engine: string;
  readonly lists: string;
  /** The force rules read English: whether they could read every changed clause, some or none. What they cannot read is `CHANGED`. */
  readonly forceRules: 'APPLIED' | 'APPLIED_IN_PART' | 'NOT_APPLIED';
  readonly agreed: SideCount;
  readonly published: SideCount;
  /** In the order of the agreed text; what was added stands where it was added. */
  readonly pairs: readonly Pair[];
  /** The exact script: kept and deleted texts make the agreed text, kept and inserted ones the published text. */
  readonly edits: readonly Edit[];
  readonly summary: Summary & { readonly reuse: Reuse };
  /** True when a cap on the work was reached: the answer is right, but not the shortest there is. */
  readonly approximate: boolean;
}
