import type { Group } from './align/parts.js';
import { heaviestInOrder } from './align/in-order.js';

/** A clause counts by itself; its length only breaks ties, so that of two that changed places the shorter is called moved. */
const PER_WORD = 1 / 10_000;

/**
 * Which groups stand elsewhere in the published text: those outside the largest set that keeps one order. When two blocks change places
 * either could be called moved; the smaller one is, and of two equal ones the one that stood later in the agreed text.
 */
export function movedOf(groups: readonly Group[], wordsIn: (group: Group) => number, publishedClauses: number): ReadonlySet<Group> {
  const placed = groups
    .filter((group) => group.agreed.length > 0 && group.published.length > 0)
    .map((group) => ({ a: group.agreed[0]!, b: group.published[0]!, group }))
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const weightOf = (index: number): number => 1 + PER_WORD * Math.min(1000, wordsIn(placed[index]!.group));
  const fixed = new Set(heaviestInOrder(placed, weightOf, publishedClauses));
  return new Set(placed.filter((_, index) => !fixed.has(index)).map(({ group }) => group));
}
