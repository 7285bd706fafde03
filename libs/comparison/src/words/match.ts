import { anchorsOf } from './anchors.js';
import { matchExactly } from './common-subsequence.js';

/** Which token of b each token of a is kept as (−1: deleted), in order on both sides. `approximate`: a cap was reached. */
export interface Matching {
  readonly match: Int32Array;
  readonly approximate: boolean;
}

/** Lengths of the runs tried as anchors, longest first: a long unique run is right, a single unique word only likely. */
const RUNS = [12, 5, 2, 1];
/** Matrix cells spent per word of a range before shorter runs are tried: 600 cells are 20 additions, about what scanning the word costs. */
const CELLS_PER_WORD = 600;
/** No matrix above this many cells (18 MB of bits), however long the range. */
const CELLS_AT_MOST = 1 << 27;
/** Ranges below this many cells are solved exactly, whatever their shape. */
const SMALL = 1 << 16;
/** Words of each side looked at together when nothing else cuts a range. */
const WINDOW = 2048;

/**
 * Aligns two sequences of word numbers: common ends, unique runs as anchors, exact longest common subsequence between anchors.
 * The cost is capped by the sizes, never by time, so the same texts give the same answer on every machine.
 */
export function matchWords(a: Int32Array, b: Int32Array): Matching {
  const run = { a, b, match: new Int32Array(a.length).fill(-1), approximate: false };
  matchRange(run, 0, a.length, 0, b.length, 0);
  return run;
}

/**
 * The same for a part of each sequence, written into `match`, which has a place for each word of `a`: its places between `aLo` and `aHi` are
 * overwritten.
 */
export function matchWithin(
  a: Int32Array,
  aLo: number,
  aHi: number,
  b: Int32Array,
  bLo: number,
  bHi: number,
  match: Int32Array,
): void {
  match.fill(-1, aLo, aHi);
  matchRange({ a, b, match, approximate: false }, aLo, aHi, bLo, bHi, 0);
}

interface Run {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly match: Int32Array;
  approximate: boolean;
}

function matchRange(run: Run, aLo: number, aHi: number, bLo: number, bHi: number, level: number): void {
  const { a, b, match } = run;
  while (aLo < aHi && bLo < bHi && a[aLo] === b[bLo]) match[aLo++] = bLo++;
  while (aLo < aHi && bLo < bHi && a[aHi - 1] === b[bHi - 1]) match[--aHi] = --bHi;
  const rows = aHi - aLo;
  const columns = bHi - bLo;
  if (rows === 0 || columns === 0) return;
  const cells = rows * columns;
  if (cells <= SMALL || cells <= Math.min(CELLS_AT_MOST, CELLS_PER_WORD * (rows + columns)))
    return matchExactly(a, aLo, aHi, b, bLo, bHi, match);
  for (let next = level; next < RUNS.length; next++) {
    if (matchBetweenAnchors(run, aLo, aHi, bLo, bHi, next)) return;
  }
  matchInWindows(run, aLo, aHi, bLo, bHi);
}

function matchBetweenAnchors(run: Run, aLo: number, aHi: number, bLo: number, bHi: number, level: number): boolean {
  const { a, b, match } = run;
  const anchors = anchorsOf(RUNS[level]!, a, aLo, aHi, b, bLo, bHi);
  if (anchors.length === 0) return false;
  // The same runs may have become unique in a part; a part that is still most of the whole goes on to shorter ones, so depth stays logarithmic.
  const half = (aHi - aLo + bHi - bLo) / 2;
  const levelOf = (words: number): number => (words > half ? level + 1 : level);
  for (let i = 0; i < anchors.length; i += 2) {
    let aAt = anchors[i]!;
    let bAt = anchors[i + 1]!;
    // Runs overlap: what the run before has taken is skipped, and a run that would step back on one side is left out.
    if (aAt < aLo || bAt < bLo) {
      const step = Math.max(aLo - aAt, bLo - bAt);
      if (step >= RUNS[level]!) continue;
      aAt += step;
      bAt += step;
    }
    matchRange(run, aLo, aAt, bLo, bAt, levelOf(aAt - aLo + bAt - bLo));
    const end = anchors[i]! + RUNS[level]!;
    while (aAt < end) match[aAt++] = bAt++;
    while (aAt < aHi && bAt < bHi && a[aAt] === b[bAt]) match[aAt++] = bAt++;
    aLo = aAt;
    bLo = bAt;
  }
  matchRange(run, aLo, aHi, bLo, bHi, levelOf(aHi - aLo + bHi - bLo));
  return true;
}

/** The last resort for long ranges without anchors: words the other side lacks go first, then windows from the front, half a window kept. */
function matchInWindows(run: Run, aLo: number, aHi: number, bLo: number, bHi: number): void {
  const inA = only(run.a, aLo, aHi, new Set(run.b.subarray(bLo, bHi)));
  const inB = only(run.b, bLo, bHi, new Set(run.a.subarray(aLo, aHi)));
  if (inA.length === 0 || inB.length === 0) return;
  const wordsA = inA.map((at) => run.a[at]!);
  const wordsB = inB.map((at) => run.b[at]!);
  const match = new Int32Array(wordsA.length).fill(-1);
  let aAt = 0;
  let bAt = 0;
  while (aAt < wordsA.length && bAt < wordsB.length) {
    const aEnd = Math.min(wordsA.length, aAt + WINDOW);
    const bEnd = Math.min(wordsB.length, bAt + WINDOW);
    matchExactly(wordsA, aAt, aEnd, wordsB, bAt, bEnd, match);
    if (aEnd === wordsA.length && bEnd === wordsB.length) break;
    run.approximate = true;
    const half = aAt + (WINDOW >> 1);
    let keep = Math.min(aEnd, half);
    while (keep > aAt && match[keep - 1]! < 0) keep--;
    const bNext = keep > aAt ? match[keep - 1]! + 1 : Math.min(bEnd, bAt + (WINDOW >> 1));
    if (keep === aAt) keep = Math.min(aEnd, half);
    match.fill(-1, keep, aEnd);
    aAt = keep;
    bAt = bNext;
  }
  match.forEach((to, from) => {
    if (to >= 0) run.match[inA[from]!] = inB[to]!;
  });
}

function only(words: Int32Array, lo: number, hi: number, known: ReadonlySet<number>): Int32Array {
  const places: number[] = [];
  for (let at = lo; at < hi; at++) if (known.has(words[at]!)) places.push(at);
  return Int32Array.from(places);
}
