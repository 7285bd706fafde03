import { adjuncts } from '../lists/connectives.js';
import { rangeIn } from './differences.js';
import { WHOLE } from './small-words.js';
import { rulerOf, standingOf } from './standing.js';
import { toldIn } from './telling.js';
import { changeOf, verdict } from './verdict.js';
import { NO } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { Difference, Stretch } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range, Verdict } from './verdict.js';

/** "must", "will": below it what comes and goes is advice. */
const BINDING = 3.5;
/** So many telling words that came or went are more than wording, */
const CAME = 2;
/** and one on each side of an exchange of so many words: a single word for another is a name, which a rule of its own reads. */
const EXCHANGED = 3;
const ADJUNCT = wordSet(adjuncts);
/** "who decided and why": they stand for something that is told. */
const ASKING = new Set(['why', 'how']);

/**
 * What a promise says was changed in one place, and no rule has anything to say of it: "with patients and the public" against "with its
 * commissioners", "six workers on permanent contracts" against "six workers". That is never called mere wording: a reader is asked.
 * Asked last, where every other rule is silent.
 */
export function judgeSilent(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const lost = judgeStatement(both, paired);
  if (lost) return [lost];
  const [difference, ...others] = differences;
  if (!difference || others.length > 0 || both.agreed.parts.length !== both.published.parts.length) return [];
  const [agreed, published] = [rangeIn(difference.agreed), rangeIn(difference.published)];
  const standing = standingOf(both, paired, agreed, published);
  const right = standing.right && standing.party !== 'NOBODY_NAMED';
  if (!standing.ruled || standing.untold || (standing.level < BINDING && !right)) return [];
  // A specification, which writes MUST in capitals, tells its things in new words and promises none of them.
  if (inCapitals(both.agreed, agreed) || inCapitals(both.published, published)) return [];
  const exchanged = agreed && published;
  if (exchanged && right && holdsWhole(difference.agreed) === holdsWhole(difference.published)) return [];
  if (!(exchanged ? isExchange(both, difference) : isLoss(both, difference))) return [];
  const says = changeOf(both, agreed, published);
  const place = { party: standing.party, agreed, published, says };
  return [verdict(both, { family: 'restriction', facet: 'scope', direction: 'UNSURE', weight: 'DOUBT', ...place })];
}

/** "The force will apologise" against "the force has expressed regret": what was promised is told, or what was told is promised. */
function judgeStatement(both: Both, { pairs, gone, gained }: PairedDuties): Verdict | null {
  if (pairs.some(isMain) || both.agreed.parts.length !== both.published.parts.length) return null;
  const [was, is] = [gone.find(promises), gained.find(promises)];
  const duty = was ?? is;
  if (!duty || (was && is)) return null;
  const { other, partner, agreed: lost } = both.from(was !== undefined);
  if (other.duties.some(({ side }) => !side) || duty.verb === null) return null;
  const twin = partner[duty.verbAt] ?? -1;
  if (twin >= 0 && !other.words[twin]!.fold.endsWith('ing')) return null;
  if (twin < 0 && other.has(duty.verb)) return null;
  const range = { from: duty.from, to: duty.verbAt + 1 };
  const [agreed, published] = lost ? [range, null] : [null, range];
  const says = changeOf(both, agreed, published);
  const place = { party: duty.party, agreed, published, says };
  return verdict(both, { family: 'duty', facet: 'duties', direction: 'UNSURE', weight: 'DOUBT', ...place });
}

const isMain = ({ agreed, published }: PairedDuties['pairs'][number]): boolean => !agreed.side && !published.side;

const promises = ({ side, level, negative, capitals, inherited }: Duty): boolean =>
  !side && level >= BINDING && !negative && !capitals && inherited === null;

const inCapitals = (reading: Reading, range: Range): boolean => range !== null && rulerOf(reading, range)?.capitals === true;

/** Words that only one text has: two that tell something, or one behind a word by which a sentence is added to. */
function isLoss(both: Both, { agreed, published }: Difference): boolean {
  // "shall include two nurses" and "shall include:" with the nurses in the items of the list.
  if (leadsOn(both.agreed) !== leadsOn(both.published)) return false;
  const told = toldIn(agreed, both.published) + toldIn(published, both.agreed);
  const [first] = agreed.words.length > 0 ? agreed.words : published.words;
  if (told >= CAME || (told > 0 && first !== undefined && ADJUNCT.has(first.word.fold))) return true;
  return [...agreed.words, ...published.words].some(({ word }) => ASKING.has(word.fold));
}

const leadsOn = ({ words }: Reading): boolean => words.at(-1)?.fold === ':';

/** Other words in their place. A time or a cue has rules of its own, and they found nothing. */
function isExchange(both: Both, { agreed, published }: Difference): boolean {
  if (((agreed.roles | published.roles) & NO) !== 0) return false;
  const [was, is] = [toldIn(agreed, both.published), toldIn(published, both.agreed)];
  const [one, other] = [holdsWhole(agreed), holdsWhole(published)];
  const whole = one !== other && was + is > 0 && !(one ? saysWhole(both.published, published) : saysWhole(both.agreed, agreed));
  if (whole && !isTimed(both.agreed, agreed) && !isTimed(both.published, published)) return true;
  if (isRuled(both.agreed, agreed) || isRuled(both.published, published)) return false;
  return was > 0 && is > 0 && agreed.words.length + published.words.length >= EXCHANGED;
}

/** "each person who complains" against "people whose complaints are serious" */
const holdsWhole = ({ words }: Stretch): boolean => words.some(({ word }) => WHOLE.has(word.fold));

/** "whenever you like" against "at any time": the other words say all of it too. */
const saysWhole = ({ hits }: Reading, { from, to }: Stretch): boolean =>
  hits.some((hit) => hit.family === 'quantifier' && hit.from < to && hit.to > from);

const isTimed = ({ times }: Reading, { from, to }: Stretch): boolean => times.some((time) => time.from < to && time.to > from);

function isRuled(reading: Reading, stretch: Stretch): boolean {
  const { from, to } = stretch;
  if (isTimed(reading, stretch)) return true;
  return reading.hits.some((hit) => hit.family !== 'modality' && hit.family !== 'polarity' && hit.from < to && hit.to > from);
}
