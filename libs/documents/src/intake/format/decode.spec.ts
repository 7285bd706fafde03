import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode.js';

describe('a text that says how it is written', () => {
  it('is read so where its bytes fit that', () => {
    expect(decodeText(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis')).toBe('日本');
  });

  it('is refused where they do not, and no mark takes the place of a character', () => {
    expect(() => decodeText(Buffer.from([0x61, 0x81, 0x20, 0x62]), 'shift_jis')).toThrow('its bytes do not fit that');
  });

  it('is refused where the label is unknown', () => {
    expect(() => decodeText(Buffer.from([0x61, 0xff]), 'x-nothing')).toThrow('which is not known here');
  });
});

describe('a text in UTF-16', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  it('is read by its mark, in either order of bytes', () => {
    expect(decodeText(utf16('Sixty days. 日本 😀'))).toBe('Sixty days. 日本 😀');
    expect(decodeText(Buffer.from(utf16('Sixty days.')).swap16())).toBe('Sixty days.');
  });

  it.each([
    ['it ends in the middle of a character', utf16('Sixty days.').subarray(0, -1)],
    ['it holds half a character', utf16('Sixty \ud83d days.')],
    ['it holds half a character', utf16('Sixty days.\ud83d')],
    ['it holds half a character', Buffer.from(utf16('Sixty \ude00 days.')).swap16()],
  ])('is refused where %s, and no mark takes its place', (why, bytes) => {
    expect(() => decodeText(bytes)).toThrow(why);
  });
});
