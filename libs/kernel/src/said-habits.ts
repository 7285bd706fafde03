import { MONTHS, partsOf, type CivilDate } from './civil-date.js';
import { yearOfAccounts } from './said-doubts.js';

/** What was said, in words that have one reading; `supplied` when a year was put in for "last year". */
export interface Plain {
  readonly words: string;
  readonly supplied: boolean;
}

const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`.toLowerCase()).join('|');

/** Turns of phrase, each with the plain words for it. The words come in small letters, without commas and without "of" and "the". */
const HABITS: readonly (readonly [RegExp, string])[] = [
  // The hour is no part of the date; it stays in what was said.
  [/ (?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)$/, ''],
  [/ at (?:\d{1,2}[:.]\d\d|noon|midday)$/, ''],
  [/^(?:some ?time|one day|at some point|back) (?:in|during) /, ''],
  [/^(?:some ?time|at some point) (?=(?:before|after|between|around|about) )/, ''],
  [/(?<=^|[^a-z])(?:xmas|christmas time)(?![a-z])/g, 'christmas'],
  [/-to-/g, ' to '],
  [/(?<=^|[^a-z])(first|second|third|fourth) quarter(?![a-z])/, '$1-quarter'],
  [/first-quarter/, 'q1'],
  [/second-quarter/, 'q2'],
  [/third-quarter/, 'q3'],
  [/fourth-quarter/, 'q4'],
  [/(?<=^|[^a-z])(?:a )?fortnight (?=(?:after|before) )/, 'two weeks '],
  [/(?<=^|[^a-z])(?:a )?couple (day|week|month|year)s (?=(?:after|before) )/, 'two $1s '],
  [/^over (?=christmas|new year|easter)/, 'about '],
  [/^(?:towards?|near) end /, 'late '],
  [/(?<=^|^by |^about )(?:a )?couple (day|week|month|year)s ago$/, 'about two $1s ago'],
  [/^(?:a |about a )?fortnight ago$/, 'two weeks ago'],
  [/^in a fortnights?(?: time)?$/, 'in two weeks'],
  [/(?<=^|[^a-z])(?:a )?fortnight (?=(?:on|from|this|last|today|tomorrow|[a-z]{3,6}day)(?: |$))/, 'two weeks '],
  [/^eighteen(?= months ago$)/, '18'],
  [/(?<=(?:^| )(?:early|beginning|start|mid|middle|late|end) )(?=(?:month|year)$)/, 'this '],
  [new RegExp(`(?<=^|[^a-z])(${MONTH})[-/](?=(?:${MONTH})(?:$|[^a-z]))`), '$1 to '],
  [/(?<=[a-z]|(?<!winter )\d{4})\/(?=[a-z])/, ' to '],
  [/(?<!winter )(?<=(?:^| )\d{4})[-/](?=\d{4}$)/, ' to '],
  [/^(\d{1,2})-(?=\d{1,2} [a-z])/, '$1 to '],
  // As spreadsheets write it.
  [/^(\d{1,2})-([a-z]{3,9})-(?=\d{4}$)/, '$1 $2 '],
  [/ or /, ' to '],
  [/(?<=^\d{4})ish$/, ' ish'],
];

/** Without the habits of speech that mean the same as plainer words. "2020/21" is left: see whatToWrite. */
export function plainly(said: string, today: CivilDate): Plain {
  const accounts = yearOfAccounts(said);
  if (accounts !== undefined) return { words: `april ${accounts} to march ${accounts + 1}`, supplied: true };
  const words = HABITS.reduce((each, [habit, plain]) => each.replace(habit, plain), said);
  const { year } = partsOf(today);
  const named = words.replace(
    /(?<=[a-z] )(last|this|next) year(?= |$)/g,
    (_, which: string) => `${year + { last: -1, this: 0, next: 1 }[which]!}`,
  );
  return { words: named, supplied: named !== words };
}

/** Easter Sunday of a year of the Gregorian calendar, as month and day (the "anonymous" rule of Nature, 20 April 1876). */
export function easterOf(year: number): { readonly month: number; readonly day: number } {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return { month: Math.floor(n / 31), day: (n % 31) + 1 };
}
