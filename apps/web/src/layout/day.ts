import { isCivilDate, partsOf, sayDay, sayMonth } from '#libs/kernel';

/** Moments and months as words, from the kernel's days. All of them stay text: they have no zone, and no JS Date holds one. */

/** A day, or the day of an instant in UTC, as "10 March 2023"; what is no day is left as it stands. */
export function dayInWords(day: string): string {
  const date = day.slice(0, 10);
  return isCivilDate(date) ? sayDay(date) : day;
}

/** Any day of a month as "March 2023". */
export function monthInWords(day: string): string {
  const { year, month } = partsOf(day);
  return `${sayMonth(month)} ${year}`;
}

/** An instant in UTC as "22 November 2026, 12:30 UTC". */
export function instantInWords(instant: string): string {
  return `${dayInWords(instant)}, ${instant.slice(11, 16)} UTC`;
}
