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
  const where = placesOf(a, aLo, aHi, b, bLo, bHi);
  const table = new Int32Array((rows + 1) * limbs).fill(FULL);
  for (let row = 0; row < rows; row++) {
    const from = row * limbs;
    const to = from + limbs;
    const bits = where.get(a[aLo + row]!);
    if (bits === undefined) {
      table.copyWithin(to, from, from + limbs);
      continue;
    }
    let carry = 0;
    for (let limb = 0; limb < limbs; limb++) {
      const old = table[from + limb]!;
      const both = old & bits[limb]!;
      const sum = old + both + carry;
      carry = sum >>> LIMB;
      table[to + limb] = (sum & FULL) | (old - both);
    }
  }
  walkBack(table, limbs, aLo, rows, bLo, columns, match);
}

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

/**
 * For every word that both ranges have, the columns where it stands, as a bit vector. Words of b alone get none: a short range of a against
 * a long one of b, all its words distinct, would take a vector for each of them, which grows with the square of the range.
 */
function placesOf(a: Int32Array, aLo: number, aHi: number, b: Int32Array, bLo: number, bHi: number): Map<number, Int32Array> {
  const limbs = Math.ceil((bHi - bLo) / LIMB);
  const wanted = new Set(a.subarray(aLo, aHi));
  const places = new Map<number, Int32Array>();
  for (let at = bLo; at < bHi; at++) {
    const word = b[at]!;
    if (!wanted.has(word)) continue;
    let bits = places.get(word);
    if (bits === undefined) places.set(word, (bits = new Int32Array(limbs)));
    const column = at - bLo;
    bits[(column / LIMB) | 0]! |= 1 << (column % LIMB);
  }
  return places;
}
