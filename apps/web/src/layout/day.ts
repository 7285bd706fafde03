/** Civil days as words. A day is text here and stays text: it has no zone, and no JS Date holds one. */

const MONTHS = [
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
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** True for a day of the Gregorian calendar written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = numbers(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `2023-03-10` as "10 March 2023". */
export function dayInWords(day: string): string {
  const [year, month, date] = numbers(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `2023-03-10` as "Friday 10 March 2023". */
export function dayWithWeekday(day: string): string {
  return `${weekday(day)} ${dayInWords(day)}`;
}

/** `2023-03` or any day of that month as "March 2023". */
export function monthInWords(day: string): string {
  const [year, month] = numbers(day);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** An instant in UTC as "22 November 2026, 12:30 UTC". */
export function instantInWords(instant: string): string {
  return `${dayInWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

function numbers(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return [year, month, date];
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Sakamoto's method: the weekday from the three numbers alone. */
function weekday(day: string): string {
  const [year, month, date] = numbers(day);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return WEEKDAYS[(y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7] ?? '';
}
