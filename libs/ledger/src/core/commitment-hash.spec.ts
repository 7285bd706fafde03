import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { fieldHash, leafData, recordHash } from './commitment-hash.js';

const salt = new Uint8Array(32).fill(7);
const aHash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a field hash', () => {
  it('is SHA-256 over its prefix, the salt, and name and value in canonical JSON', () => {
    const wanted = createHash('sha256').update('countersign-field/v1\n').update(salt).update('["say","„no“\\n"]').digest();
    expect(Buffer.from(fieldHash(sha256, { name: 'say', value: '„no“\n', salt }))).toEqual(wanted);
  });

  it('keeps name and value apart, and differs with the salt', () => {
    const hashes = [
      { name: 'a', value: 'bc', salt },
      { name: 'ab', value: 'c', salt },
      { name: 'a', value: 'bc', salt: new Uint8Array(32) },
    ].map((opening) => Buffer.from(fieldHash(sha256, opening)).toString('hex'));
    expect(new Set(hashes).size).toBe(3);
  });

  it('is refused for text with two spellings, and for a salt of another length', () => {
    expect(() => fieldHash(sha256, { name: 'a', value: 'e\u0301', salt })).toThrow('NFC');
    expect(() => fieldHash(sha256, { name: 'a', value: 'e', salt: salt.slice(1) })).toThrow(
      'a salt is 32 bytes, and this has 31',
    );
  });
});

describe('a record hash', () => {
  it('does not tell the order of the fields', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aHash, { minLength: 1, maxLength: 6, selector: String }), fc.nat(), (hashes, turn) => {
        const turned = [...hashes.slice(turn % hashes.length), ...hashes.slice(0, turn % hashes.length)];
        expect(recordHash(sha256, turned)).toEqual(recordHash(sha256, hashes));
        const sorted = Buffer.concat(hashes.map((hash) => Buffer.from(hash)).sort((a, b) => Buffer.compare(a, b)));
        const wanted = createHash('sha256').update('countersign-record/v1\n').update(sorted).digest();
        expect(Buffer.from(recordHash(sha256, hashes))).toEqual(wanted);
      }),
    );
  });

  it('is refused for no field and for one hash twice', () => {
    expect(() => recordHash(sha256, [])).toThrow('at least one field');
    expect(() => recordHash(sha256, [salt, new Uint8Array(32), salt])).toThrow('the same hash');
    expect(() => recordHash(sha256, [salt.slice(1)])).toThrow('a field hash is 32 bytes');
  });
});

describe('the data of a leaf', () => {
  it('is 47 bytes, whatever the entry says', () => {
    expect(Buffer.from(leafData(recordHash(sha256, [salt]))).toString('latin1')).toMatch(/^countersign\/v1\n[^]{32}$/);
    expect(() => leafData(salt.slice(1))).toThrow('a record hash is 32 bytes');
  });
});
