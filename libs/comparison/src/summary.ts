import type { Fate } from './fate.js';
import type { BoundParty } from './force.js';

/** Counts of pairs per fate, how many of them moved, and per fate and bound party. */
export interface Summary {
  readonly fates: Readonly<Record<Fate, number>>;
  readonly moved: number;
  readonly boundParties: Readonly<Record<BoundParty, Readonly<Record<Fate, number>>>>;
}

interface Counted {
  readonly fate: Fate;
  readonly moved: boolean;
  readonly boundParty: BoundParty;
}

/** Counts pairs, never clauses: a split is one pair whatever its parts. A reader's duty is never counted as the institution's. */
export function summaryOf(pairs: readonly Counted[]): Summary {
  const fates = noFates();
  const boundParties = { INSTITUTION: noFates(), READER: noFates(), THIRD_PARTY: noFates(), NOBODY_NAMED: noFates() };
  let moved = 0;
  for (const pair of pairs) {
    fates[pair.fate]++;
    boundParties[pair.boundParty][pair.fate]++;
    if (pair.moved) moved++;
  }
  return { fates, moved, boundParties };
}

const noFates = (): Record<Fate, number> => ({
  KEPT: 0,
  REWORDED: 0,
  WEAKENED: 0,
  STRENGTHENED: 0,
  REVERSED: 0,
  CHANGED: 0,
  SPLIT: 0,
  MERGED: 0,
  DROPPED: 0,
  ADDED: 0,
});
