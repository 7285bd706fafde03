export { compare, type CompareOptions } from './comparison.js';
export type { Fate, ShapeFacet, TextFacet } from './fate.js';
export { fnv1a } from './hash.js';
export type { ForceJudge } from './pairs.js';
export {
  type BoundParty,
  compareForce,
  type CueFamily,
  type Direction,
  type ForceCue,
  type ForceFacets,
  type ForceFinding,
  LISTS_VERSION,
} from './force.js';
export type { Provision, Range } from './provision.js';
export type { ClauseRef, Comparison, Cue, Facets, Pair, SideCount } from './result.js';
export { sameWording } from './same-wording.js';
export type { Reuse, ReusedRun } from './reuse.js';
export type { ClauseKind } from './segment/clauses.js';
export { type Clause, normalise, segment } from './segment/segment.js';
export type { Summary } from './summary.js';
export { ENGINE_VERSION } from './version.js';
export type { Edit } from './words/edits.js';
