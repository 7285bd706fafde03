import { rights } from '../lists/acts.js';
import { bareParty } from './bare-party.js';
import { isBurden } from './burden.js';
import { movesWithRun } from './gaps.js';
import { sameSentence } from './reading.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { BoundParty } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range } from './verdict.js';

/** Where a mark stands: under whose duty, and whether it can count at all. The same for both orders of the texts. */
export interface Standing {
  readonly party: BoundParty;
  /** Whether one of its duties binds the body that speaks, or the reader. */
  readonly onInstitution: boolean;
  readonly onReader: boolean;
  /** Under a modal, or in a plain sentence of the body that speaks. */
  readonly promised: boolean;
  /** In what is said to be done as a rule, without a modal. */
  readonly practised: boolean;
  /** Under a modal. */
  readonly ruled: boolean;
  /** It came or went with a duty that the other text does not tell. */
  readonly untold: boolean;
  /** Under "may" or "can": less of it can bind more. */
  readonly liberty: boolean;
  /** It is a right that somebody else than the body has: what fences it in takes from it. */
  readonly right: boolean;
  readonly denied: boolean;
  /** The act takes something from the reader, or is done with what is known of him. */
  readonly burden: boolean;
  /** The lowest level of the duties it stands under, 4 without any. */
  readonly level: number;
  /** In one text only, inside a longer run of words that the other text lacks. */
  readonly moved: boolean;
}

export function standingOf(both: Both, paired: PairedDuties, agreed: Range, published: Range): Standing {
  const one = agreed && rulerOf(both.agreed, agreed);
  const two = published && rulerOf(both.published, published);
  const rulers = [one, two].filter((ruler): ruler is Duty => ruler !== null);
  const spoken = rulers.length > 0 ? 'NOBODY_NAMED' : speakerOf(both, agreed, published);
  return {
    party: rulers.find((ruler) => ruler.party !== 'NOBODY_NAMED')?.party ?? (rulers.length > 0 ? 'NOBODY_NAMED' : spoken),
    onInstitution: rulers.some((ruler) => ruler.party === 'INSTITUTION'),
    onReader: rulers.some((ruler) => ruler.party === 'READER'),
    ruled: rulers.length > 0,
    promised: rulers.length > 0 || spoken === 'INSTITUTION' || both.order,
    practised: both.practice,
    untold: rulers.some((ruler) => paired.untold.has(ruler)),
    liberty: !both.order && rulers.some(isLiberty),
    right: rulers.some(isRight),
    denied: rulers.some((ruler) => ruler.negative),
    burden: (one !== null && isBurden(both.agreed, one)) || (two !== null && isBurden(both.published, two)),
    level: Math.min(4, ...rulers.map((ruler) => ruler.level)),
    moved:
      agreed && published
        ? false
        : agreed
          ? movesWithRun(both, agreed, true)
          : published !== null && movesWithRun(both, published, false),
  };
}

/** Who acts where no duty rules. */
function speakerOf(both: Both, agreed: Range, published: Range): BoundParty {
  const bare = [agreed && bareParty(both.agreed, agreed.from), published && bareParty(both.published, published.from)];
  return bare.includes('INSTITUTION') ? 'INSTITUTION' : (bare.find((party) => party !== null) ?? 'NOBODY_NAMED');
}

/** "We may share": less of it binds the speaker more. */
function isLiberty(duty: Duty): boolean {
  return duty.level <= 1.2 && duty.level > 0 && !duty.negative;
}

/** "You may appeal": what somebody else than the body is free to do until they are stopped. */
const isRight = (duty: Duty): boolean =>
  isLiberty(duty) && duty.party !== 'INSTITUTION' && duty.verb !== null && RIGHTS.has(duty.verb);

const RIGHTS = verbSet(rights);

/** The duty whose sentence a mark stands in: the last one before it, else the first after it. */
export function rulerOf(reading: Reading, { from }: { readonly from: number }): Duty | null {
  if (reading.duties.length === 0) return null;
  const known = reading.rulers.get(from);
  if (known !== undefined) return known;
  const ruler = findRuler(reading, from);
  reading.rulers.set(from, ruler);
  return ruler;
}

function findRuler(reading: Reading, from: number): Duty | null {
  let apart = from - 1;
  while (apart >= 0 && reading.words[apart]?.fold !== 'provided') apart -= 1;
  const near = reading.duties.filter((duty) => !duty.side && !(apart > duty.from) && sameSentence(reading, duty.from, from));
  return near.findLast((duty) => duty.from <= from) ?? near[0] ?? null;
}
