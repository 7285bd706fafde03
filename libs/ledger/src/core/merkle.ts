import { concat } from './bytes.js';
import type { Sha256 } from './primitives.js';

/**
 * A complete subtree: `level` 0 is a leaf, the node `(level, index)` covers the leaves from `index · 2^level` on, 2^level of them.
 *
 *     level 2          (2,0)
 *     level 1      (1,0)   (1,1)
 *     level 0      0   1   2   3   4      in a tree of 5 the root is H((2,0), 4)
 */
export interface NodeAt {
  readonly level: number;
  readonly index: bigint;
}

/** The hash of a complete subtree, from wherever the tree is kept: a list of leaves, tiles, a table. */
export type HashAt = (node: NodeAt) => Uint8Array;

/** Hash of a leaf, SHA-256(0x00 ‖ data): RFC 6962, section 2.1; RFC 9162, section 2.1.1. */
export function leafHash(sha256: Sha256, data: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, data));
}

/** Hash of a node, SHA-256(0x01 ‖ left ‖ right): the first byte keeps a node from passing for a leaf. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right));
}

/** The tree hash of these leaf hashes, MTH of RFC 6962, section 2.1; of none it is SHA-256 of nothing. */
export function treeHash(sha256: Sha256, leafHashes: readonly Uint8Array[]): Uint8Array {
  return rangeHash(sha256, 0n, BigInt(leafHashes.length), hashesOf(sha256, leafHashes));
}

/** The complete subtrees over a list of leaf hashes, each made when asked for and kept. */
export function hashesOf(sha256: Sha256, leafHashes: readonly Uint8Array[]): HashAt {
  const made = new Map<string, Uint8Array>();
  const hashAt = ({ level, index }: NodeAt): Uint8Array => {
    if (level === 0) return leafHashes[Number(index)] ?? missing(level, index);
    const name = `${level}/${index}`;
    const known = made.get(name);
    if (known) return known;
    const below = { level: level - 1, index: index * 2n };
    const hash = nodeHash(sha256, hashAt(below), hashAt({ ...below, index: below.index + 1n }));
    made.set(name, hash);
    return hash;
  };
  return hashAt;
}

/** The tree hash of the leaves from `start` to before `end`, where `start` is a place at which RFC 6962 splits a tree. */
export function rangeHash(sha256: Sha256, start: bigint, end: bigint, hashAt: HashAt): Uint8Array {
  const parts = rangeNodes(start, end).map(hashAt);
  return parts.length === 0 ? sha256(new Uint8Array()) : foldRight(sha256, parts);
}

/** The complete subtrees, widest first, that together are the leaves from `start` to before `end`. */
export function rangeNodes(start: bigint, end: bigint): readonly NodeAt[] {
  const nodes: NodeAt[] = [];
  while (start < end) {
    const level = bitLength(end - start) - 1;
    nodes.push({ level, index: start >> BigInt(level) });
    start += 1n << BigInt(level);
  }
  return nodes;
}

/** H(first, H(second, … last)): how subtrees that grow narrower to the right make their common root. */
export function foldRight(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The largest power of two below `size`, where RFC 6962 splits a tree of two leaves or more. */
export function splitOf(size: bigint): bigint {
  return 1n << BigInt(bitLength(size - 1n) - 1);
}

function bitLength(number: bigint): number {
  return number === 0n ? 0 : number.toString(2).length;
}

function missing(level: number, index: bigint): never {
  throw new RangeError(`the tree has no node ${level}/${index}`);
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
