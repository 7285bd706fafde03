import { isCivilDate, partsOf, sayDay, sayMonth } from '#libs/kernel';
import { londonDay, momentInWords } from './moment.js';

/** Days, months and moments as words. A day is text without a zone; a moment is told by the one clock of all pages, London's. */

/** A day, or the day on which an instant was in London, as "10 March 2023"; what is no day is left as it stands. */
export function dayInWords(day: string): string {
  const date = INSTANT.test(day) ? londonDay(day) : day;
  return isCivilDate(date) ? sayDay(date) : day;
}

/** Any day of a month as "March 2023". */
export function monthInWords(day: string): string {
  const { year, month } = partsOf(day);
  return `${sayMonth(month)} ${year}`;
}

/** An instant with the clock it is told by, as at the foot of every page: "1 May 2026, 10:30 London time". */
export function instantInWords(instant: string): string {
  return `${momentInWords(instant)} London time`;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
