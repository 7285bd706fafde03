import { bareParty } from './bare-party.js';
import { placeOf } from './reading.js';
import type { Both } from './comparison.js';
import type { BoundParty, Direction, ForceCue, ForceFacets, ForceFinding } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Duty } from './duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

/** Brings the verdicts of all facets to one finding. */
export function weigh(both: Both, paired: PairedDuties, verdicts: readonly Verdict[]): ForceFinding {
  if (verdicts.length === 0)
    return { direction: 'NONE', boundParty: partyOfDuties(both, paired), cues: [], facets: facetsOf(verdicts), english: true };
  const direction = decide(both.closeness < ALIKE ? verdicts.map(doubted) : verdicts);
  return {
    direction,
    boundParty: partyFor(both, paired, verdicts, direction),
    cues: [...verdicts].sort((one, other) => rank(other) - rank(one)).map((verdict) => verdict.cue),
    facets: facetsOf(verdicts),
    english: true,
  };
}

/** The finding on texts that say the same words: whom they bind, and no cue. */
export function sameForce(both: Both, english: boolean): ForceFinding {
  return { direction: 'NONE', boundParty: partyIn(both.agreed), cues: [], facets: facetsOf([]), english };
}

/** Whom the words bind by themselves: the party of the first duty that names one; without a duty, whoever acts. */
export function partyIn(reading: Reading): BoundParty {
  const party = reading.duties.find(namesParty)?.party;
  return party ?? (reading.duties.length > 0 ? 'NOBODY_NAMED' : bareParty(reading, 0));
}

/** A duty that carries its sentence and names whom it binds. */
export const namesParty = ({ side, party }: Duty): boolean => !side && party !== 'NOBODY_NAMED';

/** The finding on texts that the rules cannot judge, with the sentence that says why. */
export function unreadable(both: Both, says: string, english: boolean): ForceFinding {
  const agreed = placeOf(both.agreed, 0, both.agreed.words.length);
  const published = placeOf(both.published, 0, both.published.words.length);
  const spans = { agreed: agreed.span, published: published.span, agreedPart: agreed.part, publishedPart: published.part };
  const cue: ForceCue = { family: 'language', ...spans, direction: 'UNSURE', says };
  return { direction: 'UNSURE', boundParty: 'NOBODY_NAMED', cues: [cue], facets: facetsOf([]), english };
}

/** Below this share of common words a cue beside the modal may belong to something else that was said. */
const ALIKE = 0.45;

function doubted(verdict: Verdict): Verdict {
  const steady = verdict.weight === 'MAIN' || verdict.cue.family === 'doer' || verdict.weight === 'NOTE';
  return steady ? verdict : { ...verdict, weight: 'DOUBT' };
}

const RANKS = { MAIN: 4, FIRM: 3, LIGHT: 2, DOUBT: 1, NOTE: 0 } as const;

function rank(verdict: Verdict): number {
  return RANKS[verdict.weight];
}

/**
 * The modal of the act decides before everything else. Against it stand only a lost or new deadline or way out, and then nobody
 * can say which is more: UNSURE. Without a modal the firm cues decide when they agree; a doubt alone is UNSURE.
 */
function decide(verdicts: readonly Verdict[]): Direction {
  const of = (weight: Verdict['weight']) => verdicts.filter((verdict) => verdict.weight === weight);
  const main = of('MAIN').map((verdict) => verdict.cue.direction);
  if (main.includes('REVERSED')) return main.every((direction) => direction === 'REVERSED') ? 'REVERSED' : 'UNSURE';
  const firm = of('FIRM').map((verdict) => verdict.cue.direction);
  if (main.length > 0) {
    const word = agree(main);
    return firm.every((direction) => direction === word) ? word : 'UNSURE';
  }
  const doubts = of('DOUBT');
  const deciding = [...firm, ...of('LIGHT').map((verdict) => verdict.cue.direction)];
  if (deciding.length > 0) return firm.length === 0 && doubts.some(isGrave) ? 'UNSURE' : agree(deciding);
  return doubts.length > 0 ? 'UNSURE' : 'NONE';
}

/** A doubt about the modal of the act: beside it a "certain" or "all" decides nothing. */
const isGrave = ({ cue }: Verdict): boolean => cue.family === 'modality';

function agree(directions: readonly Direction[]): Direction {
  const [first] = directions;
  return first !== undefined && directions.every((direction) => direction === first) ? first : 'UNSURE';
}

/** The party of the cue that decided; without one, that of the first duty of the agreed text, then of the published one. */
function partyFor(both: Both, paired: PairedDuties, verdicts: readonly Verdict[], direction: Direction): BoundParty {
  const deciding = [...verdicts]
    .sort((one, other) => rank(other) - rank(one))
    .filter((verdict) => verdict.cue.direction === direction);
  const named = deciding.find((verdict) => verdict.party !== 'NOBODY_NAMED');
  if (named) return named.party;
  if (direction !== 'NONE' && deciding.some((verdict) => verdict.weight === 'MAIN')) return 'NOBODY_NAMED';
  return partyOfDuties(both, paired);
}

function partyOfDuties(both: Both, paired: PairedDuties): BoundParty {
  const duties = [
    ...paired.pairs.map((pair) => pair.agreed),
    ...paired.gone,
    ...paired.pairs.map((pair) => pair.published),
    ...paired.gained,
  ];
  return duties.find(namesParty)?.party ?? (duties.length > 0 ? 'NOBODY_NAMED' : bareParty(both.agreed, 0));
}

const NO_FACETS: ForceFacets = {
  modality: 'NONE',
  polarity: 'NONE',
  scope: 'NONE',
  condition: 'NONE',
  deadline: 'NONE',
  numbers: 'NONE',
  agent: 'SAME',
  duties: 'NONE',
};

function facetsOf(verdicts: readonly Verdict[]): ForceFacets {
  if (verdicts.length === 0) return { ...NO_FACETS };
  const facet = (name: Verdict['facet']): Direction => {
    const own = verdicts.filter((verdict) => verdict.facet === name).map((verdict) => verdict.cue.direction);
    return own.length === 0 ? 'NONE' : agree(own);
  };
  const agent = verdicts.find((verdict) => verdict.facet === 'agent')?.cue.direction;
  return {
    modality: facet('modality'),
    polarity: facet('polarity'),
    scope: facet('scope'),
    condition: facet('condition'),
    deadline: facet('deadline'),
    numbers: facet('numbers'),
    agent: agent === undefined ? 'SAME' : agent === 'WEAKER' ? 'REMOVED' : agent === 'STRONGER' ? 'NAMED' : 'CHANGED',
    duties: facet('duties'),
  };
}
