import type { Word } from './words.js';

/**
 * Whether the rules can read the words. Another script, or more small words of other languages than of English, and they cannot;
 * names, code and figures without any small words are left to them.
 */
export function readsAsEnglish(words: readonly Word[]): boolean {
  let spoken = 0;
  let other = 0;
  let english = 0;
  let foreign = 0;
  for (const { kind, shape } of words) {
    if (kind !== 'word') continue;
    spoken += 1;
    if (shape.tongue === 'OTHER') other += 1;
    else if (shape.tongue === 'ENGLISH') english += 1;
    else if (shape.tongue === 'FOREIGN') foreign += 1;
  }
  if ((spoken - other) * 2 < spoken) return false;
  return foreign < 2 || english * 2 >= foreign;
}
