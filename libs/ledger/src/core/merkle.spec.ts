import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { toHex, utf8 } from './bytes.js';
import { consistencyProof, provesConsistency } from './consistency.js';
import { append, EMPTY_FRONTIER, frontierAt, frontierRoot } from './frontier.js';
import { inclusionProof, provesInclusion } from './inclusion.js';
import { hashesOf, leafHash, rangeHash, treeHash } from './merkle.js';

const MOST = 300;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(sha256, utf8(`leaf ${i}`)));
const hashAt = hashesOf(sha256, leaves);
const rootOf = (size: number) => rangeHash(sha256, 0n, BigInt(size), hashAt);
const anIndex = fc
  .integer({ min: 1, max: MOST })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));

describe('tree hash', () => {
  it('is the hash of nothing when there are no leaves', () => {
    expect(toHex(treeHash(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(leafHash(sha256, new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('splits at the largest power of two, as RFC 6962 writes it', () => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 11, 100, 255, 256, 257]) {
      expect(toHex(rootOf(size))).toBe(toHex(byDefinition(leaves.slice(0, size))));
    }
  });
});

describe('frontier', () => {
  it('grows leaf by leaf to the same root as the whole tree, and is read back from the tree', () => {
    let frontier = EMPTY_FRONTIER;
    for (let size = 0; size < MOST; size++) {
      expect(toHex(frontierRoot(sha256, frontier))).toBe(toHex(rootOf(size)));
      expect(frontierAt(BigInt(size), hashAt)).toEqual(frontier);
      frontier = append(sha256, frontier, leaves[size]!);
    }
    expect(frontier.peaks.length).toBeLessThan(10);
  });
});

describe('inclusion', () => {
  it('is proved for every leaf, and for no other index, size, leaf or root', () => {
    fc.assert(
      fc.property(anIndex, anIndex, ({ size, index }, other) => {
        const proof = inclusionProof(sha256, BigInt(index), BigInt(size), hashAt);
        const inclusion = { index: BigInt(index), size: BigInt(size), leafHash: leaves[index]!, proof };
        expect(provesInclusion(sha256, inclusion, rootOf(size))).toBe(true);
        const elsewhere = { ...inclusion, index: BigInt(other.index) };
        expect(provesInclusion(sha256, elsewhere, rootOf(size))).toBe(other.index === index);
        expect(provesInclusion(sha256, inclusion, rootOf(other.size))).toBe(other.size === size);
        expect(provesInclusion(sha256, { ...inclusion, leafHash: leaves[other.index]! }, rootOf(size))).toBe(
          other.index === index,
        );
      }),
    );
  });

  it('does not survive a bit, a hash too many or a hash too few', () => {
    fc.assert(
      fc.property(anIndex, fc.nat(), fc.nat(7), ({ size, index }, where, bit) => {
        const proof = inclusionProof(sha256, BigInt(index), BigInt(size), hashAt);
        const inclusion = { index: BigInt(index), size: BigInt(size), leafHash: leaves[index]! };
        expect(provesInclusion(sha256, { ...inclusion, proof: [...proof, leaves[0]!] }, rootOf(size))).toBe(false);
        if (proof.length === 0) return;
        expect(provesInclusion(sha256, { ...inclusion, proof: proof.slice(1) }, rootOf(size))).toBe(false);
        expect(provesInclusion(sha256, { ...inclusion, proof: flipped(proof, where, bit) }, rootOf(size))).toBe(false);
      }),
    );
  });

  it('holds at sizes that no number of JavaScript counts', () => {
    const size = 2n ** 62n;
    const proof = Array.from({ length: 62 }, (_, i) => leaves[i]!);
    const root = proof.reduce((hash, sibling) => byNode(sibling, hash), leaves[99]!);
    const last = { index: size - 1n, size, leafHash: leaves[99]!, proof };
    expect(provesInclusion(sha256, last, root)).toBe(true);
    expect(provesInclusion(sha256, { ...last, index: size - 2n }, root)).toBe(false);
    expect(provesInclusion(sha256, { ...last, index: size }, root)).toBe(false);
    expect(provesInclusion(sha256, { ...last, index: -1n }, root)).toBe(false);
  });

  it('is asked only of a leaf that the tree has', () => {
    expect(() => inclusionProof(sha256, 3n, 3n, hashAt)).toThrow('a tree of 3 has no leaf 3');
    expect(() => inclusionProof(sha256, -1n, 3n, hashAt)).toThrow('a tree of 3 has no leaf -1');
  });
});

describe('consistency', () => {
  it('is proved between any two sizes, and not once either root, either size or one bit differs', () => {
    fc.assert(
      fc.property(anIndex, fc.nat(), fc.nat(7), ({ size, index }, where, bit) => {
        const [older, newer] = [head(index + 1), head(size)];
        const proof = consistencyProof(sha256, older.size, newer.size, hashAt);
        expect(provesConsistency(sha256, older, newer, proof)).toBe(true);
        expect(provesConsistency(sha256, { ...older, root: leaves[0]! }, newer, proof)).toBe(index === 0);
        expect(provesConsistency(sha256, older, { ...newer, root: leaves[1]! }, proof)).toBe(false);
        expect(provesConsistency(sha256, older, newer, [...proof, leaves[0]!])).toBe(false);
        if (proof.length > 0) expect(provesConsistency(sha256, older, newer, flipped(proof, where, bit))).toBe(false);
      }),
    );
  });

  it('refuses a past that was rewritten', () => {
    const rewritten = leaves.map((hash, i) => (i === 17 ? leaves[18]! : hash));
    const other = hashesOf(sha256, rewritten);
    for (const size of [18, 100, 256]) {
      const newer = { size: 300n, root: rangeHash(sha256, 0n, 300n, other) };
      const proof = consistencyProof(sha256, BigInt(size), 300n, other);
      expect(provesConsistency(sha256, head(size), newer, proof)).toBe(false);
    }
  });

  it('is never proved from nothing', () => {
    expect(provesConsistency(sha256, head(0), head(5), [])).toBe(false);
    expect(() => consistencyProof(sha256, 6n, 5n, hashAt)).toThrow('a tree of 6 does not begin a tree of 5');
  });
});

function head(size: number) {
  return { size: BigInt(size), root: rootOf(size) };
}

function flipped(proof: readonly Uint8Array[], where: number, bit: number): Uint8Array[] {
  return proof.map((hash, i) =>
    i !== where % proof.length ? hash : hash.map((byte, at) => (at === where % 32 ? byte ^ (1 << bit) : byte)),
  );
}

/** MTH exactly as section 2.1 defines it, with nothing clever. */
function byDefinition(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return hashes[0]!;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return byNode(byDefinition(hashes.slice(0, split)), byDefinition(hashes.slice(split)));
}

function byNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(new Uint8Array([1, ...left, ...right]));
}
