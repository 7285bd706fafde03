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
  const behind = saysNext(words, comma + 1, words.length, other, 0);
  const end = behind < 0 ? -1 : saysNext(words, 0, comma, other, behind);
  return end >= 0 && nextWord(other, end) === other.length;
}

/** Where the words of the other text end that say what `[from, to)` says, marks set aside; -1 where they say something else. */
function saysNext(words: readonly Word[], from: number, to: number, other: readonly Word[], start: number): number {
  let at = start;
  for (let own = from; own < to; own += 1) {
    if (words[own]!.kind === 'mark') continue;
    at = nextWord(other, at);
    if (other[at]?.fold !== words[own]!.fold) return -1;
    at += 1;
  }
  return at;
}

function nextWord(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && words[at]!.kind === 'mark') at += 1;
  return at;
}
