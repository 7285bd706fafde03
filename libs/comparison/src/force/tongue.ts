import { englishWords, foreignWords } from '../lists/grammar.js';
import { wordSet } from './word-set.js';

const ENGLISH = wordSet(englishWords);
const FOREIGN = wordSet(foreignWords.flatMap((line) => line.split(' ').filter((word) => !ENGLISH.has(word))));

/** What a word says of the language it stands in. */
export type Tongue = 'ENGLISH' | 'FOREIGN' | 'LATIN' | 'OTHER';

export function tongueOf(fold: string): Tongue {
  if (!LATIN.test(fold)) return 'OTHER';
  if (ENGLISH.has(fold)) return 'ENGLISH';
  return FOREIGN.has(fold) ? 'FOREIGN' : 'LATIN';
}

const LATIN = /^\p{Script=Latin}/u;
