import type { Direction, ForceFinding } from './force.js';

/** What became of an agreed clause, or where a published one came from. */
export type Fate =
  'KEPT' | 'REWORDED' | 'WEAKENED' | 'STRENGTHENED' | 'REVERSED' | 'CHANGED' | 'SPLIT' | 'MERGED' | 'DROPPED' | 'ADDED';

/** How the wording compares, force aside: equal unit for unit, equal for a reader, changed, or on one side only. */
export type TextFacet = 'SAME' | 'NOISE' | 'CHANGED' | 'ONE_SIDE';

/** How many clauses became how many. */
export type ShapeFacet = 'ONE' | 'SPLIT' | 'MERGED' | 'DROPPED' | 'ADDED';

/**
 * The fate as a view of the facets. Equal wording is kept, unless the lead-in it hangs from turned its force; a change of force outranks a split, because a reader
 * must see it; where the rules are unsure, or do not apply (null), the answer is `CHANGED`: please read. Another figure, or a sign of
 * another force too weak to decide, is never called a mere rewording.
 */
export function fateOf(shape: ShapeFacet, text: TextFacet, finding: ForceFinding | null): Fate {
  if (shape === 'DROPPED' || shape === 'ADDED') return shape;
  if (text !== 'CHANGED') return unchanged(shape, finding);
  if (finding === null) return 'CHANGED';
  const doubtful =
    finding.direction === 'NONE' && finding.cues.some(({ family, direction }) => family === 'number' || direction !== 'NONE');
  const fate = doubtful ? 'CHANGED' : FATES[finding.direction];
  return fate === 'REWORDED' && shape !== 'ONE' ? shape : fate;
}

function unchanged(shape: ShapeFacet, finding: ForceFinding | null): Fate {
  if (finding !== null && finding.direction !== 'NONE' && finding.direction !== 'UNSURE') return FATES[finding.direction];
  return shape === 'ONE' ? 'KEPT' : shape;
}

const FATES: Readonly<Record<Direction, Fate>> = {
  NONE: 'REWORDED',
  WEAKER: 'WEAKENED',
  STRONGER: 'STRENGTHENED',
  REVERSED: 'REVERSED',
  UNSURE: 'CHANGED',
};
