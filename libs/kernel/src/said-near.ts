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
