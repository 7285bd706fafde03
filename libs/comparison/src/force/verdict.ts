import { placeOf, quote } from './reading.js';
import type { Both } from './comparison.js';
import type { BoundParty, CueFamily, Direction, ForceCue, ForceFacets } from './finding.js';

/**
 * What one cue says and how far it can be trusted alone. MAIN: the modal of the act itself, it outweighs the rest.
 * FIRM: it decides when nothing firm stands against it, and makes a MAIN that points the other way UNSURE. LIGHT: it decides, but a
 * MAIN outweighs it. DOUBT: alone it makes the finding UNSURE. NOTE: it is shown and decides nothing.
 */
export type Weight = 'MAIN' | 'FIRM' | 'LIGHT' | 'DOUBT' | 'NOTE';

export interface Verdict {
  readonly facet: keyof ForceFacets;
  readonly weight: Weight;
  readonly party: BoundParty;
  readonly cue: ForceCue;
}

/** A range of words in one reading, or null where that text has none. */
export type Range = { readonly from: number; readonly to: number } | null;

interface Finding {
  readonly family: CueFamily;
  readonly facet: Verdict['facet'];
  readonly direction: Direction;
  readonly weight: Weight;
  readonly party: BoundParty;
  readonly agreed: Range;
  readonly published: Range;
  readonly says: string;
}

export function verdict(both: Both, found: Finding): Verdict {
  const agreed = found.agreed ? placeOf(both.agreed, found.agreed.from, found.agreed.to) : { part: 0, span: null };
  const published = found.published ? placeOf(both.published, found.published.from, found.published.to) : { part: 0, span: null };
  return {
    facet: found.facet,
    weight: found.weight,
    party: found.party,
    cue: {
      family: found.family,
      agreed: agreed.span,
      published: published.span,
      agreedPart: agreed.part,
      publishedPart: published.part,
      direction: found.direction,
      says: found.says,
    },
  };
}

/** "‘must’ became ‘should’.", "‘unless asked’ was added.", "‘all’ was taken out." */
export function changeOf(both: Both, agreed: Range, published: Range): string {
  const was = agreed && quote(both.agreed, agreed.from, agreed.to);
  const is = published && quote(both.published, published.from, published.to);
  if (was && is) return `${was} became ${is}.`;
  return was ? `${was} was taken out.` : `${is ?? ''} was added.`;
}

/** The direction of a number that grew or shrank. */
export function directionOf(difference: number): Direction {
  return difference === 0 ? 'NONE' : difference > 0 ? 'STRONGER' : 'WEAKER';
}

export function opposite(direction: Direction): Direction {
  return direction === 'WEAKER' ? 'STRONGER' : direction === 'STRONGER' ? 'WEAKER' : direction;
}
