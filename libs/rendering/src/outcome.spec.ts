import { describe, expect, it } from '@jest/globals';
import { aComparison, aPair } from '../../../test/support/a-comparison.js';
import { nothingDiffers, outcomes, summarySentence } from './outcome.js';

const kept = aPair({ fate: 'KEPT', agreed: 'a', published: 'a' });

describe('what happened, in a sentence', () => {
  it.each([
    [
      'all kept',
      [kept, kept],
      'Of the 2 clauses of the agreed text, 2 are kept. The two texts are the same, character for character.',
    ],
    [
      'a split counts one agreed clause',
      [aPair({ fate: 'SPLIT', agreed: 'a b', published: ['a', 'b'] })],
      'Of the 1 clause of the agreed text, 1 is split into several.',
    ],
    [
      'a merge counts each agreed clause',
      [aPair({ fate: 'MERGED', agreed: ['a', 'b'], published: 'a b' })],
      'Of the 2 clauses of the agreed text, 2 are joined with others.',
    ],
    [
      'moved is told beside the fate',
      [{ ...kept, moved: true }],
      'Of the 1 clause of the agreed text, 1 is kept. 1 clause stands in another place.',
    ],
    [
      'only new clauses',
      [aPair({ fate: 'ADDED', published: 'a' }), aPair({ fate: 'ADDED', published: 'b' })],
      '2 clauses are only in the published text.',
    ],
    [
      'stronger before weaker',
      [aPair({ fate: 'WEAKENED', agreed: 'a', published: 'b' }), aPair({ fate: 'STRENGTHENED', agreed: 'c', published: 'd' })],
      'Of the 2 clauses of the agreed text, 1 binds the institution more and 1 binds the institution less.',
    ],
    [
      'nobody named',
      [aPair({ fate: 'WEAKENED', boundParty: 'NOBODY_NAMED', agreed: 'a', published: 'b' })],
      'Of the 1 clause of the agreed text, 1 binds less (whom, the engine does not recognise).',
    ],
    ['nothing', [], 'Neither text has a clause that can be compared.'],
  ])('%s', (_case, pairs, sentence) => expect(summarySentence(aComparison(pairs))).toBe(sentence));

  it('says what kind of difference is left when no clause differs', () => {
    const edits = [{ op: 'delete', text: '"' }] as const;
    expect(summarySentence(aComparison([kept], { edits }))).toBe(
      'Of the 1 clause of the agreed text, 1 is kept. No clause differs: what differs is typography, numbering, layout or markup.',
    );
  });

  it('lists each finding under exactly one outcome', () => {
    const pairs = [
      kept,
      aPair({ fate: 'WEAKENED', agreed: 'a', published: 'b' }),
      aPair({ fate: 'WEAKENED', boundParty: 'READER', agreed: 'a', published: 'b' }),
      kept,
    ];
    expect(outcomes(aComparison(pairs)).map(({ label, findings }) => [label, findings])).toEqual([
      ['kept', [1, 4]],
      ['binds the institution less', [2]],
      ['binds the reader less', [3]],
    ]);
  });

  it('is no difference only when all is kept in its place', () => {
    expect(nothingDiffers(aComparison([kept, kept]))).toBe(true);
    expect(nothingDiffers(aComparison([{ ...kept, moved: true }]))).toBe(false);
    expect(nothingDiffers(aComparison([kept, aPair({ fate: 'ADDED', published: 'a' })]))).toBe(false);
  });
});
