import { everybody, handling, people, sizes, tailWords } from '../lists/classes.js';
import { narrowingDescribers } from '../lists/same-things.js';
import { rangeIn } from './differences.js';
import { WHOLE } from './small-words.js';
import { rulerOf, standingOf } from './standing.js';
import { tells, toldIn } from './telling.js';
import { changeOf, verdict } from './verdict.js';
import { DESCRIBER, DETERMINER, PREPOSITION } from './word-roles.js';
import { isParticiple } from './verb-forms.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Direction } from './finding.js';
import type { Range, Verdict } from './verdict.js';

const EVERYBODY = wordSet(everybody);
const PEOPLE = wordSet(people);
const TAIL = wordSet(tailWords);
const PART = wordSet(narrowingDescribers);
/** Between "each" and what narrows its class. */
const NAME_WORDS = 3;
/** A longer stretch is a larger change, which the other rules read. */
const LONGEST = 8;

/**
 * All of a class became those of it that are described: "each complainant" against "complainants with complex cases", "anyone" against
 * "members". The one who is described must stand where the whole of the class stood, and nothing else may have changed.
 */
export function judgeSome(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  if (differences.length > 2 || differences.length === 0 || both.agreed.parts.length !== both.published.parts.length) return [];
  const lost = isSome(both, differences, true);
  if (!lost && !isSome(both, differences, false)) return [];
  const [all, some] = placesOf(differences, lost);
  const [agreed, published] = lost ? [all, some] : [some, all];
  const standing = standingOf(both, paired, agreed, published);
  if (standing.untold) return [];
  const unsure = standing.denied || (standing.liberty && standing.onInstitution) || (standing.ruled && standing.burden);
  const direction: Direction = unsure ? 'UNSURE' : lost ? 'WEAKER' : 'STRONGER';
  const says = changeOf(both, agreed, published);
  const place = { party: standing.party, agreed, published, says };
  return [verdict(both, { family: 'quantifier', facet: 'scope', direction, weight: unsure ? 'DOUBT' : 'LIGHT', ...place })];
}

/** The words of the class, in the text that has all of it and in the other: with its name, which both share. */
function placesOf([first, second]: readonly Difference[], agreed: boolean): readonly [Range, Range] {
  const sides = agreed ? (['agreed', 'published'] as const) : (['published', 'agreed'] as const);
  if (second === undefined) return [rangeIn(first![sides[0]]), rangeIn(first![sides[1]])];
  const [whole, tail] = [first![sides[0]].from, second[sides[1]]];
  return [
    { from: whole, to: second[sides[0]].from },
    { from: first![sides[1]].to, to: tail.words.at(-1)!.at + 1 },
  ];
}

/** Whether the whole stands in the agreed text (`agreed`) or in the published one, and some of it in the other. */
function isSome(both: Both, differences: readonly Difference[], agreed: boolean): boolean {
  const [own, other] = agreed ? [both.agreed, both.published] : [both.published, both.agreed];
  const here = (difference: Difference) => (agreed ? difference.agreed : difference.published);
  const there = (difference: Difference) => (agreed ? difference.published : difference.agreed);
  const [first, second] = differences as [Difference, Difference?];
  if (second === undefined) return isFewer(here(first), there(first)) || isNamedOf(own, other, here(first), there(first));
  const [whole] = here(first).words;
  if (!whole || here(first).words.length > 1 || there(first).words.length > 0 || !WHOLE.has(whole.word.fold)) return false;
  if (here(second).words.length > 0) return false;
  const name = own.words.slice(whole.at + 1, here(second).from);
  if (name.length === 0 || name.length > NAME_WORDS || !name.every((word) => tells(word) && !word.is(PREPOSITION | DETERMINER)))
    return false;
  return narrows(own, other, there(second), whole.at);
}

/** "all complaints" against "all complaints about our staff": the whole stands in both, and right behind its name what they must be. */
function isNamedOf(own: Reading, other: Reading, here: Stretch, tail: Stretch): boolean {
  const [first] = tail.words;
  if (here.words.length > 0 || !first || other.words[first.at - 1]?.kind !== 'word') return false;
  if (!first.word.is(DESCRIBER) && !ABOUT.has(first.word.fold)) return false;
  const before = other.words.slice(Math.max(0, first.at - NAME_WORDS - 1), first.at);
  const whole = before.findLastIndex(({ fold }) => WHOLE.has(fold));
  const name = before.slice(whole + 1);
  return whole >= 0 && name.length > 0 && name.every((word) => tells(word)) && narrows(own, other, tail, Infinity);
}

/** Behind a name they describe it wherever it stands. */
const ABOUT = new Set(['about', 'against', 'concerning', 'aged']);

/** "anyone" against "members": a name in the place of everybody. */
function isFewer({ words }: Stretch, other: Stretch): boolean {
  const [whole] = words;
  const last = other.words.at(-1);
  if (!whole || words.length > 1 || !last || other.words.length > NAME_WORDS || !EVERYBODY.has(whole.word.fold)) return false;
  if (PEOPLE.has(last.word.fold) || last.word.capitals || !/[^s]s$/.test(last.word.fold)) return false;
  return other.words.every(({ word }) => tells(word) && !word.is(PREPOSITION | DETERMINER));
}

/** Words behind the name by which fewer of them are meant. */
function narrows(own: Reading, other: Reading, tail: Stretch, whole: number): boolean {
  const [first] = tail.words;
  if (
    !first ||
    tail.words.length > LONGEST ||
    tail.words.some(isWhole) ||
    (toldIn(tail, own) === 0 && !tail.words.some(isNumber))
  )
    return false;
  const { word } = first;
  const opens = TAIL.has(word.fold) || word.is(DESCRIBER) || isParticiple(word.fold);
  // Another rule reads the cues and times in it, and "in writing" narrows nothing.
  if (!opens || [...other.hits, ...other.times].some(({ from, to }) => from < tail.to && to > tail.from)) return false;
  if (whole === Infinity) return true;
  const ruler = rulerOf(own, { from: whole });
  const subject = ruler === null ? whole <= 1 : whole < ruler.from;
  return (
    subject || word.is(DESCRIBER) || OF_THEM.has(word.fold) || tail.words.slice(1, 3).some((next) => PART.has(next.word.fold))
  );
}

/** "children of all ages", "complaints about anything": they are no fewer. */
const isWhole = ({ word }: Stretch['words'][number]): boolean =>
  WHOLE.has(word.fold) || EVERYBODY.has(word.fold) || EVERYTHING.has(word.fold);

const EVERYTHING = new Set(['anything', 'everything', 'whatever', 'anywhere', 'everywhere']);

const isNumber = ({ word }: Stretch['words'][number]): boolean => word.kind === 'number';

/** Behind what is acted on, "in" and "by" tell how it is done as often as to what. */
const OF_THEM = new Set(['for', 'with', 'of', 'about', 'over', 'under', 'above', 'below', 'aged']);

/** "make significant improvements" promises no less than "make improvements": only where what there is is dealt with do the words of size leave some of it out. */
export const leavesOut = (word: string, verb: string | null): boolean => !SIZE.has(word) || (verb !== null && HANDLING.has(verb));

const SIZE = wordSet(sizes);
const HANDLING = verbSet(handling);
