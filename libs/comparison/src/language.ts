import type { Folding } from './words/folding.js';
import type { Wording } from './segment/wording.js';

/** The commonest words of English that are no words of its neighbours; in English prose every fifth word or more is one of them. */
const COMMON =
  'the of and to is that for with by or will must shall should be are this it as which from at not have has was were their'.split(
    ' ',
  );
/** Below this share a text is in another language; specifications full of names and code still hold twice as many. */
const LEAST_SHARE = 0.05;
/** Fewer words than this tell nothing of the language. */
const LEAST_WORDS = 12;

/** Whether texts read as English, by the share of its commonest words: the force rules know no other language. Very short texts get the benefit. */
export function readAsEnglish(wordings: readonly Wording[], folding: Folding): boolean {
  const common = new Set(COMMON.map((word) => folding.find(word)));
  let total = 0;
  let found = 0;
  for (const { words } of wordings) {
    total += words.length;
    for (const word of words) if (common.has(word)) found++;
  }
  return total < LEAST_WORDS || found >= LEAST_SHARE * total;
}
