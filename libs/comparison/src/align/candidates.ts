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
    const near = finder.nearest(words, expected);
    for (let at = 0; at < near; at++) {
      const b = finder.found[at]!;
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
  /** What was found last. */
  readonly found = new Int32Array(COMPARED + 2 * NEAR + 1);
  private readonly scores: Float64Array;
  private readonly seen: Int32Array;
  private readonly rare = new Int32Array(RARE_WORDS);
  /** Clauses that share a rare word, each once. */
  private readonly sharing: Int32Array;
  private turn = 0;

  constructor(
    private readonly postings: Postings,
    private readonly weights: Float64Array,
    private readonly taken: Int32Array,
  ) {
    this.scores = new Float64Array(taken.length);
    this.seen = new Int32Array(weights.length);
    this.sharing = new Int32Array(taken.length);
  }

  /** The few that share the heaviest rare words, nearest to `expected` first, and those around it; in order. The answer says how many are found. */
  nearest(words: Int32Array, expected: number): number {
    const { scores, taken, found, sharing } = this;
    const shared = this.share(this.rarest(words));
    let count = 0;
    for (let at = 0; at < shared; at++) count = this.insertBest(count, sharing[at]!, expected);
    for (let at = 0; at < shared; at++) scores[sharing[at]!] = 0;
    for (let b = Math.max(0, expected - NEAR); b <= expected + NEAR && b < taken.length; b++)
      if (taken[b]! < 0 && !holds(found, count, b)) found[count++] = b;
    sortFirst(found, count);
    return count;
  }

  /** Keeps the first few, sorted: most are looked at once and left out. */
  private insertBest(count: number, clause: number, expected: number): number {
    const { found: kept } = this;
    if (count === COMPARED && !this.isBefore(clause, kept[count - 1]!, expected)) return count;
    let at = Math.min(count, COMPARED - 1);
    for (; at > 0 && this.isBefore(clause, kept[at - 1]!, expected); at--) kept[at] = kept[at - 1]!;
    kept[at] = clause;
    return Math.min(count + 1, COMPARED);
  }

  /** The more it shares, then the nearer it stands, then the earlier. */
  private isBefore(clause: number, other: number, expected: number): boolean {
    const more = this.scores[clause]! - this.scores[other]!;
    if (more !== 0) return more > 0;
    const nearer = Math.abs(other - expected) - Math.abs(clause - expected);
    return nearer !== 0 ? nearer > 0 : clause < other;
  }

  /** Puts the rarest words into `rare`; the answer says how many they are. */
  private rarest(words: Int32Array): number {
    const { weights, seen, rare } = this;
    let count = 0;
    this.turn++;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (seen[word] === this.turn) continue;
      seen[word] = this.turn;
      count = insertRare(rare, count, word, weights);
    }
    return count;
  }

  /** Puts the clauses with one of the rare words into `sharing`, and the weight they share into `scores`; the answer says how many they are. */
  private share(rare: number): number {
    const { scores, weights, sharing } = this;
    const { offsets, clauses } = this.postings;
    let count = 0;
    for (let i = 0; i < rare; i++) {
      const word = this.rare[i]!;
      const from = offsets[word]!;
      const to = offsets[word + 1]!;
      if (to - from > POSTINGS) continue;
      for (let at = from; at < to; at++) {
        const clause = clauses[at]!;
        if (scores[clause] === 0) sharing[count++] = clause;
        scores[clause]! += weights[word]!;
      }
    }
    return count;
  }
}

/** Keeps the heaviest words, lowest number first where two weigh the same; the answer says how many are kept. */
function insertRare(kept: Int32Array, count: number, word: number, weights: Float64Array): number {
  if (count === RARE_WORDS && !isRarer(word, kept[count - 1]!, weights)) return count;
  let at = Math.min(count, RARE_WORDS - 1);
  for (; at > 0 && isRarer(word, kept[at - 1]!, weights); at--) kept[at] = kept[at - 1]!;
  kept[at] = word;
  return Math.min(count + 1, RARE_WORDS);
}

function holds(values: Int32Array, count: number, value: number): boolean {
  for (let at = 0; at < count; at++) if (values[at] === value) return true;
  return false;
}

/** Sorts the first few values, by putting each in its place. */
function sortFirst(values: Int32Array, count: number): void {
  for (let from = 1; from < count; from++) {
    const value = values[from]!;
    let at = from;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
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
