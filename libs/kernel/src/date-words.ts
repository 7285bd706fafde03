import { sayDay, sayMonth } from './civil-date.js';
import { endsOf, type DatePart, type PartialDate } from './partial-date.js';

/**
 * A partial date in plain British English: "10 March 2023", "spring 2023", "about December 2022", "the 2020s",
 * "March 2023 to May 2023", "from 10 March 2023". It says what the record holds; the words of the source are `said`.
 */
export function sayPartialDate(date: Pick<PartialDate, 'edtf'>): string {
  const { from, to, interval } = endsOf(date.edtf);
  if (!interval) return sayPart(from!);
  const [start, end] = date.edtf.split('/');
  if (from && to) return `${sayPart(from)} to ${sayPart(to)}`;
  if (from) return `from ${sayPart(from)}${end === '' ? ' (end not known)' : ''}`;
  return `until ${sayPart(to!)}${start === '' ? ' (start not known)' : ''}`;
}

function sayPart(part: DatePart): string {
  const notes = [part.unspecified && `${part.unspecified} not known`, part.uncertain && 'not certain'].filter(Boolean);
  return `${part.approximate ? 'about ' : ''}${sayPlain(part)}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

function sayPlain({ year, month, precision, earliest }: DatePart): string {
  switch (precision) {
    case 'day':
      return sayDay(earliest);
    case 'month':
      return `${sayMonth(month!)} ${year}`;
    case 'season':
      return `${SEASONS[month! - 21]} ${year}${month === 24 ? ` to ${year + 1}` : ''}`;
    case 'year':
      return String(year);
    case 'decade':
      return `the ${year}s`;
    case 'century':
      return `${year} to ${year + 99}`;
  }
}
