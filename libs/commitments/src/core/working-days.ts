import { addDays, invalid, partsOf, weekday, type CivilDate } from '#libs/kernel';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_VERSION, FIRST_YEAR, LAST_YEAR, NATIONS, type Nation } from './bank-holidays.js';

/**
 * Monday to Friday without the bank holidays of one part of the United Kingdom. Days outside the years that the calendar
 * covers are refused (WORKING_DAYS_NOT_COVERED), never guessed.
 */
export function isWorkingDay(date: CivilDate, nation: Nation): boolean {
  const { year } = partsOf(date);
  const holidays = HOLIDAYS[nation].get(year);
  if (!holidays) throw notCovered(date);
  return weekday(date) <= 5 && !holidays.has(date);
}

/** True when the bank holidays of that day's year are known. */
export function isCovered(date: CivilDate): boolean {
  const { year } = partsOf(date);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The `days`-th working day after `date` (which need not be one): 21 April 2021 and 7 working days is 30 April. */
export function addWorkingDays(date: CivilDate, days: number, nation: Nation): CivilDate {
  if (!Number.isInteger(days) || days < 0 || days > MOST) {
    throw invalid('WORKING_DAYS_INVALID', `Give a whole number of working days, 0 to ${MOST}.`);
  }
  const day = workingDayAfter(date, days, nation);
  if (day === null) throw notCovered(date);
  return day;
}

/** The same, or null where the calendar does not reach: for what is read and must not fail. */
export function workingDayAfter(date: CivilDate, days: number, nation: Nation): CivilDate | null {
  let day = date;
  for (let left = days; left > 0 && isCovered(day);) {
    day = addDays(day, 1);
    if (isCovered(day) && isWorkingDay(day, nation)) left--;
  }
  return isCovered(date) && isCovered(day) ? day : null;
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, nation: Nation): number {
  if (!isCovered(from)) throw notCovered(from);
  if (!isCovered(to)) throw notCovered(to);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, nation)) count++;
  }
  return count;
}

/** What a due date keeps of the calendar it was reckoned with: whose bank holidays, in which version of our list. */
export function calendarOf(nation: Nation): string {
  return `${nation}/${BANK_HOLIDAYS_VERSION}`;
}

/** Whose bank holidays a kept calendar means, in whatever version; null when it is none of ours. */
export function nationOf(calendar: string): Nation | null {
  const name = calendar.split('/')[0];
  return NATIONS.find((nation) => nation === name) ?? null;
}

/** Some four years: beyond any answering time, within the calendar. */
const MOST = 1_000;

function notCovered(date: CivilDate) {
  return invalid(
    'WORKING_DAYS_NOT_COVERED',
    `Working days can be counted from ${FIRST_YEAR} to ${LAST_YEAR}, the years whose bank holidays are known; a count from or to ${date} leaves them.`,
  );
}

type HolidaysByYear = ReadonlyMap<number, ReadonlySet<CivilDate>>;

const HOLIDAYS: Readonly<Record<Nation, HolidaysByYear>> = {
  england_and_wales: holidaysOf('england_and_wales'),
  scotland: holidaysOf('scotland'),
  northern_ireland: holidaysOf('northern_ireland'),
};

function holidaysOf(nation: Nation): HolidaysByYear {
  const years = Object.entries(BANK_HOLIDAYS[nation]);
  return new Map(years.map(([year, days]) => [Number(year), new Set(days.split(' ').map((day) => `${year}-${day}`))]));
}
