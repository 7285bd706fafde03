import type { CallAddressee, CallAnswer } from '../engagements/engagement.query.js';
import { dayInWords } from '../layout/day.js';
import { dateView, type DateView } from '../layout/partial-date.view.js';
import { callWords as words, standingWords } from './call.words.js';

/** "chief executive of NHS England": the office first, since it is the office that was written to. */
export function nameOf(addressee: CallAddressee): string {
  return addressee.post === null ? addressee.organization.name : `${addressee.post.title}, ${addressee.organization.name}`;
}

export function lateOf({ daysLate }: CallAnswer): string | undefined {
  return daysLate === null ? undefined : daysLate > 0 ? words.late(daysLate) : words.inTime;
}

/** "answered in part, 11 May 2021, 13 days late", in a sentence. */
export function standingOf(answer: CallAnswer): string {
  const { label } = standingWords[answer.standing];
  const { when, asOf } = datesOf(answer);
  const dates = [...(when === undefined ? [] : [[when.words, ...bracketed(when.remarks)].join(' ')]), lateOf(answer)];
  const told = asOf === undefined ? label : `${label} ${asOf}`;
  return [told.charAt(0).toLowerCase() + told.slice(1), ...dates.filter((one) => one !== undefined)].join(', ');
}

function bracketed(remarks: readonly string[]): readonly string[] {
  return remarks.length === 0 ? [] : [`(${remarks.join('; ')})`];
}

/** A silence has no day of its own: it lasts as far as somebody looked. */
export function datesOf({ standing, asOf, on }: CallAnswer): {
  readonly when: DateView | undefined;
  /** "as of 16 March 2023": until when somebody looked, where that says more than the day */
  readonly asOf: string | undefined;
} {
  if (standing === 'NO_IDENTIFIED_REPLY') return { when: undefined, asOf: asOfWords(asOf) };
  return { when: dateView(on), asOf: asOf === on.edtf ? undefined : asOfWords(asOf) };
}

function asOfWords(day: string | null): string | undefined {
  return day === null ? undefined : words.asOf(dayInWords(day));
}
