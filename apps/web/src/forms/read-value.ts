import {
  DomainError,
  doubtsIn,
  parsePartialDate,
  plainText,
  readSaidDate,
  sayDay,
  sayPartialDate,
  sayWeekday,
  type PartialDate,
} from '#libs/kernel';
import type { Field, Values } from './form.js';
import { hoursInWords } from '../layout/hours.js';
import { capitalFirst } from '../layout/named.js';
import { formsWords as words } from './forms.words.js';
import { minutesIn } from './read-hours.js';

/** The day that the words of a date count from: today, or the day on which they were said, where that is known and lies before. */
export function dayOf({ saidOn = '' }: Field, values: Values, today: string): string {
  const said = values[saidOn]?.trim() ?? '';
  if (said === '') return today;
  try {
    const { latest } = readSaidDate(said, { today, sense: 'happened', field: saidOn });
    return latest !== null && latest < today ? latest : today;
  } catch (error) {
    // What is wrong with it is told at its own field.
    if (error instanceof DomainError) return today;
    throw error;
  }
}

/** What is wrong with a value by the kind of its field alone. The verb's own rules come after. */
export function faultIn(field: Field, value: string, today: string): string | undefined {
  if (field.is === 'number') return /^\s*\d{1,6}\s*$/.test(value) ? undefined : words.wholeNumber;
  if (field.is === 'hours') return minutesIn(value) === undefined ? words.hours : undefined;
  return refusalIn(() => {
    // As long as it likes: how much a text may hold, and on how many lines, is the verb's own rule.
    if (['line', 'text', 'lines'].includes(field.is)) plainText(value, { field: field.name, most: Infinity });
    if (field.is !== 'date' && field.is !== 'day') return undefined;
    const date = dateIn(field, value, today);
    if (isToCome(field, date, today)) return words.toCome(sayDay(today));
    return field.is === 'day' && !isOneDay(date) ? words.oneDay(sayPartialDate(date)) : undefined;
  });
}

/** What a rule refuses, as its sentence stands at a field. */
function refusalIn(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return capitalFirst(error.message.replace(`${error.field ?? ''}: `, ''));
  }
}

/** A value as the verb takes it; null when it was left out. It has been looked at by faultIn. */
export function valueFor(field: Field, value: string, today: string): unknown {
  if (field.is === 'tick') return value === 'yes';
  if (field.is === 'ticks') return value.split(' ').filter((each) => each !== '');
  if (value.trim() === '') return null;
  if (field.is === 'number') return Number(value);
  if (field.is === 'hours') return minutesIn(value);
  if (field.is === 'lines') return value.split('\n').filter((line) => line.trim() !== '');
  if (field.is === 'day') return dateIn(field, value, today).edtf;
  if (field.is !== 'date') return value;
  const { edtf, said, inferred } = dateIn(field, value, today);
  return { edtf, said, inferred };
}

/** Hours or a date read back: what was understood, and of a date the earliest and latest day that it may mean. */
export function readBack(field: Field, value: string, today: string): string {
  if (field.is === 'hours') return `${words.date.read(hoursInWords(minutesIn(value)!))}.`;
  const date = dateIn(field, value, today);
  const { earliest, latest, approximate, uncertain, inferred } = date;
  const bounds =
    earliest === latest
      ? []
      : [
          earliest === null
            ? words.date.until(sayDay(latest!))
            : latest === null
              ? words.date.from(sayDay(earliest))
              : words.date.within(sayDay(earliest), sayDay(latest)),
        ];
  const notes = [
    ...bounds,
    ...(approximate ? [words.date.about] : []),
    ...(uncertain ? [words.date.uncertain] : []),
    ...(inferred ? [field.is === 'day' ? words.date.counted : words.date.inferred] : []),
  ];
  const said = isOneDay(date) ? sayWeekday(date.edtf) : sayPartialDate(date);
  const doubts = doubtsIn(value, field.sense ?? 'happened').map((doubt) => words.date.doubts[doubt]);
  return [`${[words.date.read(said), ...notes].join('; ')}.`, ...doubts].join(' ');
}

/** What stands in a field for a date that the record holds: the words it was said in where they mean the same, or its own. */
export function asWritten({ edtf, said }: { readonly edtf: string; readonly said: string | null }, today: string): string {
  const own = sayPartialDate({ edtf });
  if (said === null) return own;
  try {
    return readSaidDate(said, { today, sense: 'happened', field: 'date' }).edtf === edtf ? said : own;
  } catch {
    return own;
  }
}

function dateIn({ name, sense = 'happened', chosen }: Field, value: string, today: string): PartialDate {
  const date = readSaidDate(value, { today, sense, field: name });
  const day = /^(\d{4}-\d{2}-\d{2})~$/.exec(date.edtf)?.[1];
  return chosen && day !== undefined ? parsePartialDate(day, name, value.trim(), true) : date;
}

/** What has happened has happened by today. A date that may mean a day before today is left to the verb. */
function isToCome({ sense = 'happened', mayCome }: Field, { earliest }: PartialDate, today: string): boolean {
  return sense === 'happened' && !mayCome && earliest !== null && earliest > today;
}

function isOneDay({ edtf }: PartialDate): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) && parsePartialDate(edtf, 'date').precision === 'day';
}
