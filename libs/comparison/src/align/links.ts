import type { Wording } from '../segment/wording.js';

/**
 * The alignment while it grows: which published clause each agreed one is linked to, and back. One to one; parts of splits and merges are
 * hung on afterwards.
 */
export class Links {
  readonly toPublished: Int32Array;
  readonly toAgreed: Int32Array;

  constructor(agreed: number, published: number) {
    this.toPublished = new Int32Array(agreed).fill(-1);
    this.toAgreed = new Int32Array(published).fill(-1);
  }

  join(agreed: number, published: number): void {
    this.toPublished[agreed] = published;
    this.toAgreed[published] = agreed;
  }

  /** Ranges between linked pairs that follow one another in both texts: [agreed from, to) × [published from, to). */
  gaps(fixed: ArrayLike<number>): Gap[] {
    const gaps: Gap[] = [];
    let a = 0;
    let b = 0;
    for (let i = 0; i < fixed.length; i++) {
      const at = fixed[i]!;
      const to = this.toPublished[at]!;
      if (at > a || to > b) gaps.push({ aLo: a, aHi: at, bLo: b, bHi: to });
      a = at + 1;
      b = to + 1;
    }
    gaps.push({ aLo: a, aHi: this.toPublished.length, bLo: b, bHi: this.toAgreed.length });
    return gaps;
  }
}

export interface Gap {
  readonly aLo: number;
  readonly aHi: number;
  readonly bLo: number;
  readonly bHi: number;
}

export const wordsOf = (wording: Wording, clause: number): Int32Array =>
  wording.words.subarray(wording.offsets[clause]!, wording.offsets[clause + 1]!);
