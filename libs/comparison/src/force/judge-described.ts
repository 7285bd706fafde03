import { determiners, prepositions, pronouns, sideOpeners, stateVerbs } from '../lists/grammar.js';
import { idleDescribers, narrowingDescribers, renaming, sameThings } from '../lists/same-things.js';
import { rangeIn } from './differences.js';
import { isNear } from './gaps.js';
import { isAdverb } from './modal-verb.js';
import { leavesOut } from './judge-some.js';
import { rulerOf, standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import { DETERMINER } from './word-roles.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';
import type { Word } from './words.js';

/** "must", "will": below it what comes and goes is advice. */
const BINDING = 3.5;
const SMALL = wordSet([
  ...determiners,
  ...prepositions,
  ...pronouns,
  ...sideOpeners,
  'to so then but nor not be only also too you we',
]);
const STATE = verbSet(stateVerbs);
const IDLE = wordSet(idleDescribers);
const SAME = sameThings.map((line) => verbSet([line]));
/** So many words describe a thing; a longer stretch is a larger change, which the other rules read. */
const LONGEST = 2;

/**
 * What is promised was described anew where nothing else changed: "a review" against "a light review", "a national helpline" against "a
 * helpline", "an external investigation" against "an internal investigation", "the model" against "the name". Whether less is promised,
 * no rule can say: a reader is asked.
 */
export function judgeDescribed(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const [difference, ...others] = differences;
  if (!difference || others.length > 0 || both.agreed.parts.length !== both.published.parts.length) return [];
  if (!isOtherThing(both, difference)) return [];
  const [agreed, published] = [rangeIn(difference.agreed), rangeIn(difference.published)];
  const standing = standingOf(both, paired, agreed, published);
  if (!standing.ruled || standing.untold || standing.liberty || standing.level < BINDING) return [];
  const says = changeOf(both, agreed, published);
  const place = { party: standing.party, agreed, published, says };
  const some = takesSome(both, difference);
  if (some !== null && !standing.denied)
    return [verdict(both, { family: 'quantifier', facet: 'scope', direction: some, weight: 'LIGHT', ...place })];
  if (standing.denied && isOneWord(difference)) {
    const direction = published ? 'WEAKER' : 'STRONGER';
    return [verdict(both, { family: 'restriction', facet: 'scope', direction, weight: 'LIGHT', ...place })];
  }
  return [verdict(both, { family: 'restriction', facet: 'scope', direction: 'UNSURE', weight: 'DOUBT', ...place })];
}

/** "will not share data" against "will not share identifiable data": fewer things are forbidden. The words that only name them anew are left out. */
function isOneWord({ agreed, published }: Difference): boolean {
  const [only, ...more] = agreed.words.length > 0 ? agreed.words : published.words;
  if (agreed.words.length > 0 && published.words.length > 0) return false;
  return only !== undefined && more.length === 0 && !RENAMING.has(only.word.fold) && !only.word.capital;
}

const RENAMING = wordSet(renaming);

/** "release the files" against "release relevant files": some of those that there are, by a word that says so. */
function takesSome(both: Both, difference: Difference): 'WEAKER' | 'STRONGER' | null {
  const [was, is] = [toldBy(difference.agreed), toldBy(difference.published)];
  const [told, own] = is.length > 0 ? [is, both.published] : [was, both.agreed];
  const [word] = told;
  if (!word || was.length + is.length > 1 || !NARROWING.has(word.word.fold)) return null;
  if (isCase(own, word.at)) return is.length > 0 ? 'WEAKER' : 'STRONGER';
  if (!leavesOut(word.word.fold, rulerOf(own, { from: word.at })?.verb ?? null)) return null;
  if (!isMany(own.words[word.at + 1]) && !isMany(own.words[word.at + 2])) return null;
  return is.length > 0 ? 'WEAKER' : 'STRONGER';
}

/** "before it builds a dam" against "a major dam": something must be done in fewer cases. */
function isCase({ words }: Reading, at: number): boolean {
  if (!CASE.has(words[at - 1]?.fold ?? '')) return false;
  for (let back = at - 2; back >= Math.max(0, at - CASE_WORDS); back -= 1) {
    if (words[back]!.kind === 'mark') return false;
    if (OPENS.has(words[back]!.fold)) return true;
  }
  return false;
}

const CASE = new Set(['a', 'an', 'any']);
const OPENS = new Set(['before', 'after', 'if', 'when', 'whenever', 'where', 'once', 'following']);
const CASE_WORDS = 6;

const isMany = (word: Word | undefined): boolean => word?.kind === 'word' && /[^s]s$/.test(word.fold);

const NARROWING = wordSet(narrowingDescribers);

function isOtherThing(both: Both, difference: Difference): boolean {
  const [agreed, published] = [toldBy(difference.agreed), toldBy(difference.published)];
  if (!isName(both.agreed, agreed) || !isName(both.published, published)) return false;
  if (agreed.length === 0 || published.length === 0) {
    const [own, stretch, words] =
      agreed.length > 0
        ? ([both.agreed, difference.agreed, agreed] as const)
        : ([both.published, difference.published, published] as const);
    return words.length > 0 && (describes(own, words) || isPartOf(stretch));
  }
  // The same word in another form, or misspelt, and words that stand for each other.
  return !agreed.some(({ word }) =>
    published.some((other) => isSame(word.key, other.word.key) || isNear(word.fold, other.word.fold)),
  );
}

/** The words of a stretch without those that point ("a", "the") and those that only join on ("copy of", "access to"). */
const toldBy = ({ words }: Stretch): Stretch['words'] =>
  words.filter(({ word }) => !word.is(DETERMINER) && word.fold !== 'of' && word.fold !== 'to');

const isSame = (one: string, other: string): boolean =>
  one.slice(0, STEM) === other.slice(0, STEM) || SAME.some((line) => line.has(one) && line.has(other));

/** Words that share so many letters at their head are of one family: "aggregate" and "aggregated". */
const STEM = 5;

/** Nothing, or a few words that name or describe a thing behind the verb of a duty. */
function isName(reading: Reading, words: Stretch['words']): boolean {
  const [first] = words;
  if (!first) return true;
  if (words.length > LONGEST) return false;
  const ruler = rulerOf(reading, { from: first.at });
  // A specification, which writes MUST in capitals, gives its things new names: it promises none of them.
  if (!ruler || ruler.inherited !== null || ruler.capitals || first.at <= Math.max(ruler.verbAt, ruler.to - 1)) return false;
  // Cues and times have rules of their own.
  const ruled = [...reading.hits, ...reading.times];
  return words.every(
    ({ word, at }) =>
      isTelling(word) &&
      word.fold.length > 1 &&
      word.shape.value === null &&
      !IDLE.has(word.fold) &&
      !ruled.some(({ from, to }) => at >= from && at < to),
  );
}

const isTelling = (word: Word | undefined): boolean =>
  word?.kind === 'word' && !SMALL.has(word.fold) && !isAdverb(word) && !STATE.has(word.key);

/** A thing is named right behind the words, or a name right before them that ended there: they describe it, or make another thing of it. */
function describes({ words }: Reading, own: Stretch['words']): boolean {
  const next = words[own.at(-1)!.at + 1];
  if (isTelling(next)) return true;
  const before = words[own[0]!.at - 1];
  return before?.kind === 'word' && before.capital && own[0]!.at > 1;
}

/** "meet the families" against "meet representatives of the families". */
const isPartOf = ({ words }: Stretch): boolean =>
  words.length === 2 && words[1]!.word.fold === 'of' && !COLLECTS.has(words[0]!.word.fold);

const COLLECTS = wordSet(['set list group number series pair kind use type types copy copies form forms']);
