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
