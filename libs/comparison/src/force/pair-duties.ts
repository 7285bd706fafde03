import { faceEachOther } from './comparison.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';

export interface DutyPair {
  readonly agreed: Duty;
  readonly published: Duty;
}

export interface PairedDuties {
  readonly pairs: readonly DutyPair[];
  /** Without a counterpart in the other text. */
  readonly gone: readonly Duty[];
  readonly gained: readonly Duty[];
  /** Of both: those whose act is not told in the other text either. What stands in their clauses went or came with them. */
  readonly untold: ReadonlySet<Duty>;
}

const NO_DUTIES: PairedDuties = { pairs: [], gone: [], gained: [], untold: new Set() };

/** Below this two duties are not taken for one and the same. */
const ENOUGH = 2;

/**
 * Sets the duties of both texts over against each other in order, so that the sum of their likeness is greatest:
 * the same verb, words that answer to each other, the same party. Two texts with one main duty each are a pair at once.
 */
export function pairDuties(both: Both): PairedDuties {
  const agreed = both.agreed.duties;
  const published = both.published.duties;
  if (agreed.length + published.length === 0) return NO_DUTIES;
  const width = published.length + 1;
  const best = new Float64Array((agreed.length + 1) * width);
  const score = (row: number, column: number) => likeness(both, agreed[row] as Duty, published[column] as Duty);
  const scores = agreed.map((_, row) => published.map((__, column) => score(row, column)));
  for (let row = agreed.length - 1; row >= 0; row -= 1) {
    for (let column = published.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      const paired =
        (scores[row]?.[column] ?? 0) >= ENOUGH ? (scores[row]?.[column] ?? 0) + (best[here + width + 1] as number) : 0;
      best[here] = Math.max(paired, best[here + width] as number, best[here + 1] as number);
    }
  }
  return walk(both, scores, best);
}

function walk(both: Both, scores: readonly (readonly number[])[], best: Float64Array): PairedDuties {
  const { duties: agreed } = both.agreed;
  const { duties: published } = both.published;
  const width = published.length + 1;
  const pairs: DutyPair[] = [];
  const gone: Duty[] = [];
  const gained: Duty[] = [];
  let row = 0;
  let column = 0;
  while (row < agreed.length && column < published.length) {
    const here = row * width + column;
    const score = scores[row]?.[column] ?? 0;
    if (score >= ENOUGH && best[here] === score + (best[here + width + 1] as number)) {
      pairs.push({ agreed: agreed[row++] as Duty, published: published[column++] as Duty });
    } else if (best[here] === best[here + width]) gone.push(agreed[row++] as Duty);
    else gained.push(published[column++] as Duty);
  }
  return withUntold(
    both,
    lonely({ pairs, gone: [...gone, ...agreed.slice(row)], gained: [...gained, ...published.slice(column)] }),
  );
}

type Leftovers = Omit<PairedDuties, 'untold'>;

function withUntold(both: Both, paired: Leftovers): PairedDuties {
  const lone = (partner: readonly number[]) => (duty: Duty) => duty.verb === null || (partner[duty.verbAt] ?? -1) < 0;
  const gone = paired.gone.filter(lone(both.alignment.toPublished));
  return { ...paired, untold: new Set([...gone, ...paired.gained.filter(lone(both.alignment.toAgreed))]) };
}

/** The one main duty left over on each side is a pair, whatever became of its verb. */
function lonely(paired: Leftovers): Leftovers {
  const [gone, ...otherGone] = paired.gone.filter((duty) => !duty.side);
  const [gained, ...otherGained] = paired.gained.filter((duty) => !duty.side);
  if (!gone || !gained || otherGone.length > 0 || otherGained.length > 0 || paired.pairs.some((pair) => !pair.agreed.side))
    return paired;
  return {
    pairs: [...paired.pairs, { agreed: gone, published: gained }],
    gone: paired.gone.filter((duty) => duty !== gone),
    gained: paired.gained.filter((duty) => duty !== gained),
  };
}

function likeness(both: Both, agreed: Duty, published: Duty): number {
  let points = 0;
  if (agreed.verb !== null && agreed.verb === published.verb) points += agreed.verb === 'be' ? 1.5 : 3;
  if (agreed.verb !== null && both.alignment.toPublished[agreed.verbAt] === published.verbAt) points += 2;
  if (both.alignment.toPublished[agreed.to - 1] === published.to - 1 && agreed.to > agreed.from) points += 2;
  else if (faceEachOther(both, agreed.from, published.from)) points += 1.6;
  if (agreed.party === published.party) points += 0.3;
  if (agreed.side === published.side) points += 0.4;
  if (agreed.negative === published.negative) points += 0.2;
  return points;
}
