import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cells, displayWidth } from './width.js';

describe('display width', () => {
  it.each([
    ['must', 4],
    ['cafe\u0301', 4],
    ['患者', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['👨\u200d👩\u200d👧', 2],
    ['🇬🇧', 2],
    ['✔\ufe0f', 2],
    ['שלום', 4],
    ['–“”…', 4],
    ['‘£5’ — 10 %', 11],
    ['©\ufe0f', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

  it('is the sum of its cells, which are the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cells(text).join('')).toBe(text);
        expect(displayWidth(text)).toBe(cells(text).reduce((sum, cell) => sum + displayWidth(cell), 0));
      }),
    );
  });
});
