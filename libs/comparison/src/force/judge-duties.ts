import { deniesObject } from './denied-object.js';
import { quote } from './reading.js';
import { FENCES } from './small-words.js';
import { tells } from './telling.js';
import { changeOf, directionOf, verdict } from './verdict.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { DutyPair } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range, Verdict, Weight } from './verdict.js';

/** On the scale of the modality list: below NEAR two words bind alike, from FAR on a reader would call it a change. */
const NEAR = 0.3;
const FAR = 0.65;
/** Polarity is only called flipped between texts that share this much of their words. */
const ALIKE = 0.6;
const ENABLING = verbSet(['allow enable let permit']);
const NOES = new Set(
  ['not', 'no', 'never', 'nothing', 'none', 'neither', 'nobody'].concat([
    'prohibited',
    'forbidden',
    'banned',
    'barred',
    'refrain',
    'avoid',
  ]),
);

/** What the paired modals say: must to should, will to will not. */
export function judgePair(both: Both, pair: DutyPair): readonly Verdict[] {
  const { agreed, published } = pair;
  const side = standsBeside(both, pair);
  if (deniesObject(both, pair)) return [];
  if (agreed.negative !== published.negative) return side === 'BESIDE' ? [] : [judgePolarity(both, pair)];
  const difference = published.level - agreed.level;
  const isChance = couldBeChance(both, pair);
  if (enables(both, pair)) return [];
  if ((Math.abs(difference) < NEAR && !isChance) || (agreed.vague && published.vague)) return [];
  const unclear =
    agreed.vague !== published.vague ||
    agreed.loose ||
    published.loose ||
    isOtherAct(both, pair) ||
    isChance ||
    isFenced(both, pair) ||
    Math.abs(difference) < FAR;
  const weight: Weight = unclear || side === 'BESIDE' ? 'DOUBT' : side === 'ALONE' ? 'FIRM' : 'MAIN';
  return [
    verdict(both, {
      family: 'modality',
      facet: 'modality',
      direction: weight === 'DOUBT' ? 'UNSURE' : directionOf(difference),
      weight,
      party: partyOfPair(pair),
      agreed: rangeOf(agreed),
      published: rangeOf(published),
      says: saysOf(both, agreed, published),
    }),
  ];
}

/** Neither verb is told in the other text, few words are shared, and not the same one acts: two sentences that merely lie near each other. */
function isOtherAct(both: Both, pair: DutyPair): boolean {
  const { agreed, published } = pair;
  if (agreed.verb === null || published.verb === null || agreed.verb === published.verb) return false;
  if (agreed.party === published.party && (agreed.party === 'INSTITUTION' || agreed.party === 'READER')) return false;
  return both.closeness < ALIKE && !both.published.has(agreed.verb) && !both.agreed.has(published.verb);
}

/** "Users will be able to find it" and "it will allow users to find it" say the same. */
function enables(both: Both, { agreed, published }: DutyPair): boolean {
  const able = (reading: Reading, duty: Duty) =>
    reading.words[duty.to - 2]?.fold === 'able' || reading.words[duty.to - 1]?.fold === 'able';
  const lets = (duty: Duty) => duty.verb !== null && ENABLING.has(duty.verb);
  return (able(both.agreed, agreed) && lets(published)) || (able(both.published, published) && lets(agreed));
}

/** "can only be changed by the owner" binds as "must be changed by the owner" does. */
function isFenced(both: Both, { agreed, published }: DutyPair): boolean {
  // Of another act it may stand behind the verb: "must agree before it is given" and "may be given only if they agree".
  const reach = agreed.verb === published.verb ? 1 : Infinity;
  const only = ({ words }: Reading, { level, to, verbAt }: Duty) =>
    level <= 1.2 && words.slice(to, verbAt + reach).some((word) => word.fold === 'only');
  return (only(both.agreed, agreed) && published.level > 3.5) || (only(both.published, published) && agreed.level > 3.5);
}

/** "We will not delete it" against "we may not delete it": a promise, and a ban or a chance that they do not. Said to the reader it is a ban. */
function couldBeChance(both: Both, pair: DutyPair): boolean {
  if (!pair.agreed.negative || partyOfPair(pair) === 'READER') return false;
  const modals = [both.agreed.words[pair.agreed.from]?.fold, both.published.words[pair.published.from]?.fold];
  return modals.includes('may') && modals.includes('will');
}

/**
 * How far the clause of a pair carries the sentence. A modal in capitals binds in any clause; in a condition or a description it is
 * what the sentence says only where no other modal says it.
 */
function standsBeside(both: Both, pair: DutyPair): 'MAIN' | 'ALONE' | 'BESIDE' {
  if (!pair.agreed.side && !pair.published.side) return 'MAIN';
  if (pair.agreed.capitals && pair.published.capitals) return 'MAIN';
  const others = [...both.agreed.duties, ...both.published.duties].some(
    (duty) => !duty.side && duty !== pair.agreed && duty !== pair.published,
  );
  return others || pair.agreed.verb !== pair.published.verb ? 'BESIDE' : 'ALONE';
}

/** Polarity is only called flipped when the act is the same and no fence could make both sentences say the same. */
function judgePolarity(both: Both, pair: DutyPair): Verdict {
  const { agreed, published } = pair;
  const sameAct = agreed.verb !== null && agreed.verb === published.verb;
  const clear =
    both.closeness >= ALIKE &&
    sameAct &&
    !agreed.vague &&
    !published.vague &&
    sameWords(both, FENCES) &&
    !isOtherSubject(both, pair) &&
    sameWords(both, BOUNDS) &&
    countOf(both, 'agreed', NOES) !== countOf(both, 'published', NOES);
  return verdict(both, {
    family: 'polarity',
    facet: 'polarity',
    direction: clear ? 'REVERSED' : 'UNSURE',
    weight: 'MAIN',
    party: partyOfPair(pair),
    agreed: rangeOf(agreed),
    published: rangeOf(published),
    says: saysOf(both, agreed, published),
  });
}

/** "Nobody may hold more than two" and "a person may hold at most two" say the same. */
const BOUNDS = new Set(['more', 'fewer', 'less', 'most', 'least', 'exceed']);

/** "Tenants in arrears do not" against "tenants do": it is not the same ones who do. */
function isOtherSubject({ agreed, published, alignment }: Both, pair: DutyPair): boolean {
  const lone = ({ words }: Reading, { subjectFrom, from }: Duty, partner: readonly number[]) =>
    words.slice(subjectFrom, from).some((word, step) => (partner[subjectFrom + step] ?? -1) < 0 && tells(word));
  return lone(agreed, pair.agreed, alignment.toPublished) !== lone(published, pair.published, alignment.toAgreed);
}

/** Whether both texts hold the same of some words, in the same order. */
function sameWords({ agreed, published }: Both, some: ReadonlySet<string>): boolean {
  const held = ({ words }: Reading) => words.flatMap(({ fold }) => (some.has(fold) ? [fold] : [])).join(' ');
  return held(agreed) === held(published);
}

function countOf(both: Both, side: 'agreed' | 'published', set: ReadonlySet<string>): number {
  return both[side].words.filter((word) => set.has(word.fold)).length;
}

/** The party of the agreed words; of the published ones where the agreed name nobody. */
export function partyOfPair(pair: DutyPair): Duty['party'] {
  return pair.agreed.party === 'NOBODY_NAMED' ? pair.published.party : pair.agreed.party;
}

function rangeOf(duty: Duty): Range {
  return duty.inherited === null ? { from: duty.from, to: duty.to } : null;
}

function saysOf(both: Both, agreed: Duty, published: Duty): string {
  if (agreed.inherited === null && published.inherited === null) return changeOf(both, rangeOf(agreed), rangeOf(published));
  const was =
    agreed.inherited === null ? quote(both.agreed, agreed.from, agreed.to) : `‘${agreed.inherited}’ in the list’s lead-in`;
  const is =
    published.inherited === null
      ? quote(both.published, published.from, published.to)
      : `‘${published.inherited}’ in the list’s lead-in`;
  return `${was} became ${is}.`;
}
