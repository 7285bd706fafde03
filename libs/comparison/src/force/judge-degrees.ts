import { lesserDescribers, lesserThings } from '../lists/degrees.js';
import { rangeIn } from './differences.js';
import { standingOf } from './standing.js';
import { changeOf, opposite, verdict } from './verdict.js';
import { DETERMINER } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { Direction } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Verdict } from './verdict.js';

const STEPS = lesserDescribers.map(([more, less]) => [wordSet([more]), wordSet([less])] as const);
const THINGS = lesserThings.map(([more, less]) => [wordSet([more]), wordSet([less])] as const);
const DESCRIBING = new Set(STEPS.flatMap(([more, less]) => [...more, ...less]));

/**
 * What is promised, or what somebody has a right to, was described by a word that says less of the same: "a full refund" against "a
 * partial refund". The word itself must stand over against the other, and nothing else may stand in its place.
 */
export function judgeDegrees(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  return differences.flatMap((difference) => {
    const direction = stepOf(difference);
    if (direction === null) return [];
    const [agreed, published] = [rangeIn(difference.agreed), rangeIn(difference.published)];
    const standing = standingOf(both, paired, agreed, published);
    if (!(standing.promised || standing.practised) || standing.untold || (standing.liberty && !standing.onReader)) return [];
    const fence = isFence(both, difference);
    if (!standing.liberty && standing.burden && !fence) return [];
    const unsure = (standing.denied && !fence) || differences.length > MOST;
    return [
      verdict(both, {
        family: 'restriction',
        facet: 'scope',
        direction: unsure ? 'UNSURE' : direction,
        weight: unsure ? 'DOUBT' : 'LIGHT',
        party: standing.party,
        agreed,
        published,
        says: changeOf(both, agreed, published),
      }),
    ];
  });
}

/** "will not be shared without consent" against "without notice": what opens the way out of a ban asks for less. */
function isFence(both: Both, { agreed, published }: Difference): boolean {
  const opens = ({ words }: Both['agreed'], { from }: Stretch) =>
    words.slice(Math.max(0, from - BEFORE), from + 1).some(({ fold }) => FENCES.has(fold));
  return opens(both.agreed, agreed) && opens(both.published, published);
}

const FENCES = new Set(['without', 'unless', 'until']);
/** "without the" */
const BEFORE = 2;

/** Among more changes the word may describe another thing. */
const MOST = 3;

function stepOf({ agreed, published }: Difference): Direction | null {
  const described = stepIn(STEPS, describerIn(agreed), describerIn(published));
  return described ?? stepIn(THINGS, thingIn(agreed), thingIn(published));
}

function stepIn(steps: typeof STEPS, was: string | null, is: string | null): Direction | null {
  if (was === null || is === null) return null;
  for (const [more, less] of steps) {
    if (more.has(was) && less.has(is)) return 'WEAKER';
    if (more.has(is) && less.has(was)) return opposite('WEAKER');
  }
  return null;
}

/** The one word that the stretch has beside its articles, where it is one of the lists. */
function describerIn({ words }: Stretch): string | null {
  let found: string | null = null;
  for (const { word } of words) {
    if (word.is(DETERMINER)) continue;
    if (found !== null || !DESCRIBING.has(word.fold)) return null;
    found = word.fold;
  }
  return found;
}

/** The last word of a stretch that names a thing: "full transcript". */
function thingIn({ words }: Stretch): string | null {
  const last = words.at(-1);
  return last !== undefined && words.length <= LONGEST ? last.word.fold : null;
}

/** An article, a describing word and the name. */
const LONGEST = 3;
