import { countedActs, giving } from '../lists/acts.js';
import { determiners, prepositions } from '../lists/grammar.js';
import { faceEachOther } from './comparison.js';
import { WHOLE } from './small-words.js';
import { rulerOf, standingOf } from './standing.js';
import { numberOf } from './numbers.js';
import { changeOf, directionOf, verdict } from './verdict.js';
import { NUMERIC } from './word-roles.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Standing } from './standing.js';
import type { Verdict } from './verdict.js';

/** A number that is no time: how much or how many, and whether it is a floor or a ceiling. */
interface Amount {
  readonly value: number;
  readonly kind: 'percent' | 'money' | 'count';
  readonly bound: 'LEAST' | 'MOST' | 'PLAIN';
  /** It says from where on, or up to where, every one of a class is meant: "any payment above £5,000". */
  readonly threshold: 'ABOVE' | 'BELOW' | null;
  /** A noun follows: it is no footnote and no number of a section. */
  readonly counted: boolean;
  readonly from: number;
  readonly to: number;
}

const SMALL = wordSet([...determiners, ...prepositions]);
const REFERENCE = new Set(
  [
    'section',
    'sections',
    'annex',
    'step',
    'figure',
    'table',
    'chapter',
    'page',
    'version',
    'article',
    'part',
    'point',
    'rule',
    'note',
    '#',
  ].concat([
    'paragraph',
    'clause',
    'appendix',
    'schedule',
    'level',
    'phase',
    'stage',
    'number',
    'no',
    'question',
    'item',
    'footnote',
  ]),
);
const LEAST = new Set(['least', 'minimum', 'fewer', 'less']);
const MOST = new Set(['most', 'maximum', 'more', 'up', 'exceed', 'exceeding']);
const MONEY = new Set(['£', '$', '€']);

/** What floors, ceilings, shares and sums say. */
export function judgeNumbers(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const only = differences.length === 1 && both.agreed.duties.length + both.published.duties.length === 0;
  const published = [...readAmounts(both.published)];
  const agreed = readAmounts(both.agreed).filter((amount) => {
    const twin = published.findIndex((other) => other.value === amount.value && other.kind === amount.kind);
    if (twin >= 0) published.splice(twin, 1);
    return twin < 0;
  });
  const grown = published.flatMap((amount) => {
    const one = oneFor(both, amount, false);
    return one ? judgeOne(both, paired, one, amount, only) : [];
  });
  const judged = agreed.flatMap((amount) => {
    const facing = published.find((other) => other.kind === amount.kind && faceEachOther(both, amount.from, other.from));
    if (facing) return judgeOne(both, paired, amount, facing, only);
    const one = oneFor(both, amount, true);
    return one ? judgeOne(both, paired, amount, one, only) : [];
  });
  return [...judged, ...grown];
}

/** "two members of the panel" against "a member of the panel": an article that stands over against the number, before the same name. */
function oneFor(both: Both, amount: Amount, ofAgreed: boolean): Amount | null {
  if (amount.kind !== 'count' || !amount.counted || amount.value < 2 || amount.bound !== 'PLAIN') return null;
  const { own, other, partner } = both.from(ofAgreed);
  if (own.words[amount.to] === undefined) return null;
  const at = (partner[amount.to] ?? -1) - 1;
  const article = other.words[at]?.fold;
  return article === 'a' || article === 'an' ? { ...amount, value: 1, from: at, to: at + 1 } : null;
}

function judgeOne(both: Both, paired: PairedDuties, agreed: Amount, published: Amount, only: boolean): readonly Verdict[] {
  if (!agreed.counted || !published.counted) return [];
  const standing = standingOf(both, paired, agreed, published);
  if (standing.untold) return [];
  const bound = agreed.bound === published.bound ? agreed.bound : 'PLAIN';
  const given = bound === 'PLAIN' && isGiven(both, agreed, published);
  if (agreed.threshold !== null && agreed.threshold === published.threshold) return [crossed(both, standing, agreed, published)];
  const step = bound === 'LEAST' || given ? published.value - agreed.value : agreed.value - published.value;
  // "A quorum requires at least seven members": a floor or a ceiling by itself, where nothing else changed.
  const fenced = bound !== 'PLAIN' && only;
  const known = fenced || ((bound !== 'PLAIN' || given) && standing.ruled && !standing.liberty);
  const promised = standing.onInstitution && standing.level >= 2.5;
  const doubt = promised || (bound !== 'PLAIN' && !standing.ruled);
  return [
    verdict(both, {
      family: 'number',
      facet: 'numbers',
      direction: known ? directionOf(step) : 'UNSURE',
      weight: known ? 'FIRM' : doubt ? 'DOUBT' : 'NOTE',
      party: standing.party,
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

/** "any payment above £5,000" against "any payment above £25,000": fewer of them are meant, in a duty and in a ban. */
function crossed(both: Both, standing: Standing, agreed: Amount, published: Amount): Verdict {
  const fewer = agreed.threshold === 'ABOVE' ? agreed.value - published.value : published.value - agreed.value;
  const known = standing.ruled && !standing.liberty;
  return verdict(both, {
    family: 'number',
    facet: 'numbers',
    direction: known ? directionOf(fewer) : 'UNSURE',
    weight: known ? 'FIRM' : 'DOUBT',
    party: standing.party,
    agreed,
    published,
    says: changeOf(both, agreed, published),
  });
}

/** "will fund 20 places" against "will fund 10 places": so much is given by the same act, and no floor or ceiling is put to it. */
function isGiven(both: Both, agreed: Amount, published: Amount): boolean {
  if (agreed.bound !== 'PLAIN' || published.bound !== 'PLAIN' || agreed.kind === 'percent') return false;
  const [was, is] = [rulerOf(both.agreed, agreed), rulerOf(both.published, published)];
  if (!was || !is || was.negative || is.negative || was.verb === null || was.verb !== is.verb || !COUNTED.has(was.verb))
    return false;
  return agreed.from > was.verbAt && agreed.from <= was.verbAt + NEAR && published.from <= is.verbAt + NEAR;
}

const COUNTED = verbSet([...giving, ...countedActs]);
/** The number belongs to what is given, not to a condition further on. */
const NEAR = 4;

function readAmounts(reading: Reading): readonly Amount[] {
  const { words } = reading;
  if ((reading.roles & NUMERIC) === 0) return [];
  const taken = reading.times;
  const amounts: Amount[] = [];
  words.forEach((word, at) => {
    const value = numberOf(word);
    if (value === null || word.fold === 'a' || word.fold === 'an' || word.joined || words[at + 1]?.joined) return;
    if (taken.some((time) => at >= time.from && at < time.to)) return;
    const next = words[at + 1]?.fold;
    if (words[at - 1]?.fold === '.' || next === ')' || (next === '.' && words[at + 2]?.kind === 'number')) return;
    const percent = next === '%' || next === 'percent' || (next === 'per' && words[at + 2]?.fold === 'cent');
    const money = MONEY.has(words[at - 1]?.fold ?? '');
    const kind = percent ? 'percent' : money ? 'money' : 'count';
    const from = money ? at - 1 : at;
    const reference = REFERENCE.has(words[at - 1]?.fold ?? '') || words[at + 1]?.kind !== 'word' || SMALL.has(next ?? '');
    const counted = kind !== 'count' || !reference;
    amounts.push({
      value,
      kind,
      counted,
      bound: boundOf(reading, from),
      threshold: thresholdOf(reading, from),
      from,
      to: percent ? at + (next === 'per' ? 3 : 2) : at + 1,
    });
  });
  return amounts;
}

/** The two or three words before the number. */
function boundOf(reading: Reading, at: number): Amount['bound'] {
  const before = reading.words.slice(Math.max(0, at - 3), at).map((word) => word.fold);
  if (before.some((word) => LEAST.has(word))) return 'LEAST';
  return before.some((word) => MOST.has(word)) ? 'MOST' : 'PLAIN';
}

/** The word before the number, and within a few words before that the whole of a class. */
function thresholdOf({ words }: Reading, at: number): Amount['threshold'] {
  const before = words[at - 1]?.fold ?? '';
  const than = before === 'than' ? (words[at - 2]?.fold ?? '') : before;
  const side = ABOVE.has(than) ? 'ABOVE' : BELOW.has(than) ? 'BELOW' : null;
  if (side === null) return null;
  const own = words.slice(Math.max(0, at - CLASS_WORDS), at);
  if (own.some(({ fold }) => fold === 'not' || fold === 'no')) return null;
  return own.some(({ fold }) => WHOLE.has(fold)) ? side : null;
}

const ABOVE = new Set(['above', 'over', 'exceeding', 'more', 'beyond', 'greater']);
const BELOW = new Set(['below', 'under', 'less', 'fewer']);
/** "any single payment of more than" */
const CLASS_WORDS = 6;
