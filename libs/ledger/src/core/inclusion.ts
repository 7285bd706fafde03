import { equalBytes } from './bytes.js';
import { foldRight, nodeHash, rangeNodes, splitOf, type HashAt, type NodeAt } from './merkle.js';
import { isHash, type Sha256 } from './primitives.js';

/** A claim that a leaf stands at an index of the tree of that size. */
export interface Inclusion {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Uint8Array;
  /** from the leaf's sibling up to the child of the root */
  readonly proof: readonly Uint8Array[];
}

/** The proof that the leaf at `index` is in the tree of `size`: PATH of RFC 6962, section 2.1.1. */
export function inclusionProof(sha256: Sha256, index: bigint, size: bigint, hashAt: HashAt): readonly Uint8Array[] {
  return inclusionNodes(index, size).map((nodes) => foldRight(sha256, nodes.map(hashAt)));
}

/** For each hash of that proof the complete subtrees it is made of, so that a caller can fetch them first. */
export function inclusionNodes(index: bigint, size: bigint): readonly (readonly NodeAt[])[] {
  if (index < 0n || index >= size) throw new RangeError(`a tree of ${size} has no leaf ${index}`);
  const path: (readonly NodeAt[])[] = [];
  let [start, end] = [0n, size];
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    path.push(index < middle ? rangeNodes(middle, end) : rangeNodes(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return path.reverse();
}

/** Whether the proof leads from the leaf to this root: RFC 9162, section 2.1.3.2. A proof too long or too short does not. */
export function provesInclusion(sha256: Sha256, inclusion: Inclusion, root: Uint8Array): boolean {
  if (inclusion.index < 0n || inclusion.index >= inclusion.size) return false;
  if (![inclusion.leafHash, root, ...inclusion.proof].every(isHash)) return false;
  let [place, last] = [inclusion.index, inclusion.size - 1n];
  let hash = inclusion.leafHash;
  for (const sibling of inclusion.proof) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (!(place & 1n) && place !== 0n) [place, last] = [place >> 1n, last >> 1n];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && equalBytes(hash, root);
}
