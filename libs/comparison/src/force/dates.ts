import { months, seasons } from '../lists/numbers.js';
import { MOST, boundFrom, numberOf } from './numbers.js';
import type { Time } from './time.js';
import type { Word } from './words.js';

const MONTH = new Map(months.map((month, at) => [month, at + 1] as const));

/** "31 March 2023", "March 2023", "the end of 2024", "spring 2023". A month without day counts as its end. */
export function dateAt(words: readonly Word[], from: number): Time | null {
  const figures = figuresAt(words, from);
  if (figures) return figures;
  const day = dayOf(words[from]);
  // "the 1st of May"
  const joined = words[from + 1]?.fold === 'of' ? 2 : 1;
  const dayFirst = day !== null && monthOf(words, from + joined) !== null;
  const at = dayFirst ? from + joined : from;
  const month = monthOf(words, at);
  if (month === null) return yearAt(words, from);
  let to = at + 1;
  const after = dayFirst ? null : dayOf(words[to]);
  if (after !== null) to += words[to + 1]?.fold === ',' ? 2 : 1;
  const year = yearOf(words[to]);
  if (year !== null) to += 1;
  if (!dayFirst && after === null && year === null && !words[at]?.capital && !Object.hasOwn(seasons, words[at]?.fold ?? ''))
    return null;
  const value = (year ?? 0) * 372 + month * 31 + (dayFirst ? day : (after ?? 31));
  return { kind: 'date', value, ...boundOf(words, from), sort: year === null ? 'no year' : '', to };
}

/** "31/03/2027", "2027-03-31": where the day and the month can be taken for each other it is only like itself. */
function figuresAt(words: readonly Word[], from: number): Time | null {
  const own = words.slice(from, from + 3);
  if (own.length < 3 || own.some(({ kind }) => kind !== 'number') || !own[1]!.joined || !own[2]!.joined) return null;
  if (words[from + 3]?.joined === true || words[from]!.joined) return null;
  const [first, second, third] = own.map(({ fold }) => Number(fold)) as [number, number, number];
  const [year, month, day] =
    yearOf(own[0]) !== null ? [first, second, third] : second > 12 ? [third, first, second] : [third, second, first];
  if (yearOf(own[year === first ? 0 : 2]) === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const sort = year !== first && day <= 12 && day !== month ? `${first} ${second}` : '';
  return { kind: 'date', value: year * 372 + month * 31 + day, ...boundOf(words, from), sort, to: from + 3 };
}

/** "by 2030", "since 1998", "by the end of 2030": a year counts as its end. */
function yearAt(words: readonly Word[], from: number): Time | null {
  const year = yearOf(words[from]);
  if (year === null || words[from - 1]?.part !== words[from]?.part) return null;
  const bound = boundOf(words, from);
  const before = words[bound.from - 1]?.fold ?? '';
  // "2024 to 2029": how long, and no day by which.
  if (words[from - 1]?.fold === 'to' && yearOf(words[from - 2]) !== null) return null;
  if (bound.bound === 'LENGTH' || (bound.bound === 'MOST' && before === 'to')) return null;
  return { kind: 'date', value: year * 372 + 12 * 31 + 31, ...bound, sort: '', to: from + 1 };
}

/** How a date binds, and where the words that say so begin: "by", "from", "by the end of". */
function boundOf(words: readonly Word[], at: number): Pick<Time, 'bound' | 'from'> {
  const ends = words[at - 1]?.fold === 'of' && words[at - 2]?.fold === 'end';
  const from = boundFrom(words, ends ? at - 2 : at);
  const before = words[at - 1]?.fold ?? '';
  if (before === 'from' || before === 'since') return { bound: 'FROM', from };
  return { bound: words.slice(from, at).some(({ fold }) => MOST.has(fold)) ? 'MOST' : 'LENGTH', from };
}

/** "1", "1st": a day of a month. */
function dayOf(word: Word | undefined): number | null {
  if (word?.kind !== 'number') return null;
  const day = numberOf(word) ?? Number(ORDINAL.exec(word.fold)?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : null;
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;

function monthOf(words: readonly Word[], at: number): number | null {
  const word = words[at];
  if (!word?.shape.calendar) return null;
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
