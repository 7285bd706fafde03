import { foldRight, nodeHash, rangeNodes, type HashAt } from './merkle.js';
import type { Sha256 } from './primitives.js';

/**
 * What a log has to remember to grow: its size and the roots of its complete subtrees, widest first. Eleven leaves (binary
 * 1011) leave three: of 8, 2 and 1 leaves. The compact range of RFC 6962's tree.
 */
export interface Frontier {
  readonly size: bigint;
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0n, peaks: [] };

/** The frontier with one leaf more: two equal subtrees at the right end become one, as a carry runs through a binary number. */
export function append(sha256: Sha256, frontier: Frontier, leafHash: Uint8Array): Frontier {
  const peaks = [...frontier.peaks];
  let peak = leafHash;
  for (let carry = frontier.size; carry & 1n; carry >>= 1n) peak = nodeHash(sha256, peaks.pop()!, peak);
  return { size: frontier.size + 1n, peaks: [...peaks, peak] };
}

/** The root of the tree that ends here. */
export function frontierRoot(sha256: Sha256, frontier: Frontier): Uint8Array {
  return frontier.peaks.length === 0 ? sha256(new Uint8Array()) : foldRight(sha256, frontier.peaks);
}

/** The frontier of the tree of this size, read from where its nodes are kept. */
export function frontierAt(size: bigint, hashAt: HashAt): Frontier {
  return { size, peaks: rangeNodes(0n, size).map(hashAt) };
}
