import { determiners, prepositions, pronouns, sideOpeners, stateVerbs } from '../lists/grammar.js';
import { DETERMINER } from './word-roles.js';
import { rangeIn } from './differences.js';
import { isAdverb } from './modal-verb.js';
import { rulerOf, standingOf } from './standing.js';
import { tells, toldIn } from './telling.js';
import { changeOf, verdict } from './verdict.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Placed, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range, Verdict } from './verdict.js';

/** They end the words that name a thing. */
const CLOSES = wordSet([
  ...prepositions,
  ...determiners,
  ...pronouns,
  'you we',
  ...sideOpeners,
  'not to by also too only so then but nor be',
]);
const STATE = verbSet(stateVerbs);
const WHOLE = wordSet(['all every each any everyone everybody everything anyone']);
/** They narrow the class that stands before them. */
const TAIL = wordSet([
  'in at of from with who that which whose on under within whom about over above below aged against for concerning',
]);
/** Between "all" and the end of what it takes in. */
const CLASS_WORDS = 4;
/** A longer stretch is a larger change, which the other rules read. */
const LONGEST_NAME = 3;

/**
 * What a promise is about became another thing with a word more ("the SIM model" against "the SIM name"), or the whole of a class became
 * a part of it ("all patients" against "all patients in London"). Which way that binds, no rule says: a reader is asked.
 * A longer list of what must be done binds more, and so does a description of what there must be, where nothing else changed.
 */
export function judgeObject(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const difference of differences) {
    const found = judgeDifference(both, paired, difference, differences.length === 1);
    if (found) verdicts.push(found);
  }
  return verdicts;
}

function judgeDifference(both: Both, paired: PairedDuties, difference: Difference, alone: boolean): Verdict | null {
  const whole = isNamedOtherwise(both, difference) || isClassNarrowed(both, difference);
  if (!whole && !isPartOfList(both, difference) && !isDescribed(both, difference)) return null;
  const ranges = [rangeIn(difference.agreed), rangeIn(difference.published)] as const;
  const standing = standingOf(both, paired, ...ranges);
  if (!standing.ruled || standing.untold || standing.liberty) return null;
  const found = unsure(both, standing.party, ranges);
  if (whole) return found;
  if (standing.denied) return null;
  return alone && !standing.burden && bindsByLength(both, difference) ? sure(found, ranges[0] === null) : found;
}

function unsure(both: Both, party: Verdict['party'], [agreed, published]: readonly [Range, Range]): Verdict {
  const says = changeOf(both, agreed, published);
  return verdict(both, {
    family: 'restriction',
    facet: 'scope',
    direction: 'UNSURE',
    weight: 'DOUBT',
    party,
    agreed,
    published,
    says,
  });
}

/** More to do, or more that must be true of what there must be, binds more; of those something is done for, it may take in fewer. */
function bindsByLength(both: Both, difference: Difference): boolean {
  if (isPartOfList(both, difference)) return true;
  const [own, stretch] =
    difference.agreed.words.length > 0 ? [both.agreed, difference.agreed] : [both.published, difference.published];
  const ruler = rulerOf(own, { from: stretch.from });
  return ruler !== null && ruler.verb !== null && HOLDING.has(ruler.verb);
}

const HOLDING = verbSet(['have contain include comprise']);

const sure = (found: Verdict, added: boolean): Verdict => ({
  ...found,
  weight: 'LIGHT',
  cue: { ...found.cue, direction: added ? 'STRONGER' : 'WEAKER' },
});

/** A name in capitals that another noun was put behind: the act is now about something of that name. */
function isNamedOtherwise(both: Both, { agreed, published }: Difference): boolean {
  if (agreed.words.length > LONGEST_NAME && published.words.length > LONGEST_NAME) return false;
  if (agreed.words.some(({ word }) => !word.is(DETERMINER)) === published.words.some(({ word }) => !word.is(DETERMINER)))
    return false;
  return (
    endsOtherwise(both.published, published, both.alignment.toAgreed, both.agreed) ||
    endsOtherwise(both.agreed, agreed, both.alignment.toPublished, both.published)
  );
}

/** The words stand right behind a name and end its noun phrase, which ended with the name in the other text. */
function endsOtherwise(own: Reading, { words }: Stretch, partner: readonly number[], other: Reading): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length > LONGEST_NAME) return false;
  const name = own.words[first.at - 1];
  if (!name?.capitals || words.some(({ word, at }) => !isNoun(own, at) || word.kind !== 'word')) return false;
  const twin = partner[first.at - 1] ?? -1;
  if (name.fold.length < 2 || twin < 0 || first.at < (rulerOf(own, { from: first.at })?.verbAt ?? 0)) return false;
  return isEnd(own, last.at + 1) && isEnd(other, twin + 1);
}

function isNoun({ words }: Reading, at: number): boolean {
  const word = words[at];
  return (
    word !== undefined && !CLOSES.has(word.fold) && !isAdverb(word) && !STATE.has(word.key) && !/(?:ed|ing)$/.test(word.fold)
  );
}

function isEnd({ words }: Reading, at: number): boolean {
  const word = words[at];
  return word === undefined || word.kind === 'mark' || CLOSES.has(word.fold);
}

/** "all patients" and then "in London", or less of it, where the other text goes on as before. */
function isClassNarrowed(both: Both, { agreed, published }: Difference): boolean {
  if (agreed.words.length > 0 && published.words.length > 0) return false;
  const { own, other } = both.from(agreed.words.length > 0);
  const stretch = own === both.agreed ? agreed : published;
  const [first] = stretch.words;
  if (!first || !TAIL.has(first.word.fold)) return false;
  // "that are" and "of the" alone narrow nothing, nor does what the other text says in another order.
  const isSmall = ({ word }: Placed) => word.is(DETERMINER) || STATE.has(word.key) || other.has(word.key);
  if (stretch.words.slice(1).every(isSmall)) return false;
  const before = own.words.slice(Math.max(0, first.at - CLASS_WORDS), first.at);
  const whole = before.findLastIndex((word) => WHOLE.has(word.fold));
  return whole >= 0 && before.slice(whole + 1).every((word) => word.kind === 'word' && !CLOSES.has(word.fold));
}

/** One of the things that must be done or given came or went: "minutes, agendas and papers" against "minutes and agendas". */
export function isPartOfList(both: Both, { agreed, published }: Difference): boolean {
  if (namesThings(agreed) === namesThings(published)) return false;
  const was = listed(agreed);
  const is = listed(published);
  const { own, other } = both.from(is.length === 0);
  const part = is.length > 0 ? is : was;
  const [first] = part;
  const last = part.at(-1);
  if (!first || !last || part.length > LONGEST_NAME) return false;
  if (part.some(({ word }) => other.has(word.key))) return false;
  // "rules and regulations": the second says the first again.
  const told = toldIn({ words: part }, other) > 0;
  if (!told && part.every(({ word }) => tells(word))) return false;
  // "trained and supervised": a second act counts as a second thing does.
  if (part.some(({ at, word }) => !isNoun(own, at) && !(part.length === 1 && word.fold.endsWith('ed')))) return false;
  const ruler = rulerOf(own, { from: first.at });
  if (!ruler || ruler.level < 3.5 || first.at <= ruler.verbAt) return false;
  // What follows "including" or stands in brackets only gives examples.
  if (own.words.slice(ruler.verbAt, first.at).some((word) => GLOSS.has(word.fold))) return false;
  let opens = first.at - 1;
  while (opens > 0 && (own.words[opens]?.fold === 'for' || own.words[opens]?.is(DETERMINER) === true)) opens -= 1;
  const before = own.words[opens]?.fold ?? '';
  const after = own.words[last.at + 1]?.fold ?? '';
  return JOINS.has(before) && (before === 'and' || JOINS.has(after) || after === '.' || after === '');
}

const GLOSS = wordSet(['( including include such like e.g example']);
const JOINS = new Set(['and', ',']);

function namesThings({ words }: Stretch): boolean {
  for (const { word } of words) if (word.fold !== 'and' && !word.is(DETERMINER)) return true;
  return false;
}

const listed = ({ words }: Stretch): Stretch['words'] =>
  words.filter(({ word }) => word.fold !== 'and' && word.fold !== 'for' && !word.is(DETERMINER));

/** What must be there was given a description that it must meet: "contributors" against "contributors who can review". */
function isDescribed(both: Both, { agreed, published }: Difference): boolean {
  if (agreed.words.length > 0 && published.words.length > 0) return false;
  const [own, stretch] = agreed.words.length > 0 ? [both.agreed, agreed] : [both.published, published];
  const [first] = stretch.words;
  if (!first || !DESCRIBING.has(first.word.fold) || stretch.words.length < LONGEST_NAME) return false;
  const ruler = rulerOf(own, { from: first.at });
  return ruler !== null && ruler.level >= 3.5 && first.at > ruler.verbAt + 1 && own.words[first.at - 1]?.kind === 'word';
}

const DESCRIBING = wordSet(['who that which whose']);
