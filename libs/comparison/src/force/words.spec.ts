import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from '../segment/clauses.js';
import { Provisions } from '../segment/provisions.js';
import { tokenize } from '../words/tokens.js';
import { Vocabulary } from '../words/vocabulary.js';
import { readWords } from './words.js';

const pieces = fc.constantFrom(
  ...[
    'we',
    'Trust',
    'can',
    'cannot',
    '3',
    '12',
    '1,000',
    "can't",
    '’t',
    'é',
    'e\u0301',
    '中文',
    '½',
    'ß',
    '\u00ad',
    '\u200b',
    '\u200d',
  ],
  ...[
    '.',
    ',',
    "'",
    '’',
    '-',
    '_',
    '/',
    ' ',
    '\n',
    '(',
    ')',
    '*',
    '`',
    '~',
    '\\',
    '\u00a0',
    '–',
    '“',
    '😀',
    '👩🏽‍⚕️',
    '\ud83d',
    '[x](y/z)',
  ],
  ...['a. ', '3.1 ', 'MUST', 'gov.uk', '𝒳y', 'אב', '&amp;', '<b>', '\ufeff', '0'],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('readWords', () => {
  it('reads the same words from the tokens of a document as from the text alone', () => {
    fc.assert(
      fc.property(text, (document) => {
        const segmented = clausesOf(tokenize(document, new Vocabulary()));
        const provisions = new Provisions(segmented);
        for (const clause of segmented.clauses) {
          const provision = provisions.of(clause);
          const plain = (words: ReturnType<typeof readWords>) =>
            words.map(({ fold, start, end, joined, part }) => ({ fold, start, end, joined, part }));
          expect(plain(readWords(provision.text, 1, provision.tokens))).toEqual(plain(readWords(provision.text, 1)));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
