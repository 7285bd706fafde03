import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from '../segment/clauses.js';
import { Provisions } from '../segment/provisions.js';
import { tokenize } from '../words/tokens.js';
import { Vocabulary } from '../words/vocabulary.js';
import { boundPartyOf } from './bound-party.js';

const provisionsOf = (document: string) => {
  const segmented = clausesOf(tokenize(document, new Vocabulary()));
  const provisions = new Provisions(segmented);
  return segmented.clauses.map((clause) => provisions.of(clause));
};

/** Whom a clause binds when the whole of it is read, as it is without tokens. */
const readWhole = ({ text, stem, heading }: ReturnType<typeof provisionsOf>[number]) => boundPartyOf([{ text, stem, heading }]);

const pieces = fc.constantFrom(
  ...['we', 'The Trust', 'users', 'it', 'GitHub', 'patients', 'the data', 'nobody', 'records', 'A third party'],
  ...[
    'must',
    'is required to',
    'is',
    'required',
    'are',
    'may',
    'has to',
    'cannot',
    "isn't",
    "it's",
    'no',
    'not',
    'has',
    'the duty of',
  ],
  ...['publish', 'audited', 'by', 'keep', 'a_b', 'gov.uk', 'non-', 'is-required', '*is* required', '[is](x/y) obliged'],
  ...['. ', ', ', ': ', '\n- ', '\n\n', '\n# ', '“', '”', '’', '–', '1. ', '(a) ', '--- ', '!!!!!!!!! ', 'é'],
);

describe('boundPartyOf', () => {
  it('tells of the first words what it tells of the whole', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
        for (const provision of provisionsOf(words.join(' '))) expect(boundPartyOf([provision])).toBe(readWhole(provision));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a modal in two words, over a link and behind a lead-in', () => {
    expect(provisionsOf('The Trust is [required](x/y) to answer letters.').map((one) => boundPartyOf([one]))).toEqual([
      'INSTITUTION',
    ]);
    expect(provisionsOf('The Trust must:\n\n- answer letters').map((one) => boundPartyOf([one]))).toEqual([
      'INSTITUTION',
      'INSTITUTION',
    ]);
  });
});
