/** 30 bits a limb keep every sum inside a small integer. */
const LIMB = 30;
const FULL = (1 << LIMB) - 1;

/**
 * Exact longest common subsequence of a[aLo, aHi) and b[bLo, bHi), written into `match` (index in b for each index of a).
 * Bit-parallel dynamic programming after Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004): a row of the matrix is a bit
 * vector, so a cell costs a thirtieth of an addition; the rows are kept and walked back. Cost and memory: cells / 30 integers.
 */
export function matchExactly(
  a: Int32Array,
  aLo: number,
  aHi: number,
  b: Int32Array,
  bLo: number,
  bHi: number,
  match: Int32Array,
): void {
  const rows = aHi - aLo;
  const columns = bHi - bLo;
  if (rows === 0 || columns === 0) return;
  const limbs = Math.ceil(columns / LIMB);
  const places = new Places(a, aLo, aHi, b, bLo, bHi);
  const { bits } = places;
  const table = (rows + 1) * limbs <= kept.length ? kept : new Int32Array((rows + 1) * limbs);
  table.fill(FULL, 0, limbs);
  for (let row = 0; row < rows; row++) {
    const from = row * limbs;
    const to = from + limbs;
    const place = places.of(a[aLo + row]!);
    if (place < 0) {
      table.copyWithin(to, from, from + limbs);
      continue;
    }
    let carry = 0;
    for (let limb = 0; limb < limbs; limb++) {
      const old = table[from + limb]!;
      const both = old & bits[place + limb]!;
      const sum = old + both + carry;
      carry = sum >>> LIMB;
      table[to + limb] = (sum & FULL) | (old - both);
    }
  }
  walkBack(table, limbs, aLo, rows, bLo, columns, match);
}

/** Most tables are small: one is kept for them. Each row is written before it is read. */
const kept = new Int32Array(1 << 12);

/** A zero bit in a row says that the common subsequence grows at this column; the row that made it zero holds the match. */
function walkBack(
  table: Int32Array,
  limbs: number,
  aLo: number,
  rows: number,
  bLo: number,
  columns: number,
  match: Int32Array,
): void {
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const limb = ((column - 1) / LIMB) | 0;
    const bit = 1 << ((column - 1) % LIMB);
    if (table[row * limbs + limb]! & bit) column--;
    else if (!(table[(row - 1) * limbs + limb]! & bit)) row--;
    else match[aLo + --row] = bLo + --column;
  }
}

/** The same for what few words need: one comparison is over before the next begins. */
const KEPT_WORDS = 1 << 9;
const keptWords = new Int32Array(KEPT_WORDS);
const keptBegins = new Int32Array(KEPT_WORDS);
const keptBits = new Int32Array(1 << 12);

/**
 * For every word that both ranges have, the columns where it stands, as a bit vector. Words of b alone get none: a short range of a against
 * a long one of b, all its words distinct, would take a vector for each of them, which grows with the square of the range.
 */
class Places {
  /** The vectors end to end. */
  readonly bits: Int32Array;
  /** Open addressing: the words of a, and where the vector of each begins; −1 for those that b lacks. */
  private readonly words: Int32Array;
  private readonly begins: Int32Array;
  private readonly mask: number;

  constructor(a: Int32Array, aLo: number, aHi: number, b: Int32Array, bLo: number, bHi: number) {
    let size = 8;
    while (size < (aHi - aLo) * 2) size *= 2;
    this.mask = size - 1;
    this.words = size <= KEPT_WORDS ? keptWords.fill(-1, 0, size) : new Int32Array(size).fill(-1);
    this.begins = size <= KEPT_WORDS ? keptBegins.fill(-1, 0, size) : new Int32Array(size).fill(-1);
    for (let at = aLo; at < aHi; at++) this.words[this.slotOf(a[at]!)] = a[at]!;
    const limbs = Math.ceil((bHi - bLo) / LIMB);
    const cells = this.number(b, bLo, bHi, limbs) * limbs;
    this.bits = cells <= keptBits.length ? keptBits.fill(0, 0, cells) : new Int32Array(cells);
    for (let at = bLo; at < bHi; at++) {
      const begin = this.of(b[at]!);
      if (begin >= 0) this.bits[begin + (((at - bLo) / LIMB) | 0)]! |= 1 << ((at - bLo) % LIMB);
    }
  }

  /** Where the vector of a word begins; −1 for a word that one range lacks. */
  of(word: number): number {
    const slot = this.slotOf(word);
    return this.words[slot] === word ? this.begins[slot]! : -1;
  }

  /** Gives each word of both ranges its place; the answer is how many there are. */
  private number(b: Int32Array, bLo: number, bHi: number, limbs: number): number {
    let count = 0;
    for (let at = bLo; at < bHi; at++) {
      const slot = this.slotOf(b[at]!);
      if (this.words[slot] === b[at] && this.begins[slot]! < 0) this.begins[slot] = count++ * limbs;
    }
    return count;
  }

  private slotOf(word: number): number {
    const { mask } = this;
    let slot = (Math.imul(word, 0x9e3779b1) >>> 15) & mask;
    while (this.words[slot]! >= 0 && this.words[slot] !== word) slot = (slot + 1) & mask;
    return slot;
  }
}
