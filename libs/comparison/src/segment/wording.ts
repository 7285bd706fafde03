import type { Folding } from '../words/folding.js';
import type { Segmented } from './clauses.js';

/** The folded words of all clauses of a text, end to end: clause i holds words[offsets[i]] … words[offsets[i + 1] − 1]. */
export interface Wording {
  readonly words: Int32Array;
  readonly offsets: Int32Array;
}

export function wordingOf(segmented: Segmented, folding: Folding): Wording {
  const { tokens, marked, clauses } = segmented;
  const words = new Int32Array(tokens.count);
  const offsets = new Int32Array(clauses.length + 1);
  let length = 0;
  clauses.forEach((clause, index) => {
    offsets[index] = length;
    length = folding.append(tokens, marked, clause.from, clause.to, words, length);
  });
  offsets[clauses.length] = length;
  return { words: words.subarray(0, length), offsets };
}
