import { describe, expect, it } from '@jest/globals';
import { aClause, aFinding, confirmed, sidesOf } from './comparison.fixture.js';
import type { Finding } from './comparison.query.js';
import { findingView } from './finding.view.js';
import { blocksOf } from './kept-run.js';

describe('kept clauses', () => {
  it('stand together where they follow each other, and every finding is still there', () => {
    expect(shape([kept(1), kept(2), dropped(3), kept(4), dropped(5), kept(6), kept(7), kept(8)])).toEqual([
      '1 2',
      '3',
      '4',
      '5',
      '6 7 8',
    ]);
  });

  it.each([
    ['moved', { moved: true }],
    ['with a note', { confirmations: [confirmed('KEPT', { note: 'Moved from part 1.' })] }],
    ['with a mark', sidesOf('health[- -]care')],
  ])('stand alone when %s', (_, over: Partial<Finding>) => {
    expect(shape([kept(1), { ...kept(2), ...over }, kept(3)])).toEqual(['1', '2', '3']);
  });

  it('say once who stands behind them, when it is the same for all', () => {
    const later = { ...kept(3), confirmations: [confirmed('KEPT', { recordedAt: '2026-06-01T00:00:00Z' })] };
    expect(blocksOf([kept(1), kept(2)].map((one) => findingView(one, '')))[0]?.kept?.standing).toBe(
      'confirmed by the group that keeps this record, 2 May 2026',
    );
    expect(blocksOf([kept(1), later].map((one) => findingView(one, '')))[0]?.kept?.standing).toBeUndefined();
  });
});

function kept(number: number): Finding {
  return aFinding({ number, fate: 'KEPT', agreed: [aClause('Same.')], published: [aClause('Same.')] });
}

function dropped(number: number): Finding {
  return aFinding({ number, fate: 'DROPPED', agreed: [aClause('Gone.')] });
}

function shape(findings: readonly Finding[]): readonly string[] {
  return blocksOf(findings.map((one) => findingView(one, ''))).map((block) =>
    (block.finding ? [block.finding] : (block.kept?.findings ?? [])).map((finding) => finding.number).join(' '),
  );
}
