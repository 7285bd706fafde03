import type { Wording } from '../segment/wording.js';
import { type Links, wordsOf } from './links.js';
import { likeness, type Similarity } from './similarity.js';

/** Two clauses that may be one: `a` and `b` are clause indices, `like` is 0 to 1. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly like: number;
}

/** How many rare words of a clause are looked up, how many clauses a word may stand in to be looked up, and how many clauses are compared in full. */
const RARE_WORDS = 12;
const POSTINGS = 80;
const COMPARED = 8;
/** How far from its proportional place between two linked neighbours a clause is compared whatever words it shares: in a text that repeats itself no word is rare. */
const NEAR = 2;

/** Below this likeness two clauses are strangers: less than half of their wording, weighted, is shared. */
export const STRANGERS = 0.34;

/** Pairs of unlinked clauses that share rare words, or stand where the other would be expected, with their likeness. Sorted by `a`, then `b`. */
export function candidatesOf(
  agreed: Wording,
  published: Wording,
  links: Links,
  weights: Float64Array,
  similarity: Similarity,
): Candidate[] {
  const postings = postingsOf(published, links.toAgreed, weights.length);
  const scores = new Float64Array(links.toAgreed.length);
  const candidates: Candidate[] = [];
  for (const { a, expected } of unlinked(links)) {
    const words = wordsOf(agreed, a);
    const weight = similarity.weight(words);
    for (const b of nearest(words, postings, weights, scores, links, expected)) {
      const other = wordsOf(published, b);
      const both = weight + similarity.weight(other);
      if (2 * similarity.anyOrder(words, other) < STRANGERS * both) continue;
      const like = likeness(similarity.shared(words, other));
      if (like >= STRANGERS) candidates.push({ a, b, like });
    }
  }
  return candidates;
}

/** Each unlinked clause with the place its linked neighbours let expect: as far between them on the other side as on its own. */
function* unlinked({ toPublished, toAgreed }: Links): Generator<{ a: number; expected: number }> {
  for (let a = 0; a < toPublished.length; a++) {
    if (toPublished[a]! >= 0) continue;
    const from = a;
    while (a < toPublished.length && toPublished[a]! < 0) a++;
    const before = from > 0 ? toPublished[from - 1]! : -1;
    const after = a < toPublished.length ? toPublished[a]! : toAgreed.length;
    const step = after > before ? (after - before) / (a - from + 1) : 1;
    for (let at = from; at < a; at++) yield { a: at, expected: Math.round(before + step * (at - from + 1)) };
  }
}

function nearest(
  words: Int32Array,
  postings: Postings,
  weights: Float64Array,
  scores: Float64Array,
  links: Links,
  expected: number,
): number[] {
  const rare = first(RARE_WORDS, new Set(words), (x, y) => weights[y]! - weights[x]! || x - y);
  const found: number[] = [];
  for (const word of rare) {
    const from = postings.offsets[word]!;
    const to = postings.offsets[word + 1]!;
    if (to - from > POSTINGS) continue;
    for (let at = from; at < to; at++) {
      const clause = postings.clauses[at]!;
      if (scores[clause] === 0) found.push(clause);
      scores[clause]! += weights[word]!;
    }
  }
  const best = first(
    COMPARED,
    found,
    (x, y) => scores[y]! - scores[x]! || Math.abs(x - expected) - Math.abs(y - expected) || x - y,
  );
  for (const clause of found) scores[clause] = 0;
  for (let b = Math.max(0, expected - NEAR); b <= expected + NEAR && b < links.toAgreed.length; b++)
    if (links.toAgreed[b]! < 0) best.push(b);
  return [...new Set(best)].sort((x, y) => x - y);
}

/** The first few in an order that has no ties, sorted: most are looked at once and left out. */
function first(count: number, numbers: Iterable<number>, order: (x: number, y: number) => number): number[] {
  const kept: number[] = [];
  for (const number of numbers) {
    if (kept.length === count && order(number, kept[count - 1]!) > 0) continue;
    if (kept.length === count) kept.pop();
    let at = kept.length;
    while (at > 0 && order(number, kept[at - 1]!) < 0) at--;
    kept.splice(at, 0, number);
  }
  return kept;
}

/** For each folded word the unlinked clauses it stands in. */
interface Postings {
  readonly offsets: Int32Array;
  readonly clauses: Int32Array;
}

function postingsOf(wording: Wording, taken: Int32Array, size: number): Postings {
  const offsets = new Int32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  const visit = (enter: (word: number, clause: number) => void): void => {
    last.fill(-1);
    for (let clause = 0; clause < taken.length; clause++) {
      if (taken[clause]! >= 0) continue;
      for (let at = wording.offsets[clause]!; at < wording.offsets[clause + 1]!; at++) {
        const word = wording.words[at]!;
        if (last[word] !== clause) enter(word, clause);
        last[word] = clause;
      }
    }
  };
  visit((word) => offsets[word + 1]!++);
  for (let word = 0; word < size; word++) offsets[word + 1]! += offsets[word]!;
  const clauses = new Int32Array(offsets[size]!);
  const next = offsets.slice();
  visit((word, clause) => (clauses[next[word]!++] = clause));
  return { offsets, clauses };
}
