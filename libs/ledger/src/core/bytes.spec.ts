import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64, fromDecimal, fromUtf8, toBase64, utf8 } from './bytes.js';

describe('UTF-8', () => {
  it('is what Node writes and reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  it('reads what a strict decoder reads, and nothing else', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        expect(fromUtf8(bytes)).toBe(orNull(() => strict.decode(bytes)));
      }),
      { numRuns: 2000 },
    );
    for (const wrong of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80]]) {
      expect(fromUtf8(Uint8Array.from(wrong))).toBeNull();
    }
  });
});

describe('base64', () => {
  it('is what Node writes, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect([...fromBase64(toBase64(bytes))!]).toEqual([...bytes]);
      }),
    );
  });

  it('has one spelling for the same bytes', () => {
    for (const other of ['QQ', 'QQ=', 'QR==', 'QUI', 'QUJ=', 'QQ==\n', ' QQ==', 'Q-8=', 'Q_8=', '====', 'Q===', 'QQ==QQ==']) {
      expect(fromBase64(other)).toBeNull();
    }
  });
});

describe('a number in decimal', () => {
  it('is exact beyond 2^53 and ends below 2^63', () => {
    expect(fromDecimal('9007199254740993')).toBe(9007199254740993n);
    expect(fromDecimal('9223372036854775807')).toBe(2n ** 63n - 1n);
    for (const other of ['9223372036854775808', '9'.repeat(10_000), '', '01', '-1', '+1', '1e3', '1.0', ' 1', '１']) {
      expect(fromDecimal(other)).toBeNull();
    }
  });
});

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
