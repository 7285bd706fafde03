import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel';
import { decode } from './decode.js';

const message = (bytes: Uint8Array) => {
  try {
    decode(bytes, 'policy.md');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was decoded');
};

const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && !text.startsWith('\ufeff'));
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('decode', () => {
  it('gives back what was encoded, without the byte-order mark', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decode(Buffer.from(text), 'x')).toBe(text);
        expect(decode(Buffer.from(`\ufeff${text}`), 'x')).toBe(text);
        expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'), 'x')).toBe(text);
        expect(decode(utf16be(text), 'x')).toBe(text);
      }),
    );
  });

  it('answers any bytes with a text or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          expect(decode(bytes, 'x').isWellFormed()).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });

  it('says the byte where UTF-8 breaks, wherever it is', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(texts, fc.constantFrom(0x80, 0xc0, 0xf8, 0xff), fc.nat(3), (text, bad, repeats) => {
        const before = Buffer.from(`a${text.repeat(10 ** repeats)}`);
        expect(message(Buffer.concat([before, Buffer.from([bad, 0x61])]))).toContain(`at byte ${before.length}.`);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a cut character at the end', Buffer.from([0x61, 0xe2, 0x82]), 'at byte 1.'],
    ['an encoded surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'at byte 1.'],
    ['an overlong form', Buffer.from([0x61, 0x62, 0xc0, 0xaf]), 'at byte 2.'],
    ['Latin-1', Buffer.from('café', 'latin1'), 'at byte 3.'],
    ['an odd byte in UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), 'UTF-16 at byte 4.'],
    ['half a character in UTF-16', Buffer.from([0xfe, 0xff, 0x00, 0x61, 0xd8, 0x00, 0x00, 0x61]), 'UTF-16 at byte 4.'],
    ['a second half alone', Buffer.from([0xff, 0xfe, 0x00, 0xdc]), 'UTF-16 at byte 2.'],
    ['a zero byte', Buffer.from('ab\0c'), 'byte 2 is zero'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'byte 2 is zero'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'is a PDF'],
    ['a Word file', Buffer.from('PK\x03\x04rest'), 'is a Word'],
  ])('refuses %s and says where or what', (_case, bytes, says) => expect(message(bytes)).toContain(says));
});
