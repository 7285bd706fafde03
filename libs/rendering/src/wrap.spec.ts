import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayWidth } from './width.js';
import { wrap, type Line } from './wrap.js';

const plain = (text: string, width: number) => wrap([{ text, style: 'keep' }], width).map(joined);
const joined = (line: Line<string>) => line.map(({ text }) => text).join('');

const words = fc
  .array(
    fc.constantFrom('must', 'a', ' ', 'publish', '患者', '。', 'cafe\u0301', '👨\u200d👩\u200d👧', 'x'.repeat(30), '-]', '{+'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const runs = fc.array(fc.record({ text: words, style: fc.constantFrom('keep', 'delete', 'insert') }), { maxLength: 5 });

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(plain('Trusts must report every use', 12)).toEqual(['Trusts must', 'report every', 'use']);
  });

  it('breaks between East Asian characters, never before a closing mark', () => {
    expect(plain('患者は同意する。', 8)).toEqual(['患者は同', '意する。']);
    expect(plain('患者は同意。', 10)).toEqual(['患者は同', '意。']);
  });

  it('cuts a word only when it is longer than a line', () => {
    expect(plain('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  });

  it('may break between what was removed and what was added', () => {
    const line = [
      { text: '[-removed-]', style: 'delete' },
      { text: '{+added+}', style: 'insert' },
    ];
    expect(wrap(line, 12).map(joined)).toEqual(['[-removed-]', '{+added+}']);
  });

  it('makes no line longer than the width and loses no character', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 4, max: 40 }), (texts, width) => {
        const lines = wrap(texts, width);
        const bare = (text: string) => text.replaceAll(' ', '');
        expect(lines.every((line) => displayWidth(joined(line)) <= width)).toBe(true);
        expect(bare(lines.map(joined).join(''))).toBe(bare(texts.map(({ text }) => text).join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every character in its style', () => {
    const styles = ['keep', 'delete', 'insert'];
    const of = (lines: readonly Line<string>[], style: string) =>
      lines.flatMap((line) => line.filter((part) => part.style === style).map(({ text }) => text.replaceAll(' ', '')));
    fc.assert(
      fc.property(runs, (texts) => {
        for (const style of styles) expect(of(wrap(texts, 20), style).join('')).toBe(of([texts], style).join(''));
      }),
    );
  });
});
