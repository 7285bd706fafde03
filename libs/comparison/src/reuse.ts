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
  const five = sharedRuns(a, b, SHORT, null);
  const eight = sharedRuns(a, b, LONG, five);
  const range = (tokens: Tokens, plain: PlainWords, from: number, count: number) =>
    [tokens.starts[plain.first[from]!]!, tokens.ends[plain.last[from + count - 1]!]!] as const;
  return {
    agreedReused5: share(five.inPublished, SHORT),
    publishedFromAgreed5: share(five.inAgreed, SHORT),
    agreedReused8: share(eight.inPublished, LONG),
    publishedFromAgreed8: share(eight.inAgreed, LONG),
    longest: runsBetween(a, b, five.inPublished)
      .sort((x, y) => y.words - x.words || x.agreed - y.agreed)
      .slice(0, LONGEST_LISTED)
      .map((run) => ({
        words: run.words,
        agreed: range(agreed, agreedWords, run.agreed, run.words),
        published: range(published, publishedWords, run.published, run.words),
      })),
  };
}

const SHORT = 5;
const LONG = 8;

/** The runs of so many words that both texts hold: for each word a place in the other text where the run that begins with it stands, −1 for none. */
interface SharedRuns {
  /** The first such place. */
  readonly inPublished: Int32Array;
  readonly inAgreed: Int32Array;
}

/**
 * Finds every run of k words by hash with verification, so that a share is exact: those of the published text go into a table, those of the
 * agreed one are looked up in it. A run is in both only where the `shorter` ones in it are.
 */
function sharedRuns(a: Int32Array, b: Int32Array, k: number, shorter: SharedRuns | null): SharedRuns {
  const runs = new Runs(b, k);
  const own = hashesOf(b, k);
  const first = new Int32Array(b.length).fill(-1);
  for (let at = 0; at < own.length; at++) {
    if (shorter === null || isShared(shorter.inAgreed, at)) first[at] = runs.enter(at, own[at]!);
  }
  const hashes = hashesOf(a, k);
  const inPublished = new Int32Array(a.length).fill(-1);
  const found = new Int32Array(b.length).fill(-1);
  for (let at = 0; at < hashes.length; at++) {
    if (shorter !== null && !isShared(shorter.inPublished, at)) continue;
    const place = runs.find(a, at, hashes[at]!);
    inPublished[at] = place;
    if (place >= 0) found[place] = at;
  }
  const inAgreed = first;
  for (let at = 0; at < inAgreed.length; at++) if (inAgreed[at]! >= 0) inAgreed[at] = found[inAgreed[at]!]!;
  return { inPublished, inAgreed };
}

/** Whether each short run in the long one at `at` stands in the other text. */
function isShared(places: Int32Array, at: number): boolean {
  for (let i = LONG - SHORT; i >= 0; i--) if (places[at + i]! < 0) return false;
  return true;
}

/** Runs of k words of a text, by where they first stand. */
class Runs {
  private readonly slots: Int32Array;

  constructor(
    private readonly words: Int32Array,
    private readonly k: number,
  ) {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
  }

  /** Where the run at `at` first stands, here if nowhere before. */
  enter(at: number, hash: number): number {
    const slot = this.slotOf(this.words, at, hash);
    const known = this.slots[slot]!;
    if (known >= 0) return known;
    return (this.slots[slot] = at);
  }

  /** Where the run at `at` of another text first stands in this one; −1 for nowhere. */
  find(words: Int32Array, at: number, hash: number): number {
    return this.slots[this.slotOf(words, at, hash)]!;
  }

  private slotOf(words: Int32Array, at: number, hash: number): number {
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

/** How much of a text lies in runs of k words that have a place in the other one. */
function share(places: Int32Array, k: number): number {
  let covered = 0;
  let until = 0;
  for (let at = 0; at < places.length; at++) {
    if (places[at]! >= 0) until = at + k;
    if (at < until) covered++;
  }
  return places.length === 0 ? 0 : covered / places.length;
}

/** Runs of both texts, each as long as it goes, read off the agreed text from its start. */
function runsBetween(
  agreed: Int32Array,
  published: Int32Array,
  places: Int32Array,
): { words: number; agreed: number; published: number }[] {
  const found: { words: number; agreed: number; published: number }[] = [];
  for (let at = 0; at < agreed.length;) {
    const to = places[at]!;
    if (to < 0) {
      at++;
      continue;
    }
    let words = SHORT;
    while (at + words < agreed.length && to + words < published.length && agreed[at + words] === published[to + words]) words++;
    found.push({ words, agreed: at, published: to });
    at += words;
  }
  return found;
}
