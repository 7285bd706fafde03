import { sayDay, sayPartialDate } from '#libs/kernel';
import type { DueDate } from './due-date.js';
import { deliveredWords, type Schedule } from './schedule.js';
import { FIRST_YEAR, LAST_YEAR } from './bank-holidays.js';

/**
 * A schedule as one plain sentence, without full stop: what holds on that day, measured against whose date.
 * "Late" and "overdue" always come with the date that they are measured by.
 *
 * `setBy` is how the party that set the date is called in a sentence ("the coalition"). `pausedByGroup` adds that the
 * group's own promise is paused, and no reason: its clock runs on.
 */
export function saySchedule(
  schedule: Schedule,
  names: { readonly setBy: string | null; readonly pausedByGroup?: boolean },
): string {
  const sentence = say(schedule, names.setBy);
  return names.pausedByGroup ? `${sentence}; paused by the group` : sentence;
}

function say(schedule: Schedule, setBy: string | null): string {
  const { status, against, why, delivered } = schedule;
  const day = sayDay(schedule.day);
  if (against === null || status === 'undated') return `${day}: no date is recorded`;
  const date = sayDate(against, setBy);
  const done = () => `Delivered ${deliveredWords({ deliveredEarliest: delivered.earliest, deliveredLatest: delivered.latest })}`;
  switch (status) {
    case 'not_due':
      return `${day}: not due; ${date} is ${count(schedule)} away`;
    case 'due_soon':
      return `${day}: due soon; ${date} is ${schedule.days === 0 ? 'that day' : `${count(schedule)} away`}`;
    case 'overdue':
      return `${day}: overdue by ${count(schedule)} against ${date}`;
    case 'past_date':
      return `${day}: ${count(schedule)} past ${date}`;
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
