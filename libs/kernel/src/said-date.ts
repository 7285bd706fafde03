import { addDays, sayWeekday, weekday, WEEKDAYS } from './civil-date.js';
import { sayPartialDate } from './date-words.js';
import { DomainError, invalid } from './domain-error.js';
import { parsePartialDate, type PartialDate } from './partial-date.js';
import { plainText } from './plain-text.js';
import { whatToWrite } from './said-doubts.js';
import { plainly } from './said-habits.js';
import { isOneWinter, spanOf, type SaidWhen, type Span } from './said-span.js';

/**
 * Reads a date as people in the United Kingdom say it: "spring 2023", "10 March", "10/3/2023", "about Christmas", "last Tuesday",
 * "early 2021", "by the end of May", "March to May 2023", "October last year", and every sentence that sayPartialDate says. EDTF is read as it is.
 *
 * The words stay beside the reading as `said`, unless they are the record's own words for it. `inferred`: a year was supplied, or
 * the day was counted from today, or a vague word was given bounds.
 *
 * Refuses DATE_NOT_UNDERSTOOD, WEEKDAY_WRONG, and what plainText and parsePartialDate refuse.
 */
export function readSaidDate(value: unknown, when: SaidWhen): PartialDate {
  const { field } = when;
  const said = plainText(value, { field, most: 200, lines: 'one' });
  // EDTF has a season of the name "2022-23", and a guess would put a promise into the wrong half of a year.
  if (/^\d{4}-\d{2}$/.test(said) && whatToWrite(said)) throw notUnderstood(said, field);
  if (/^[\dX~?%/.-]+$/.test(said) && isEdtf(said)) return parsePartialDate(said, field);
  const asSaid = wordsOf(said);
  const { words, supplied } = plainly(asSaid, when.today);
  const span = rangeOf(words, when) ?? openOf(words, when) ?? endOf(words, when);
  if (!span) throw notUnderstood(said, field);
  const date = parsePartialDate(span.edtf, field, said, span.inferred || supplied);
  if (span.weekday !== undefined) refuseWrongWeekday(span, date, field);
  return wordsOf(sayPartialDate(date)) === asSaid ? { ...date, said: null } : date;
}

function notUnderstood(said: string, field: string): DomainError {
  const instead = whatToWrite(said);
  return invalid(
    'DATE_NOT_UNDERSTOOD',
    instead === undefined
      ? `${field}: we could not read this date. Write it like 10 March 2023, March 2023, spring 2023, about 2021, early 2021 or by the end of May 2023. The day comes before the month, and a year has four figures.`
      : `${field}: this could mean several things. ${instead}`,
    field,
  );
}

/** Small letters, no commas, no "of the", no ordinal endings: "Friday, the 10th of March" as "friday 10 march". */
function wordsOf(said: string): string {
  return said
    .toLowerCase()
    .replace(/[‘’']/g, '')
    .replace(/\s*[–—]\s*|\s+-\s+/g, ' to ')
    .replace(/[.,;!]+(?=\s|$)/g, ' ')
    .replace(/(\d)(st|nd|rd|th)(?![a-z])/g, '$1')
    .replace(/(?<![a-z])(of|the)(?![a-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What qualifies a date, apart from it. */
function marksOf(words: string): { readonly rest: string; readonly about: boolean; readonly uncertain: boolean } {
  let rest = words;
  const drop = (pattern: RegExp): boolean => {
    const without = rest.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    const found = without !== rest;
    rest = without;
    return found;
  };
  const certain = [/ not certain(?=\))/, / ?\(not (certain|sure)\)$/, /\?+$/, /^(perhaps|maybe|possibly|probably) /];
  const uncertain = certain.map(drop).includes(true);
  const about = [/^(about|around|roughly|approximately|circa|c) /, /^c(?=\d{4}$)/, /[- ]ish$/].map(drop).includes(true);
  return { rest, about, uncertain };
}

/** "March to May 2023", "10 to 12 March", "between 3 and 9 May 2023": what the first end leaves out it has from the second. */
function rangeOf(words: string, when: SaidWhen): Span | undefined {
  const whole = words.replace(/^(from|between) /, '');
  if (isOneWinter(marksOf(whole).rest)) return undefined;
  for (const { index, 0: between } of whole.matchAll(/ (?:to|until|till|and) /g)) {
    const [first, second] = [whole.slice(0, index), whole.slice(index + between.length)];
    const to = endOf(second, when);
    const from = to && startOf(first, marksOf(second).rest.split(' '), when);
    if (from) {
      const ends = [from.edtf.split('/')[0]!, to.edtf.split('/').at(-1)!];
      return { edtf: ends.join('/'), inferred: from.inferred || to.inferred };
    }
  }
  return undefined;
}

function startOf(words: string, tail: readonly string[], when: SaidWhen): Span | undefined {
  for (const kept of [2, 1, 0]) {
    const from = kept < tail.length ? endOf([words, ...tail.slice(tail.length - kept)].join(' '), when) : undefined;
    if (from) return from;
  }
  return undefined;
}

/** One date, which may be about or not certain. About a feast is about its month: no source says by how many days. */
function endOf(words: string, when: SaidWhen): Span | undefined {
  const { rest, about, uncertain } = marksOf(words);
  const span = spanOf(rest, when);
  if (!span) return undefined;
  const wide = about && span.feast === true;
  const edtf = marked(wide ? span.edtf.slice(0, 7) : span.edtf, about || span.about === true, uncertain);
  return { ...span, edtf, inferred: span.inferred || wide };
}

/** "by the spring", "before May", "since 2019": due by a day it is that day; happened by then it is any day until then. */
function openOf(words: string, when: SaidWhen): Span | undefined {
  const found = /^(no later than|by|until|till|up to|before|from|since|after)(?: (.+))$/.exec(words);
  const span = found && endOf(found[2]!.replace(/ \((end|start) not known\)$/, ''), when);
  if (!found || !span) return undefined;
  const { earliest, latest } = parsePartialDate(span.edtf, when.field);
  switch (found[1]) {
    case 'from':
    case 'since':
      return { edtf: `${span.edtf.split('/')[0]}/${/end not known/.test(words) ? '' : '..'}`, inferred: span.inferred };
    case 'after':
      return { edtf: `${addDays(latest!, 1)}/..`, inferred: true };
    case 'before':
      return { edtf: `${when.sense === 'due' ? '' : '../'}${addDays(earliest!, -1)}`, inferred: true };
    default:
      if (when.sense === 'due' && !/not known/.test(words)) return span;
      return { edtf: `${/start not known/.test(words) ? '' : '..'}/${span.edtf.split('/').at(-1)}`, inferred: span.inferred };
  }
}

function marked(edtf: string, about: boolean, uncertain: boolean): string {
  if (!about && !uncertain) return edtf;
  const mark = (end: string) => {
    if (end === '' || end === '..') return end;
    const bare = end.replace(/[~?%]$/, '');
    const [a, u] = [about || /[~%]$/.test(end), uncertain || /[?%]$/.test(end)];
    return bare + (a && u ? '%' : a ? '~' : '?');
  };
  return edtf.split('/').map(mark).join('/');
}

function isEdtf(text: string): boolean {
  try {
    parsePartialDate(text, 'date');
    return true;
  } catch (error) {
    // A day that is not in its month is EDTF all the same, and is refused by that name.
    return error instanceof DomainError && error.code !== 'DATE_INVALID' && /^\d{4}-/.test(text);
  }
}

function refuseWrongWeekday({ weekday: said }: Span, { earliest }: PartialDate, field: string): void {
  const right = weekday(earliest!);
  if (right === said) return;
  throw invalid(
    'WEEKDAY_WRONG',
    `${field}: this is no ${WEEKDAYS[said! - 1]}: ${sayWeekday(earliest!)} is the day of that date. Change the day or leave the weekday out.`,
    field,
  );
}
