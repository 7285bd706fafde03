import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitmentView } from '../commitments/commitment.view.js';
import { aCommitment } from '../commitments/commitment.fixture.js';
import { aComparison, aFinding, aClause } from '../comparison/comparison.fixture.js';
import { comparisonView } from '../comparison/comparison.view.js';
import { aVersion, aWork } from '../documents/work.fixture.js';
import { workView } from '../documents/work.view.js';
import { aDay } from '../layout/partial-date.fixture.js';
import { dateView } from '../layout/partial-date.view.js';
import { aSource } from '../layout/source.fixture.js';
import { sourceView } from '../layout/source.view.js';
import { quoteOf } from './quote.js';

const when = dateView(aDay('2023-03-16', '16 March 2023'));
const source = sourceView(aSource('news', 'Aldmoor Gazette, 3 March 2026', 'The carers'));
const day = { day: '2026-04-25', on: undefined };

describe('a quote', () => {
  it('holds the words as they are, who says them, when, the source and whose account it is', () => {
    const line = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(line, line, fc.boolean(), (who, says, verbatim) => {
        const quote = quoteOf({ who, when, says, verbatim, source });
        for (const part of [who, '16 March 2023', source.citation, source.origin]) expect(quote).toContain(part);
        expect(quote).toContain(verbatim ? `“${says}”` : says.trim());
        expect(quote.includes('as reported')).toBe(!verbatim || [who, says].join().includes('as reported'));
      }),
    );
  });

  it('of a commitment tells how it stands that day, and every reply that everybody can see', () => {
    const reply = {
      id: 'r',
      fromWhat: 'LETTER',
      wording: 'VERBATIM' as const,
      by: { id: 'c', name: 'The council' },
      on: aDay('2026-04-01', '1 April 2026'),
      source: null,
    };
    const replies = [
      { ...reply, level: 'PUBLIC', says: 'We disagree.' },
      { ...reply, level: 'SPACE', says: 'Between us.' },
    ];
    const { quote, answer } = commitmentView({ commitment: aCommitment({ level: 'PUBLIC', replies }) }, day);
    expect(quote).toContain(`How it stood on 25 April 2026, by what has been released: ${answer}`);
    expect(quote).toContain('The council, in reply: “We disagree.”');
    expect(quote).not.toContain('Between us');
    expect(commitmentView({ commitment: aCommitment({ level: 'SPACE' }) }, day).quote).toBeUndefined();
  });

  it('of a position tells each public dispute, or that there is none', () => {
    const signOff = {
      id: 's',
      level: 'PUBLIC',
      role: 'legal',
      position: 'APPROVED' as const,
      says: null,
      toldTo: 'the chair',
      fromWhat: 'MEETING',
      party: { id: 'c', name: 'The council' },
      assertedBy: { id: 'g', name: 'The carers' },
      on: aDay('2023-03-16', '16 March 2023'),
      source: null,
      disputes: [],
    };
    const dispute = {
      id: 'd',
      level: 'PUBLIC',
      verb: 'denies',
      says: 'It was not approved',
      fromWhat: 'LETTER',
      by: signOff.party,
      on: null,
      source: null,
    };
    const quoteFor = (disputes: readonly (typeof dispute)[], level = 'PUBLIC') =>
      workView(
        {
          work: aWork({ versions: [aVersion({ signOffs: [{ ...signOff, level, disputes }] })] }),
          comparisons: { edges: [] },
          seals: { edges: [] },
        },
        undefined,
        undefined,
      ).signOffs[0]!.quote;
    expect(quoteFor([])).toContain('No dispute of it has been released');
    expect(quoteFor([dispute])).toContain('Disputed: The council denies: It was not approved.');
    expect(quoteFor([{ ...dispute, level: 'SPACE' }])).not.toContain('It was not approved');
    expect(quoteFor([], 'SPACE')).toBeUndefined();
    expect(quoteFor([])).toMatch(/^As told by The carers, who says this was told to the chair, 16 March 2023, as reported/);
  });

  it('of a finding gives both texts, who compared them and who stands behind it', () => {
    const finding = aFinding({
      number: 1,
      fate: 'WEAKENED',
      level: 'PUBLIC',
      agreed: [aClause('You must.')],
      published: [],
      confirmations: [],
    });
    const quotes = (level: string) =>
      comparisonView({ comparison: aComparison({ findings: [{ ...finding, level }] }) }, { search: {}, path: '/' }).blocks.map(
        ({ finding: shown }) => shown?.quote,
      );
    expect(quotes('PUBLIC')[0]).toMatch(
      /“You must\.”.*no clause that answers to it was found.*as compared by engine .*not confirmed by a person/,
    );
    expect(quotes('SPACE')).toEqual([undefined]);
  });
});
