import type { Wording } from '../segment/wording.js';

/** One number per clause, the same for clauses of the same folded words in either text. */
export interface Keys {
  readonly agreed: Int32Array;
  readonly published: Int32Array;
  readonly count: number;
}

export function keysOf(agreed: Wording, published: Wording): Keys {
  const byHash = new Map<number, number[]>();
  const first: { wording: Wording; clause: number }[] = [];
  const number = (wording: Wording): Int32Array => {
    const keys = new Int32Array(wording.offsets.length - 1);
    for (let clause = 0; clause < keys.length; clause++) {
      const hash = hashOf(wording, clause);
      let known = byHash.get(hash);
      if (known === undefined) byHash.set(hash, (known = []));
      let key = known.find((candidate) => sameWords(first[candidate]!.wording, first[candidate]!.clause, wording, clause));
      if (key === undefined) known.push((key = first.push({ wording, clause }) - 1));
      keys[clause] = key;
    }
    return keys;
  };
  return { agreed: number(agreed), published: number(published), count: first.length };
}

export function sameWords(a: Wording, i: number, b: Wording, j: number): boolean {
  const from = a.offsets[i]!;
  const length = a.offsets[i + 1]! - from;
  const other = b.offsets[j]!;
  if (b.offsets[j + 1]! - other !== length) return false;
  for (let at = 0; at < length; at++) if (a.words[from + at] !== b.words[other + at]) return false;
  return true;
}

function hashOf(wording: Wording, clause: number): number {
  let hash = 0x811c9dc5;
  for (let at = wording.offsets[clause]!; at < wording.offsets[clause + 1]!; at++)
    hash = Math.imul(hash ^ wording.words[at]!, 0x01000193) ^ (hash >>> 13);
  return hash;
}
