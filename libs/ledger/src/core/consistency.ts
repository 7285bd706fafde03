import { equalBytes } from './bytes.js';
import { foldRight, nodeHash, rangeNodes, splitOf, type HashAt, type NodeAt } from './merkle.js';
import { isHash, type Sha256 } from './primitives.js';

/** A tree head: how many leaves, and their tree hash. */
export interface TreeHead {
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** The proof that the tree of `from` leaves begins the tree of `to` leaves: PROOF of RFC 6962, section 2.1.2. */
export function consistencyProof(sha256: Sha256, from: bigint, to: bigint, hashAt: HashAt): readonly Uint8Array[] {
  return consistencyNodes(from, to).map((nodes) => foldRight(sha256, nodes.map(hashAt)));
}

/** For each hash of that proof the complete subtrees it is made of. From an empty tree, and from a tree to itself, it is empty. */
export function consistencyNodes(from: bigint, to: bigint): readonly (readonly NodeAt[])[] {
  if (from < 0n || from > to) throw new RangeError(`a tree of ${from} does not begin a tree of ${to}`);
  if (from === 0n || from === to) return [];
  const path: (readonly NodeAt[])[] = [];
  let [start, end] = [0n, to];
  while (end !== from) {
    const middle = start + splitOf(end - start);
    path.push(from <= middle ? rangeNodes(middle, end) : rangeNodes(start, middle));
    if (from <= middle) end = middle;
    else start = middle;
  }
  // The whole older tree needs no hash of its own: the verifier has its root.
  if (start !== 0n) path.push(rangeNodes(start, end));
  return path.reverse();
}

/**
 * Whether the proof leads to both roots: RFC 9162, section 2.1.4.2. The empty tree begins every tree, so a proof from it would
 * say nothing, and none holds.
 */
export function provesConsistency(sha256: Sha256, older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (older.size <= 0n || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root);
  if (proof.length === 0 || ![older.root, newer.root, ...proof].every(isHash)) return false;
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  let [place, last] = [older.size - 1n, newer.size - 1n];
  while (place & 1n) [place, last] = [place >> 1n, last >> 1n];
  let oldHash = path[0]!;
  let newHash = path[0]!;
  for (const hash of path.slice(1)) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      oldHash = nodeHash(sha256, hash, oldHash);
      newHash = nodeHash(sha256, hash, newHash);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      newHash = nodeHash(sha256, newHash, hash);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root);
}

function isPowerOfTwo(size: bigint): boolean {
  return (size & (size - 1n)) === 0n;
}
