import type { Folding } from './words/folding.js';
import type { Wording } from './segment/wording.js';

/** The commonest words of English that are no words of its neighbours; in English prose every fifth word or more is one of them. */
const COMMON =
  'the of and to is that for with by or will must shall should be are this it as which from at not have has was were their may only can you we your our if when each before after an every they them than who what because about into between until during any'.split(
    ' ',
  );
/** Below this share a text is in another language; specifications full of names and code still hold twice as many. */
const LEAST_SHARE = 0.05;
/** Among fewer words than this the commonest may all be missing; the letters must tell. */
const LEAST_WORDS = 12;

/** English borrows a word with an accent now and then, not every eighth. */
const MOST_ACCENTED = 1 / 8;

/** Whether texts read as English, by the share of its commonest words, or of words with other letters: the force rules know no other language. */
export function readAsEnglish(wordings: readonly Wording[], folding: Folding): boolean {
  const kinds = new Uint8Array(folding.size);
  for (let word = 0; word < kinds.length; word++) if (isAccented(folding.spelling(word))) kinds[word] = IS_ACCENTED;
  for (const word of COMMON) if (folding.find(word) >= 0) kinds[folding.find(word)] = IS_COMMON;
  let total = 0;
  let found = 0;
  let accented = 0;
  for (const { words } of wordings) {
    total += words.length;
    for (let i = 0; i < words.length; i++) {
      const kind = kinds[words[i]!];
      if (kind === IS_COMMON) found++;
      else if (kind === IS_ACCENTED) accented++;
    }
  }
  return total < LEAST_WORDS ? accented <= total * MOST_ACCENTED : found >= LEAST_SHARE * total;
}

const IS_COMMON = 1;
const IS_ACCENTED = 2;

/** By its units: a pattern costs more for the few letters of a word. */
function isAccented(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= 0x80) return true;
  return false;
}
