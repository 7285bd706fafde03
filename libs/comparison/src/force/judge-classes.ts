import { idleDescribers, narrowingDescribers } from '../lists/same-things.js';
import { rangeIn } from './differences.js';
import { WHOLE } from './small-words.js';
import { standingOf, rulerOf } from './standing.js';
import { tells } from './telling.js';
import { changeOf, verdict } from './verdict.js';
import { ADVERB, DETERMINER, PREPOSITION } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

const WHOLE_OR_NONE = new Set([...WHOLE, 'no']);
const NARROWING = wordSet(narrowingDescribers);
const IDLE = wordSet(idleDescribers);
/** "should": below it nothing is promised. */
const BINDING = 2.5;

/**
 * The whole of a class became a part of it by one word, and nothing else changed: "each release" against "each major release", "all
 * complaints" against "serious complaints". A ban on fewer things forbids less, too.
 */
export function judgeClasses(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const [difference, ...others] = differences;
  if (!difference || others.length > 0 || both.agreed.parts.length !== both.published.parts.length) return [];
  const narrowed = isPartOf(both.published, difference.published, difference.agreed);
  if (!narrowed && !isPartOf(both.agreed, difference.agreed, difference.published)) return [];
  const [agreed, published] = [rangeIn(difference.agreed), rangeIn(difference.published)];
  const own = narrowed ? rulerOf(both.published, published!) : rulerOf(both.agreed, agreed!);
  if (own ? own.level < BINDING || own.capitals || own.inherited !== null : !both.practice && !both.order) return [];
  const standing = standingOf(both, paired, agreed, published);
  if (standing.untold || standing.liberty) return [];
  return [
    verdict(both, {
      family: 'quantifier',
      facet: 'scope',
      direction: narrowed ? 'WEAKER' : 'STRONGER',
      weight: 'LIGHT',
      party: standing.party,
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

/** One word behind "each", where the other text has none; or one that takes in some, where the other text has "all". */
function isPartOf(own: Reading, { words }: Stretch, other: Stretch): boolean {
  const [only, ...more] = words;
  if (!only || more.length > 0 || !tells(only.word) || IDLE.has(only.word.fold)) return false;
  const named = own.words[only.at + 1];
  if (named?.kind !== 'word' || named.is(PREPOSITION | DETERMINER | ADVERB)) return false;
  if (other.words.length === 1) return NARROWING.has(only.word.fold) && WHOLE_OR_NONE.has(other.words[0]!.word.fold);
  // A name of several words is one thing.
  if (only.word.capital && !only.word.capitals) return false;
  return other.words.length === 0 && WHOLE_OR_NONE.has(own.words[only.at - 1]?.fold ?? '');
}
