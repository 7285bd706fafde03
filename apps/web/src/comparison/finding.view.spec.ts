import { describe, expect, it } from '@jest/globals';
import { aClause, aFinding } from './comparison.fixture.js';
import type { Fate } from './comparison.query.js';
import { otherFates } from './finding.view.js';

describe('what a finding can be overruled by', () => {
  const others = (fate: Fate, agreed: readonly string[], published: readonly string[]) =>
    otherFates(
      aFinding({
        number: 1,
        fate,
        agreed: agreed.map((text) => aClause(text)),
        published: published.map((text) => aClause(text)),
      }),
    );

  it('is every other thing that can become of a clause that stands in both texts', () => {
    expect([...others('WEAKENED', ['It will.'], ['It may.'])].sort()).toEqual(
      ['CHANGED', 'KEPT', 'MERGED', 'REVERSED', 'REWORDED', 'SPLIT', 'STRENGTHENED'].sort(),
    );
  });

  it('is that it was kept, where the words are the same', () => {
    expect(others('CHANGED', ['It will.'], ['It will.'])).toEqual(['KEPT']);
    expect(others('KEPT', ['It will.'], ['It will.'])).toEqual([]);
  });

  it('is nothing for a clause without a counterpart', () => {
    expect(others('DROPPED', ['It will.'], [])).toEqual([]);
    expect(others('ADDED', [], ['It will.'])).toEqual([]);
  });
});
