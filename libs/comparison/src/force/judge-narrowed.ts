import { determiners, prepositions, pronouns } from '../lists/grammar.js';
import { rangeIn } from './differences.js';
import { rulerOf, standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import { NARROWS } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Verdict } from './verdict.js';

/** "must", "will": below it what comes and goes is advice. */
const BINDING = 3.5;
const SMALL = wordSet([...determiners, ...prepositions, ...pronouns, 'and or not']);
const EACH = new Set(['each', 'every']);
/** A longer stretch is a larger change, which the other rules read. */
const LONGEST_NAME = 3;

/**
 * What a promise takes in may have become less, or more, by words that no list of cues holds: "a panel including patients" without its
 * patients, "each letter" against "letters", "each of them" against "them", "any purpose" against "marketing purposes", "fund and run" against "run". Whether it did, no
 * rule can say: a reader is asked.
 */
export function judgeNarrowed(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  return differences.flatMap((difference) => {
    if (((difference.agreed.roles | difference.published.roles) & NARROWS) === 0) return [];
    if (!shapes.some((isIt) => isIt(both, difference, true) || isIt(both, difference, false))) return [];
    const [agreed, published] = [rangeIn(difference.agreed), rangeIn(difference.published)];
    const standing = standingOf(both, paired, agreed, published);
    if (!standing.ruled || standing.untold || standing.liberty || standing.level < BINDING) return [];
    const says = changeOf(both, agreed, published);
    const place = { party: standing.party, agreed, published, says };
    return [verdict(both, { family: 'restriction', facet: 'scope', direction: 'UNSURE', weight: 'DOUBT', ...place })];
  });
}

/** Whether a difference is of one kind, with the words in question in the agreed text (`agreed`) or in the published one. */
type Shape = (both: Both, difference: Difference, agreed: boolean) => boolean;

const sideOf = (both: Both, difference: Difference, agreed: boolean) => ({
  ...both.from(agreed),
  here: agreed ? difference.agreed : difference.published,
  there: agreed ? difference.published : difference.agreed,
});

/** Those named behind "including" are gone, and nothing stands for them. */
const isNamedAmong: Shape = (both, difference, agreed) => {
  const { other, here, there } = sideOf(both, difference, agreed);
  if (here.words[0]?.word.fold !== 'including' || there.words.length > 0) return false;
  return here.words.some(({ word }, at) => at > 0 && !SMALL.has(word.fold) && !other.has(word.key));
};

/** "each letter" and "letters", of what is done; in the subject "each trust" and "trusts" say the same. */
const isEachOne: Shape = (both, difference, agreed) => {
  const { own, other, partner, here, there } = sideOf(both, difference, agreed);
  const [first] = here.words;
  if (!first || there.words.length > 0) return false;
  const ruled = rulerOf(own, { from: first.at });
  if (ruled !== null && first.at > ruled.verbAt && holdsEachOf(here)) return true;
  if (here.words.length > 1 || !EACH.has(first.word.fold)) return false;
  return ruled !== null && first.at > ruled.verbAt && NAME.some((step) => isManyOf(own, other, partner, first.at + step));
};

/** "in each of the six districts": among the words that are gone. */
const holdsEachOf = ({ words }: Stretch): boolean =>
  words.some(({ word }, at) => word.fold === 'of' && EACH.has(words[at - 1]?.word.fold ?? ''));

/** "each letter", "each discharge letter": so many words behind it the name can stand. */
const NAME = [1, 2, 3];

function isManyOf(own: Both['agreed'], other: Both['agreed'], partner: readonly number[], at: number): boolean {
  const twin = other.words[partner[at] ?? -1];
  return twin !== undefined && isPlural(own.words[at]?.fold, twin.fold);
}

const isPlural = (one: string | undefined, other: string): boolean => one !== undefined && one !== other && other.endsWith('s');

/** "any purpose" against "marketing purposes". */
const isAnyKind: Shape = (both, difference, agreed) => {
  const { own, other, partner, here, there } = sideOf(both, difference, agreed);
  const [first] = here.words;
  if (!first || here.words.length > 1 || first.word.fold !== 'any' || !isName(there)) return false;
  // "any purpose that is unlawful" and "unlawful purposes" say the same.
  if (there.words.some(({ word }) => own.has(word.key))) return false;
  const next = there.words.at(-1)!.at + 1;
  return partner[first.at + 1] === next && isPlural(own.words[first.at + 1]?.fold, other.words[next]?.fold ?? '');
};

const isName = ({ words }: Stretch): boolean =>
  words.length > 0 && words.length <= LONGEST_NAME && words.every(({ word }) => word.kind === 'word' && !SMALL.has(word.fold));

/** "will fund and run" against "will run": the first of two acts is gone. */
const isFirstAct: Shape = (both, difference, agreed) => {
  const { own, other, partner, here, there } = sideOf(both, difference, agreed);
  const [verb, joiner] = here.words;
  if (!verb || !joiner || here.words.length > 2 || there.words.length > 0 || joiner.word.fold !== 'and') return false;
  const ruler = rulerOf(own, { from: verb.at });
  if (!ruler || ruler.negative || ruler.verbAt !== verb.at || other.has(verb.word.key)) return false;
  return (partner[joiner.at + 1] ?? -1) >= 0;
};

const shapes: readonly Shape[] = [isNamedAmong, isEachOne, isAnyKind, isFirstAct];
