import { calendarWords, months, numerals, seasons, timeUnits, workingWords } from '../lists/numbers.js';
import { wordSet } from './word-set.js';
import type { Hit } from './cue-index.js';
import type { Word } from './words.js';

/**
 * A time that a text names, as words `[from, to)`.
 * - `span`: so many days, with the word that says how they bind; `date`: a day as a number that grows with time;
 * - `speed`: "promptly", on the scale of the list; `often`: times a year.
 */
export interface Time {
  readonly kind: 'span' | 'date' | 'speed' | 'often';
  readonly value: number;
  readonly bound: 'MOST' | 'LEAST' | 'LENGTH' | 'FROM';
  /** Counted in working days, or a date without a year: only like is compared with like. */
  readonly sort: string;
  readonly from: number;
  readonly to: number;
}

const WORKING = wordSet(workingWords);
const CALENDAR = wordSet(calendarWords);
const MONTH = new Map(months.map((month, at) => [month, at + 1] as const));
const MOST = new Set(['within', 'in', 'than', 'under', 'to', 'most', 'maximum', 'by', 'before', 'until', 'til', 'later']);
const LEAST = new Set(['least', 'minimum', 'fewer', 'less']);

/** Every time in the words, in order; `hits` are the cues found in them. */
export function readTimes(words: readonly Word[], hits: readonly Hit[]): readonly Time[] {
  const times: Time[] = [];
  const listed = new Map(
    hits.filter((hit) => hit.family === 'deadline' || hit.family === 'frequency').map((hit) => [hit.from, hit]),
  );
  for (let at = 0; at < words.length;) {
    const hit = listed.get(at);
    const time = hit ? fromHit(hit) : (spanAt(words, at) ?? dateAt(words, at));
    if (time) times.push(time);
    at = time ? time.to : at + 1;
  }
  return times;
}

function fromHit(hit: Hit): Time {
  const kind = hit.family === 'deadline' ? 'speed' : 'often';
  return { kind, value: hit.cue.value, bound: 'MOST', sort: '', from: hit.from, to: hit.to };
}

/** The value of a number word, or null. */
export function numberOf(word: Word | undefined): number | null {
  if (!word) return null;
  if (word.kind === 'number') {
    const value = Number(word.fold.replaceAll(',', ''));
    return Number.isFinite(value) ? value : null;
  }
  return Object.hasOwn(numerals, word.fold) ? (numerals[word.fold] ?? null) : null;
}

/** "20 working days", "forty-five (45) days", "three to four weeks" (its longer end), "30-day". */
function spanAt(words: readonly Word[], from: number): Time | null {
  let at = from;
  let value = numberOf(words[at]);
  if (value === null) return null;
  at += 1;
  for (let steps = 0; steps < 5; steps += 1) {
    const word = words[at];
    const next = numberOf(word);
    if (next !== null && word?.fold !== 'a' && word?.fold !== 'an') value = word?.joined ? value + next : next;
    else if (
      !word ||
      !(
        word.fold === '(' ||
        word.fold === ')' ||
        ((word.fold === 'to' || word.fold === 'or' || word.fold === '—') && numberOf(words[at + 1]) !== null)
      )
    )
      break;
    at += 1;
  }
  const working = WORKING.has(words[at]?.fold ?? '');
  if (working || CALENDAR.has(words[at]?.fold ?? '')) at += 1;
  const unit = unitOf(words[at]?.fold);
  if (unit === null) return null;
  const isEvery = words[from - 1]?.fold === 'every';
  const begin = isEvery ? from - 1 : boundFrom(words, from);
  const days = value * unit * (working && unit === 1 ? 1.4 : 1);
  const base = { sort: working ? 'working' : '', from: begin, to: at + 1 };
  if (isEvery) return { ...base, kind: 'often', value: 365.25 / days, bound: 'MOST' };
  return { ...base, kind: 'span', value: days, bound: boundOf(words, begin, from, at + 1) };
}

function unitOf(fold: string | undefined): number | null {
  if (fold === undefined) return null;
  const single = fold.endsWith('s') ? fold.slice(0, -1) : fold;
  return Object.hasOwn(timeUnits, single) ? (timeUnits[single] ?? null) : null;
}

/** Where the words that say how a number binds begin: "no later than", "within the next", "at least". */
function boundFrom(words: readonly Word[], at: number): number {
  let from = at;
  const small =
    /^(?:the|next|than|later|no|not|more|less|fewer|within|in|under|up|to|at|most|least|a|an|maximum|minimum|of|for|by|before|until|about|around)$/;
  while (from > 0 && at - from < 4 && words[from - 1]?.part === words[at]?.part && small.test(words[from - 1]?.fold ?? ''))
    from -= 1;
  return from;
}

function boundOf(words: readonly Word[], begin: number, from: number, to: number): Time['bound'] {
  const before = words.slice(begin, from).map((word) => word.fold);
  const notice = !words[to - 1]?.joined && (words[to]?.fold === 'notice' || words[to]?.fold === "'" || words[to]?.fold === '’');
  if (notice || before.some((word) => LEAST.has(word))) return 'LEAST';
  if (before.some((word) => MOST.has(word))) return 'MOST';
  return 'LENGTH';
}

/** "31 March 2023", "March 2023", "the end of 2024", "spring 2023". A month without day counts as its end. */
function dateAt(words: readonly Word[], from: number): Time | null {
  const day = numberOf(words[from]);
  const dayFirst = day !== null && words[from]?.kind === 'number' && day <= 31 && monthOf(words, from + 1) !== null;
  const at = dayFirst ? from + 1 : from;
  const month = monthOf(words, at);
  if (month === null) return null;
  let to = at + 1;
  const american = numberOf(words[to]);
  const after = !dayFirst && american !== null && american <= 31 && words[to]?.kind === 'number' ? american : null;
  if (after !== null) to += words[to + 1]?.fold === ',' ? 2 : 1;
  const year = yearOf(words[to]);
  if (year !== null) to += 1;
  if (!dayFirst && after === null && year === null && !words[at]?.capital && !Object.hasOwn(seasons, words[at]?.fold ?? ''))
    return null;
  const begin = boundFrom(words, from);
  const lead = words.slice(begin, from).map((word) => word.fold);
  const bound =
    words[from - 1]?.fold === 'from' || words[from - 1]?.fold === 'since'
      ? 'FROM'
      : lead.some((word) => MOST.has(word))
        ? 'MOST'
        : 'LENGTH';
  return {
    kind: 'date',
    value: (year ?? 0) * 372 + month * 31 + (dayFirst ? day : (after ?? 31)),
    bound,
    sort: year === null ? 'no year' : '',
    from: begin,
    to,
  };
}

function monthOf(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (!word) return null;
  const month = MONTH.get(word.fold);
  if (month !== undefined)
    return word.capital && (word.fold !== 'may' && word.fold !== 'march' ? true : isDated(words, at)) ? month : null;
  const season = Object.hasOwn(seasons, word.fold) ? seasons[word.fold] : undefined;
  return season !== undefined && (yearOf(words[at + 1]) !== null || isAfterBy(words, at)) ? season : null;
}

/** May and March are words of their own: they are months beside a number or after "in" or "by". */
function isDated(words: readonly Word[], at: number): boolean {
  return numberOf(words[at + 1]) !== null || words[at - 1]?.kind === 'number' || isAfterBy(words, at);
}

function isAfterBy(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.fold === 'the' ? words[at - 2]?.fold : words[at - 1]?.fold;
  return before === 'by' || before === 'in' || before === 'of' || before === 'before' || before === 'until';
}

function yearOf(word: Word | undefined): number | null {
  const value = word?.kind === 'number' ? Number(word.fold) : Number.NaN;
  return value >= 1900 && value <= 2200 ? value : null;
}
