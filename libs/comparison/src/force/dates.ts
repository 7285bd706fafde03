import { months, seasons } from '../lists/numbers.js';
import { MOST, boundFrom, numberOf } from './numbers.js';
import type { Time } from './time.js';
import type { Word } from './words.js';

const MONTH = new Map(months.map((month, at) => [month, at + 1] as const));

/** "31 March 2023", "March 2023", "the end of 2024", "spring 2023". A month without day counts as its end. */
export function dateAt(words: readonly Word[], from: number): Time | null {
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
