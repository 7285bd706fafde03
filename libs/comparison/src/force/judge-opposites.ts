import { notTurned, opposites, turning } from '../lists/opposites.js';
import { deniesObject } from './denied-object.js';
import { rangeIn } from './differences.js';
import { COMPARED, FENCES } from './small-words.js';
import { standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import { verbKey } from './verb-forms.js';
import { DETERMINER, NO } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Placed } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Verdict } from './verdict.js';

const OPPOSED = opposed();
const TURNING = wordSet(turning);
const [SHORTEST_TURN, LONGEST_TURN] = [Math.min, Math.max].map((end) => end(...[...TURNING].map((prefix) => prefix.length))) as [
  number,
  number,
];
const NOT_TURNED = wordSet(notTurned);
/** Below this share of common words nothing is called the reverse. */
const ALIKE = 0.6;

/**
 * A "not" that came or went, and a word that gave way to its opposite: "is not acceptable" against "is acceptable". One of them turns
 * the sentence round, two leave it as it was; where anything else changed too, a reader is asked.
 */
export function judgeOpposites(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const turns = differences.filter((difference) => (noesOf(both, paired, difference) % 2 === 1) !== turned(both, difference));
  const [turn] = turns;
  if (!turn) return [];
  if (turns.length % 2 === 0 && differences.length === turns.length && turns.length > 0) return [];
  const alone = differences.length === 1 && isBare(both, turn) && both.closeness >= ALIKE && !fenced(both);
  const agreed = rangeIn(turn.agreed);
  const published = rangeIn(turn.published);
  const judged = standingOf(both, paired, agreed, published);
  return [
    verdict(both, {
      family: 'polarity',
      facet: 'polarity',
      direction: alone ? 'REVERSED' : 'UNSURE',
      weight: alone ? 'MAIN' : 'DOUBT',
      party: judged.party,
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

/** Each word of the list with its opposites, either way round. */
function opposed(): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const line of opposites) {
    const [one, other] = line.split(' ') as [string, string];
    const [form, turned] = [verbKey(one), verbKey(other)];
    for (const [word, turn] of [
      [one, other],
      [other, one],
      [form, turned],
      [turned, form],
    ] as const)
      words.set(word, (words.get(word) ?? new Set()).add(turn));
  }
  return words;
}

/** The words that say no in one text only, but for those of modals that are judged as modals. */
function noesOf(both: Both, paired: PairedDuties, { agreed, published }: Difference): number {
  if (((agreed.roles | published.roles) & NO) === 0) return 0;
  const judged = { agreed: paired.pairs.map((pair) => pair.agreed), published: paired.pairs.map((pair) => pair.published) };
  const count = (words: readonly Placed[], side: 'agreed' | 'published') =>
    words.filter(
      ({ word, at }) =>
        word.is(NO) &&
        !DENIES_NOTHING.has(both[side].words[at + 1]?.fold ?? '') &&
        !judged[side].some((duty) => at >= Math.min(duty.from, duty.subjectFrom) && at < duty.to) &&
        !paired.pairs.some((pair) => at === pair[side].verbAt + 1 && deniesObject(both, pair)),
    ).length;
  return Math.abs(count(agreed.words, 'agreed') - count(published.words, 'published'));
}

/** "not only", "no later than", "no less than": behind a "not" that turns nothing round. */
const DENIES_NOTHING = new Set(['only', ...COMPARED]);

/** A word stands over against its opposite; the modals ("mandatory", "optional") have a rule of their own. */
function turned(both: Both, { agreed, published }: Difference): boolean {
  if (agreed.words.length === 0 || published.words.length === 0) return false;
  const free = (side: 'agreed' | 'published') => (placed: Placed) =>
    !both[side].hits.some((hit) => hit.family === 'modality' && placed.at >= hit.from && placed.at < hit.to);
  for (const one of agreed.words) {
    const { fold, key } = one.word;
    const [folds, keys] = [OPPOSED.get(fold), OPPOSED.get(key)];
    for (const other of published.words) {
      const opposite =
        folds?.has(other.word.fold) === true ||
        keys?.has(other.word.key) === true ||
        isTurnedWord(fold, other.word.fold) ||
        isTurnedWord(key, other.word.key);
      if (opposite && free('agreed')(one) && free('published')(other)) return true;
    }
  }
  return false;
}

function isTurnedWord(one: string, other: string): boolean {
  return one.length > other.length ? isTurned(one, other) : isTurned(other, one);
}

function isTurned(longer: string, word: string): boolean {
  const more = longer.length - word.length;
  if (more < SHORTEST_TURN || more > LONGEST_TURN || word.length <= 3 || !longer.endsWith(word)) return false;
  return TURNING.has(longer.slice(0, more)) && !NOT_TURNED.has(longer);
}

/** Nothing but the "not", or the word and its opposite; "no cost" against "minimal cost" turns nothing round, "no data" against "the data" does. */
function isBare(both: Both, { agreed, published }: Difference): boolean {
  if (agreed.words.length + published.words.length === 1) return true;
  const [one, other] = [agreed.words[0]?.word, published.words[0]?.word];
  if (one === undefined || other === undefined || agreed.words.length > 1 || published.words.length > 1) return false;
  return turned(both, { agreed, published }) || (one.fold === 'no' ? other : one).is(DETERMINER);
}

function fenced(both: Both): boolean {
  return [both.agreed, both.published].some(({ words }) => words.some((word) => FENCES.has(word.fold)));
}
