import { describe, expect, it } from '@jest/globals';
import { aClause, aComparison, aFinding, confirmed, sidesOf } from './comparison.fixture.js';
import { comparisonView } from './comparison.view.js';
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
      ['CHANGED', 'MERGED', 'REVERSED', 'REWORDED', 'SPLIT', 'STRENGTHENED'].sort(),
    );
  });

  it('is that it was kept, where the words are the same', () => {
    expect(others('CHANGED', ['The plan’s health care.'], ["The plan's healthcare."])).toContain('KEPT');
    expect(others('CHANGED', ['It will.'], ['It will.'])).toEqual(['KEPT']);
    expect(others('KEPT', ['It will.'], ['It will.'])).toEqual([]);
  });

  it('is nothing for a clause without a counterpart', () => {
    expect(others('DROPPED', ['It will.'], [])).toEqual([]);
    expect(others('ADDED', [], ['It will.'])).toEqual([]);
  });
});

describe('a finding that was once overruled to “kept” though its words differ', () => {
  const overruled = aFinding({
    number: 1,
    fate: 'WEAKENED',
    boundParty: 'READER',
    ...sidesOf('You [-must-][+may+] tell the Council.'),
    confirmations: [confirmed('KEPT', { verdict: 'OVERRULED', note: 'It was kept.' })],
  });

  it('is told as what the group says, and is not counted among the same words', () => {
    const comparison = aComparison({ clausesAgreed: 1, clausesPublished: 1, findings: [overruled] });
    const { answer, blocks } = comparisonView({ comparison }, { path: '', search: {} });
    expect(answer.map(({ text }) => text).join('')).toBe(
      'Of the 1 clause of the agreed text, 1 has other words and is kept, as the group says. ',
    );
    expect(blocks[0]?.finding).toMatchObject({
      look: 'reworded',
      label: 'the words differ; kept, as the group that keeps this record says',
    });
  });
});
