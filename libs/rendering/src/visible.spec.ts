import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { visible, visibleLine } from './visible.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const hostile = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom('\x1b[2J', '\x1b]0;title\x07', '\u202e', '\u200b', '\x9b31m', '\ud800', '\u{e0041}', '\r', '\0'),
    ),
  )
  .map((parts) => parts.join(''));

describe('visible', () => {
  it('leaves nothing that can steer a terminal or turn the reading direction', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('changes a text once only', () => {
    fc.assert(fc.property(hostile, (text) => expect(visible(visible(text))).toBe(visible(text))));
  });

  it.each([
    ['\x1b[31mmust\x1b[0m', '‹U+001B›[31mmust‹U+001B›[0m'],
    ['may\u202eton\u202c', 'may‹U+202E›ton‹U+202C›'],
    ['mu\u200bst', 'mu‹U+200B›st'],
    ['mu\u200dst', 'mu‹U+200D›st'],
    ['a\ud800b', 'a‹U+D800›b'],
    ['\ufeffshall', '‹U+FEFF›shall'],
    ['x\u{e0041}', 'x‹U+E0041›'],
    ['a\x9b2J', 'a‹U+009B›2J'],
  ])('writes %j as %s', (text, shown) => expect(visible(text)).toBe(shown));

  it.each([
    'plain words,\n\ttwo lines',
    'Café naïve',
    '患者は',
    'می\u200cخواهم',
    'क्\u200dष',
    '👨\u200d👩\u200d👧',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ])('leaves %j as it is: the script needs what is in it', (text) => expect(visible(text)).toBe(text));

  it('gives a tower of accents a carrier after every eighth', () => {
    expect(visible(`e${'\u0301'.repeat(20)}`)).toBe(
      `e${'\u0301'.repeat(8)}\u25cc${'\u0301'.repeat(8)}\u25cc${'\u0301'.repeat(4)}`,
    );
  });

  it('keeps a name on one line', () => {
    expect(visibleLine('a\nb\tc\rd')).toBe('a‹U+000A›b‹U+0009›c‹U+000D›d');
  });
});
