import { addDays, civilDate, daysInMonth, partsOf, weekday, type CivilDate } from './civil-date.js';

/** The first and the last day of a stretch. */
export interface Days {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

/**
 * So many days or weeks after or before something: as long a stretch as that is, moved. Months and years are kept as such, since
 * "a month after 31 January" is no day.
 */
export function movedBy(count: number, unit: string, { earliest, latest }: Days): string {
  if (unit === 'day' || unit === 'week') {
    const days = count * (unit === 'day' ? 1 : 7);
    return between(addDays(earliest, days), addDays(latest, days));
  }
  const move = (day: CivilDate) => {
    const { year, month } = partsOf(day);
    return unit === 'year' ? fourFigures(year + count) : monthAfter(year, month, count);
  };
  return between(move(earliest), move(latest));
}

/** "The first week of May" is its first seven days, and the last its last seven: no source says by which Monday. */
export function weekOf(nth: number | 'last', { earliest }: Days): string {
  const { year, month } = partsOf(earliest);
  const end = civilDate(year, month, daysInMonth(year, month));
  const first = nth === 'last' ? addDays(end, -6) : civilDate(year, month, 7 * nth - 6);
  return between(first, addDays(first, 6));
}

/** Saturday and Sunday. This weekend is the one of the week that today is in; the last one is over, the next has not begun. */
export function weekendFrom(today: CivilDate, which: number): string {
  const saturday = addDays(today, 6 - weekday(today));
  return between(addDays(saturday, 7 * which), addDays(saturday, 7 * which + 1));
}

/** "yesterday", "last night", "this morning", "tomorrow" */
export function nearToday(word: string, today: CivilDate): CivilDate {
  const days = /^day/.test(word) ? -2 : /^(yes|last)/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0;
  return addDays(today, days);
}

/** The week, month or year of today, or so many after it. */
export function stretch(which: number, unit: string, today: CivilDate): string {
  const { year, month } = partsOf(today);
  if (unit === 'year') return String(year + which);
  if (unit === 'month') return monthAfter(year, month, which);
  const monday = addDays(today, 1 - weekday(today) + 7 * which);
  return between(monday, addDays(monday, 6));
}

export function dayOfWeek(day: number, weeks: number, today: CivilDate): CivilDate {
  return addDays(today, day - weekday(today) + 7 * weeks);
}

/** "Tuesday" is the last one or the next, today included; "last Tuesday" and "next Tuesday" are never today. */
export function aWeekday(
  which: string | undefined,
  day: number,
  { today, sense }: { readonly today: CivilDate; readonly sense: 'happened' | 'due' },
): CivilDate {
  const ahead = (day - weekday(today) + 7) % 7;
  if (which === 'this') return dayOfWeek(day, 0, today);
  if (which === 'next') return addDays(today, ahead || 7);
  if (which === 'last') return addDays(today, ahead - 7);
  return addDays(today, sense === 'due' || ahead === 0 ? ahead : ahead - 7);
}

export function monthAfter(year: number, month: number, count: number): string {
  const months = 12 * year + month - 1 + count;
  return `${fourFigures(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function between(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

function fourFigures(year: number): string {
  return String(year).padStart(4, '0');
}
