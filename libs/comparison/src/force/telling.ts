import { sameActs } from '../lists/acts.js';
import { determiners, prepositions, pronouns, sideOpeners, stateVerbs } from '../lists/grammar.js';
import { idleDescribers, sameThings } from '../lists/same-things.js';
import { isNear } from './gaps.js';
import { isAdverb } from './modal-verb.js';
import { verbSet, wordSet } from './word-set.js';
import type { Stretch } from './differences.js';
import type { Reading } from './reading.js';
import type { Word } from './words.js';

/** Words that share so many letters at their head are of one family. */
const STEM = 4;

const SMALL = wordSet([
  ...determiners,
  ...prepositions,
  ...pronouns,
  ...sideOpeners,
  'to so then but nor not be only also too you we will shall must should may can',
]);
const STATE = verbSet(stateVerbs);
const IDLE = wordSet(idleDescribers);
/** The words that can stand for each word. */
const SAME = sameWords([...sameThings, ...sameActs]);

/** How many words tell something that no word of the other text tells. */
export function toldIn({ words }: Pick<Stretch, 'words'>, other: Reading): number {
  let told = 0;
  for (const { word } of words) if (tells(word) && !other.has(word.key) && !isTold(word, other)) told += 1;
  return told;
}

/** It names, describes or does something. */
export const tells = (word: Word): boolean =>
  word.kind === 'word' &&
  word.fold.length > 2 &&
  !SMALL.has(word.fold) &&
  !isAdverb(word) &&
  !STATE.has(word.key) &&
  !IDLE.has(word.fold);

/** In other letters, in another form of one family, or by a word that can stand for it. */
function isTold({ fold, key }: Word, { words }: Reading): boolean {
  const same = SAME.get(key);
  const stem = key.length >= STEM ? key.slice(0, STEM) : null;
  const first = key.charCodeAt(0);
  for (const { shape } of words) {
    // Few words begin alike: the first letter is the cheapest to compare.
    if (stem !== null && shape.key.charCodeAt(0) === first && shape.key.startsWith(stem)) return true;
    if (same?.has(shape.key) === true || isNear(fold, shape.fold)) return true;
  }
  return false;
}

function sameWords(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const line of lines) {
    const keys = verbSet([line]);
    for (const key of keys) words.set(key, new Set([...(words.get(key) ?? []), ...keys]));
  }
  return words;
}
