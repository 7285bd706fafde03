import { rangeIn } from './differences.js';
import { LIMITS, SHARES, WHOLLY } from './limit-words.js';
import { standingOf } from './standing.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { CueFamily } from './finding.js';
import type { PairedDuties } from './pair-duties.js';

/** "up to £25" against "£25", "not less than" against "not more than". */
export function limitIn(both: Both, paired: PairedDuties, difference: Difference): CueFamily | null {
  const { agreed, published } = difference;
  const was = limitOf(both.agreed.words, agreed);
  const is = limitOf(both.published.words, published);
  return was !== is && standingOf(both, paired, rangeIn(difference.agreed), rangeIn(difference.published)).promised
    ? 'number'
    : null;
}

/** The limit that some word of the stretch is part of, where a number comes soon after it. */
export function limitOf(words: Both['agreed']['words'], { words: own }: Stretch): string {
  for (const { at } of own) {
    for (const phrase of LIMITS_WITH.get(words[at]?.fold ?? '') ?? NO_LIMITS) {
      for (let from = at - phrase.length + 1; from <= at; from += 1) {
        if (!phrase.every((fold, step) => words[from + step]?.fold === fold)) continue;
        const next = words.slice(from + phrase.length, from + phrase.length + 3);
        if (next.some((word) => word.kind === 'number' || COUNTS.has(word.fold))) return sideOf(phrase.join(' '));
      }
    }
  }
  return '';
}

/** Limits of one line are one: "at least five" and "a minimum of five". */
const sideOf = (limit: string): string => SAME_LIMITS.find((line) => line.includes(limit))?.[0] ?? limit;

const SAME_LIMITS = [
  ['at least', 'a minimum of', 'not less than', 'no less than', 'not fewer than', 'no fewer than'],
  ['at most', 'a maximum of', 'not more than', 'no more than', 'not longer than', 'no longer than', 'up to'],
  ['about', 'around', 'approximately'],
];

/** The limits that each word is part of. */
const LIMITS_WITH = new Map(LIMITS.flat().map((fold) => [fold, LIMITS.filter((phrase) => phrase.includes(fold))]));
const NO_LIMITS: typeof LIMITS = [];

const COUNTS = wordSet(['one two three four five six seven eight nine ten twelve twenty once twice every half each']);

/** "Half of the panel" against "a third of the panel". */
export function shareIn(both: Both, _paired: PairedDuties, { agreed, published }: Difference): CueFamily | null {
  const share = ({ words }: Stretch, all: Both['agreed']['words']) =>
    words.flatMap(({ word, at }) => (SHARES.has(word.fold) && all[at + 1]?.fold === 'of' ? [word.fold] : [])).join(' ');
  const [was, is] = [share(agreed, both.agreed.words), share(published, both.published.words)];
  return was !== '' && is !== '' && was !== is ? 'number' : null;
}

/** "permanently end" against "end". */
export function whollyIn(both: Both, paired: PairedDuties, difference: Difference): CueFamily | null {
  const has = ({ words }: Stretch) => words.some(({ word }) => WHOLLY.has(word.fold));
  if (has(difference.agreed) === has(difference.published)) return null;
  const { ruled, liberty } = standingOf(both, paired, rangeIn(difference.agreed), rangeIn(difference.published));
  return ruled && !liberty ? 'restriction' : null;
}
