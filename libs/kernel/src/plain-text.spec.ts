import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import { optionalText, plainText } from './plain-text.js';

const rule = { field: 'input.statement', most: 100 };
const name = { field: 'input.name', most: 20, lines: 'one' } as const;

function refusalOf(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('plain text', () => {
  it('keeps what was written, in its composed form, with line ends as one character', () => {
    expect(plainText('Cafe\u0301\r\n\tsays “yes”\r🏴󠁧󠁢󠁥󠁮󠁧󠁿 ', rule)).toBe('Caf\u00e9\n\tsays “yes”\n🏴󠁧󠁢󠁥󠁮󠁧󠁿 ');
  });

  it('names the hidden mark and its place, counted in characters as a reader counts them', () => {
    const error = refusalOf(() => plainText('😀 will not\u200f pay', rule));
    expect(error.code).toBe('TEXT_HIDDEN_DIRECTION');
    expect(error.category).toBe('invalid');
    expect(error.field).toBe('input.statement');
    expect(error.message).toBe(
      'input.statement: it has a hidden right-to-left mark (U+200F) at character 11. ' +
        'Please take it out: such marks can make a sentence read as another.',
    );
  });

  it.each([
    ['\u202e', 'TEXT_HIDDEN_DIRECTION', 'right-to-left override (U+202E)'],
    ['\u061c', 'TEXT_HIDDEN_DIRECTION', 'Arabic letter mark (U+061C)'],
    ['\0', 'TEXT_CONTROL_CHARACTER', 'control character (U+0000)'],
    ['\x1b', 'TEXT_CONTROL_CHARACTER', 'control character (U+001B)'],
    ['\x85', 'TEXT_CONTROL_CHARACTER', 'control character (U+0085)'],
    ['\ud83d', 'TEXT_BROKEN_CHARACTER', 'half a character (U+D83D)'],
    ['\udc00', 'TEXT_BROKEN_CHARACTER', 'half a character (U+DC00)'],
  ])('refuses %j by its own name', (char, code, words) => {
    const error = refusalOf(() => plainText(`a${char}b`, rule));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.message).toContain('at character 2');
  });

  it('refuses every hidden direction mark of Unicode wherever it stands', () => {
    const marks = [0x200e, 0x200f, 0x61c, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.lorem(), fc.lorem(), (mark, before, after) => {
        const text = before + String.fromCharCode(mark) + after;
        expect(refusalOf(() => plainText(text, { field: 'f', most: 10_000 })).code).toBe('TEXT_HIDDEN_DIRECTION');
      }),
    );
  });

  it('refuses what is missing, empty, invisible or too long, and says the measure', () => {
    expect(refusalOf(() => plainText(undefined, rule)).code).toBe('TEXT_MISSING');
    expect(refusalOf(() => plainText(7, rule)).code).toBe('TEXT_MISSING');
    for (const nothing of ['', ' \n ', '\u200b\ufeff', '\u0301']) {
      expect(refusalOf(() => plainText(nothing, rule)).code).toBe('TEXT_EMPTY');
    }
    expect(refusalOf(() => plainText('x'.repeat(1234), rule)).message).toBe(
      'input.statement: it has 1,234 characters. Please keep it to 100.',
    );
    expect(plainText('😀'.repeat(100), rule)).toHaveLength(200);
  });

  it('keeps a name on one line and drops the spaces around it', () => {
    expect(plainText('  NHS England\n', name)).toBe('NHS England');
    expect(refusalOf(() => plainText('NHS\nEngland', name)).code).toBe('TEXT_LINE_BREAK');
    expect(refusalOf(() => plainText('NHS\u2028England', name)).message).toContain('character 4');
  });

  it('lets a text that was not given through, but not an empty one', () => {
    expect(optionalText(null, rule)).toBeNull();
    expect(optionalText(undefined, rule)).toBeNull();
    expect(refusalOf(() => optionalText('', rule)).code).toBe('TEXT_EMPTY');
  });

  it('either refuses by a named rule or returns well-formed NFC that it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let accepted: string;
        try {
          accepted = plainText(text, { field: 'f', most: 1_000 });
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          return;
        }
        expect(accepted.isWellFormed()).toBe(true);
        expect(accepted).toBe(accepted.normalize('NFC'));
        expect(plainText(accepted, { field: 'f', most: 1_000 })).toBe(accepted);
      }),
    );
  });
});
