import { giving, lasting, rights } from '../lists/acts.js';
import { faceEachOther } from './comparison.js';
import { replacesWords, wordsInstead } from './gaps.js';
import { isPresent } from './practice.js';
import { sameSentence } from './reading.js';
import { rulerOf, standingOf } from './standing.js';
import { changeOf, directionOf, opposite, verdict } from './verdict.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Standing } from './standing.js';
import type { Difference } from './differences.js';
import type { CueFamily, Direction } from './finding.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Time } from './time.js';
import type { Verdict, Weight } from './verdict.js';

interface Step {
  readonly direction: Direction;
  readonly weight: Weight;
}

const RIGHTS = verbSet(rights);

const NOTHING: Step = { direction: 'NONE', weight: 'NOTE' };
const DOUBT: Step = { direction: 'UNSURE', weight: 'DOUBT' };
/** From here on a speed is as good as a day that is named; below SOME it names no time at all. */
const AT_ONCE = 6.5;
const SOON = 4.5;
const SOME = 2.4;
/** "Every three months" and "once a quarter" are as often, whatever the calendar makes of it. */
const AS_OFTEN = 0.06;

/** What dates, deadlines and frequencies say. */
export function judgeTimes(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const only = differences.length === 1;
  const agreed = both.agreed.times;
  const published = [...both.published.times];
  if (agreed.length === 0 && published.length === 0) return [];
  const left = agreed
    .filter((time) => !strike(both, published, time, true))
    .filter((time) => !strike(both, published, time, false));
  const verdicts: Verdict[] = [];
  for (const time of left) {
    const facing =
      published.find((other) => isRival(time, other) && faceEachOther(both, time.to - 1, other.to - 1)) ??
      onlyRival(time, left, published);
    if (facing) published.splice(published.indexOf(facing), 1);
    verdicts.push(...judgeOne(both, paired, time, facing ?? null, only));
  }
  for (const time of published) verdicts.push(...judgeOne(both, paired, null, time, only));
  return verdicts;
}

function strike(both: Both, published: Time[], time: Time, near: boolean): boolean {
  const same = (other: Time) =>
    other.kind === time.kind &&
    Math.abs(other.value - time.value) < 1e-9 &&
    other.sort === time.sort &&
    (other.bound === time.bound || other.bound === 'LENGTH' || time.bound === 'LENGTH');
  const twin = published.findIndex((other) => same(other) && (!near || faceEachOther(both, time.to - 1, other.to - 1)));
  if (twin >= 0) published.splice(twin, 1);
  return twin >= 0;
}

/** How often stands only against how often; by when against by when. */
function isRival(one: Time, other: Time): boolean {
  return (one.kind === 'often') === (other.kind === 'often');
}

function onlyRival(time: Time, left: readonly Time[], published: readonly Time[]): Time | undefined {
  const rivals = published.filter((other) => isRival(time, other));
  return rivals.length === 1 && left.filter((one) => isRival(one, time)).length === 1 ? rivals[0] : undefined;
}

function judgeOne(
  both: Both,
  paired: PairedDuties,
  agreed: Time | null,
  published: Time | null,
  only: boolean,
): readonly Verdict[] {
  const first =
    agreed && published ? between(agreed, published) : agreed ? alone(agreed, 'WEAKER') : alone(published as Time, 'STRONGER');
  if (first.direction === 'NONE') return [];
  const standing = standingOf(both, paired, agreed, published);
  if (standing.untold) return [];
  if (agreed && published && first === DOUBT && lasts(both, standing, agreed, published))
    return [timeVerdict(both, standing, agreed, published, grown(published.value - agreed.value))];
  const lone = agreed && published ? null : (agreed ?? published);
  const loosened = lone !== null && isLoosened(both, lone, agreed !== null);
  const step: Step = loosened ? grown(agreed ? -1 : 1) : first;
  // "each year" for "each term": the other text may say how often in words that no list holds.
  if (!loosened && lone?.kind === 'often' && replacesWords(both, lone, agreed !== null))
    return [timeVerdict(both, standing, agreed, published, DOUBT)];
  if (step.weight !== 'NOTE' && (isSecond(both, agreed, published) || isWait(both, agreed, published)))
    return [timeVerdict(both, standing, agreed, published, DOUBT)];
  const turns = (standing.denied || standing.liberty) && !(agreed && published && isNamed(agreed) !== isNamed(published));
  const told = isPresent(both.agreed) && isPresent(both.published) && isToldAlone(agreed, published, only);
  const idle = !told && isIdle(standing, agreed, published, step);
  if (turns && isRight(both, standing, agreed, published))
    return [timeVerdict(both, standing, agreed, published, { ...step, direction: opposite(step.direction) })];
  const direction = turns ? 'UNSURE' : step.direction;
  const weight = idle ? 'NOTE' : turns && (step.weight === 'FIRM' || step.weight === 'LIGHT') ? 'DOUBT' : step.weight;
  return [timeVerdict(both, standing, agreed, published, { direction, weight })];
}

function timeVerdict(both: Both, { party }: Standing, agreed: Time | null, published: Time | null, step: Step): Verdict {
  const family = (agreed ?? published)?.kind === 'often' ? 'frequency' : 'deadline';
  const says = changeOf(both, agreed, published);
  return verdict(both, { family, facet: 'deadline', ...step, party, agreed, published, says });
}

/** How often, or, where nothing else changed, within how many days. */
function isToldAlone(agreed: Time | null, published: Time | null, only: boolean): boolean {
  if (agreed === null || published === null || agreed.kind !== published.kind) return false;
  if (agreed.kind === 'often') return true;
  return only && agreed.kind === 'span' && agreed.bound === 'MOST' && published.bound === 'MOST';
}

/** "every month" against "as appropriate": nothing but a way out stands where the time stood. */
function isLoosened(both: Both, time: Time, agreed: boolean): boolean {
  if (time.kind !== 'often' && !(isNamed(time) && time.bound === 'MOST')) return false;
  const other = agreed ? both.published : both.agreed;
  if (!other.holds('exception') && !other.holds('hedge')) return false;
  const words = wordsInstead(both, time, agreed);
  return (
    words.length > 0 && words.every((at) => other.hits.some(({ family, from, to }) => LOOSE.has(family) && at >= from && at < to))
  );
}

const LOOSE: ReadonlySet<CueFamily> = new Set(['exception', 'hedge']);

/** "will fund it for five years" against "for two years": so long is what is given. */
function lasts(both: Both, { ruled, liberty, denied }: Standing, agreed: Time, published: Time): boolean {
  if (agreed.kind !== 'span' || published.kind !== 'span' || !ruled || liberty || denied) return false;
  const verb = rulerOf(both.agreed, agreed)?.verb ?? null;
  if (verb === null || verb !== rulerOf(both.published, published)?.verb || !LASTING.has(verb)) return false;
  const isFor = ({ words }: Reading, { from, to }: Time) => words.slice(from, to).some(({ fold }) => fold === 'for');
  return agreed.bound === published.bound && isFor(both.agreed, agreed) && isFor(both.published, published);
}

const LASTING = verbSet([...giving, ...lasting]);

/** "You may appeal within 28 days": the longer of two times is the freer one. */
function isRight(
  both: Both,
  { liberty, denied, onInstitution, onReader }: Standing,
  agreed: Time | null,
  published: Time | null,
): boolean {
  if (!liberty || denied || onInstitution) return false;
  // "You may leave with a month's notice": the shorter of two is the freer one, whatever is done.
  if (agreed?.bound === 'LEAST' && published?.bound === 'LEAST') return onReader;
  if (agreed?.bound !== 'MOST' || published?.bound !== 'MOST') return false;
  const [was, is] = [rulerOf(both.agreed, agreed)?.verb, rulerOf(both.published, published)?.verb];
  return was === is && was !== null && was !== undefined && RIGHTS.has(was);
}

/** "A person must wait no more than 4 weeks" binds whoever must see them: the words do not say whom. */
function isWait(both: Both, agreed: Time | null, published: Time | null): boolean {
  const ruled = [agreed && rulerOf(both.agreed, agreed), published && rulerOf(both.published, published)];
  return ruled.some((duty) => duty?.verb === 'wait');
}

/** "within 5 days or as soon as practicable thereafter": a speed after a day and an "or" is another way out of it. */
function isSecond(both: Both, agreed: Time | null, published: Time | null): boolean {
  const lone = agreed && published ? null : (agreed ?? published);
  if (lone?.kind !== 'speed') return false;
  const reading = agreed ? both.agreed : both.published;
  const before = reading.words.slice(Math.max(0, lone.from - 3), lone.from);
  if (!before.some((word) => word.fold === 'or')) return false;
  const named = reading.times.filter(isNamed);
  return named.some((time) => sameSentence(reading, time.from, lone.from));
}

/** A time that belongs to no duty and to no promise of the body that speaks, or that came or went with a longer stretch of words. */
function isIdle(standing: Standing, agreed: Time | null, published: Time | null, step: Step): boolean {
  const promised = standing.promised || standing.practised;
  if (!promised || standing.moved) return !isDeadline(agreed, published) || !promised;
  // "The panel met in May" tells of a day and promises none.
  if (!standing.ruled && (agreed?.kind === 'date' || published?.kind === 'date')) return true;
  const lone = !agreed || !published;
  // How long the least is that something is kept or left waiting is nobody's gain by itself.
  if (lone && (agreed ?? published)?.bound === 'LEAST' && standing.burden) return true;
  if (lone && step.weight === 'DOUBT' && standing.party !== 'INSTITUTION') return true;
  return lone && step.weight !== 'LIGHT' && (standing.level < 2 || standing.denied);
}

/** "by" a date, "within" some days: it may be as long as it likes. */
function isDeadline(agreed: Time | null, published: Time | null): boolean {
  return [agreed, published].some((time) => time !== null && isNamed(time) && time.bound === 'MOST');
}

function isNamed(time: Time): boolean {
  return time.kind === 'span' || time.kind === 'date';
}

function between(agreed: Time, published: Time): Step {
  if (agreed.kind === 'often' && Math.abs(published.value / agreed.value - 1) < AS_OFTEN) return NOTHING;
  if (agreed.sort !== published.sort && agreed.kind === 'often') return DOUBT;
  if (agreed.kind === 'often' || (agreed.kind === 'speed' && published.kind === 'speed'))
    return grown(published.value - agreed.value);
  if (isNamed(agreed) && published.kind === 'speed') return against(published.value, agreed, 1);
  if (agreed.kind === 'speed' && isNamed(published)) return against(agreed.value, published, -1);
  if (agreed.kind !== published.kind) return DOUBT;
  return agreed.kind === 'date' ? betweenDates(agreed, published) : betweenSpans(agreed, published);
}

/**
 * A named time against a word such as "promptly": at once binds more, "in due course" less. Between them the word loosens a short time that
 * can be counted, and a reader must say what it makes of a long one.
 */
function against(speed: number, time: Time, sign: 1 | -1): Step {
  if (speed >= AT_ONCE) return grown(sign);
  const short = time.kind === 'span' && time.bound === 'MOST' && time.value <= SHORT && speed < NEXT_DAY;
  return speed >= SOON && !short ? DOUBT : grown(-sign);
}

/** About a month, in days. */
const SHORT = 31;
/** "by the next working day" */
const NEXT_DAY = 6;

function grown(difference: number): Step {
  return difference === 0 ? NOTHING : { direction: directionOf(difference), weight: 'FIRM' };
}

function betweenDates(agreed: Time, published: Time): Step {
  if (agreed.sort !== published.sort || agreed.bound === 'FROM' || published.bound === 'FROM') return DOUBT;
  return agreed.bound === 'MOST' || published.bound === 'MOST' ? grown(agreed.value - published.value) : DOUBT;
}

function betweenSpans(agreed: Time, published: Time): Step {
  if (agreed.bound !== published.bound && agreed.bound !== 'LENGTH' && published.bound !== 'LENGTH') return DOUBT;
  const ratio = published.value / agreed.value;
  if (agreed.sort !== published.sort && ratio > 0.8 && ratio < 1.25) return DOUBT;
  const bound = agreed.bound === 'LENGTH' ? published.bound : agreed.bound;
  if (bound === 'MOST') return grown(agreed.value - published.value);
  return bound === 'LEAST' ? grown(published.value - agreed.value) : DOUBT;
}

/** A time that only one text names. */
function alone(time: Time, direction: Direction): Step {
  if (time.kind === 'often') return time.value >= 0.2 ? { direction, weight: 'LIGHT' } : NOTHING;
  if (time.kind === 'speed') return time.value < SOME ? DOUBT : { direction, weight: 'LIGHT' };
  if (time.bound === 'MOST') return { direction, weight: 'FIRM' };
  if (time.bound === 'LEAST') return { direction, weight: 'LIGHT' };
  return { direction: 'UNSURE', weight: 'NOTE' };
}
