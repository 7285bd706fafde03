import type { PlainWords } from './reuse-words.js';
import type { Tokens } from './words/tokens.js';

/** A run of words that stands in both texts, as UTF-16 ranges. */
export interface ReusedRun {
  readonly words: number;
  readonly agreed: readonly [start: number, end: number];
  readonly published: readonly [start: number, end: number];
}

/** Shares from 0 to 1 of words that stand in runs of at least five or eight words found anywhere in the other text, and the longest runs. */
export interface Reuse {
  readonly agreedReused5: number;
  readonly publishedFromAgreed5: number;
  readonly agreedReused8: number;
  readonly publishedFromAgreed8: number;
  readonly longest: readonly ReusedRun[];
}

const LONGEST_LISTED = 10;

/** Which of the agreed wording stands in the published text and the reverse, wherever it stands: passages are found by their runs of words, not by alignment. */
export function reuseOf(agreed: Tokens, published: Tokens, agreedWords: PlainWords, publishedWords: PlainWords): Reuse {
  const a = agreedWords.words;
  const b = publishedWords.words;
  const five = sharesOf(a, b, 5);
  const eight = sharesOf(a, b, 8);
  const runs = runsBetween(agreedWords, publishedWords, five);
  const range = (tokens: Tokens, plain: PlainWords, from: number, count: number) =>
    [tokens.starts[plain.first[from]!]!, tokens.ends[plain.last[from + count - 1]!]!] as const;
  return {
    agreedReused5: five.agreed,
    publishedFromAgreed5: five.published,
    agreedReused8: eight.agreed,
    publishedFromAgreed8: eight.published,
    longest: runs
      .sort((x, y) => y.words - x.words || x.agreed - y.agreed)
      .slice(0, LONGEST_LISTED)
      .map((run) => ({
        words: run.words,
        agreed: range(agreed, agreedWords, run.agreed, run.words),
        published: range(published, publishedWords, run.published, run.words),
      })),
  };
}

interface Shares {
  readonly agreed: number;
  readonly published: number;
  /** The runs of the published text, and the hashes of those of the agreed one. */
  readonly runs: Runs;
  readonly hashes: Int32Array;
}

function sharesOf(a: Int32Array, b: Int32Array, k: number): Shares {
  const [hashes, others] = [hashesOf(a, k), hashesOf(b, k)];
  const runs = Runs.of(b, k, others);
  return { agreed: share(a, runs, hashes), published: share(b, Runs.of(a, k, hashes), others), runs, hashes };
}

/** Every run of k words of a text, by hash with verification, so that a share is exact. */
class Runs {
  private constructor(
    private readonly words: Int32Array,
    readonly k: number,
    private readonly slots: Int32Array,
  ) {}

  /** `hashes` are those of the runs of the text. */
  static of(words: Int32Array, k: number, hashes: Int32Array): Runs {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    const runs = new Runs(words, k, new Int32Array(size).fill(-1));
    for (let at = 0; at < hashes.length; at++) {
      const slot = runs.slotOf(words, at, hashes);
      if (runs.slots[slot] === -1) runs.slots[slot] = at;
    }
    return runs;
  }

  /** Where the run at `at` of another text first stands in this one; −1 for nowhere. */
  find(words: Int32Array, at: number, hashes: Int32Array): number {
    return at >= hashes.length ? -1 : this.slots[this.slotOf(words, at, hashes)]!;
  }

  private slotOf(words: Int32Array, at: number, hashes: Int32Array): number {
    const hash = hashes[at]!;
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.slots[slot]! >= 0 && !this.equal(this.slots[slot]!, words, at)) slot = (slot + 1) & mask;
    return slot;
  }

  private equal(mine: number, words: Int32Array, at: number): boolean {
    for (let i = 0; i < this.k; i++) if (this.words[mine + i] !== words[at + i]) return false;
    return true;
  }
}

const BASE = 0x01000193;

/** A hash for each run of k words, each made from the one before it (Rabin and Karp). */
function hashesOf(words: Int32Array, k: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - k + 1));
  let power = 1;
  for (let i = 1; i < k; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= k) hash = (hash - Math.imul(mix(words[at - k]!), power)) | 0;
    hash = (Math.imul(hash, BASE) + mix(words[at]!)) | 0;
    if (at >= k - 1) hashes[at - k + 1] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return hashes;
}

const mix = (word: number): number => Math.imul(word + 1, 0x9e3779b1);

function share(words: Int32Array, other: Runs, hashes: Int32Array): number {
  let covered = 0;
  let until = 0;
  for (let at = 0; at < words.length; at++) {
    if (other.find(words, at, hashes) >= 0) until = at + other.k;
    if (at < until) covered++;
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** Runs of both texts, each as long as it goes, read off the agreed text from its start. */
function runsBetween(
  agreed: PlainWords,
  published: PlainWords,
  { runs, hashes }: Shares,
): { words: number; agreed: number; published: number }[] {
  const found: { words: number; agreed: number; published: number }[] = [];
  for (let at = 0; at < agreed.words.length;) {
    const to = runs.find(agreed.words, at, hashes);
    if (to < 0) {
      at++;
      continue;
    }
    let words = runs.k;
    while (
      at + words < agreed.words.length &&
      to + words < published.words.length &&
      agreed.words[at + words] === published.words[to + words]
    )
      words++;
    found.push({ words, agreed: at, published: to });
    at += words;
  }
  return found;
}
