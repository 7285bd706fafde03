import { englishWords, foreignWords } from '../lists/grammar.js';
import { wordSet } from './word-set.js';
import type { Word } from './words.js';

const ENGLISH = wordSet(englishWords);
const FOREIGN = wordSet(foreignWords.flatMap((line) => line.split(' ').filter((word) => !ENGLISH.has(word))));

/**
 * Whether the rules can read the words. Another script, or more small words of other languages than of English, and they cannot;
 * names, code and figures without any small words are left to them.
 */
export function readsAsEnglish(words: readonly Word[]): boolean {
  const spoken = words.filter((word) => word.kind === 'word');
  const latin = spoken.filter((word) => /^\p{Script=Latin}/u.test(word.fold));
  if (latin.length * 2 < spoken.length) return false;
  const english = latin.filter((word) => ENGLISH.has(word.fold)).length;
  const foreign = latin.filter((word) => FOREIGN.has(word.fold)).length;
  return foreign < 2 || english * 2 >= foreign;
}
