import type { Group } from './align/parts.js';
import { heaviestInOrder } from './align/in-order.js';

/** An unchanged clause says surely where it went; that a changed one is the same clause is itself a finding, so it holds less. */
const UNCHANGED = 1;
const CHANGED = 0.25;
/** Length only breaks ties: of two clauses that changed places the shorter is called moved. */
const PER_WORD = 1 / 10_000;

export interface Measure {
  readonly unchanged: (group: Group) => boolean;
  readonly words: (group: Group) => number;
}

/**
 * Which groups stand elsewhere in the published text: those outside the largest set that keeps one order. When two blocks change places
 * either could be called moved; the smaller one is, and of two equal ones the one that stood later in the agreed text.
 */
export function movedOf(groups: readonly Group[], measure: Measure, publishedClauses: number): ReadonlySet<Group> {
  const placed = groups
    .filter((group) => group.agreed.length > 0 && group.published.length > 0)
    .map((group) => ({ a: group.agreed[0]!, b: group.published[0]!, group }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const weightOf = (index: number): number =>
    (measure.unchanged(placed[index]!.group) ? UNCHANGED : CHANGED) +
    PER_WORD * Math.min(1000, measure.words(placed[index]!.group));
  const fixed = new Set(heaviestInOrder(placed, weightOf, publishedClauses));
  return new Set(placed.filter((_, index) => !fixed.has(index)).map(({ group }) => group));
}
