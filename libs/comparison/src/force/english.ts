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
  const latin = spoken.filter((word) => isLatin(word.fold));
  if (latin.length * 2 < spoken.length) return false;
  const english = latin.filter((word) => ENGLISH.has(word.fold)).length;
  const foreign = latin.filter((word) => FOREIGN.has(word.fold)).length;
  return foreign < 2 || english * 2 >= foreign;
}

const LATIN = /^\p{Script=Latin}/u;

/** Folded words begin with a small letter of a to z most of the time: no pattern is needed for those. */
function isLatin(fold: string): boolean {
  const unit = fold.charCodeAt(0);
  return unit < 0x80 ? unit >= 97 && unit <= 122 : LATIN.test(fold);
}
