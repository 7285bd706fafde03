import { clauseHead, sameSentence } from './clauses.js';
import { isLost, movesWithRun, replacesWords } from './gaps.js';
import { bareParty } from './bare-party.js';
import { faceEachOther } from './comparison.js';
import { changeOf, directionOf, verdict } from './verdict.js';
import type { Both } from './comparison.js';
import type { Hit } from './cue-index.js';
import type { Duty } from './duties.js';
import type { BoundParty, CueFamily } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict, Weight } from './verdict.js';

/** How a family of marks is weighed. `sign` is +1 where more of it binds more. */
interface Rule {
  readonly family: CueFamily;
  readonly facet: 'modality' | 'scope' | 'condition';
  readonly sign: 1 | -1;
  /** A mark against another of the family is measured on its scale; else only gain and loss count. */
  readonly scale: boolean;
  /** What it is worth in a permission, where less of it can bind more; null where a permission makes no difference. */
  readonly turns: Weight | null;
  readonly weight: 'FIRM' | 'LIGHT';
}

const RULES: readonly Rule[] = [
  { family: 'intention', facet: 'modality', sign: -1, scale: true, turns: 'NOTE', weight: 'FIRM' },
  { family: 'hedge', facet: 'condition', sign: -1, scale: false, turns: 'DOUBT', weight: 'LIGHT' },
  { family: 'exception', facet: 'condition', sign: -1, scale: false, turns: 'DOUBT', weight: 'FIRM' },
  { family: 'safeguard', facet: 'scope', sign: 1, scale: false, turns: 'DOUBT', weight: 'LIGHT' },
  { family: 'restriction', facet: 'scope', sign: 1, scale: false, turns: null, weight: 'LIGHT' },
];

/** What intentions, hedges, exceptions, safeguards and "only" say. */
export function judgeMarks(both: Both, paired: PairedDuties): readonly Verdict[] {
  return RULES.flatMap((rule) => {
    const left = leftOver(both, rule.family);
    const agreed = left.agreed.filter((hit) => counts(both.agreed, rule, hit) && isLost(both, hit, true));
    const published = left.published.filter((hit) => counts(both.published, rule, hit) && isLost(both, hit, false));
    return judgeFamily(both, paired, rule, agreed, published);
  });
}

export interface LeftOver {
  readonly agreed: readonly Hit[];
  readonly published: readonly Hit[];
}

/** A wish in a condition ("if you would like to") is nobody's promise. */
function counts(reading: Reading, rule: Rule, hit: Hit): boolean {
  return rule.family !== 'intention' || !clauseHead(reading.words, hit.from).side;
}

/** The marks of a family that the other text does not have too: first those over against each other are struck out, then the rest of the same cue. */
export function leftOver(both: Both, family: CueFamily): LeftOver {
  const agreed = both.agreed.hits.filter((hit) => hit.family === family);
  let published = both.published.hits.filter((hit) => hit.family === family);
  const strike = (hit: Hit, near: boolean): boolean => {
    const twin = published.find((other) => other.cue === hit.cue && (!near || faceEachOther(both, hit.from, other.from)));
    if (twin) published = published.filter((other) => other !== twin);
    return twin !== undefined;
  };
  const alone = agreed.filter((hit) => !strike(hit, true)).filter((hit) => !strike(hit, false));
  return { agreed: alone, published };
}

function judgeFamily(
  both: Both,
  paired: PairedDuties,
  rule: Rule,
  agreed: readonly Hit[],
  published: readonly Hit[],
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const rest = [...published];
  for (const hit of agreed) {
    const facing = rest.find((other) => faceEachOther(both, hit.from, other.from)) ?? rest[0];
    if (facing) rest.splice(rest.indexOf(facing), 1);
    const step = facing ? (rule.scale ? facing.cue.value - hit.cue.value : 0) : -hit.cue.value;
    verdicts.push(...judgeStep(both, paired, rule, hit, facing ?? null, step));
  }
  for (const hit of rest) verdicts.push(...judgeStep(both, paired, rule, null, hit, hit.cue.value));
  return verdicts;
}

function judgeStep(
  both: Both,
  paired: PairedDuties,
  rule: Rule,
  agreed: Hit | null,
  published: Hit | null,
  step: number,
): readonly Verdict[] {
  if (step === 0) return [];
  const ruler = (published && rulerOf(both.published, published)) ?? (agreed && rulerOf(both.agreed, agreed)) ?? null;
  if (ruler && paired.untold.has(ruler)) return [];
  const direction = directionOf(step * rule.sign);
  const party = ruler?.party ?? bareParty(agreed ? both.agreed : both.published, (agreed ?? published)?.from ?? 0);
  const weight = weightOf(both, rule, ruler, step, agreed, published, party);
  return [
    verdict(both, {
      family: rule.family,
      facet: rule.facet,
      direction: weight === rule.weight ? direction : 'UNSURE',
      weight,
      party,
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

function weightOf(
  both: Both,
  rule: Rule,
  ruler: Duty | null,
  step: number,
  agreed: Hit | null,
  published: Hit | null,
  party: BoundParty,
): Weight {
  const hit = agreed ?? published;
  if (Math.abs(step) < 1.4 || !hit) return 'NOTE';
  if (rule.weight === 'LIGHT' && ((!ruler && party !== 'INSTITUTION') || movesWithRun(both, hit, agreed !== null))) return 'NOTE';
  if (rule.family === 'exception' && !(agreed && published) && replacesWords(both, hit, agreed !== null)) return 'DOUBT';
  return rule.turns && ruler && isLiberty(ruler) ? rule.turns : rule.weight;
}

/** "We may share": less of it binds the speaker more. */
export function isLiberty(duty: Duty): boolean {
  return duty.level <= 1.2 && duty.level > 0 && !duty.negative;
}

/** The duty whose sentence a mark stands in: the last one before it, else the first after it. */
export function rulerOf(reading: Reading, hit: { readonly from: number }): Duty | null {
  const apart = reading.words.findLastIndex((word, at) => at < hit.from && word.fold === 'provided');
  const near = reading.duties.filter(
    (duty) => !duty.side && !(apart > duty.from) && sameSentence(reading.words, duty.from, hit.from),
  );
  return near.findLast((duty) => duty.from <= hit.from) ?? near[0] ?? null;
}
