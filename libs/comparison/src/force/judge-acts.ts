import { lightVerbs, openness, sameActs, says } from '../lists/acts.js';
import { asking } from '../lists/connectives.js';
import { determiners, prepositions } from '../lists/grammar.js';
import { subjectCore } from './clauses.js';
import { isBodyNoun, isPronoun } from './party.js';
import { partyOfPair } from './judge-duties.js';
import { changeOf, verdict } from './verdict.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { Direction } from './finding.js';
import type { DutyPair } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Range, Verdict } from './verdict.js';

const SAME = sameActs.map((line) => verbSet([line]));
/** What the reading of a modal can stop at and is no verb. */
const SMALL = verbSet([...prepositions, ...determiners, 'less more']);
const INCLUDE = verbSet(['include']);
const SAYS = says.map((line) => verbSet([line]));
const OPEN = openness.map((line) => verbSet([line]));

/** Another act under the modal, another body that acts: a say that shrank binds less, anything else is for a reader. */
export function judgeActs(both: Both, pair: DutyPair): readonly Verdict[] {
  if (pair.agreed.side || pair.published.side) return [];
  return [...judgeAct(both, pair), ...judgeBody(both, pair)];
}

function judgeAct(both: Both, pair: DutyPair): readonly Verdict[] {
  const { agreed, published } = pair;
  const [was, is] = [agreed.verb, published.verb];
  if (asksFor(agreed, published) && both.published.has(was ?? '')) return [acted(both, pair, 'WEAKER')];
  if (asksFor(published, agreed) && both.agreed.has(is ?? '')) return [acted(both, pair, 'STRONGER')];
  if (was === null || is === null || isForm(was, is) || SAME.some((acts) => acts.has(was) && acts.has(is))) return [];
  if (both.published.has(was) || both.agreed.has(is)) return [];
  // "must include two patients" against "must consult two patients"
  if ((INCLUDE.has(was) && sayOf(is) > 0) || (INCLUDE.has(is) && sayOf(was) > 0)) return [acted(both, pair, 'UNSURE')];
  if (SMALL.has(was) || SMALL.has(is)) return [];
  const step = sayOf(is) - sayOf(was);
  if (isNamed(both.agreed, agreed, is) || isNamed(both.published, published, was)) return [];
  const open = openTo(is) - openTo(was);
  if (openTo(was) >= 0 && openTo(is) >= 0 && open !== 0 && !agreed.negative && !published.negative)
    return [acted(both, pair, open > 0 ? 'WEAKER' : 'STRONGER')];
  const heard = sayOf(was) >= 0 && sayOf(is) >= 0 && step !== 0 && !agreed.negative && !published.negative;
  // A body that decides does so itself; being asked or told is a say of somebody else.
  const firm = heard && (Math.min(sayOf(was), sayOf(is)) > 0 || !(decides(agreed) || decides(published)));
  return [acted(both, pair, firm ? (step > 0 ? 'WEAKER' : 'STRONGER') : 'UNSURE')];
}

/** "You have the right to receive a copy" against "you may ask to receive a copy": what somebody had, they must now ask for. */
function asksFor(had: Duty, asks: Duty): boolean {
  if (had.verb === null || asks.verb === null || had.negative || asks.negative) return false;
  if (had.level > RIGHT || asks.level > RIGHT || had.party === 'INSTITUTION' || asks.party === 'INSTITUTION') return false;
  return ASKING.has(asks.verb) && !ASKING.has(had.verb);
}

/** "has the right to", and below it "may". */
const RIGHT = 1.5;
const ASKING = verbSet(asking);

function acted(both: Both, pair: DutyPair, direction: Direction): Verdict {
  const ranges = [at(pair.agreed), at(pair.published)] as const;
  return verdict(both, {
    family: 'duty',
    facet: 'modality',
    direction,
    weight: direction === 'UNSURE' ? 'DOUBT' : 'FIRM',
    party: partyOfPair(pair),
    agreed: ranges[0],
    published: ranges[1],
    says: changeOf(both, ...ranges),
  });
}

/** The same verb, also where its forms share no key ("use", "used"). */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(?:e?[ds]?|ing)$/.test(long.slice(short.length));
}

/** "make a decision" and "decide", "make it public" and "publish it": the act is named behind a verb that says little. */
function isNamed({ words }: Reading, { verb, verbAt }: Duty, act: string): boolean {
  if (verb === null || !LIGHT.has(verb)) return false;
  const stem = act.slice(0, STEM);
  return stem.length === STEM && words.slice(verbAt + 1, verbAt + 1 + REACH).some(({ fold }) => fold.startsWith(stem));
}

const LIGHT = verbSet(lightVerbs);
/** Words that share so many letters at their head name one act ("decide", "decision"; "publish", "public"). */
const STEM = 4;
const REACH = 5;

const decides = ({ party, passive }: Duty): boolean => party === 'INSTITUTION' && !passive;

const openTo = (verb: string): number => OPEN.findIndex((verbs) => verbs.has(verb));

const sayOf = (verb: string): number => SAYS.findIndex((verbs) => verbs.has(verb));

const at = (duty: Duty): Range => ({ from: duty.verbAt, to: duty.verbAt + 1 });

/** "The council will" against "the trust will". */
function judgeBody(both: Both, pair: DutyPair): readonly Verdict[] {
  const was = bodyOf(both.agreed, pair.agreed);
  const is = bodyOf(both.published, pair.published);
  if (was === null || is === null || was.key === is.key) return [];
  if (both.published.has(was.key) || both.agreed.has(is.key)) return [];
  return [
    verdict(both, {
      family: 'doer',
      facet: 'agent',
      direction: 'UNSURE',
      weight: 'DOUBT',
      party: partyOfPair(pair),
      agreed: was.range,
      published: is.range,
      says: changeOf(both, was.range, is.range),
    }),
  ];
}

interface Body {
  readonly key: string;
  readonly range: Range;
}

/** The listed word that names the body in the subject of a duty. */
function bodyOf(reading: Reading, duty: Duty): Body | null {
  if (duty.inherited !== null || duty.passive || duty.party !== 'INSTITUTION') return null;
  const subject = subjectCore(reading.words, duty.subjectFrom, duty.from);
  if (isPronoun(subject)) return null;
  const body = subject.at(-1);
  if (!body || !isBodyNoun(body)) return null;
  const from = reading.words.indexOf(body);
  return { key: body.key, range: { from, to: from + 1 } };
}
