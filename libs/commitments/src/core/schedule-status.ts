import { daysBetween, type CivilDate } from '#libs/kernel';
import type { DueBasis } from './due-date.js';

/**
 * What one date gives on a day:
 *
 * undated          no date is recorded
 * not_due          more than DUE_SOON_DAYS before the first arguable day
 * due_soon         within that time, or on the day itself when there is only one it can be
 * overdue          past the last arguable day of a body's own date or a legal one, and nothing delivered
 * past_date        the same for a date that somebody else set or that was expected: never called overdue
 * delivered_late   delivered after the last arguable day
 * on_time          delivered by the first arguable day
 * arguable         the dates leave it open
 */
export const STATUSES_OF_DATES = [
  'undated',
  'not_due',
  'due_soon',
  'overdue',
  'past_date',
  'delivered_late',
  'on_time',
  'arguable',
] as const;
export type StatusOfDate = (typeof STATUSES_OF_DATES)[number];

/** What is said of a commitment on a day: that it had not been made, or what its dates give. */
export const SCHEDULE_STATUSES = ['not_made', ...STATUSES_OF_DATES] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

/** All that the status of a day depends on: stored days, none of them a computed status. */
export interface ScheduleFacts {
  readonly basis: DueBasis | null;
  /** First and last arguable due day; no first means undated, no last means that none can be named. */
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  /** First and last day it can have been delivered; both null when nothing was. */
  readonly deliveredEarliest: CivilDate | null;
  readonly deliveredLatest: CivilDate | null;
}

export const DUE_SOON_DAYS = 14;

/** The bases of which "overdue" may be said. */
export const OVERDUE_BASES: readonly DueBasis[] = ['own', 'legal'];

/**
 * The schedule status on a day. The due day lies somewhere from earliest to latest and the delivery somewhere between its
 * own two days: a status is given when it is the same wherever they lie, and is arguable otherwise.
 *
 *           earliest        latest
 *   not due    |   arguable    |   overdue            nothing delivered: where the day lies (both ends are arguable)
 *   on time    |   arguable    |   delivered late     delivered: where the delivery lies, whole
 */
export function scheduleStatus(facts: ScheduleFacts, day: CivilDate): StatusOfDate {
  const { basis, earliest, latest, deliveredEarliest, deliveredLatest } = facts;
  if (earliest === null) return 'undated';
  switch (deliveryBy(facts, day)) {
    case 'not yet':
      if (day < earliest || (day === earliest && latest === earliest))
        return daysBetween(day, earliest) > DUE_SOON_DAYS ? 'not_due' : 'due_soon';
      if (latest === null || day <= latest) return 'arguable';
      return basis !== null && OVERDUE_BASES.includes(basis) ? 'overdue' : 'past_date';
    case 'delivered':
      if (deliveredLatest! <= earliest) return 'on_time';
      return latest !== null && deliveredEarliest !== null && deliveredEarliest > latest ? 'delivered_late' : 'arguable';
    case 'open':
      return 'arguable';
  }
}

/** Whether it had been delivered by the end of a day; open when its own days leave that open. */
export function deliveryBy(
  { deliveredEarliest, deliveredLatest }: Pick<ScheduleFacts, 'deliveredEarliest' | 'deliveredLatest'>,
  day: CivilDate,
): 'not yet' | 'delivered' | 'open' {
  if (deliveredLatest !== null && deliveredLatest <= day) return 'delivered';
  if (deliveredEarliest === null && deliveredLatest === null) return 'not yet';
  return deliveredEarliest !== null && deliveredEarliest > day ? 'not yet' : 'open';
}
