import { describe, expect, it } from '@jest/globals';
import { fnv1a } from './hash.js';

const reference = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    for (const byte of [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >>> 8])
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
};

describe('fnv1a', () => {
  it('is the offset basis for the empty text', () => {
    expect(fnv1a('')).toBe('cbf29ce484222325');
  });

  it.each(['a', 'NHS England will publish', 'Łódź 東京 🙂', '\ud800\u0000'])(
    'agrees with the definition in big integers: %j',
    (text) => {
      expect(fnv1a(text)).toBe(reference(text));
    },
  );
});
