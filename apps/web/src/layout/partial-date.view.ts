import { dayInWords } from './day.js';

/** A date as the API tells it, with what it is known to be and what was said. */
export interface PartialDate {
  readonly edtf: string;
  readonly said: string | null;
  readonly inferred: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly inWords: string;
}

export const partialDateFields = 'edtf said inferred earliest latest inWords';

export interface DateView {
  readonly words: string;
  /** For `<time datetime>`: only a date that HTML can hold as it is. */
  readonly machine: string | undefined;
  /** What qualifies the date: the words that were said, and that it is inferred. */
  readonly remarks: readonly string[];
}

export function dateView(date: PartialDate): DateView {
  const said = date.said !== null && date.said !== date.inWords ? [`said as “${date.said}”`] : [];
  return {
    words: date.inWords,
    machine: /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date.edtf) ? date.edtf : undefined,
    remarks: [...said, ...(date.inferred ? ['inferred, not stated'] : [])],
  };
}

/**
 * When one thing happened, in a heading or a link. A part of a month is kept as the days it may mean, which would read as a thing that
 * lasted so long: there the words stand in which it was said.
 */
export function saidOrInWords({ edtf, said, inWords }: Pick<PartialDate, 'edtf' | 'said' | 'inWords'>): string {
  return said !== null && edtf.includes('/') ? `“${said}”` : inWords;
}

/** Whether a thing of this date can have happened by the end of that day; what has no date may have, and where no day is named all has. */
export function hadHappened(date: Pick<PartialDate, 'earliest' | 'latest'> | null, by: string | undefined): boolean {
  return by === undefined || (date?.earliest ?? date?.latest ?? by) <= by;
}

/** A day that is known whole, as a date that might have been known in part. */
export function exactly(day: string): PartialDate {
  return { edtf: day, said: null, inferred: false, earliest: day, latest: day, inWords: dayInWords(day) };
}

/** A whole day. */
export function dayView(day: string): DateView {
  return { words: dayInWords(day), machine: day, remarks: [] };
}

export function dateViewOrNone(date: PartialDate | null | undefined): DateView | undefined {
  return date ? dateView(date) : undefined;
}
