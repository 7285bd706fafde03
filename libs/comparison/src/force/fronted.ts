import { fronting } from '../lists/connectives.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Word } from './words.js';

const FRONTING = wordSet(fronting);

/**
 * Whether the texts say the same words, one of them with a condition or a time put first: "If you are unhappy, you may ask" and "You may ask
 * if you are unhappy". The part that changed places must begin with a word that opens such a part, and be fenced off by a comma.
 */
export function isFronted({ agreed, published }: Both): boolean {
  if (agreed.parts.length !== 1 || published.parts.length !== 1) return false;
  return putsFirst(agreed.words, published.words) || putsFirst(published.words, agreed.words);
}

function putsFirst(words: readonly Word[], other: readonly Word[]): boolean {
  if (!FRONTING.has(words[0]?.fold ?? '')) return false;
  const comma = words.findIndex(({ fold }) => fold === ',');
  if (comma < 0) return false;
  const [first, rest, plain] = [words.slice(0, comma), words.slice(comma + 1), other].map(spoken);
  return [...rest!, ...first!].join(' ') === plain!.join(' ');
}

const spoken = (words: readonly Word[]): readonly string[] => words.flatMap((word) => (word.kind === 'mark' ? [] : [word.fold]));
