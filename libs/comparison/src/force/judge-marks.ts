import { inquiries, leaningVerbs } from '../lists/strong-verbs.js';
import { clauseHead } from './clauses.js';
import { faceEachOther } from './comparison.js';
import { isLost, replacesWords, twinOf } from './gaps.js';
import { verbAfter } from './modal-verb.js';
import { standingOf } from './standing.js';
import { changeOf, directionOf, verdict } from './verdict.js';
import { DETERMINER } from './word-roles.js';
import { verbSet } from './word-set.js';
import type { Both, Side } from './comparison.js';
import type { Hit } from './cue-index.js';
import type { CueFamily } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Standing } from './standing.js';
import type { Verdict, Weight } from './verdict.js';

/** How a family of marks is weighed. `sign` is +1 where more of it binds more. */
interface Rule {
  readonly family: CueFamily;
  readonly facet: 'modality' | 'scope' | 'condition';
  readonly sign: 1 | -1;
  /** A mark against another of the family is measured on its scale; else only gain and loss count. */
  readonly scale: boolean;
  readonly weight: 'FIRM' | 'LIGHT';
  /** What it is worth in a permission, where less of it can bind more. */
  readonly inPermission: Weight;
}

const RULES: readonly Rule[] = [
  { family: 'intention', facet: 'modality', sign: -1, scale: true, weight: 'FIRM', inPermission: 'NOTE' },
  { family: 'hedge', facet: 'condition', sign: -1, scale: false, weight: 'LIGHT', inPermission: 'DOUBT' },
  { family: 'exception', facet: 'condition', sign: -1, scale: false, weight: 'FIRM', inPermission: 'DOUBT' },
  { family: 'safeguard', facet: 'scope', sign: 1, scale: false, weight: 'LIGHT', inPermission: 'DOUBT' },
  { family: 'restriction', facet: 'scope', sign: 1, scale: false, weight: 'LIGHT', inPermission: 'LIGHT' },
];

const LEANING = verbSet(leaningVerbs);

/** A difference under this on the scale of a list is for a reader to see and decides nothing. */
const LEAST_STEP = 1.4;

/** What intentions, hedges, exceptions, safeguards and "only" say. */
export function judgeMarks(both: Both, paired: PairedDuties): readonly Verdict[] {
  return RULES.flatMap((rule) => {
    const left = leftOver(both, rule.family);
    if (left.agreed.length + left.published.length === 0) return [];
    const agreed = left.agreed.filter((hit) => counts(both.agreed, rule, hit));
    const published = left.published.filter((hit) => counts(both.published, rule, hit));
    return judgeFamily(both, paired, rule, agreed, published);
  });
}

/** A wish in a condition ("if you would like to") is nobody's promise. */
function counts(reading: Reading, rule: Rule, hit: Hit): boolean {
  return rule.family !== 'intention' || !clauseHead(reading.words, hit.from).side;
}

/** The act that is wished for is told in the other text too, or is none itself ("seeks to support"): else a new sentence came with its own wish. */
function isOfSameAct(both: Both, hit: Hit, agreed: boolean): boolean {
  const {
    own: { words },
    partner,
  } = both.from(agreed);
  const act = verbAfter(words, hit.to);
  const near = [hit.to, hit.to + 1, hit.to + 2, act.at].some(
    (at) => (partner[at] ?? -1) >= 0 && (words[at]?.fold.length ?? 0) > 3 && words[at]?.is(DETERMINER) === false,
  );
  return near || act.key === null || LEANING.has(act.key) || (partner[act.at] ?? -1) >= 0;
}

/** "It was set up to improve care" and "it works to improve care": the act was never promised, it is what the thing is for in both. */
function isPurpose(both: Both, hit: Hit, agreed: boolean): boolean {
  const { own, other, partner } = both.from(agreed);
  const last = hit.to - 1;
  const twin = own.words[last]?.fold === 'to' ? (partner[last] ?? -1) : -1;
  if (twin < 0 || other.duties.some((duty) => !duty.side) || own.duties.some((duty) => !duty.side)) return false;
  return !other.hits.some((one) => twin >= one.from && twin < one.to);
}

export interface LeftOver {
  readonly agreed: readonly Hit[];
  readonly published: readonly Hit[];
}

const NOTHING_LEFT: LeftOver = { agreed: [], published: [] };

/** The marks of a family that the other text does not have too: those over against each other are struck out first, then the rest of the same cue. */
export function leftOver(both: Both, family: CueFamily): LeftOver {
  if (!both.agreed.holds(family) && !both.published.holds(family)) return NOTHING_LEFT;
  const agreed = both.agreed.hits.filter((hit) => hit.family === family);
  let published = both.published.hits.filter((hit) => hit.family === family);
  const strike = (hit: Hit, near: boolean): boolean => {
    const twin = published.find((other) => other.cue === hit.cue && (!near || faceEachOther(both, hit.from, other.from)));
    if (twin) published = published.filter((other) => other !== twin);
    return twin !== undefined;
  };
  const alone = agreed.filter((hit) => !strike(hit, true)).filter((hit) => !strike(hit, false));
  return {
    agreed: alone.filter((hit) => isLost(both, hit, true)),
    published: published.filter((hit) => isLost(both, hit, false)),
  };
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
    if (facing && isOtherFence(hit, facing)) verdicts.push(...judgeFence(both, paired, rule, hit, facing));
    else verdicts.push(...judgeStep(both, paired, rule, hit, facing ?? null, step));
  }
  for (const hit of rest) verdicts.push(...judgeStep(both, paired, rule, null, hit, hit.cue.value));
  return verdicts;
}

/** "without their permission" against "without good reason": another thing opens the way out. */
const isOtherFence = (one: Hit, other: Hit): boolean =>
  one.family === 'exception' && one.cue !== other.cue && [one, other].every(({ cue }) => cue.words.startsWith('without '));

function judgeFence(both: Both, paired: PairedDuties, { family, facet }: Rule, agreed: Hit, published: Hit): readonly Verdict[] {
  const { party, untold } = standingOf(both, paired, agreed, published);
  if (untold) return [];
  const says = changeOf(both, agreed, published);
  return [verdict(both, { family, facet, direction: 'UNSURE', weight: 'DOUBT', party, agreed, published, says })];
}

function judgeStep(
  both: Both,
  paired: PairedDuties,
  rule: Rule,
  agreed: Hit | null,
  published: Hit | null,
  step: number,
): readonly Verdict[] {
  const standing = standingOf(both, paired, agreed, published);
  if (rule.family === 'safeguard' && standsInCondition(both, agreed, published)) return [];
  if (isOnlyIf(both, agreed, published)) return [];
  if (step === 0 || standing.untold || isInquiry(both, agreed, published) || isSaidOtherwise(both, agreed, published)) return [];
  const weight = weightOf(both, rule, standing, step, agreed, published);
  const was = agreed && !published ? ownWords(agreed, both.from(true)) : agreed;
  const is = published && !agreed ? ownWords(published, both.from(false)) : published;
  return [
    verdict(both, {
      family: rule.family,
      facet: rule.facet,
      direction: weight === rule.weight ? directionOf(step * signOf(rule, standing)) : 'UNSURE',
      weight,
      party: standing.party,
      agreed: was,
      published: is,
      says: changeOf(both, was, is),
    }),
  ];
}

/** "Students may appeal only on these grounds": what fences in a right takes from it. */
const signOf = ({ family, sign }: Rule, { right }: Standing): number => (family === 'restriction' && right ? -sign : sign);

/** "only if you agree" and "we only do it if you agree" say the same. */
function isOnlyIf(both: Both, agreed: Hit | null, published: Hit | null): boolean {
  const lone = agreed && published ? null : (agreed ?? published);
  if (lone === null) return false;
  const other = agreed ? both.published : both.agreed;
  if (lone.family === 'exception') return lone.cue.words.startsWith('only ') && other.has('only');
  return (
    lone.cue.words === 'only' && other.hits.some(({ family, cue }) => family === 'exception' && cue.words.startsWith('only '))
  );
}

/** "if they are in writing": what came with a condition that only one text has is part of it. */
function standsInCondition(both: Both, agreed: Hit | null, published: Hit | null): boolean {
  const lone = agreed && published ? null : (agreed ?? published);
  if (lone === null) return false;
  const { own, partner } = both.from(agreed !== null);
  for (let at = lone.from - 1; at >= Math.max(0, lone.from - REACH) && (partner[at] ?? -1) < 0; at -= 1)
    if (own.words[at]!.fold === 'if') return true;
  return false;
}

const REACH = 6;

/** "We aim to reply" and "our aim is to reply": a word of the cue stands for a word of another one of its family that says as much. */
function isSaidOtherwise(both: Both, agreed: Hit | null, published: Hit | null): boolean {
  const twin = agreed && published ? null : twinOf(both, agreed, published);
  return twin !== null && twin.cue.value === (agreed ?? published)!.cue.value;
}

/** "We will look into each complaint" and "we will investigate each complaint": an act of that kind, where no act was put off by it. */
function isInquiry(both: Both, agreed: Hit | null, published: Hit | null): boolean {
  const lone = agreed && published ? null : (agreed ?? published);
  if (!lone || !INQUIRING.has(lone.cue.words)) return false;
  const faces = (at: number) => (agreed ? faceEachOther(both, lone.from, at) : faceEachOther(both, at, lone.from));
  return (agreed ? both.published : both.agreed).words.some((word, at) => INQUIRY.has(word.key) && faces(at));
}

const INQUIRING = new Set(['look~ into', 'look~ at', 'explore~']);
const INQUIRY = verbSet(inquiries);

/** A cue that came or went names no small word at its head that stands in both texts. */
function ownWords(hit: Hit, { own: { words }, other }: Side): Hit {
  let { from } = hit;
  while (from + 1 < hit.to && SMALL.has(words[from]?.fold ?? '') && other.has(words[from]?.key ?? '')) from += 1;
  return { ...hit, from };
}

const SMALL = new Set(['that', 'which', 'and']);

/** "unless you object" and "if you do not object": the other text opens a condition of its own. */
function hasOtherFence(both: Both, agreed: boolean): boolean {
  const { other, back } = both.from(agreed);
  return other.words.some(({ fold }, at) => (back[at] ?? -1) < 0 && FENCES.has(fold));
}

const FENCES = new Set(['if', 'unless', 'provided', 'except', 'without', 'until']);

/** "Payments are normally made within five days": a hedge of what is done as a rule loosens it where a time is told. */
function isPractised({ agreed, published }: Both, { family }: Rule, { practised }: Standing): boolean {
  return practised && (family === 'restriction' || (agreed.times.length > 0 && published.times.length > 0));
}

function weightOf(both: Both, rule: Rule, standing: Standing, step: number, agreed: Hit | null, published: Hit | null): Weight {
  if (Math.abs(step) < LEAST_STEP) return 'NOTE';
  if (rule.weight === 'LIGHT' && (!(standing.promised || isPractised(both, rule, standing)) || standing.moved)) return 'NOTE';
  if ((agreed ?? published)?.cue.underNo && !standing.denied) return 'NOTE';
  // "not only because" forbids less than "not because", "not ... only here" can forbid more.
  if ((rule.family === 'restriction' || rule.family === 'intention') && standing.denied) return 'DOUBT';
  const lone = agreed === null ? published : published === null ? agreed : null;
  if (rule.family === 'intention' && lone && isPurpose(both, lone, agreed !== null)) return 'NOTE';
  if (rule.family === 'intention' && lone && !isOfSameAct(both, lone, agreed !== null)) return 'DOUBT';
  if (rule.family === 'exception' && lone && (replacesWords(both, lone, agreed !== null) || hasOtherFence(both, agreed !== null)))
    return 'DOUBT';
  return standing.liberty ? rule.inPermission : rule.weight;
}
