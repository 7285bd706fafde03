import { services } from '../lists/acts.js';
import { served } from '../lists/parties.js';
import { asking } from '../lists/connectives.js';
import { subjectCore } from './clauses.js';
import { quote } from './reading.js';
import { isPronoun, partyOf } from './party.js';
import { verdict } from './verdict.js';
import { DETERMINER } from './word-roles.js';
import { verbSet, wordSet } from './word-set.js';
import { readWords } from './words.js';
import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { Direction } from './finding.js';
import type { DutyPair } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';
import type { Word } from './words.js';

const POWERS = new Set(['can', 'may', 'could', 'might', 'able']);

/** Whether the one who acts is still named: "NHS England will apologise" against "lessons will be learned". */
export function judgeDoer(both: Both, pair: DutyPair): readonly Verdict[] {
  const { agreed, published } = pair;
  if (agreed.side || published.side || isPower(both.agreed, agreed) || isPower(both.published, published)) return [];
  if (agreed.party === 'INSTITUTION' && isNobody(both.published, published))
    return bindsAnybody(both.published, published) || isOwnerNamed(both.published, both.agreed)
      ? []
      : [removed(both, pair, 'WEAKER')];
  if (published.party === 'INSTITUTION' && isNobody(both.agreed, agreed))
    return bindsAnybody(both.agreed, agreed) || isOwnerNamed(both.agreed, both.published)
      ? []
      : [removed(both, pair, 'STRONGER')];
  const other = (duty: Duty) => duty.party === 'THIRD_PARTY' || duty.party === 'READER';
  const moved = (agreed.party === 'INSTITUTION' && other(published)) || (published.party === 'INSTITUTION' && other(agreed));
  const asked = asksInstead(agreed, published) ? 'WEAKER' : asksInstead(published, agreed) ? 'STRONGER' : null;
  if (asked !== null) return [changed(both, pair, asked)];
  const left = leftTo(both, pair);
  if (left !== null) return [changed(both, pair, left)];
  const pointed = isPointer(both.agreed, agreed) || isPointer(both.published, published);
  return (moved && !pointed) || isOtherName(both, pair) ? [changed(both, pair)] : [];
}

/** "The company must delete it" against "You must ask the company to delete it": what a body had to do, somebody else must now ask for. */
function asksInstead(body: Duty, other: Duty): boolean {
  if (body.party !== 'INSTITUTION' || (other.party !== 'READER' && other.party !== 'THIRD_PARTY')) return false;
  return (
    !body.negative &&
    !other.negative &&
    body.level >= PROMISED &&
    other.verb !== null &&
    ASKING.has(other.verb) &&
    body.verb !== other.verb
  );
}

/** "The landlord will clear the garden" against "Residents will clear the garden": what a body did for them they must now do themselves. */
function leftTo(both: Both, { agreed, published }: DutyPair): 'WEAKER' | 'STRONGER' | null {
  const [own, other] = agreed.party === 'INSTITUTION' ? [agreed, published] : [published, agreed];
  if (own.party !== 'INSTITUTION' || own.verb === null || own.verb !== other.verb || !SERVICE.has(own.verb)) return null;
  if ([own, other].some(({ level, negative, passive, capitals }) => level < PROMISED || negative || passive || capitals))
    return null;
  const served = subjectOf(own === agreed ? both.published : both.agreed, other);
  const head = served.at(-1);
  return head !== undefined && SERVED.has(head.fold) ? (own === agreed ? 'WEAKER' : 'STRONGER') : null;
}

const SERVICE = verbSet(services);
const SERVED = wordSet(served);

/** "will" and "must". */
const PROMISED = 3.5;
const ASKING = verbSet(asking);

/** A body acts in one text, and in the other something that no list of parties names ("NHS England" against "local systems"). */
function isOtherName(both: Both, { agreed, published }: DutyPair): boolean {
  const [from, to] = agreed.party === 'INSTITUTION' ? [agreed, published] : [published, agreed];
  if (from.party !== 'INSTITUTION' || to.party !== 'NOBODY_NAMED' || to.passive || from.passive) return false;
  const [one, two] = [subjectOf(both.agreed, agreed), subjectOf(both.published, published)];
  if (one.length === 0 || two.length === 0 || isPronoun(one) || isPronoun(two)) return false;
  const keys = new Set(one.map((word) => word.key));
  return from.verb !== null && from.verb === to.verb && !two.some((word) => keys.has(word.key));
}

function subjectOf(reading: Reading, duty: Duty): readonly Word[] {
  return duty.inherited === null ? subjectCore(reading.words, duty.subjectFrom, duty.from) : [];
}

/** "it", "they": whom the word stands for is too often guessed to say that somebody else acts. */
function isPointer(reading: Reading, duty: Duty): boolean {
  return duty.inherited === null && isPronoun(reading.words.slice(Math.max(duty.subjectFrom, duty.from - 1), duty.from));
}

/** "can", "may", "cannot": what is possible or allowed names no doer to lose. */
function isPower(reading: Reading, duty: Duty): boolean {
  return duty.level <= 1.2 || POWERS.has(reading.words[duty.from]?.fold ?? '');
}

/** The duty stands in the passive and no word of the provision or its lead-in names a body. */
function isNobody(reading: Reading, duty: Duty): boolean {
  if (duty.party !== 'NOBODY_NAMED' || !duty.passive || namesAgent(reading, duty)) return false;
  const led = reading.parts.some(
    (part) => part.stem !== null || (part.heading !== null && partyOf(readWords(part.heading)) === 'INSTITUTION'),
  );
  return !led && !reading.words.some((word) => partyOf([word]) === 'INSTITUTION');
}

/** "will be heard by an independent inspector": somebody acts, whom no list of parties names. */
function namesAgent({ words, times }: Reading, { verbAt }: Duty): boolean {
  for (let at = verbAt + 1; at < Math.min(words.length, verbAt + AGENT_WORDS); at += 1) {
    const word = words[at]!;
    if (word.fold === '.' || word.fold === ';') return false;
    if (word.fold !== 'by') continue;
    const next = words[at + 1];
    // "by publishing it", "by 2030", "by post": how and when.
    const named = next?.is(DETERMINER) === true && !times.some(({ from, to }) => at >= from - 1 && at < to);
    if (named) return true;
  }
  return false;
}

const AGENT_WORDS = 10;

/** "Your data will not be shared", "will only be used": what nobody may do, no doer has to be named for. */
function bindsAnybody(reading: Reading, duty: Duty): boolean {
  return duty.negative || reading.words.slice(duty.subjectFrom, duty.verbAt + 1).some((word) => FENCE.has(word.fold));
}

const FENCE = new Set(['only', 'solely', 'exclusively']);

/** "on its website" became "on the council's website": the body is named, as the owner, where it pointed to itself before. */
function isOwnerNamed(nobody: Reading, named: Reading): boolean {
  const owners = nobody.words.filter((word) => word.fold.endsWith("'s") || word.fold.endsWith("s'"));
  return owners.some((owner) => {
    const name = owner.fold.replace(/'s?$/, '');
    const bodies = named.words.filter((word) => word.fold === name || word.fold === `${name}s`);
    return bodies.length > 0 && named.words.some((word) => OWN.has(word.fold));
  });
}

const OWN = new Set(['its', 'our', 'their']);

function removed(both: Both, pair: DutyPair, direction: 'WEAKER' | 'STRONGER'): Verdict {
  const agreed = actorRange(both.agreed, pair.agreed);
  const published = actorRange(both.published, pair.published);
  const gone = direction === 'WEAKER';
  const name = gone ? quote(both.agreed, agreed.from, agreed.to) : quote(both.published, published.from, published.to);
  return verdict(both, {
    family: 'doer',
    facet: 'agent',
    direction,
    weight: 'FIRM',
    party: 'INSTITUTION',
    agreed,
    published,
    says: gone
      ? `${name} acts in the agreed text; the published text names nobody who acts.`
      : `The published text names who acts: ${name}.`,
  });
}

function changed(both: Both, pair: DutyPair, direction: Direction = 'UNSURE'): Verdict {
  const agreed = actorRange(both.agreed, pair.agreed);
  const published = actorRange(both.published, pair.published);
  return verdict(both, {
    family: 'doer',
    facet: 'agent',
    direction,
    weight: direction === 'UNSURE' ? 'DOUBT' : 'FIRM',
    party: pair.agreed.party,
    agreed,
    published,
    says: `The one who acts changed from ${quote(both.agreed, agreed.from, agreed.to)} to ${quote(both.published, published.from, published.to)}.`,
  });
}

/** Where the words stand that name who acts: the subject, and in the passive those after "by". */
function actorRange(reading: Reading, duty: Duty): { readonly from: number; readonly to: number } {
  const { words } = reading;
  if (!duty.passive || duty.party === 'NOBODY_NAMED') return subjectRange(duty);
  const by = words.findIndex(({ fold }, at) => fold === 'by' && at > duty.verbAt && at < duty.verbAt + AGENT_WORDS);
  const core = by < 0 ? [] : subjectCore(words, by + 1, by + 5);
  const last = core.at(-1);
  return last === undefined ? subjectRange(duty) : { from: by + 1, to: words.indexOf(last) + 1 };
}

function subjectRange(duty: Duty): { readonly from: number; readonly to: number } {
  return { from: duty.subjectFrom, to: Math.max(duty.from, duty.subjectFrom + 1) };
}
