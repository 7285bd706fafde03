import { standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import type { Both } from './comparison.js';
import type { Difference } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

const DESCRIBING = new Set(['who', 'whom', 'whose', 'which']);

/** "patients, who were harmed" are all of them; "patients who were harmed" are those of them who were. Which is meant, a reader must say. */
export function judgeCommas(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  // Among other changes a comma is punctuation.
  if (differences.length > 0) return [];
  return fencesOf(both.agreed).flatMap((fence) => {
    const twin = both.alignment.toPublished[fence.at] ?? -1;
    const other = fencesOf(both.published).find(({ at }) => at === twin);
    if (!other || other.comma === fence.comma) return [];
    const agreed = rangeOf(fence);
    const published = rangeOf(other);
    const standing = standingOf(both, paired, agreed, published);
    if (!standing.ruled) return [];
    const says = changeOf(both, agreed, published);
    const { party } = standing;
    return [
      verdict(both, {
        family: 'restriction',
        facet: 'scope',
        direction: 'UNSURE',
        weight: 'DOUBT',
        party,
        agreed,
        published,
        says,
      }),
    ];
  });
}

/** Where a text has a comma before "who" or "which" and where it has none: a sign that is wording. */
export function commasOf(reading: Reading): string {
  return fencesOf(reading)
    .map(({ comma }) => (comma ? ',' : '-'))
    .join('');
}

interface Fence {
  readonly at: number;
  readonly comma: boolean;
}

function fencesOf({ words }: Reading): readonly Fence[] {
  const fences: Fence[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (!word.fold.startsWith('wh') || !DESCRIBING.has(word.fold) || before.part !== word.part) continue;
    if (before.kind === 'word' || before.fold === ',') fences.push({ at, comma: before.fold === ',' });
  }
  return fences;
}

/** With the word before, so that the comma shows. */
const rangeOf = ({ at, comma }: Fence): { readonly from: number; readonly to: number } => ({
  from: at - (comma ? 2 : 1),
  to: at + 1,
});
