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
  const a5 = Runs.of(a, 5);
  const b5 = Runs.of(b, 5);
  const runs = runsBetween(agreedWords, publishedWords, b5);
  const range = (tokens: Tokens, plain: PlainWords, from: number, count: number) =>
    [tokens.starts[plain.first[from]!]!, tokens.ends[plain.last[from + count - 1]!]!] as const;
  return {
    agreedReused5: share(a, b5),
    publishedFromAgreed5: share(b, a5),
    agreedReused8: share(a, Runs.of(b, 8)),
    publishedFromAgreed8: share(b, Runs.of(a, 8)),
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

/** Every run of k words of a text, by hash with verification, so that a share is exact. */
class Runs {
  private constructor(
    private readonly words: Int32Array,
    readonly k: number,
    private readonly slots: Int32Array,
  ) {}

  static of(words: Int32Array, k: number): Runs {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    const runs = new Runs(words, k, new Int32Array(size).fill(-1));
    for (let at = 0; at + k <= words.length; at++) {
      const slot = runs.slotOf(words, at);
      if (runs.slots[slot] === -1) runs.slots[slot] = at;
    }
    return runs;
  }

  /** Where the run at `at` of another text first stands in this one; −1 for nowhere. */
  find(words: Int32Array, at: number): number {
    return at + this.k > words.length ? -1 : this.slots[this.slotOf(words, at)]!;
  }

  private slotOf(words: Int32Array, at: number): number {
    let hash = 0;
    for (let i = 0; i < this.k; i++) hash = (Math.imul(hash, 0x01000193) + Math.imul(words[at + i]! + 1, 0x9e3779b1)) | 0;
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

function share(words: Int32Array, other: Runs): number {
  let covered = 0;
  let until = 0;
  for (let at = 0; at < words.length; at++) {
    if (other.find(words, at) >= 0) until = at + other.k;
    if (at < until) covered++;
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** Runs of both texts, each as long as it goes, read off the agreed text from its start. */
function runsBetween(
  agreed: PlainWords,
  published: PlainWords,
  runs: Runs,
): { words: number; agreed: number; published: number }[] {
  const found: { words: number; agreed: number; published: number }[] = [];
  for (let at = 0; at < agreed.words.length;) {
    const to = runs.find(agreed.words, at);
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
