import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchExactly } from './common-subsequence.js';
import { longestIncreasing } from './longest-increasing.js';
import { matchWords } from './match.js';

const words = (most: number, maxLength: number) => fc.array(fc.nat(most), { maxLength }).map((list) => Int32Array.from(list));

/** Length of a longest common subsequence, cell by cell. */
function leastKept(a: Int32Array, b: Int32Array): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    b.forEach((other, j) => row.push(word === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)));
    above = row;
  }
  return above[b.length]!;
}

const kept = (match: Int32Array) => Array.from(match).filter((to) => to >= 0);

const isMatching = (a: Int32Array, b: Int32Array, match: Int32Array) =>
  Array.from(match).every((to, at) => to < 0 || a[at] === b[to]) &&
  kept(match).every((to, i, all) => i === 0 || all[i - 1]! < to);

describe('matchExactly', () => {
  it('keeps as many words as any script can', () => {
    fc.assert(
      fc.property(words(5, 90), words(5, 90), (a, b) => {
        const match = new Int32Array(a.length).fill(-1);
        matchExactly(a, 0, a.length, b, 0, b.length, match);
        expect(isMatching(a, b, match)).toBe(true);
        expect(kept(match)).toHaveLength(leastKept(a, b));
      }),
    );
  });
});

describe('matchWords', () => {
  it('sets a short range beside a very long one of other words, all distinct, without room for each of them', () => {
    const long = Int32Array.from({ length: 300_000 }, (_, at) => at);
    const short = Int32Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 200_000 - at : 400_000 + at));
    const { match, approximate } = matchWords(short, long);
    expect(kept(match)).toHaveLength(1);
    expect(isMatching(short, long, match)).toBe(true);
    expect(approximate).toBe(false);
  });

  it('is exact for short texts', () => {
    fc.assert(
      fc.property(words(8, 80), words(8, 80), (a, b) => {
        const { match, approximate } = matchWords(a, b);
        expect(isMatching(a, b, match)).toBe(true);
        expect(kept(match)).toHaveLength(leastKept(a, b));
        expect(approximate).toBe(false);
      }),
    );
  });

  it('keeps all that stands unchanged around a change, in a text of any length', () => {
    const a = Int32Array.from({ length: 60_000 }, (_, at) => at % 997);
    const b = Int32Array.from([...a.subarray(0, 30_000), 5000, 5001, ...a.subarray(30_000)]);
    const { match, approximate } = matchWords(a, b);
    expect(kept(match)).toHaveLength(60_000);
    expect(approximate).toBe(false);
  });

  it('says that a cap was reached where long texts of two words leave nothing to hold on to', () => {
    let state = 1;
    const lot = () =>
      Int32Array.from({ length: 20_000 }, () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) & 1);
    const [a, b] = [lot(), lot()];
    const { match, approximate } = matchWords(a, b);
    expect(approximate).toBe(true);
    expect(isMatching(a, b, match)).toBe(true);
  });
});

describe('longestIncreasing', () => {
  it('is increasing and as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (values) => {
        const chosen = Array.from(longestIncreasing(values), (at) => values[at]!);
        expect(chosen.every((value, i) => i === 0 || chosen[i - 1]! < value)).toBe(true);
        expect(chosen).toHaveLength(longest(values));
      }),
    );
  });
});

const longest = (values: readonly number[], above = -1): number =>
  values.reduce((best, value, at) => (value > above ? Math.max(best, 1 + longest(values.slice(at + 1), value)) : best), 0);
