import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf, soughtFor, type FoundPiece } from './search.js';

const plain = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[\u0002\u0003]/g, ''));

describe('the pieces of what was found', () => {
  const drawn = fc.array(fc.record({ text: plain, matched: fc.boolean() }), { maxLength: 8 });
  const marked = (pieces: readonly FoundPiece[]) =>
    pieces.map(({ text, matched }) => (matched ? `\u0002${text}\u0003` : text)).join('');
  const textOf = (pieces: readonly FoundPiece[]) => pieces.map(({ text }) => text).join('');

  it('say a short text again when put together, and mark what was marked', () => {
    fc.assert(
      fc.property(drawn, (said) => {
        const pieces = piecesOf(marked(said));
        expect(textOf(pieces)).toBe(textOf(said));
        expect(textOf(pieces.filter(({ matched }) => matched))).toBe(textOf(said.filter(({ matched }) => matched)));
      }),
    );
  });

  it('of a long text are what stands around the matches, in its own words and order, with a mark where words are left out', () => {
    const word = fc.constantFrom('promise', 'of', 'the', 'council,', 'kept.', '\u0002found\u0003');
    fc.assert(
      fc.property(fc.array(word, { minLength: 200, maxLength: 400 }), (words) => {
        const whole = words.join(' ');
        const shown = textOf(piecesOf(whole));
        const parts = shown.split('…').map((part) => part.trim());
        expect(shown.length).toBeLessThan(1_200);
        expect(parts.length).toBeGreaterThan(1);
        let from = 0;
        for (const part of parts) {
          from = whole.replaceAll(/[\u0002\u0003]/g, '').indexOf(part, from);
          expect(from).toBeGreaterThanOrEqual(0);
          from += part.length;
        }
      }),
    );
  });
});

describe('what is sought', () => {
  it.each([
    ['nothing', ' ', 'TEXT_EMPTY'],
    ['too much', 'a'.repeat(201), 'TEXT_TOO_LONG'],
    ['two lines', 'a\nb', 'TEXT_LINE_BREAK'],
    ['a control character', 'a\u0002', 'TEXT_CONTROL_CHARACTER'],
  ])('is refused when it is %s', (_, text, code) => {
    expect(() => soughtFor({ text })).toThrow(expect.objectContaining({ code }));
  });
});
