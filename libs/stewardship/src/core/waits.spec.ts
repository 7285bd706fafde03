import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waitAfter } from './waits.js';

describe('the wait after failures in a row', () => {
  it('begins with five seconds, doubles, and is never longer than an hour', () => {
    expect([1, 2, 3, 4, 10, 11, 50].map((n) => waitAfter(n) / 1_000)).toEqual([5, 10, 20, 40, 2_560, 3_600, 3_600]);
  });

  it('never shrinks, and tries a fault that lasts a day fewer than forty times', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }), (n) => waitAfter(n + 1) >= waitAfter(n)));
    let [tries, at] = [0, 0];
    for (; at < 24 * 3_600_000; tries += 1) at += waitAfter(tries + 1);
    expect(tries).toBeLessThan(40);
  });
});
