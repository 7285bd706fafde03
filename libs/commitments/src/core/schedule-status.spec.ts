import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '#libs/kernel';
import { DUE_BASES } from './due-date.js';
import { dayOf, factsFrom } from './schedule.fixture.js';
import { DUE_SOON_DAYS, scheduleStatus, STATUSES_OF_DATES, type ScheduleFacts } from './schedule-status.js';

/** Small windows around one another, so that every order of the days turns up. */
const aDay = fc.nat(40).map(dayOf);
const aSpan = fc.record({ from: fc.nat(40), length: fc.nat(8) });
const facts = fc
  .record({
    basis: fc.constantFrom(...DUE_BASES),
    due: fc.option(aSpan, { freq: 8 }),
    noLast: fc.boolean(),
    delivery: fc.option(aSpan, { freq: 2 }),
    noFirstDelivery: fc.boolean(),
    noLastDelivery: fc.boolean(),
  })
  .map(factsFrom);

describe('schedule status', () => {
  it('is what every due day and every day of delivery that the record allows agree on, else arguable', () => {
    fc.assert(
      fc.property(facts, aDay, (known, day) => {
        expect(scheduleStatus(known, day)).toBe(unanimous(known, day));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is reached in every kind by some facts', () => {
    const reached = new Set(fc.sample(fc.tuple(facts, aDay), 5_000).map(([known, day]) => scheduleStatus(known, day)));
    expect([...reached].sort()).toEqual([...STATUSES_OF_DATES].sort());
  });
});

/** The oracle: try every pair of days. A window without an end is tried well past every other day. */
function unanimous(known: ScheduleFacts, day: string) {
  if (known.earliest === null) return 'undated';
  const [start, end] = [dayOf(-10), dayOf(60)];
  const dueDays = daysFrom(known.earliest, known.latest ?? end);
  const noDelivery = known.deliveredEarliest === null && known.deliveredLatest === null;
  const deliveryDays = noDelivery ? [null] : daysFrom(known.deliveredEarliest ?? start, known.deliveredLatest ?? end);
  const outcomes = new Set(dueDays.flatMap((due) => deliveryDays.map((delivery) => outcome(due, delivery, day))));
  if (outcomes.size > 1) return 'arguable';
  const [only] = outcomes;
  if (only === 'to go') return daysBetween(day, known.earliest) > DUE_SOON_DAYS ? 'not_due' : 'due_soon';
  if (only === 'that day') return 'due_soon';
  if (only === 'past') return known.basis === 'own' || known.basis === 'legal' ? 'overdue' : 'past_date';
  return only === 'kept' ? 'on_time' : 'delivered_late';
}

function outcome(due: string, delivery: string | null, day: string) {
  if (delivery !== null && delivery <= day) return delivery <= due ? 'kept' : 'kept late';
  return day < due ? 'to go' : day === due ? 'that day' : 'past';
}

function daysFrom(from: string, to: string): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}
