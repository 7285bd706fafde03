import { addDays, conflict, daysBetween, invalid, LAST_DAY, type CivilDate } from '#libs/kernel';
import { workingDayAfter } from './working-days.js';

/**
 * How one addressee answered a call, as a source has it. Silence is *no identified reply*, never *refused*; an answer that
 * speaks to the call without doing what it asks is *answered otherwise*, which is neither.
 */
export const ANSWER_STANDINGS = ['answered', 'answered_in_part', 'answered_otherwise', 'refused', 'no_identified_reply'] as const;

export type AnswerStanding = (typeof ANSWER_STANDINGS)[number];

/** By when an answer was asked: in calendar days, and in working days beside it, since a call seldom says which it means. */
export interface AnswerBy {
  readonly calendar: CivilDate;
  /** null outside the years whose bank holidays are known */
  readonly working: CivilDate | null;
}

/** null when no time was named, or the day of the call is not known to the day. Never fails: it is computed when read. */
export function answerBy(
  statedOn: { earliest: CivilDate | null; latest: CivilDate | null },
  days: number | null,
): AnswerBy | null {
  const { earliest, latest } = statedOn;
  if (days === null || earliest === null || earliest !== latest || days > daysBetween(earliest, LAST_DAY)) return null;
  return { calendar: addDays(earliest, days), working: workingDayAfter(earliest, days, 'england_and_wales') };
}

/**
 * Calendar days an answer came after the day asked for: 0 when it was in time, null when nothing can be said. An answer of
 * a vague date counts from the earliest day it may have come, in the addressee's favour.
 */
export function daysLate(
  by: AnswerBy | null,
  standing: AnswerStanding,
  answeredOn: { earliest: CivilDate | null },
): number | null {
  if (by === null || standing === 'no_identified_reply' || answeredOn.earliest === null) return null;
  return Math.max(0, daysBetween(by.calendar, answeredOn.earliest));
}

/** Refuses COPIED_IN_OWES_NO_ANSWER: none is counted, so none is recorded as given or missing. */
export function requireAddressed(addressee: { readonly copiedIn: boolean }, field: string): void {
  if (!addressee.copiedIn) return;
  throw conflict(
    'COPIED_IN_OWES_NO_ANSWER',
    `${field}: this body was copied in. It owes no answer, and none is counted. Record what it said as a claim.`,
    field,
  );
}

/**
 * An answer lies between the day of the call and today, and nobody looked longer than until today. Only a source can say that
 * a body refused. Refuses ANSWERED_BEFORE_ASKED, ANSWERED_IN_FUTURE, SEARCHED_IN_FUTURE, SEARCHED_BEFORE_ANSWERED,
 * REFUSAL_NEEDS_SOURCE.
 */
export function requireInOrder(
  answer: {
    readonly standing: AnswerStanding;
    readonly on: { readonly earliest: CivilDate | null; readonly latest: CivilDate | null };
    readonly searchedUntil: CivilDate | null;
    readonly sourceId: string | null;
  },
  asked: { readonly earliest: CivilDate | null },
  today: CivilDate,
): void {
  const { on, searchedUntil } = answer;
  if (on.latest !== null && asked.earliest !== null && on.latest < asked.earliest) {
    throw invalid(
      'ANSWERED_BEFORE_ASKED',
      `input.on: the call was made on ${asked.earliest}. Give a day from then on.`,
      'input.on',
    );
  }
  if (on.earliest !== null && on.earliest > today) {
    throw invalid('ANSWERED_IN_FUTURE', `input.on: this lies after today, ${today}.`, 'input.on');
  }
  if (searchedUntil !== null && searchedUntil > today) {
    throw invalid('SEARCHED_IN_FUTURE', `input.asOf: nobody can have looked longer than until today, ${today}.`, 'input.asOf');
  }
  if (searchedUntil !== null && on.earliest !== null && searchedUntil < on.earliest) {
    const message = `input.asOf: the answer came on ${on.earliest}, so it was looked for until then or later.`;
    throw invalid('SEARCHED_BEFORE_ANSWERED', message, 'input.asOf');
  }
  if (answer.standing === 'refused' && answer.sourceId === null) {
    throw invalid(
      'REFUSAL_NEEDS_SOURCE',
      'input.sourceId: name the source that says so. Silence is no refusal.',
      'input.sourceId',
    );
  }
}

/**
 * What was not found is bounded by how far somebody looked; where all was found there is nothing that was looked for.
 * Refuses SEARCHED_UNTIL_NEEDED and SEARCHED_FOR_WHAT_WAS_FOUND.
 */
export function requireBounded(standing: AnswerStanding, searchedUntil: CivilDate | null): void {
  const isFound = standing === 'answered' || standing === 'refused';
  if (isFound && searchedUntil !== null) {
    throw invalid('SEARCHED_FOR_WHAT_WAS_FOUND', 'input.asOf: an answer was found, so leave this out.', 'input.asOf');
  }
  if ((standing !== 'no_identified_reply' && standing !== 'answered_otherwise') || searchedUntil !== null) return;
  throw invalid('SEARCHED_UNTIL_NEEDED', 'input.asOf: say until which day it was looked for.', 'input.asOf');
}
