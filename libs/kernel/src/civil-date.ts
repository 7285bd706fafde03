import { invalid } from './domain-error.js';

/**
 * A day as people write it, "2023-03-16": no zone, no time, never a JavaScript Date (which moves with the machine's zone).
 * Proleptic Gregorian (ISO 8601), years 0001 to 9999, so text order is day order. PostgreSQL's `date`, read as text.
 */
export type CivilDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
export const FIRST_DAY: CivilDate = '0001-01-01';
export const LAST_DAY: CivilDate = '9999-12-31';

/** Reads a day strictly; refuses DAY_INVALID (not of the form 2023-03-16) and DAY_NOT_IN_MONTH (2023-02-30). */
export function parseCivilDate(value: unknown, field: string): CivilDate {
  const parts = typeof value === 'string' ? SHAPE.exec(value) : null;
  if (!parts) throw invalid('DAY_INVALID', `${field}: write the day as year-month-day, such as 2023-03-16.`, field);
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1) throw invalid('DAY_INVALID', `${field}: years run from 0001 to 9999.`, field);
  if (month < 1 || month > 12) {
    throw invalid(
      'DAY_INVALID',
      `${field}: there is no month ${month}. Write the day as year-month-day, such as 2023-03-16.`,
      field,
    );
  }
  const most = daysInMonth(year, month);
  if (day < 1 || day > most) {
    throw invalid('DAY_NOT_IN_MONTH', `${field}: there is no day ${day}. ${MONTHS[month - 1]} ${year} has ${most} days.`, field);
  }
  return parts[0];
}

export function isCivilDate(value: unknown): value is CivilDate {
  const parts = typeof value === 'string' ? SHAPE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of these numbers (month 1 to 12); they must name a day that exists. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Negative when `a` is before `b`, zero when they are the same day. */
export function compareDays(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day `days` after `date` (before it when negative); refuses DAY_OUT_OF_RANGE beyond the years 0001 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** How many days `to` lies after `from`; negative when it lies before. 21 to 28 April is 7. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  const sinceMonday = dayNumber(date) + 3; // 1970-01-01, day 0, was a Thursday
  return (((sinceMonday % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** "10 March 2023" */
export function sayDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${sayMonth(month)} ${year}`;
}

/** "Friday 10 March 2023" */
export function sayWeekday(date: CivilDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${sayDay(date)}`;
}

/** The month's English name, 1 to 12. */
export function sayMonth(month: number): string {
  return MONTHS[month - 1]!;
}

/** From 1, as weekday() counts. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01. The year is taken to begin in March, so that the leap day falls at its end. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The inverse of dayNumber. */
export function fromDayNumber(days: number): CivilDate {
  if (!Number.isInteger(days) || days < dayNumber(FIRST_DAY) || days > dayNumber(LAST_DAY)) {
    throw invalid('DAY_OUT_OF_RANGE', 'That day lies outside the years 0001 to 9999.');
  }
  const since = days + DAYS_TO_1970;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const inEra = since - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return civilDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01, where the March year 0 begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
