import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Folding } from './folding.js';
import { tokenize } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

const cut = (text: string) => {
  const { count, starts, ends } = tokenize(text, new Vocabulary());
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
};

const folded = (text: string) => {
  const vocabulary = new Vocabulary();
  const tokens = tokenize(text, vocabulary);
  const folding = new Folding(vocabulary);
  const into = new Int32Array(tokens.count);
  const length = folding.append(tokens, new Uint8Array(tokens.count), 0, tokens.count, into, 0);
  return Array.from(into.subarray(0, length), (word) => folding.spelling(word)).join(' ');
};

describe('tokenize', () => {
  it.each([
    ['words and single signs', 'The trust, (not us) will!', ['The', 'trust', ',', '(', 'not', 'us', ')', 'will', '!']],
    ['letters with their marks', 'e\u0301te\u0301 हिन्दी', ['e\u0301te\u0301', 'हिन्दी']],
    ['each ideograph', '医院将', ['医', '院', '将']],
    ['an emoji whole, with joiners and skin', 'a👩🏽‍⚕️b❤️', ['a', '👩🏽‍⚕️', 'b', '❤️']],
    ['letters above U+FFFF as words', '𝐀𝐁 x', ['𝐀𝐁', 'x']],
    ['half a surrogate pair by itself', 'a\ud800b\udc00', ['a', '\ud800', 'b', '\udc00']],
  ])('gives %s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it('leaves out whitespace only, and numbers equal tokens alike in both texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const vocabulary = new Vocabulary();
        const ids = new Map<string, number>();
        for (const text of [a, b]) {
          const { count, starts, ends, ids: numbers } = tokenize(text, vocabulary);
          let at = 0;
          for (let i = 0; i < count; i++) {
            expect(text.slice(at, starts[i])).toMatch(/^[\s\u200b\ufeff]*$/);
            const token = text.slice(starts[i], (at = ends[i]!));
            expect(ids.get(token) ?? numbers[i]).toBe(numbers[i]);
            ids.set(token, numbers[i]!);
            expect(vocabulary.word(numbers[i]!)).toBe(token);
          }
        }
        expect(new Set(ids.values()).size).toBe(ids.size);
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['case and quotes', 'The “Trust”', "the 'TRUST'"],
    ['ligatures and soft hyphens', 'o\ufb03ce of\u00adfice', 'office office'],
    ['wide letters', 'ＮＨＳ', 'nhs'],
    ['composed and decomposed letters', 'é', 'e\u0301'],
  ])('takes %s for typography', (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['a decimal point', '1.5', '1 5'],
    ['a range', '10-12', '10 12'],
    ['a minus', 'at -5 degrees', 'at 5 degrees'],
    ['an amount', '5%', '£5'],
    ['a question', 'We will pay?', 'We will pay.'],
    ['a name in code', 'update_fee', 'update fee'],
  ])('takes %s for wording', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});
