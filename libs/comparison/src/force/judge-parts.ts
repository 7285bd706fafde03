import { isBurden } from './burden.js';
import { rangeIn } from './differences.js';
import { isPartOfList } from './judge-object.js';
import { rulerOf, standingOf } from './standing.js';
import { toldIn } from './telling.js';
import { changeOf, verdict } from './verdict.js';
import { DETERMINER, NARROWS, ON_LINE, PREPOSITION, SIDE } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { Duty } from './duties.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

/** "should": below it nothing is promised. */
const BINDING = 2.5;
/** "will" and "must". */
const PROMISED = 3.5;
/** What follows them only gives examples, or stands in brackets. */
const GLOSS = wordSet(['( including include such like e.g example especially particularly between']);
/** A longer stretch is a larger change, which the other rules read. */
const LONGEST = 9;

/**
 * One of two things that must be done, given or told is gone, or was added, in the middle or with more words than a name has, and
 * nothing else changed: "tell you and the regulator" against "tell the regulator", "the family, the coroner and the board" against
 * "the board". Of what is taken from the reader less is no loss.
 */
export function judgeParts(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const [difference, ...others] = differences;
  if (!difference || others.length > 0 || both.agreed.parts.length !== both.published.parts.length) return [];
  const lost = difference.published.words.length === 0;
  const [own, other, stretch] = lost
    ? [both.agreed, both.published, difference.agreed]
    : [both.published, both.agreed, difference.published];
  if ((stretch.roles & NARROWS) === 0 || (!lost && difference.agreed.words.length > 0)) return [];
  if (isPartOfList(both, difference)) return [];
  if (!isPart(own, stretch) || (toldIn(stretch, other) === 0 && !tellsYou(stretch, other))) return [];
  const ruler = rulerOf(own, { from: stretch.from });
  if (
    ruler
      ? !isRuled(own, stretch, ruler) || isBurden(own, ruler) || ruler.level < BINDING || ruler.negative
      : !isDone(both, own, stretch)
  )
    return [];
  const [was, is] = [rangeIn(difference.agreed), rangeIn(difference.published)];
  const standing = standingOf(both, paired, was, is);
  if (standing.untold) return [];
  return [
    verdict(both, {
      family: 'restriction',
      facet: 'scope',
      direction: lost ? 'WEAKER' : 'STRONGER',
      weight: 'LIGHT',
      party: standing.party,
      agreed: was,
      published: is,
      says: changeOf(both, was, is),
    }),
  ];
}

/** Words with an "and" at one end of them, and what they are joined to at the other: no condition, and no duty of its own. */
function isPart(reading: Reading, { words, roles }: Stretch): boolean {
  const own = words.filter(({ word }) => !word.is(DETERMINER | PREPOSITION) || word.fold === 'and');
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last || own.length < 2 || words.length > LONGEST || (roles & (ON_LINE | SIDE)) !== 0) return false;
  if (last.at - first.at + 1 > LONGEST + 2) return false;
  if (reading.duties.some(({ from }) => from >= first.at && from <= last.at)) return false;
  const [opens, closes] = [first.word.fold === 'and', last.word.fold === 'and'];
  // "the purpose, side effects and alternatives": the last two of three.
  const inner =
    reading.words[words[0]!.at - 1]?.fold === ',' && words.some(({ word }) => word.fold === 'and') && !isAside(words[0]!);
  return opens === closes ? !opens && inner : true;
}

/** ", using the one and the other": it tells how, and is no part of a list. */
const isAside = ({ word }: Stretch['words'][number]): boolean => word.is(PREPOSITION) || /(?:ing|ed)$/.test(word.fold);

/** "tell you and the regulator": the reader is one of those named. */
const tellsYou = ({ words }: Stretch, other: Reading): boolean =>
  words.some(({ word }) => word.fold === 'you') && !other.words.some(({ fold }) => fold === 'you');

/** Behind the verb of what is done as a rule, where no duty rules: "Data is encrypted at rest and in transit". */
const isDone = (both: Both, { words }: Reading, { from }: Stretch): boolean =>
  both.practice && words.slice(0, from).some(({ fold }) => fold === 'is' || fold === 'are');

/** Behind the verb of the duty, in what it acts on: under no condition and among no examples. */
function isRuled({ words }: Reading, { from }: Stretch, duty: Duty): boolean {
  const { verb, verbAt } = duty;
  if (verb === null) return false;
  // "Parents and pupils will be consulted": fewer of them will.
  if (from < duty.from) return duty.level >= PROMISED && !duty.capitals && from >= duty.subjectFrom;
  if (from <= verbAt) return false;
  for (let at = verbAt + 1; at < from; at += 1) if (words[at]!.is(ON_LINE | SIDE) || GLOSS.has(words[at]!.fold)) return false;
  return true;
}
