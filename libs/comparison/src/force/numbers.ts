import { wordSet } from './word-set.js';
import type { Word } from './words.js';

/** Words before a number that make it a latest or a largest. */
export const MOST = new Set(['within', 'in', 'than', 'under', 'to', 'most', 'maximum', 'by', 'before', 'later']);

/** The value of a number word, or null. */
export const numberOf = (word: Word | undefined): number | null => word?.shape.value ?? null;

const SMALL = wordSet([
  'the next than later longer no not more less fewer within in under up to at most least a an maximum minimum of for by before until about around',
]);

/** Where the words that say how a number binds begin: "no later than", "within the next", "at least". */
export function boundFrom(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 4 && words[from - 1]?.part === words[at]?.part && SMALL.has(words[from - 1]?.fold ?? ''))
    from -= 1;
  return from;
}
