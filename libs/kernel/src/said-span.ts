import { addDays, civilDate, daysInMonth, MONTHS, partsOf, weekday, WEEKDAYS, type CivilDate } from './civil-date.js';
import { parsePartialDate } from './partial-date.js';
import { easterOf } from './said-habits.js';
import { aWeekday, dayOfWeek, monthAfter, movedBy, nearToday, stretch, weekendFrom, weekOf, type Days } from './said-near.js';

/** Whose day today is, and whether what is dated has happened or is due: "10 March" without a year is then the last one or the next. */
export interface SaidWhen {
  readonly today: CivilDate;
  readonly sense: 'happened' | 'due';
  readonly field: string;
}

/** One date as it was said: a day, a month, a season, a year, or a stretch of days such as "early 2021". */
export interface Span {
  readonly edtf: string;
  readonly inferred: boolean;
  /** 1 to 7, when a weekday was named beside the date */
  readonly weekday?: number;
  /** about, although the word was not said: "three weeks ago" */
  readonly about?: boolean;
  /** a day that names its season: "about Christmas" is about December */
  readonly feast?: boolean;
}

type Found = (readonly [RegExp, (parts: readonly string[], when: SaidWhen) => Span | undefined])[];

/** Undefined when the words are no date. They come in small letters, without commas and without "of" and "the". */
export function spanOf(words: string, when: SaidWhen): Span | undefined {
  const bare = words.replace(
    /^(in|on|during|at|some ?time) (?!\d+ (day|week|month|year)|an? |(one|two|three|four|five|six|ten) )/,
    '',
  );
  for (const [shape, read] of SHAPES) {
    const found = shape.exec(bare);
    const span = found && read(found.slice(1), when);
    if (span) return span;
  }
  return undefined;
}

/** "winter 2022 to 2023" is one winter. */
export function isOneWinter(words: string): boolean {
  const years = /^winter (\d{4})(?: to |\/)(\d{4})$/.exec(words);
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
}

const NAMES = (names: readonly string[]) => names.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const COUNTS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MONTH = `(${NAMES(MONTHS.map((name) => name.toLowerCase()))}|sept)`;
const WEEKDAY = `(${WEEKDAYS.map((name) => name.toLowerCase()).join('|')}|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)`;
/** What people count weeks from: "a week on Friday", "tomorrow week". */
const ANCHOR = `today|tomorrow|${WEEKDAY.slice(1, -1)}`;
const SEASON = `(${Object.keys(SEASONS).join('|')})`;
const YEAR = '([12]\\d{3})';
const COUNT = `(\\d{1,3}|an?|${COUNTS.slice(1).join('|')})`;
const FEASTS: Readonly<Record<string, string>> = {
  'christmas eve': '12-24',
  christmas: '12-25',
  'christmas day': '12-25',
  'boxing day': '12-26',
  'new years eve': '12-31',
  'new years day': '01-01',
  'new year': '01-01',
};

/** The first and the last day, counted from Easter Sunday. */
const OF_EASTER: Readonly<Record<string, readonly [number, number]>> = {
  'good friday': [-2, -2],
  'easter sunday': [0, 0],
  'easter monday': [1, 1],
  'easter weekend': [-2, 1],
  easter: [-2, 1],
};

const whole = (shape: string) => new RegExp(`^${shape}$`);

const SHAPES: Found = [
  [whole(`${YEAR}-(\\d\\d)-(\\d\\d)`), ([y, m, d]) => given(`${y}-${m}-${d}`)],
  [whole(`(?:${WEEKDAY} )?(\\d{1,2}) ${MONTH}(?: ${YEAR})?`), ([w, d, m, y], when) => aDay(w, d!, monthOf(m!), y, when)],
  [whole(`(?:${WEEKDAY} )?${MONTH} (\\d{1,2})(?: ${YEAR})?`), ([w, m, d, y], when) => aDay(w, d!, monthOf(m!), y, when)],
  [whole(`(?:${WEEKDAY} )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]${YEAR})?`), numeric],
  [whole(`${MONTH}(?: ${YEAR})?`), ([m, y], when) => yearly((year) => `${year}-${two(monthOf(m!))}`, y, when)],
  [
    whole(`(\\d{1,2})[/.-]${YEAR}`),
    ([m, y]) => (Number(m) >= 1 && Number(m) <= 12 ? given(`${y}-${two(Number(m))}`) : undefined),
  ],
  [
    whole(`winter ${YEAR}(?: to |/)(\\d{2}|\\d{4})`),
    ([y, next]) => (Number(y) % 10 ** next!.length === Number(next) - 1 ? given(`${y}-24`) : undefined),
  ],
  [whole(`${SEASON}(?: ${YEAR})?`), ([s, y], when) => yearly((year) => `${year}-${SEASONS[s!]}`, y, when)],
  [whole(YEAR), ([y]) => given(y!)],
  [whole('([12]\\d\\d)0s'), ([y]) => given(`${y}X`)],
  [whole(`(${Object.keys(FEASTS).join('|')})(?: ${YEAR})?`), feast],
  [whole(`(${Object.keys(OF_EASTER).join('|')})(?: ${YEAR})?`), ofEaster],
  [whole('(.+) \\((day|month|month and day) not known\\)'), unspecified],
  [whole(`q([1-4])(?: ${YEAR})?`), quarter],
  [whole(`(first|second) half ${YEAR}`), ([h, y]) => worked(h === 'first' ? `${y}-01/${y}-06` : `${y}-07/${y}-12`)],
  [whole('(early|beginning|start|mid|middle|late|end)[ -](.+)'), partOf],
  [whole('(?:w/c|week (?:commencing|beginning|starting)) (.+)'), ([day], when) => weekFrom(day!, when, 0)],
  [whole('week ending (.+)'), ([day], when) => weekFrom(day!, when, -6)],
  [whole(`(first|second|third|fourth|last) week (?:in )?(.+)`), nthWeek],
  [whole('week (.+)'), ([day], when) => weekFrom(day!, when, 'from Monday')],
  [
    whole('(day before yesterday|yesterday|last night|today|this (?:morning|afternoon|evening)|tomorrow)'),
    ([word], { today }) => worked(nearToday(word!, today)),
  ],
  [whole(`${COUNT} weeks? (?:(?:on|from|this) )?(${ANCHOR})`), ([n, day], when) => weeksOn(countOf(n!), day!, when)],
  [whole(`${COUNT} days? from (${ANCHOR})`), ([n, day], when) => daysOn(countOf(n!), day!, when)],
  [whole(`(${ANCHOR}) week`), ([day], when) => weeksOn(1, day!, when)],
  [whole(`${COUNT} weeks? (last (?:${WEEKDAY}))`), ([n, day], when) => weeksOn(-countOf(n!), day!, when)],
  [whole(`(${ANCHOR}) after next`), ([day], when) => weeksOn(1, `next ${day}`, when)],
  [whole('(week|month|year) after next'), ([unit], { today }) => worked(stretch(2, unit!, today))],
  [whole('weekend after next'), (_, { today }) => worked(weekendFrom(today, 2))],
  [whole(`${COUNT} (day|week|month|year)s? (after|before) (.+)`), offset],
  [whole('day (after|before) (.+)'), ([way, rest], when) => offset(['one', 'day', way!, rest!], when)],
  [whole('(last|this|next) weekend'), ([which], { today }) => worked(weekendFrom(today, WHICH[which!]!))],
  [whole(`${COUNT} (day|week|month|year)s? ago`), ([n, unit], { today }) => away(-countOf(n!), unit!, today)],
  [whole(`in ${COUNT} (day|week|month|year)s?(?: time)?`), ([n, unit], { today }) => away(countOf(n!), unit!, today)],
  [whole(`${COUNT} (day|week|month|year)s? from now`), ([n, unit], { today }) => away(countOf(n!), unit!, today)],
  [whole('(last|this|next) (week|month|year)'), ([which, unit], { today }) => worked(stretch(WHICH[which!]!, unit!, today))],
  [whole(`(?:(last|this|next) )?${WEEKDAY}`), ([which, name], when) => worked(aWeekday(which, weekdayOf(name!), when))],
  [
    whole(`${WEEKDAY} (last|this|next) week`),
    ([name, which], { today }) => worked(dayOfWeek(weekdayOf(name!), WHICH[which!]!, today)),
  ],
  [whole(`(last|this|next) ${MONTH}`), ([which, m], when) => namedYear(which!, (year) => `${year}-${two(monthOf(m!))}`, when)],
  [whole(`(last|this|next) ${SEASON}`), ([which, s], when) => namedYear(which!, (year) => `${year}-${SEASONS[s!]}`, when)],
];

const WHICH: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function given(edtf: string): Span {
  return { edtf, inferred: false };
}

/** Worked out from what was said, not said. */
function worked(edtf: string): Span {
  return { edtf, inferred: true };
}

/** Without a year: the last that has begun, or the first that is not over. */
function yearly(edtfIn: (year: number) => string, year: string | undefined, { today, sense }: SaidWhen): Span {
  if (year !== undefined) return given(edtfIn(Number(year)));
  const near = yearsNear(edtfIn, today);
  const found =
    sense === 'due' ? near.find(({ latest }) => latest! >= today) : near.findLast(({ earliest }) => earliest! <= today);
  return worked(found?.edtf ?? edtfIn(partsOf(today).year));
}

/** Eight years each way hold a 29 February, whatever the century. */
function yearsNear(edtfIn: (year: number) => string, today: CivilDate) {
  const years = Array.from({ length: 17 }, (_, n) => partsOf(today).year - 8 + n);
  return years.flatMap((year) => {
    try {
      return [parsePartialDate(edtfIn(year), 'date')];
    } catch {
      return []; // 29 February of another year, or 30 February: refused by its name further on
    }
  });
}

function namedYear(which: string, edtfIn: (year: number) => string, { today }: SaidWhen): Span | undefined {
  const near = yearsNear(edtfIn, today);
  if (which === 'this') return worked(edtfIn(partsOf(today).year));
  const found =
    which === 'last' ? near.findLast(({ latest }) => latest! < today) : near.find(({ earliest }) => earliest! > today);
  return found && worked(found.edtf);
}

function aDay(name: string | undefined, day: string, month: number, year: string | undefined, when: SaidWhen): Span {
  const span = yearly((each) => `${each}-${two(month)}-${two(Number(day))}`, year, when);
  return name === undefined ? span : { ...span, weekday: weekdayOf(name) };
}

/** 10/3/2023 is 10 March here: the day before the month. */
function numeric([name, day, month, year]: readonly (string | undefined)[], when: SaidWhen): Span | undefined {
  const m = Number(month);
  return m >= 1 && m <= 12 ? aDay(name, day!, m, year, when) : undefined;
}

function feast([name, year]: readonly (string | undefined)[], when: SaidWhen): Span {
  return { ...yearly((each) => `${each}-${FEASTS[name!]}`, year, when), feast: true };
}

function ofEaster([name, year]: readonly (string | undefined)[], when: SaidWhen): Span {
  const [first, last] = OF_EASTER[name!]!;
  const span = yearly(
    (each) => {
      const { month, day } = easterOf(each);
      const sunday = civilDate(each, month, day);
      return [...new Set([addDays(sunday, first), addDays(sunday, last)])].join('/');
    },
    year,
    when,
  );
  return { ...span, inferred: true };
}

function unspecified([rest, what]: readonly string[], when: SaidWhen): Span | undefined {
  const span = spanOf(rest!, when);
  const fits = what === 'day' ? /^\d{4}-(0\d|1[0-2])$/ : /^\d{4}$/;
  if (!span || !fits.test(span.edtf)) return undefined;
  return { ...span, edtf: span.edtf + (what === 'month and day' ? '-XX-XX' : '-XX') };
}

/**
 * A third of a month, a season or a year. The end of what is due is its last day. The beginning and the end of a year are its
 * first and last three months: nobody who says "the end of 2023" means September.
 */
function partOf([which, rest]: readonly string[], when: SaidWhen): Span | undefined {
  const span = spanOf(rest!, when);
  if (!span || !/^\d{4}(-\d{2})?$/.test(span.edtf)) return undefined;
  const { earliest, latest } = parsePartialDate(span.edtf, when.field);
  if (which === 'end' && when.sense === 'due') return worked(latest!);
  const third = /^(early|beginning|start)$/.test(which!) ? 0 : /^mid/.test(which!) ? 1 : 2;
  const { year, month } = partsOf(earliest!);
  if (!/-(0\d|1[0-2])$/.test(span.edtf)) {
    const isYear = span.edtf.length === 4;
    const isEnd = isYear && /^(beginning|start|end)$/.test(which!);
    const [from, months] = isEnd ? [third === 0 ? 0 : 9, 3] : isYear ? [4 * third, 4] : [third, 1];
    const at = (n: number) => monthAfter(year, month, n);
    return worked(months === 1 ? at(from) : `${at(from)}/${at(from + months - 1)}`);
  }
  const first = civilDate(year, month, 1 + 10 * third);
  return worked(`${first}/${third === 2 ? civilDate(year, month, daysInMonth(year, month)) : addDays(first, 9)}`);
}

/** From so many days after the day that is named, or from the Monday of its week. */
function weekFrom(words: string, when: SaidWhen, from: number | 'from Monday'): Span | undefined {
  const day = daysOf(words, when);
  if (day === undefined || day.earliest !== day.latest) return undefined;
  const first = addDays(day.earliest, from === 'from Monday' ? 1 - weekday(day.earliest) : from);
  return worked(`${first}/${addDays(first, 6)}`);
}

function nthWeek([nth, rest]: readonly string[], when: SaidWhen): Span | undefined {
  const month = spanOf(rest!, when);
  if (!month || !/^\d{4}-(0\d|1[0-2])$/.test(month.edtf)) return undefined;
  const week = nth === 'last' ? nth : 1 + ['first', 'second', 'third', 'fourth'].indexOf(nth!);
  return worked(weekOf(week, daysOf(rest!, when)!));
}

/** "a fortnight after Easter", "ten days before 3 May": counted in weeks or longer it is about then, as "two weeks ago" is. */
function offset([count, unit, way, rest]: readonly string[], when: SaidWhen): Span | undefined {
  const days = daysOf(rest!, when);
  if (days === undefined) return undefined;
  const from = way === 'after' ? countOf(count!) : -countOf(count!);
  return { ...worked(movedBy(from, unit!, days)), ...(unit === 'day' ? {} : { about: true }) };
}

function daysOf(words: string, when: SaidWhen): Days | undefined {
  const span = spanOf(words, when);
  if (!span) return undefined;
  const { earliest, latest } = parsePartialDate(span.edtf, when.field);
  const isWrong = span.weekday !== undefined && weekday(earliest!) !== span.weekday;
  return isWrong ? undefined : { earliest: earliest!, latest: latest! };
}

function quarter([q, y]: readonly (string | undefined)[], when: SaidWhen): Span {
  const first = 3 * Number(q) - 2;
  return { ...yearly((each) => `${each}-${two(first)}/${each}-${two(first + 2)}`, y, when), inferred: true };
}

/** So many days from today, tomorrow, or the next day of that name: to the day, whatever is said of other days around it. */
function daysOn(count: number, from: string, when: SaidWhen): Span | undefined {
  const day = spanOf(from, { ...when, sense: 'due' });
  return day && worked(addDays(day.edtf, count));
}

function weeksOn(count: number, from: string, when: SaidWhen): Span | undefined {
  return daysOn(7 * count, from, when);
}

function away(count: number, unit: string, today: CivilDate): Span | undefined {
  if (unit === 'day') return worked(addDays(today, count));
  if (unit === 'week') return { ...worked(addDays(today, 7 * count)), about: true };
  const { year, month } = partsOf(today);
  if (unit === 'month') return { ...worked(monthAfter(year, month, count)), about: true };
  return { ...worked(String(year + count).padStart(4, '0')), about: true };
}

function monthOf(name: string): number {
  return 1 + MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3)));
}

function weekdayOf(name: string): number {
  return 1 + WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(name.slice(0, 3)));
}

function countOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : Math.max(1, COUNTS.indexOf(word));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
