import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanPlain } from './plain-words.js';

const PATTERN = /[0-9]+(?:[.,][0-9]+)+|[A-Za-z0-9][A-Za-z0-9_]*(?:'[A-Za-z]+)*|\S/g;

const scanned = (text: string) => {
  const found: string[] = [];
  scanPlain(text, (start, end) => found.push(`${start} ${text.slice(start, end)}`));
  return found;
};

const plain = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc
    .array(fc.constantFrom('a', 'B', '3', '.', ',', "'", '_', '-', ' ', '\n', '('), { maxLength: 60 })
    .map((signs) => signs.join('')),
);

describe('scanPlain', () => {
  it('finds the words, numbers and signs that the pattern finds, where it finds them', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(scanned(text)).toEqual(Array.from(text.matchAll(PATTERN), ({ 0: raw, index }) => `${index} ${raw}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the points of a number and the apostrophes of a word, and cuts a trailing sign off', () => {
    expect(scanned("1,000.5, can't 3rd a_b _ o'")).toEqual([
      '0 1,000.5',
      '7 ,',
      "9 can't",
      '15 3rd',
      '19 a_b',
      '23 _',
      '25 o',
      "26 '",
    ]);
  });
});
