import { daysBetween, sayDay, sayPartialDate, type CivilDate, type Id } from '#libs/kernel';
import { deliveredBetween, type Delivered } from './delivery.js';
import { dueSeries, type DueSeries } from './due-series.js';
import type { DueBasis, DueDate } from './due-date.js';
import { deliveryBy, scheduleStatus, type ScheduleFacts, type ScheduleStatus } from './schedule-status.js';
import { isCovered, nationOf, workingDaysBetween } from './working-days.js';

/** How a commitment stands on a day against one of its dates: computed for that day, stored nowhere. */
export interface Schedule {
  readonly status: ScheduleStatus;
  readonly day: CivilDate;
  /** Calendar days the status speaks of: to go until the first arguable day, or past the last; null when it speaks of none. */
  readonly days: number | null;
  /** The same in working days, when the date is in working days and the bank holidays of both ends are known. */
  readonly working: number | null;
  /** True when the days are the fewest there can be, because a date is not exact. */
  readonly atLeast: boolean;
  /** The date it is measured against; null when none is recorded. */
  readonly against: DueDate | null;
  readonly delivered: Delivered;
  /** Of an arguable status: what leaves it open, as a clause of a sentence. */
  readonly why: string | null;
}

/** One party's dates on one basis, measured against the first and against the one in force: neither hides the other. */
export interface ScheduleLine {
  readonly basis: DueBasis | null;
  readonly setById: Id | null;
  readonly baseline: Schedule;
  readonly latest: Schedule;
  readonly revisions: number;
}

/**
 * A commitment's lines on a day, one for each party and basis; a single undated line when no date had been set by then. A commitment
 * of which the first day that it can have been made on, `madeFrom`, is later had not been made: a single line says so.
 */
export function schedules(
  dates: readonly DueDate[],
  deliveries: Parameters<typeof deliveredBetween>[0],
  day: CivilDate,
  madeFrom: CivilDate | null,
): readonly ScheduleLine[] {
  const delivered = deliveredBetween(deliveries);
  if (madeFrom !== null && madeFrom > day) return [alone({ ...schedule(null, delivered, day), status: 'not_made' })];
  const series = dueSeries(dates, day);
  if (series.length > 0) return series.map((each) => lineOf(each, delivered, day));
  return [alone(schedule(null, delivered, day))];
}

function alone(against: Schedule): ScheduleLine {
  return { basis: null, setById: null, baseline: against, latest: against, revisions: 0 };
}

/** How it stands on a day against one date. */
export function schedule(against: DueDate | null, delivered: Delivered, day: CivilDate): Schedule {
  const facts = factsOf(against, delivered);
  const status = scheduleStatus(facts, day);
  const [from, to] = span(status, facts, day);
  const bounds = { from, to, calendar: against?.calendar ?? null };
  return {
    status,
    day,
    days: from === null || to === null ? null : daysBetween(from, to),
    working: workingDays(bounds),
    atLeast:
      from !== null &&
      (facts.earliest !== facts.latest || (status === 'delivered_late' && delivered.earliest !== delivered.latest)),
    against,
    delivered,
    why: status === 'arguable' ? whyArguable(facts, against!, day) : null,
  };
}

/** The stored days that a status depends on; the same that a list is filtered by. */
export function factsOf(against: Pick<DueDate, 'basis' | 'due'> | null, delivered: Delivered): ScheduleFacts {
  return {
    basis: against?.basis ?? null,
    earliest: against?.due.earliest ?? null,
    latest: against?.due.latest ?? null,
    deliveredEarliest: delivered.earliest,
    deliveredLatest: delivered.latest,
  };
}

function lineOf({ basis, setById, baseline, latest, dates }: DueSeries, delivered: Delivered, day: CivilDate): ScheduleLine {
  return {
    basis,
    setById,
    baseline: schedule(baseline, delivered, day),
    latest: schedule(latest, delivered, day),
    revisions: dates.length - 1,
  };
}

/** The two days between which a status counts (null, null where it counts none); always to the body's favour, so that a count is never overstated. */
export function span(
  status: ScheduleStatus,
  facts: ScheduleFacts,
  day: CivilDate,
): readonly [CivilDate | null, CivilDate | null] {
  switch (status) {
    case 'not_due':
    case 'due_soon':
      return [day, facts.earliest];
    case 'overdue':
    case 'past_date':
      return [facts.latest, day];
    case 'delivered_late':
      return [facts.latest, facts.deliveredEarliest];
    default:
      return [null, null];
  }
}

function workingDays({
  from,
  to,
  calendar,
}: {
  from: CivilDate | null;
  to: CivilDate | null;
  calendar: string | null;
}): number | null {
  const nation = calendar === null ? null : nationOf(calendar);
  if (nation === null || from === null || to === null || !isCovered(from) || !isCovered(to)) return null;
  return workingDaysBetween(from, to, nation);
}

function whyArguable(facts: ScheduleFacts, against: DueDate, day: CivilDate): string {
  const due = dueWords(facts, against);
  switch (deliveryBy(facts, day)) {
    case 'not yet':
      return due;
    case 'open':
      return 'the sources leave open whether it had been delivered by then';
    case 'delivered':
      return facts.earliest === facts.latest
        ? `it is said to be delivered ${deliveredWords(facts)}`
        : `it is said to be delivered ${deliveredWords(facts)}, and ${due}`;
  }
}

function dueWords({ earliest, latest }: ScheduleFacts, against: DueDate): string {
  const words = sayPartialDate({ edtf: against.due.edtf! });
  if (latest === null) return `no last day can be named for “${words}”`;
  return `“${words}” can mean any day from ${sayDay(earliest!)} to ${sayDay(latest)}`;
}

/** A delivery's days as words that follow "delivered": "10 March 2023", "at some time from … to …". */
export function deliveredWords({
  deliveredEarliest: from,
  deliveredLatest: to,
}: Pick<ScheduleFacts, 'deliveredEarliest' | 'deliveredLatest'>): string {
  if (from === null) return `by ${sayDay(to!)}, on a day not known`;
  return from === to ? sayDay(from) : `at some time from ${sayDay(from)}${to === null ? '' : ` to ${sayDay(to)}`}`;
}
