import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

const theirs = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const ours = (data: Uint8Array) => Buffer.from(sha256(data)).toString('hex');

describe('the page’s own SHA-256', () => {
  it('gives what Node gives, at every length around its blocks', () => {
    for (let length = 0; length <= 260; length++) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 255);
      expect(ours(data)).toBe(theirs(data));
    }
  });

  it('gives what Node gives of any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (data) => expect(ours(data)).toBe(theirs(data))));
  });

  it('reads a part of a larger piece of memory as that part only', () => {
    const whole = new Uint8Array(1000).fill(7);
    expect(ours(whole.subarray(100, 200))).toBe(theirs(whole.subarray(100, 200)));
  });
});
