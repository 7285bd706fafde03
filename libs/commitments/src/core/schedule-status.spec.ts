import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, fromDayNumber } from '#libs/kernel';
import { DUE_BASES } from './due-date.js';
import { holds, printCondition, SCHEDULE_CONDITIONS } from './schedule-condition.js';
import { DUE_SOON_DAYS, SCHEDULE_STATUSES, scheduleStatus, type ScheduleFacts } from './schedule-status.js';

/** Small windows around one another, so that every order of the days turns up. */
const aDay = fc.integer({ min: 19_000, max: 19_040 }).map(fromDayNumber);
const aSpan = fc.tuple(aDay, fc.nat(8)).map(([from, length]) => ({ from, to: addDays(from, length) }));
const facts: fc.Arbitrary<ScheduleFacts> = fc
  .record({
    basis: fc.constantFrom(...DUE_BASES),
    due: fc.option(aSpan, { freq: 8 }),
    noLast: fc.boolean(),
    delivery: fc.option(aSpan, { freq: 2 }),
    noFirstDelivery: fc.boolean(),
    noLastDelivery: fc.boolean(),
  })
  .map(({ basis, due, noLast, delivery, noFirstDelivery, noLastDelivery }) => ({
    basis: due ? basis : null,
    earliest: due?.from ?? null,
    latest: due && !noLast ? due.to : null,
    deliveredEarliest: delivery && !noFirstDelivery ? delivery.from : null,
    deliveredLatest: delivery && !noLastDelivery ? delivery.to : null,
  }));

describe('schedule status', () => {
  it('is what every due day and every day of delivery that the record allows agree on, else arguable', () => {
    fc.assert(
      fc.property(facts, aDay, (known, day) => {
        expect(scheduleStatus(known, day)).toBe(unanimous(known, day));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is the one status whose condition holds', () => {
    fc.assert(
      fc.property(facts, aDay, (known, day) => {
        const holding = SCHEDULE_STATUSES.filter((status) => holds(SCHEDULE_CONDITIONS[status], known, day));
        expect(holding).toEqual([scheduleStatus(known, day)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is reached in every kind by some facts', () => {
    const reached = new Set(fc.sample(fc.tuple(facts, aDay), 5_000).map(([known, day]) => scheduleStatus(known, day)));
    expect([...reached].sort()).toEqual([...SCHEDULE_STATUSES].sort());
  });
});

describe('schedule condition', () => {
  it('is printed with the names it is given and with nothing else from outside', () => {
    const names = {
      day: '$1::date',
      basis: 'd.basis',
      earliest: 'd.due_earliest',
      latest: 'd.due_latest',
      deliveredEarliest: 'v.earliest',
      deliveredLatest: 'v.latest',
    };
    expect(printCondition(SCHEDULE_CONDITIONS.not_due, names)).toBe(
      '(d.due_earliest > ($1::date + 14) and ((v.earliest is null and v.latest is null) or v.earliest > $1::date))',
    );
    expect(printCondition(SCHEDULE_CONDITIONS.overdue, names)).toMatch(
      /^\(d\.basis in \('own', 'legal'\) and d\.due_earliest is not null and/,
    );
  });
});

/** The oracle: try every pair of days. A window without an end is tried well past every other day. */
function unanimous(known: ScheduleFacts, day: string) {
  if (known.earliest === null) return 'undated';
  const [start, end] = [fromDayNumber(18_990), fromDayNumber(19_060)];
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
