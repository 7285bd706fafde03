import type { Wording } from '../segment/wording.js';

/** One number per clause, the same for clauses of the same folded words in either text. */
export interface Keys {
  readonly agreed: Int32Array;
  readonly published: Int32Array;
  readonly count: number;
}

export function keysOf(agreed: Wording, published: Wording): Keys {
  const table = new KeyTable(agreed.offsets.length + published.offsets.length);
  const number = (wording: Wording): Int32Array => {
    const keys = new Int32Array(wording.offsets.length - 1);
    for (let clause = 0; clause < keys.length; clause++) keys[clause] = table.keyOf(wording, clause);
    return keys;
  };
  return { agreed: number(agreed), published: number(published), count: table.count };
}

/** Open addressing over the words of the clauses: where a wording was first seen tells its key. */
class KeyTable {
  count = 0;
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly wordings: Wording[] = [];
  private readonly clauses: Int32Array;

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    this.hashes = new Int32Array(most);
    this.clauses = new Int32Array(most);
  }

  keyOf(wording: Wording, clause: number): number {
    const mask = this.slots.length - 1;
    const hash = hashOf(wording, clause);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let key = this.slots[slot]!; key >= 0; key = this.slots[slot]!) {
      if (this.hashes[key] === hash && sameWords(this.wordings[key]!, this.clauses[key]!, wording, clause)) return key;
      slot = (slot + 1) & mask;
    }
    this.wordings.push(wording);
    this.hashes[this.count] = hash;
    this.clauses[this.count] = clause;
    return (this.slots[slot] = this.count++);
  }
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
  let hash = 0x811c9dc5 | 0;
  for (let at = wording.offsets[clause]!; at < wording.offsets[clause + 1]!; at++)
    hash = Math.imul(hash ^ wording.words[at]!, 0x01000193) ^ (hash >>> 13);
  return hash;
}
