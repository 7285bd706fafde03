import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareLevels, isLevel, leastLevel, LEVELS } from './level.js';

const aLevel = fc.constantFrom(...LEVELS);

describe('level', () => {
  it('runs from the fewest eyes to the most', () => {
    expect(LEVELS).toEqual(['private', 'space', 'embargoed', 'public']);
    expect(compareLevels('private', 'public')).toBeLessThan(0);
    expect(isLevel('public')).toBe(true);
    expect(isLevel('PUBLIC')).toBe(false);
  });

  it('of a thing is never above its own or that of any parent, and is one of them', () => {
    fc.assert(
      fc.property(aLevel, fc.array(aLevel), (own, parents) => {
        const least = leastLevel(own, ...parents);
        expect([own, ...parents]).toContain(least);
        for (const level of [own, ...parents]) expect(compareLevels(least, level)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
