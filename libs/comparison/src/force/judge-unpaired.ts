import { clauseEnd } from './clauses.js';
import { isAdverb } from './modal-verb.js';
import { isParticiple } from './verb-forms.js';
import { directionOf, opposite, verdict } from './verdict.js';
import { quote, sameSentence, textOf } from './reading.js';
import type { Both, Side } from './comparison.js';
import type { Duty } from './duties.js';
import type { Direction } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range, Verdict, Weight } from './verdict.js';

const JOINERS = new Set(['and', 'or', 'then', 'but', ',', ';', ')']);

/** What "we publish it" is worth beside "we will publish it". */
const PLAIN = 3.7;
const FAR = 0.65;

/** What duties without a counterpart say: the act is still told but without its modal, or it is not told at all. */
export function judgeUnpaired(both: Both, paired: PairedDuties): readonly Verdict[] {
  if (paired.gone.length + paired.gained.length === 0) return [];
  const judge = (side: Side) => (duty: Duty) => judgeOne(both, side, duty) ?? [];
  return [...paired.gone.flatMap(judge(both.from(true))), ...paired.gained.flatMap(judge(both.from(false)))];
}

function judgeOne(both: Both, side: Side, duty: Duty): Verdict | null {
  if (duty.side) return null;
  const at = duty.verb === null ? -1 : (side.partner[duty.verbAt] ?? -1);
  if (at >= 0) return judgePlain(both, side, duty, at);
  return duty.verb !== null && side.other.has(duty.verb) ? null : judgeGone(both, side, duty);
}

/** The verb is there in the other text without a modal of its own: "should be reviewed" against "is reviewed". */
function judgePlain(both: Both, side: Side, duty: Duty, at: number): Verdict | null {
  const level = plainLevel(side.other, at);
  if (level === null || duty.inherited !== null) return null;
  if (duty.negative) return isPlainNo(side.own, duty) && duty.party !== 'INSTITUTION' ? null : deniedPlain(both, side, duty, at);
  if (isItemHead(side.other, at) || (level === PLAIN && isAbility(side.own, duty))) return null;
  return Math.abs(level - duty.level) < FAR ? null : plain(both, side, duty, at, level);
}

/** The first word of a provision: an instruction, or an item whose lead-in is out of sight. It says nothing of how far it binds. */
function isItemHead(reading: Reading, at: number): boolean {
  return reading.words[at - 1]?.part !== reading.words[at]?.part;
}

function plain(both: Both, side: Side, duty: Duty, at: number, level: number): Verdict {
  const direction = directionOf(level - duty.level);
  const modal = { from: duty.from, to: duty.to };
  // "Our suppliers process it" and "may process it" both tell what somebody else does; only a reader knows whether it was promised.
  const told = duty.capitals || (duty.party === 'THIRD_PARTY' && duty.level <= 1.2);
  return verdict(both, {
    family: 'modality',
    facet: 'modality',
    direction: told ? 'UNSURE' : side.agreed ? direction : opposite(direction),
    weight: told ? 'DOUBT' : 'MAIN',
    party: duty.party,
    ...ranges(side, modal, { from: at, to: at + 1 }),
    says: side.agreed
      ? `${quote(side.own, duty.from, duty.to)} was taken out before ${quote(side.other, at, at + 1)}.`
      : `${quote(side.own, duty.from, duty.to)} was put before ${quote(side.own, duty.verbAt, duty.verbAt + 1)}.`,
  });
}

function deniedPlain(both: Both, side: Side, duty: Duty, at: number): Verdict {
  return verdict(both, {
    family: 'polarity',
    facet: 'polarity',
    direction: 'UNSURE',
    weight: 'DOUBT',
    party: duty.party,
    ...ranges(side, { from: duty.from, to: duty.to }, { from: at, to: at + 1 }),
    says: `${quote(side.own, duty.from, duty.to)} stands in one text only.`,
  });
}

function isAbility(reading: Reading, duty: Duty): boolean {
  const word = reading.words[duty.from]?.fold;
  return word === 'can' || word === 'able' || word === 'could';
}

/** The level of a verb without a modal: that of the modal it shares with the verb before, or that of a plain statement; null after "to". */
function plainLevel(reading: Reading, at: number): number | null {
  const word = reading.words[at];
  const before = reading.words[at - 1];
  if (!word || before?.fold === 'to' || word.fold.endsWith('ing')) return null;
  const ruler = reading.duties.findLast((duty) => !duty.side && duty.from < at && sameSentence(reading, duty.from, at));
  const shares =
    ruler !== undefined &&
    isJoined(reading, at) &&
    (word.fold === word.key || word.fold === `${word.key}e` || (ruler.passive && isParticiple(word.fold)));
  if (shares && ruler.verbAt < at) return ruler.negative ? null : ruler.level;
  return shares ? null : PLAIN;
}

/** "will delete and inform", "must set X, publish Y": no subject of its own stands before the verb. */
function isJoined(reading: Reading, at: number): boolean {
  const before = reading.words[isAdverb(reading.words[at - 1]) ? at - 2 : at - 1]?.fold ?? '';
  return JOINERS.has(before);
}

/** Nothing in the other text tells the act. A permission that is gone says nothing of anybody's duty. */
function judgeGone(both: Both, side: Side, duty: Duty): Verdict | null {
  const unnamed = duty.party === 'NOBODY_NAMED' && !duty.capitals;
  if (unnamed && (duty.passive || duty.level < 3.4)) return null;
  if (duty.level < 2.5 || (isPlainNo(side.own, duty) && duty.party !== 'INSTITUTION')) return null;
  // "and will report": the subject is that of the duty before.
  const joined = JOINERS.has(side.own.words[duty.from - 1]?.fold ?? '');
  const from = duty.inherited === null && !joined ? duty.subjectFrom : duty.from;
  const to = clauseEnd(side.own.words, duty.to);
  const direction: Direction = side.agreed ? 'WEAKER' : 'STRONGER';
  const others = side.other.duties.some((one) => !one.side) || isWholeBut(both, side, duty, to - from);
  const wide = lost(side, from, to) >= 0.6 && to - from >= 4;
  if (unnamed && !wide) return null;
  const weight: Weight = !wide ? 'NOTE' : unnamed ? 'DOUBT' : others ? weightOfGone(both, side, duty, from, to) : 'DOUBT';
  return verdict(both, {
    family: 'duty',
    facet: 'duties',
    direction: weight === 'DOUBT' ? 'UNSURE' : direction,
    weight,
    party: duty.party,
    ...ranges(side, { from, to }, null),
    says: side.agreed
      ? `No words for ${quote(side.own, from, to)} are in the published provision.`
      : `${quote(side.own, from, to)} was added.`,
  });
}

/** Every word of the other text stands in this one, and there are more of them than of those that are gone. */
const isWholeBut = (both: Both, side: Side, duty: Duty, words: number): boolean =>
  both.closeness === 1 && !duty.negative && side.other.words.length > words;

/** "is not", "do not": what is so rather than what somebody shall do. */
function isPlainNo(reading: Reading, duty: Duty): boolean {
  return duty.negative && reading.hits.some((hit) => hit.family === 'polarity' && hit.from === duty.from);
}

/** A duty with its own modal that is gone from here may stand in the next provision: only the caller knows. A new one accuses nobody. */
function weightOfGone(both: Both, side: Side, duty: Duty, from: number, to: number): Weight {
  if (!side.agreed) return duty.capitals ? 'DOUBT' : 'LIGHT';
  const { toldElsewhere } = both.context;
  // A specification that became a list has the duty in a lead-in, in words of its own.
  if (!toldElsewhere || duty.capitals || side.other.parts.some(({ stem }) => stem !== null)) return 'DOUBT';
  return toldElsewhere(textOf(side.own, from, to)) ? 'NOTE' : 'LIGHT';
}

/** The share of the words that have no partner. */
function lost(side: Side, from: number, to: number): number {
  let words = 0;
  let alone = 0;
  for (let at = from; at < to; at += 1) {
    if (side.own.words[at]?.kind === 'mark') continue;
    words += 1;
    if ((side.partner[at] ?? -1) < 0) alone += 1;
  }
  return words === 0 ? 0 : alone / words;
}

function ranges(side: Side, own: Range, other: Range): { readonly agreed: Range; readonly published: Range } {
  return side.agreed ? { agreed: own, published: other } : { agreed: other, published: own };
}
