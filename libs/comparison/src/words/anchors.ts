import { longestIncreasing } from './longest-increasing.js';

/**
 * Runs of k words that occur once in a[aLo, aHi) and once in b[bLo, bHi), in the longest order both sides share: patience diff's unique
 * lines (Bram Cohen), with runs of words for lines. Returns pairs of starts, flat: a0, b0, a1, b1, …
 */
export function anchorsOf(
  k: number,
  a: Int32Array,
  aLo: number,
  aHi: number,
  b: Int32Array,
  bLo: number,
  bHi: number,
): Int32Array {
  const rows = aHi - aLo - k + 1;
  const columns = bHi - bLo - k + 1;
  if (rows <= 0 || columns <= 0) return new Int32Array(0);
  let size = 16;
  while (size < Math.min(rows, columns) * 2) size *= 2;
  const swapped = rows > columns;
  const [s, sLo, sRows, l, lLo, lRows] = swapped ? [b, bLo, columns, a, aLo, rows] : [a, aLo, rows, b, bLo, columns];
  const table = new Slots(size, k, s);
  scan(s, sLo, sRows, k, (hash, at) => table.enterShort(hash, at));
  scan(l, lLo, lRows, k, (hash, at) => table.enterLong(hash, at, l));
  return table.uniquePairs(sLo, sRows, swapped);
}

/** Once, many times, or (in the long side) not yet. */
const MANY = -2;
const NONE = -1;

class Slots {
  private readonly shortAt: Int32Array;
  private readonly longAt: Int32Array;
  private readonly keys: Int32Array;

  constructor(
    private readonly size: number,
    private readonly k: number,
    private readonly short: Int32Array,
  ) {
    this.shortAt = new Int32Array(size).fill(NONE);
    this.longAt = new Int32Array(size).fill(NONE);
    this.keys = new Int32Array(size);
  }

  /** Two runs of one hash count as one run seen twice: an anchor may be missed, a wrong one is never taken. */
  enterShort(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    this.shortAt[slot] = this.shortAt[slot] === NONE ? at : MANY;
    this.keys[slot] = hash;
  }

  enterLong(hash: number, at: number, long: Int32Array): void {
    const slot = this.slotOf(hash);
    const first = this.shortAt[slot]!;
    if (first < 0) return;
    for (let i = 0; i < this.k; i++) if (this.short[first + i] !== long[at + i]) return;
    this.longAt[slot] = this.longAt[slot] === NONE ? at : MANY;
  }

  uniquePairs(sLo: number, sRows: number, swapped: boolean): Int32Array {
    const partner = new Int32Array(sRows).fill(-1);
    let count = 0;
    for (let slot = 0; slot < this.size; slot++) {
      if (this.shortAt[slot]! < 0 || this.longAt[slot]! < 0) continue;
      partner[this.shortAt[slot]! - sLo] = this.longAt[slot]!;
      count++;
    }
    const from = new Int32Array(count);
    const to = new Int32Array(count);
    count = 0;
    for (let i = 0; i < sRows; i++) {
      if (partner[i]! < 0) continue;
      from[count] = sLo + i;
      to[count++] = partner[i]!;
    }
    const kept = longestIncreasing(to);
    const pairs = new Int32Array(kept.length * 2);
    kept.forEach((at, i) => pairs.set(swapped ? [to[at]!, from[at]!] : [from[at]!, to[at]!], i * 2));
    return pairs;
  }

  private slotOf(hash: number): number {
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.shortAt[slot] !== NONE && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

const BASE = 0x01000193;

/** Rolling hash (Rabin and Karp) over every run of k words. */
function scan(words: Int32Array, lo: number, rows: number, k: number, visit: (hash: number, at: number) => void): void {
  let power = 1;
  for (let i = 1; i < k; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = 0; i < k; i++) hash = (Math.imul(hash, BASE) + mix(words[lo + i]!)) | 0;
  for (let row = 0; ; row++) {
    visit(finish(hash), lo + row);
    if (row + 1 >= rows) return;
    hash = (Math.imul((hash - Math.imul(mix(words[lo + row]!), power)) | 0, BASE) + mix(words[lo + row + k]!)) | 0;
  }
}

const mix = (word: number): number => Math.imul(word + 1, 0x9e3779b1);

function finish(hash: number): number {
  const high = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return high ^ (high >>> 13);
}
