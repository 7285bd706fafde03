import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heaviestInOrder } from './in-order.js';

interface Weighed {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The heaviest ordered choice by trying them all. */
const heaviest = (pairs: readonly Weighed[], a = -1, b = -1): number =>
  pairs.reduce(
    (best, pair, at) =>
      pair.a > a && pair.b > b ? Math.max(best, pair.weight + heaviest(pairs.slice(at + 1), pair.a, pair.b)) : best,
    0,
  );

describe('heaviestInOrder', () => {
  it('chooses pairs in one order, none twice, as heavy as any choice', () => {
    const pair = fc.record({ a: fc.nat(6), b: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 10, selector: ({ a, b }) => a * 10 + b }), (list) => {
        const pairs = [...list].sort((x, y) => x.a - y.a || x.b - y.b);
        const chosen = heaviestInOrder(pairs, (at) => pairs[at]!.weight, 7).map((at) => pairs[at]!);
        expect(chosen.every((one, i) => i === 0 || (chosen[i - 1]!.a < one.a && chosen[i - 1]!.b < one.b))).toBe(true);
        expect(chosen.reduce((sum, { weight }) => sum + weight, 0)).toBe(heaviest(pairs));
      }),
    );
  });
});
