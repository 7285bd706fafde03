import { englishWords } from '../lists/grammar.js';
import { wordSet } from './word-set.js';
import type { Word } from './words.js';

const COMMON = wordSet(englishWords);

/** Whether the rules can read the words: short texts are given the benefit, longer ones must hold some common English words. */
export function readsAsEnglish(words: readonly Word[]): boolean {
  const spoken = words.filter((word) => word.kind === 'word');
  const latin = spoken.filter((word) => /^\p{Script=Latin}/u.test(word.fold));
  if (spoken.length > 0 && latin.length * 2 < spoken.length) return false;
  const plain = latin.filter((word) => !word.capital && !word.joined);
  if (plain.length < 8) return true;
  return plain.filter((word) => COMMON.has(word.fold)).length * 12 >= plain.length;
}
