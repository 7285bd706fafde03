import { lesserActs, urging } from '../lists/acts.js';
import { leaningVerbs, outcomeVerbs, thinkingVerbs } from '../lists/strong-verbs.js';
import { dutyVerbs } from '../lists/verbs.js';
import { bareParty } from './bare-party.js';
import { faceEachOther } from './comparison.js';
import { partyOfPair } from './judge-duties.js';
import { changeOf, verdict } from './verdict.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { BoundParty } from './finding.js';
import type { DutyPair } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';

const OUTCOME = verbSet(outcomeVerbs);
const LEANING = verbSet(leaningVerbs);
const THINKING = verbSet(thinkingVerbs);
const ACT = verbSet(dutyVerbs);
const LESSER = lesserActs.map(([whole, less]) => [verbSet([whole]), verbSet([less])] as const);
const URGING = verbSet(urging);
/** "Is considered" and "is treated as", "discuss" and "meet": these say the same of some things. */
const SAME = verbSet([
  'describe express explain document list present raise show display',
  'treat regard deem meet talk address cover evaluate weigh hear decide determine take give include receive',
]);

/** A verb that brings a thing about against one that leans towards it, and the first one nowhere in the other text. */
export function judgeVerbs(both: Both, pair: DutyPair): readonly Verdict[] {
  const { agreed, published } = pair;
  if (agreed.side || published.side || agreed.negative || published.negative) return [];
  if (agreed.verb === null || published.verb === null) return [];
  const direction = urgedBy(both, pair) ?? stepOf(both, agreed.verb, published.verb);
  return direction ? [verbVerdict(both, direction, agreed.verbAt, published.verbAt, partyOfPair(pair))] : [];
}

/** The same where neither text has a modal and the body itself speaks: "We apologise" against "We recognise". */
export function judgePlainVerbs(both: Both): readonly Verdict[] {
  const modal = (reading: Reading) => reading.duties.some((duty) => !duty.side);
  if (modal(both.agreed) || modal(both.published)) return [];
  const at = actOf(both.agreed, both.alignment.toPublished);
  const other = actOf(both.published, both.alignment.toAgreed);
  if (at < 0 || other < 0 || !faceEachOther(both, at, other)) return [];
  const direction = stepOf(both, both.agreed.words[at]?.key ?? '', both.published.words[other]?.key ?? '');
  return direction ? [verbVerdict(both, direction, at, other, bareParty(both.agreed, 0))] : [];
}

/** The verb of a sentence in which a body speaks, when the other text lacks it. */
function actOf(reading: Reading, partner: readonly number[]): number {
  const party = bareParty(reading, 0);
  if (party !== 'INSTITUTION' && party !== 'THIRD_PARTY') return -1;
  const at = reading.words.findIndex((word) => OUTCOME.has(word.key) || LEANING.has(word.key));
  const word = reading.words[at];
  return word && at > 0 && at < 8 && (partner[at] ?? -1) < 0 && !/(?:ed|ing)$/.test(word.fold) ? at : -1;
}

function stepOf(both: Both, agreed: string, published: string): 'WEAKER' | 'STRONGER' | null {
  if (thinks(agreed, published) && !both.published.has(agreed)) return 'WEAKER';
  if (thinks(published, agreed) && !both.agreed.has(published)) return 'STRONGER';
  if (OUTCOME.has(agreed) && LEANING.has(published) && !both.published.has(agreed)) return 'WEAKER';
  if (LEANING.has(agreed) && OUTCOME.has(published) && !both.agreed.has(published)) return 'STRONGER';
  if (isLess(published, agreed) && !both.published.has(agreed)) return 'WEAKER';
  return isLess(agreed, published) && !both.agreed.has(published) ? 'STRONGER' : null;
}

/** "reduce" is less of what "stop" does. */
const isLess = (less: string, whole: string): boolean => LESSER.some(([most, some]) => most.has(whole) && some.has(less));

/** "The trust will pay" against "the trust will encourage its partners to pay": somebody else is left to do it. */
function urgedBy(both: Both, { agreed, published }: DutyPair): 'WEAKER' | 'STRONGER' | null {
  if (urges(both.published.words, published, both.alignment.toPublished[agreed.verbAt] ?? -1)) return 'WEAKER';
  return urges(both.agreed.words, agreed, both.alignment.toAgreed[published.verbAt] ?? -1) ? 'STRONGER' : null;
}

/** The act stands behind "to", a few words after a verb by which somebody is brought to it. */
function urges(words: Both['agreed']['words'], { verb, verbAt }: DutyPair['agreed'], act: number): boolean {
  if (verb === null || !URGING.has(verb) || act < verbAt + 3 || act > verbAt + REACH) return false;
  return words[act - 1]?.fold === 'to';
}

const REACH = 9;

/** An act that somebody can be held to, and in its place the thought of it. */
const thinks = (act: string, thought: string): boolean =>
  THINKING.has(thought) && ACT.has(act) && !LEANING.has(act) && !SAME.has(act);

function verbVerdict(
  both: Both,
  direction: 'WEAKER' | 'STRONGER',
  agreed: number,
  published: number,
  party: BoundParty,
): Verdict {
  const was = { from: agreed, to: agreed + 1 };
  const is = { from: published, to: published + 1 };
  const says = changeOf(both, was, is);
  return verdict(both, {
    family: 'intention',
    facet: 'modality',
    direction,
    weight: 'FIRM',
    party,
    agreed: was,
    published: is,
    says,
  });
}
