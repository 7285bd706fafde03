import { alignWords } from './alignment.js';
import { readProvisions } from './reading.js';
import type { Provision } from '../provision.js';
import type { Alignment } from './alignment.js';
import type { Reading } from './reading.js';

/** Both readings and how their words answer to each other: what every judgement works on. */
export interface Both {
  readonly agreed: Reading;
  readonly published: Reading;
  readonly alignment: Alignment;
  readonly facing: Facing;
  /** The keys of all words, to ask whether a verb or a noun is still there at all. */
  readonly agreedKeys: ReadonlySet<string>;
  readonly publishedKeys: ReadonlySet<string>;
  /** The share of the shorter text's words that have a partner in the longer one. */
  readonly closeness: number;
}

export function setSideBySide(agreed: readonly Provision[], published: readonly Provision[]): Both {
  const one = readProvisions(agreed);
  const two = readProvisions(published);
  const alignment = alignWords(one.words, two.words);
  return {
    agreed: one,
    published: two,
    alignment,
    facing: facingOf(alignment, two.words.length),
    closeness: closeness(one, two, alignment),
    agreedKeys: keys(one),
    publishedKeys: keys(two),
  };
}

/** Whether two word ranges lie over against each other: they share aligned words, or fill the same gap between aligned words. */
export function faceEachOther(both: Both, agreedAt: number, publishedAt: number): boolean {
  return publishedAt >= (both.facing.before[agreedAt] ?? -1) && publishedAt <= (both.facing.after[agreedAt] ?? -1);
}

interface Facing {
  /** The partner of the last word up to each word of the agreed text that has one, or -1. */
  readonly before: Int32Array;
  /** The partner of the next word after it, or the length of the published text. */
  readonly after: Int32Array;
}

function facingOf(alignment: Alignment, length: number): Facing {
  const { toPublished } = alignment;
  const before = new Int32Array(toPublished.length);
  const after = new Int32Array(toPublished.length);
  for (let at = 0, last = -1; at < toPublished.length; at += 1) {
    const partner = toPublished[at] as number;
    if (partner >= 0) last = partner;
    before[at] = last;
  }
  for (let at = toPublished.length - 1, next = length; at >= 0; at -= 1) {
    after[at] = next;
    const partner = toPublished[at] as number;
    if (partner >= 0) next = partner;
  }
  return { before, after };
}

function closeness(one: Reading, two: Reading, alignment: Alignment): number {
  const count = (reading: Reading) => reading.words.reduce((sum, word) => sum + (word.kind === 'mark' ? 0 : 1), 0);
  const linked = alignment.toPublished.reduce((sum, partner) => sum + (partner >= 0 ? 1 : 0), 0);
  return linked / Math.max(1, Math.min(count(one), count(two)));
}

function keys(reading: Reading): ReadonlySet<string> {
  return new Set(reading.words.map((word) => word.key));
}
