import { calendarWords, timeUnits, workingWords } from '../lists/numbers.js';
import { dateAt } from './dates.js';
import { MOST, boundFrom, numberOf } from './numbers.js';
import { wordSet } from './word-set.js';
import type { Hit } from './cue-index.js';
import type { Time } from './time.js';
import type { Word } from './words.js';

const WORKING = wordSet(workingWords);
const CALENDAR = wordSet(calendarWords);
const RANGE = new Set(['to', 'or', '—']);
const PARTS = new Set(['days', 'day', 'nights', 'night', 'hours', 'hour', 'evenings', 'mornings']);
const EACH = new Set(['a', 'per', 'each', 'every']);
const AHEAD = new Set(['before', 'ahead']);
const LEAST = new Set(['least', 'minimum', 'fewer', 'less']);

/** Every time in the words, in order; `hits` are the cues found in them, left to right. */
export function readTimes(words: readonly Word[], hits: readonly Hit[]): readonly Time[] {
  const times: Time[] = [];
  let next = 0;
  for (let at = 0; at < words.length;) {
    while (next < hits.length && (hits[next]!.from < at || !isTimely(hits[next]!))) next += 1;
    const hit = hits[next]?.from === at ? hits[next] : undefined;
    const time = hit ? fromHit(hit) : canBegin(words[at]!) ? (spanAt(words, at) ?? dateAt(words, at)) : null;
    if (time) times.push(time);
    at = time ? time.to : at + 1;
  }
  return times;
}

const isTimely = ({ family }: Hit): boolean => family === 'deadline' || family === 'frequency';

/** A span begins with a number, a date with a number or a month. */
const canBegin = ({ shape }: Word): boolean => shape.value !== null || shape.calendar || shape.kind === 'number';

function fromHit(hit: Hit): Time {
  const kind = hit.family === 'deadline' ? 'speed' : 'often';
  return { kind, value: hit.cue.value, bound: 'MOST', sort: '', from: hit.from, to: hit.to };
}

/** "20 working days", "forty-five (45) days", "three to four weeks" (its longer end), "30-day", "six times a year". */
function spanAt(words: readonly Word[], from: number): Time | null {
  const count = countAt(words, from);
  if (!count) return null;
  const often = timesAt(words, from, count);
  if (often) return often;
  let at = count.to;
  const working = WORKING.has(words[at]?.fold ?? '');
  if (working || CALENDAR.has(words[at]?.fold ?? '')) at += 1;
  const unit = unitOf(words[at]?.fold);
  if (unit === null) return null;
  const isEvery = words[from - 1]?.fold === 'every';
  const begin = isEvery ? from - 1 : boundFrom(words, from);
  const one = words[from]?.fold === 'a' || words[from]?.fold === 'an';
  // "a day" alone is no deadline, and "a year 1900" is a date.
  if (one && (begin === from || words[at + 1]?.kind === 'number')) return null;
  const days = count.value * unit * (working ? (unit === 1 ? 1.4 : unit < 1 ? WORKING_HOUR : 1) : 1);
  const base = { sort: working ? 'working' : '', from: begin, to: at + 1 };
  if (isEvery) return { ...base, kind: 'often', value: 365.25 / days, bound: 'MOST' };
  return { ...base, kind: 'span', value: days, bound: boundOf(words, begin, from, at + 1) };
}

interface Count {
  readonly value: number;
  readonly to: number;
}

/** So many hours pass while one is worked. */
const WORKING_HOUR = 3;

/** One number, however it is written: "forty-five (45)" is 45, "three to four" is four. */
function countAt(words: readonly Word[], from: number): Count | null {
  let value = numberOf(words[from]);
  if (value === null) return null;
  let at = from + 1;
  for (; at < from + 6; at += 1) {
    const word = words[at];
    const next = word?.fold === 'a' || word?.fold === 'an' ? null : numberOf(word);
    if (next !== null) value = word?.joined ? value + next : next;
    else if (!word || !(word.fold === '(' || word.fold === ')' || (RANGE.has(word.fold) && numberOf(words[at + 1]) !== null)))
      break;
  }
  return { value, to: at };
}

/** "six times a year", "five days a week", "24 hours a day" */
function timesAt(words: readonly Word[], from: number, count: Count): Time | null {
  const each = words[count.to + 1]?.fold ?? '';
  const counted = words[count.to]?.fold ?? '';
  if (!(counted === 'times' || PARTS.has(counted)) || !EACH.has(each)) return null;
  const unit = unitOf(words[count.to + 2]?.fold);
  // "Five days in each week", but not "30 days a day".
  if (unit === null || (counted !== 'times' && unit <= (unitOf(counted) ?? 0))) return null;
  return {
    kind: 'often',
    value: (count.value * 365.25) / unit,
    bound: 'MOST',
    sort: counted.startsWith('hour') ? 'hours' : '',
    from: boundFrom(words, from),
    to: count.to + 3,
  };
}

function unitOf(fold: string | undefined): number | null {
  if (fold === undefined) return null;
  const single = fold.replace(/'?s$/, '');
  return Object.hasOwn(timeUnits, single) ? (timeUnits[single] ?? null) : null;
}

function boundOf(words: readonly Word[], begin: number, from: number, to: number): Time['bound'] {
  const before = words.slice(begin, from).map((word) => word.fold);
  // "seven days before each meeting" is the least notice that is given.
  if (AHEAD.has(words[to]?.fold ?? '') || (words[to]?.fold === 'in' && words[to + 1]?.fold === 'advance')) return 'LEAST';
  const notice = !words[to - 1]?.joined && (words[to]?.fold === 'notice' || words[to]?.fold === "'" || words[to]?.fold === '’');
  if (notice || before.some((word) => LEAST.has(word))) return 'LEAST';
  if (before.some((word) => MOST.has(word))) return 'MOST';
  return 'LENGTH';
}
