import type { Cue } from '../lists/cue.js';
import type { CueEntry, CueNode } from './cue-tree.js';
import type { CueFamily } from './finding.js';
import type { Word } from './words.js';

/** A cue found in a text, as a range `[from, to)` of its words. */
export interface Hit {
  readonly family: CueFamily;
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

/**
 * Every cue in the words, left to right, the longest one at each place, none overlapping.
 * One walk: each word is looked at as often as the longest phrase of the lists has words.
 */
export function findCues(words: readonly Word[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let hit = nextCue(words, 0); hit !== null; hit = nextCue(words, hit.to)) hits.push(hit);
  return hits;
}

/** The first of them that begins at `from` or behind it, where `from` is the end of the one before it; null for none. */
export function nextCue(words: readonly Word[], from: number): Hit | null {
  for (let at = from; at < words.length; at += 1) {
    const hit = longestAt(words, at);
    if (hit) return hit;
  }
  return null;
}

function longestAt(words: readonly Word[], from: number): Hit | null {
  const first = words[from];
  let node: CueNode | null | undefined = first?.shape.opens;
  if (!first || !node || first.joined) return null;
  let best: Hit | null = null;
  for (let to = from; to < words.length; to += 1) {
    const word = words[to];
    if (word === undefined || word.part !== first.part) break;
    if (to > from) node = (node.bits & word.shape.bit) === 0 ? null : node.next.get(word.fold);
    if (!node) break;
    for (const entry of node.entries) {
      if (fits(entry, words, from, to + 1)) best = { family: entry.family, cue: entry.cue, from, to: to + 1 };
    }
  }
  return best;
}

function fits(entry: CueEntry, words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  if (after?.joined) return false;
  if (entry.cue.beforeAct && !isAct(after)) return false;
  if (entry.cue.capitals && !words[from]?.capitals) return false;
  if (before && entry.notAfter?.has("'s") && before.fold.endsWith("'s")) return false;
  if (entry.notAfter && before && (entry.notAfter.has(before.fold) || (before.kind === 'number' && entry.notAfter.has('#'))))
    return false;
  if (entry.notBefore && after && (entry.notBefore.has(after.fold) || (after.kind === 'number' && entry.notBefore.has('#'))))
    return false;
  if (entry.onlyBefore && !entry.onlyBefore.has(after?.fold ?? '')) return false;
  return !entry.onlyAfter || entry.onlyAfter.has(words[skipBack(words, from)]?.fold ?? '');
}

/** "ending", "making": a verb in -ing. */
const isAct = (word: Word | undefined): boolean => word !== undefined && word.fold.length > 4 && word.fold.endsWith('ing');

/** The word before, with adverbs and "not" between set aside. */
function skipBack(words: readonly Word[], from: number): number {
  let at = from - 1;
  for (let steps = 0; steps < 3 && isBetween(words[at]); steps += 1) at -= 1;
  return at;
}

function isBetween(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.fold.endsWith('ly') || word.fold === 'not' || word.fold === 'also' || word.fold === 'always')
  );
}
