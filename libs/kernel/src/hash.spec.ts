import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHash } from './hash.js';

const aHash = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a hash that somebody pasted', () => {
  it('is the same in capitals and with spaces or lines around it', () => {
    fc.assert(
      fc.property(aHash, fc.stringMatching(/^[ \t\r\n]{0,3}$/), (hash, space) => {
        expect(parseHash(`${space}${hash.toUpperCase()}${space}`, 'textHash')).toBe(hash);
      }),
    );
  });

  it.each([
    '',
    'x',
    'a'.repeat(63),
    'a'.repeat(65),
    'g'.repeat(64),
    `${'a'.repeat(32)} ${'a'.repeat(32)}`,
    `sha256:${'a'.repeat(64)}`,
    null,
    7,
  ])('is refused by the name of its field, and told its form: %j', (given) => {
    expect(() => parseHash(given, 'textHash')).toThrow(
      expect.objectContaining({
        code: 'HASH_INVALID',
        category: 'invalid',
        field: 'textHash',
        message: 'textHash: give a SHA-256 as 64 hexadecimal digits (0 to 9 and a to f).',
      }),
    );
  });
});
