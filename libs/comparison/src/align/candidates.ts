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
  const finder = new Finder(postings, weights, links.toAgreed);
  const clauses: Int32Array[] = [];
  const weightOf = new Float64Array(links.toAgreed.length);
  for (let b = 0; b < weightOf.length; b++) {
    clauses.push(links.toAgreed[b]! < 0 ? wordsOf(published, b) : NO_WORDS);
    weightOf[b] = similarity.weight(clauses[b]!);
  }
  const candidates: Candidate[] = [];
  for (const { a, expected } of unlinked(links)) {
    const words = wordsOf(agreed, a);
    const weight = similarity.weight(words);
    similarity.count(words, 1);
    for (const b of finder.nearest(words, expected)) {
      const other = weightOf[b]!;
      const least = STRANGERS * (weight + other);
      // No more can be shared than the lighter of both holds.
      if (2 * Math.min(weight, other) < least) continue;
      const clause = clauses[b]!;
      const anyOrder = similarity.counted(clause);
      if (2 * anyOrder < least) continue;
      const like = likeness(similarity.inOrder(words, clause), anyOrder, weight + other);
      if (like >= STRANGERS) candidates.push({ a, b, like });
    }
    similarity.count(words, -1);
  }
  return candidates;
}

const NO_WORDS = new Int32Array(0);

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

/** Finds the clauses that a clause is compared with; its scratch arrays are made once. */
class Finder {
  private readonly scores: Float64Array;
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(
    private readonly postings: Postings,
    private readonly weights: Float64Array,
    private readonly taken: Int32Array,
  ) {
    this.scores = new Float64Array(taken.length);
    this.seen = new Int32Array(weights.length);
  }

  /** The few that share the heaviest rare words, nearest to `expected` first, and those around it; in order. */
  nearest(words: Int32Array, expected: number): readonly number[] {
    const { scores, taken } = this;
    const found = this.sharing(this.rarest(words));
    const best: number[] = [];
    for (const clause of found) this.insertBest(best, clause, expected);
    for (const clause of found) scores[clause] = 0;
    for (let b = Math.max(0, expected - NEAR); b <= expected + NEAR && b < taken.length; b++)
      if (taken[b]! < 0 && !best.includes(b)) best.push(b);
    return best.sort((x, y) => x - y);
  }

  /** Keeps the first few, sorted: most are looked at once and left out. */
  private insertBest(kept: number[], clause: number, expected: number): void {
    let at = kept.length;
    if (at === COMPARED && !this.isBefore(clause, kept[at - 1]!, expected)) return;
    if (at === COMPARED) at--;
    for (; at > 0 && this.isBefore(clause, kept[at - 1]!, expected); at--) kept[at] = kept[at - 1]!;
    kept[at] = clause;
  }

  /** The more it shares, then the nearer it stands, then the earlier. */
  private isBefore(clause: number, other: number, expected: number): boolean {
    const more = this.scores[clause]! - this.scores[other]!;
    if (more !== 0) return more > 0;
    const nearer = Math.abs(other - expected) - Math.abs(clause - expected);
    return nearer !== 0 ? nearer > 0 : clause < other;
  }

  private rarest(words: Int32Array): readonly number[] {
    const { weights, seen } = this;
    const rare: number[] = [];
    this.turn++;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (seen[word] === this.turn) continue;
      seen[word] = this.turn;
      insertRare(rare, word, weights);
    }
    return rare;
  }

  /** Clauses with one of the words, each once, with the weight they share in `scores`. */
  private sharing(rare: readonly number[]): readonly number[] {
    const { scores, weights } = this;
    const { offsets, clauses } = this.postings;
    const found: number[] = [];
    for (const word of rare) {
      const from = offsets[word]!;
      const to = offsets[word + 1]!;
      if (to - from > POSTINGS) continue;
      for (let at = from; at < to; at++) {
        const clause = clauses[at]!;
        if (scores[clause] === 0) found.push(clause);
        scores[clause]! += weights[word]!;
      }
    }
    return found;
  }
}

/** Keeps the heaviest words, lowest number first where two weigh the same. */
function insertRare(kept: number[], word: number, weights: Float64Array): void {
  let at = kept.length;
  if (at === RARE_WORDS && !isRarer(word, kept[at - 1]!, weights)) return;
  if (at === RARE_WORDS) at--;
  for (; at > 0 && isRarer(word, kept[at - 1]!, weights); at--) kept[at] = kept[at - 1]!;
  kept[at] = word;
}

function isRarer(word: number, other: number, weights: Float64Array): boolean {
  const more = weights[word]! - weights[other]!;
  return more > 0 || (more === 0 && word < other);
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
