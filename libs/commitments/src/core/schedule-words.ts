import { sayDay, sayPartialDate } from '#libs/kernel';
import type { Delivered } from './delivery.js';
import type { DueDate } from './due-date.js';
import { deliveredWords, factsOf, span, type Schedule } from './schedule.js';
import { FIRST_YEAR, LAST_YEAR } from './bank-holidays.js';

/**
 * A schedule as one plain sentence, without full stop: what holds on that day, measured against whose date.
 * "Late" and "overdue" always come with the date that they are measured by.
 *
 * That a thing was delivered is somebody's word, and is never said in the record's own voice: `deliveredBy` names those who
 * say so, and without a name it is "said to be delivered".
 *
 * `setBy` is how the party that set the date is called in a sentence ("the coalition"). `pausedByGroup` adds that the
 * group's own promise is paused, and no reason: its clock runs on.
 */
export function saySchedule(schedule: Schedule, names: ScheduleNames): string {
  const sentence = say(schedule, names);
  return names.pausedByGroup ? `${sentence}; paused by the group` : sentence;
}

export interface ScheduleNames {
  readonly setBy: string | null;
  readonly deliveredBy?: readonly string[];
  readonly pausedByGroup?: boolean;
}

function say(schedule: Schedule, { setBy, deliveredBy = [] }: ScheduleNames): string {
  const { status, against, why, delivered } = schedule;
  const day = sayDay(schedule.day);
  if (status === 'not_made') return `${day}: this had not been made by then`;
  if (against === null || status === 'undated') return `${day}: no date set by then has been released`;
  const date = sayDate(against, setBy);
  const done = () => sayDelivered(delivered, deliveredBy);
  switch (status) {
    case 'not_due':
      return `${day}: not due; ${date} is ${count(schedule)} away`;
    case 'due_soon':
      return `${day}: due soon; ${date} is ${schedule.days === 0 ? 'that day' : `${count(schedule)} away`}`;
    case 'overdue':
      return `${day}: overdue by ${count(schedule)} against ${date}`;
    case 'past_date':
      return schedule.days! > COUNTED_DAYS ? `${day}: past ${date}` : `${day}: ${count(schedule)} past ${date}`;
    case 'delivered_late':
      return against.basis === 'expected'
        ? `${done()}: ${count(schedule)} after ${date}`
        : `${done()}: ${count(schedule)} late against ${date}`;
    case 'on_time':
      return `${done()}: on time for ${date}`;
    case 'arguable':
      return `${day}: arguable against ${date}, because ${why}`;
  }
}

/**
 * Between which days a number of days was counted that is the fewest there can be, as a clause without full stop; null where
 * the sentence of `saySchedule` says no such number.
 */
export function sayCounted({ status, against, days, delivered, day, atLeast }: Schedule): string | null {
  if (!atLeast || against === null || (status === 'past_date' && days! > COUNTED_DAYS)) return null;
  const facts = factsOf(against, delivered);
  const [from, to] = span(status, facts, day);
  const words = sayPartialDate({ edtf: against.due.edtf! });
  const isOpen = facts.earliest !== facts.latest;
  const ahead = status === 'not_due' || status === 'due_soon';
  const dueDay = isOpen ? `, the ${ahead ? 'first' : 'last'} day that “${words}” can mean${ahead ? '' : ','}` : '';
  const doneDay =
    status === 'delivered_late' && delivered.earliest !== delivered.latest
      ? ', the first day on which it can have been delivered'
      : '';
  return `from ${sayDay(from!)}${ahead ? '' : dueDay} to ${sayDay(to!)}${ahead ? dueDay : doneDay}`;
}

/** A date that the body did not set is no clock that it keeps: past a year the days are no longer counted out. */
const COUNTED_DAYS = 365;

function sayDelivered({ earliest, latest }: Delivered, sayers: readonly string[]): string {
  const when = deliveredWords({ deliveredEarliest: earliest, deliveredLatest: latest });
  const names = [...new Set(sayers)];
  if (names.length === 0) return `Said to be delivered ${when}`;
  return `Delivered ${when}, as ${names.join(' and ')} ${names.length === 1 ? 'says' : 'say'}`;
}

function sayDate({ basis, due }: DueDate, setBy: string | null): string {
  const whose = {
    own: `the date ${setBy ?? 'the body'} gave`,
    legal: 'the legal date',
    set_by_another: `the date ${setBy ?? 'another party'} set`,
    expected: 'the date it was expected by',
  }[basis];
  return `${whose} (${sayPartialDate({ edtf: due.edtf! })}${due.inferred ? ', inferred' : ''})`;
}

/** "one day", "13 days", "8 working days", "at least 13 days". */
function count({ days, working, atLeast, against }: Schedule): string {
  // Past a Friday by a Saturday is no working day past, but past it is: then the calendar's days are said.
  const inWorking = working !== null && (working > 0 || days === 0);
  const n = inWorking ? working : days!;
  const unit = `${inWorking ? 'working ' : ''}${n === 1 ? 'day' : 'days'}`;
  const uncounted =
    against?.calendar != null && working === null ? ` (working days are known for ${FIRST_YEAR} to ${LAST_YEAR} only)` : '';
  return `${atLeast ? 'at least ' : ''}${n === 1 ? 'one' : n} ${unit}${uncounted}`;
}
