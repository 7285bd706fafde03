import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/kernel';
import { deliveredBetween, deliveryDate, NOT_DELIVERED } from './delivery.js';
import { aDueDate, BODY, COALITION, on } from './schedule.fixture.js';
import { schedule, schedules } from './schedule.js';
import { sayCounted, saySchedule } from './schedule-words.js';
import { calendarOf } from './working-days.js';

const deliveredOn = (edtf: string, recorded = '2026-01-01') => deliveredBetween([deliveryDate(on(edtf), recorded)]);

describe('the statement of 21 April 2021', () => {
  const answer = deliveredOn('2021-05-11');
  const asked = aDueDate({ due: '2021-04-28', basis: 'set_by_another', setById: COALITION });

  it('answered on 11 May is 13 days late against the date the coalition set', () => {
    const then = schedule(asked, answer, '2021-05-11');
    expect(then).toMatchObject({ status: 'delivered_late', days: 13, working: null, atLeast: false, why: null });
    expect(saySchedule(then, { setBy: 'the coalition' })).toBe(
      'Said to be delivered 11 May 2021: 13 days late against the date the coalition set (28 April 2021)',
    );
  });

  it('reckoned in working days is due on 30 April and 6 working days late', () => {
    const working = aDueDate({
      due: '2021-04-30',
      basis: 'set_by_another',
      setById: COALITION,
      calendar: calendarOf('england_and_wales'),
    });
    const then = schedule(working, answer, '2021-05-11');
    expect(then).toMatchObject({ status: 'delivered_late', days: 11, working: 6 });
    expect(saySchedule(then, { setBy: 'the coalition' })).toContain('6 working days late');
  });

  it('was not answered yet the day before', () => {
    expect(schedule(asked, answer, '2021-05-10')).toMatchObject({ status: 'past_date', days: 12 });
  });
});

describe('"by the spring 2023"', () => {
  const spring = aDueDate({ due: '2023-21', basis: 'own', setById: BODY });
  const statusOn = (day: string) => schedule(spring, NOT_DELIVERED, day).status;

  it('is arguable from 1 March to 31 May and overdue from 1 June', () => {
    expect(statusOn('2023-02-01')).toBe('not_due');
    expect(statusOn('2023-02-15')).toBe('due_soon');
    expect(statusOn('2023-02-28')).toBe('due_soon');
    expect(statusOn('2023-03-01')).toBe('arguable');
    expect(statusOn('2023-05-31')).toBe('arguable');
    expect(statusOn('2023-06-01')).toBe('overdue');
  });

  it('says why it is arguable, and counts from its last day', () => {
    const names = { setBy: 'NHS England' };
    expect(saySchedule(schedule(spring, NOT_DELIVERED, '2023-04-15'), names)).toBe(
      '15 April 2023: arguable against the date NHS England gave (spring 2023), ' +
        'because “spring 2023” can mean any day from 1 March 2023 to 31 May 2023',
    );
    const overdue = schedule(spring, NOT_DELIVERED, '2023-06-01');
    expect(overdue).toMatchObject({ days: 1, atLeast: true });
    expect(saySchedule(overdue, names)).toBe(
      '1 June 2023: overdue by at least one day against the date NHS England gave (spring 2023)',
    );
  });

  it('kept in winter is on time, kept in April is arguable, kept in June is late', () => {
    const keptOn = (edtf: string) => schedule(spring, deliveredOn(edtf), '2023-12-31').status;
    expect(keptOn('2023-02-28')).toBe('on_time');
    expect(keptOn('2023-04-02')).toBe('arguable');
    expect(keptOn('2023-06')).toBe('delivered_late');
    expect(keptOn('2023-05/2023-06')).toBe('arguable');
  });
});

describe('10 March 2023, set by the coalition', () => {
  const names = { setBy: 'the coalition' };

  it('is one day past on 11 March, and never overdue', () => {
    const theirs = aDueDate({ due: '2023-03-10', basis: 'set_by_another', setById: COALITION });
    expect(saySchedule(schedule(theirs, NOT_DELIVERED, '2023-03-11'), names)).toBe(
      '11 March 2023: one day past the date the coalition set (10 March 2023)',
    );
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 4_000 }), (days) => {
        const then = schedule(theirs, NOT_DELIVERED, addDays('2023-03-10', days));
        expect(then.status).not.toBe('overdue');
        expect(saySchedule(then, names)).not.toContain('overdue');
      }),
    );
  });

  it('stands beside the spring, each on its own basis', () => {
    const lines = schedules(
      [
        aDueDate({ due: '2023-21', basis: 'expected', setById: null }),
        aDueDate({ due: '2023-03-10', basis: 'set_by_another', setById: COALITION }),
      ],
      [],
      '2023-03-11',
      null,
    );
    expect(lines.map(({ basis, latest }) => [basis, latest.status])).toEqual([
      ['expected', 'arguable'],
      ['set_by_another', 'past_date'],
    ]);
  });
});

describe('schedule', () => {
  it('measures against the first date and against the one in force', () => {
    const first = aDueDate({ due: '2022-09-30', statedOn: on('2021-09-03') });
    const moved = aDueDate({ due: '2023-06-30', statedOn: on('2022-10-07'), revisesId: first.id });
    const [line] = schedules([first, moved], [], '2022-11-01', null);
    expect(line).toMatchObject({ revisions: 1, baseline: { status: 'overdue', days: 32 }, latest: { status: 'not_due' } });
    expect(schedules([first, moved], [], '2022-09-30', null)[0]).toMatchObject({
      revisions: 0,
      latest: { status: 'due_soon', days: 0 },
    });
  });

  it('without a date is undated, delivered or not', () => {
    expect(schedules([], [], '2023-03-11', null)).toMatchObject([{ basis: null, latest: { status: 'undated', days: null } }]);
    expect(schedules([], [deliveryDate(on('2023-03-10'), '2023-03-11')], '2023-03-11', null)[0]?.latest.status).toBe('undated');
  });

  it('of what had not been made by then says so, whatever dates it has, and holds from the first day it can have been made on', () => {
    const dates = [aDueDate({ due: '2023-03-10' })];
    const of = (day: string) => schedules(dates, [], day, '2025-06-12').map(({ latest }) => latest);
    expect(of('2025-06-11')).toMatchObject([{ status: 'not_made', against: null, days: null }]);
    expect(saySchedule(of('2025-06-11')[0]!, { setBy: null })).toBe('11 June 2025: this had not been made by then');
    expect(of('2025-06-12')).toMatchObject([{ status: 'overdue' }]);
  });

  it('of a date that is about or not certain is never late', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2023-03~', '2023-03-10?', '2023-21%', '2023-03-10/..'),
        fc.nat(5_000),
        fc.boolean(),
        (edtf, days, done) => {
          const day = addDays('2023-01-01', days);
          const delivered = done ? deliveredOn('2024-01-01', '2040-01-01') : NOT_DELIVERED;
          expect(['overdue', 'past_date', 'delivered_late']).not.toContain(
            schedule(aDueDate({ due: edtf }), delivered, day).status,
          );
        },
      ),
    );
  });

  it('leaves a delivery on days not known open', () => {
    const due = aDueDate({ due: '2023-03-10' });
    const vague = deliveredOn('2023-03~');
    expect(schedule(due, vague, '2023-05-01')).toMatchObject({
      status: 'arguable',
      why: 'the sources leave open whether it had been delivered by then',
    });
    expect(schedule(due, deliveredOn('2023-03'), '2023-05-01')).toMatchObject({
      status: 'arguable',
      why: 'it is said to be delivered at some time from 1 March 2023 to 31 March 2023',
    });
    expect(() => deliveryDate(on('2023-05-02'), '2023-05-01')).toThrow(expect.objectContaining({ code: 'DELIVERED_IN_FUTURE' }));
    expect(deliveryDate(on('2023-05'), '2023-05-20')).toMatchObject({ earliest: '2023-05-01', latest: '2023-05-20' });
    expect(
      deliveredBetween([deliveryDate(on('2023-03-10'), '2024-01-01'), deliveryDate(on('2023-02-01'), '2024-01-01')]),
    ).toEqual({
      earliest: '2023-02-01',
      latest: '2023-03-10',
    });
    expect(
      deliveredBetween([deliveryDate(on('2023-03-10'), '2024-01-01'), deliveryDate(on('../2023-02-01'), '2024-01-01')]),
    ).toEqual({
      earliest: null,
      latest: '2023-03-10',
    });
  });

  it('counts the fewest days that it can be late, and says that there may be more', () => {
    const inJune = schedule(aDueDate({ due: '2023-05' }), deliveredOn('2023-06-02'), '2023-12-31');
    expect(inJune).toMatchObject({ status: 'delivered_late', days: 2, atLeast: true });
    const someTimeInJune = schedule(aDueDate({ due: '2023-05-31' }), deliveredOn('2023-06'), '2023-12-31');
    expect(someTimeInJune).toMatchObject({ status: 'delivered_late', days: 1, atLeast: true });
    expect(saySchedule(someTimeInJune, { setBy: 'NHS England' })).toBe(
      'Said to be delivered at some time from 1 June 2023 to 30 June 2023: at least one day late against the date NHS England gave (31 May 2023)',
    );
    expect(schedule(aDueDate(), deliveredOn('2023-03-12'), '2023-12-31')).toMatchObject({ days: 2, atLeast: false });
  });

  it('says between which days the fewest are counted, and nothing where the number is exact or not said', () => {
    const spring = { due: '2023-21' };
    const counted = (...args: Parameters<typeof schedule>) => sayCounted(schedule(...args));
    expect(counted(aDueDate({ due: '2022-09' }), deliveredOn('2023-03-10/..'), '2026-12-31')).toBe(
      'from 30 September 2022, the last day that “September 2022” can mean, to 10 March 2023, the first day on which it can have been delivered',
    );
    expect(counted(aDueDate(spring), NOT_DELIVERED, '2023-06-02')).toBe(
      'from 31 May 2023, the last day that “spring 2023” can mean, to 2 June 2023',
    );
    expect(counted(aDueDate(spring), NOT_DELIVERED, '2023-02-20')).toBe(
      'from 20 February 2023 to 1 March 2023, the first day that “spring 2023” can mean',
    );
    expect(counted(aDueDate(), deliveredOn('2023-04'), '2023-12-31')).toBe(
      'from 10 March 2023 to 1 April 2023, the first day on which it can have been delivered',
    );
    expect(counted(aDueDate(), deliveredOn('2023-03-12'), '2023-12-31')).toBeNull();
    expect(counted(null, NOT_DELIVERED, '2023-12-31')).toBeNull();
  });

  it('says so exactly where the sentence says “at least”', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2023-03-10', '2023-03', '2023-21', '2023', '2023-03-10/..', '../2023-03-10'),
        fc.constantFrom('own', 'legal', 'set_by_another', 'expected'),
        fc.constantFrom(null, '2023-05-01', '2023-06', '2023-05-01/..', '../2023-04-02'),
        fc.integer({ min: -400, max: 900 }),
        (due, basis, done, ahead) => {
          const delivered = done === null ? NOT_DELIVERED : deliveredOn(done);
          const then = schedule(aDueDate({ due, basis }), delivered, addDays('2023-03-10', ahead));
          expect(sayCounted(then) !== null).toBe(saySchedule(then, { setBy: 'x' }).includes('at least '));
        },
      ),
    );
  });

  it('says calendar days where working days are not known, and where none has passed', () => {
    const calendar = calendarOf('england_and_wales');
    const names = { setBy: 'the council' };
    const later = schedule(aDueDate({ due: '2028-12-20', calendar }), NOT_DELIVERED, '2029-01-02');
    expect(later).toMatchObject({ days: 13, working: null });
    expect(saySchedule(later, names)).toContain('overdue by 13 days (working days are known for 2018 to 2028 only)');
    const saturday = schedule(aDueDate({ due: '2023-03-10', calendar }), NOT_DELIVERED, '2023-03-11');
    expect(saturday).toMatchObject({ status: 'overdue', days: 1, working: 0 });
    expect(saySchedule(saturday, names)).toContain('overdue by one day against');
    const monday = schedule(aDueDate({ due: '2023-03-10', calendar }), NOT_DELIVERED, '2023-03-13');
    expect(saySchedule(monday, names)).toContain('overdue by one working day against');
  });

  it.each([
    ['own', '2023-02-01', '1 February 2023: not due; the date NHS England gave (10 March 2023) is 37 days away'],
    ['own', '2023-03-09', '9 March 2023: due soon; the date NHS England gave (10 March 2023) is one day away'],
    ['own', '2023-03-10', '10 March 2023: due soon; the date NHS England gave (10 March 2023) is that day'],
    ['own', '2023-03-12', '12 March 2023: overdue by 2 days against the date NHS England gave (10 March 2023)'],
    ['legal', '2023-03-11', '11 March 2023: overdue by one day against the legal date (10 March 2023)'],
    ['expected', '2023-03-11', '11 March 2023: one day past the date it was expected by (10 March 2023)'],
  ] as const)('of a date that is %s, on %s, says “%s”', (basis, day, sentence) => {
    expect(saySchedule(schedule(aDueDate({ basis }), NOT_DELIVERED, day), { setBy: 'NHS England' })).toBe(sentence);
  });

  it('of a promise kept says by whose date, and of a pause no reason', () => {
    const names = { setBy: 'NHS England' };
    const kept = deliveredOn('2023-03-10');
    expect(saySchedule(schedule(aDueDate(), kept, '2023-03-10'), names)).toBe(
      'Said to be delivered 10 March 2023: on time for the date NHS England gave (10 March 2023)',
    );
    expect(saySchedule(schedule(aDueDate({ basis: 'expected', due: '2023-03-01' }), kept, '2023-03-10'), names)).toBe(
      'Said to be delivered 10 March 2023: 9 days after the date it was expected by (1 March 2023)',
    );
    expect(saySchedule(schedule(null, kept, '2023-03-10'), names)).toBe('10 March 2023: no date set by then has been released');
    expect(saySchedule(schedule(aDueDate(), NOT_DELIVERED, '2023-03-12'), { ...names, pausedByGroup: true })).toMatch(
      /; paused by the group$/,
    );
  });

  it('lets whoever says so say that it was delivered', () => {
    const kept = schedule(aDueDate(), deliveredOn('2023-03-10'), '2023-03-10');
    const said = (...deliveredBy: string[]) => saySchedule(kept, { setBy: 'the council', deliveredBy });
    expect(said('the council', 'the council')).toBe(
      'Delivered 10 March 2023, as the council says: on time for the date the council gave (10 March 2023)',
    );
    expect(said('the council', 'the group')).toMatch(/^Delivered 10 March 2023, as the council and the group say: /);
    expect(said()).toMatch(/^Said to be delivered 10 March 2023: /);
  });

  it('counts no days for ever against a date that the body did not set', () => {
    const names = { setBy: 'the coalition' };
    const theirs = aDueDate({ basis: 'set_by_another', setById: COALITION });
    expect(saySchedule(schedule(theirs, NOT_DELIVERED, '2024-03-09'), names)).toContain('365 days past');
    expect(saySchedule(schedule(theirs, NOT_DELIVERED, '2024-03-10'), names)).toBe(
      '10 March 2024: past the date the coalition set (10 March 2023)',
    );
  });

  it('marks a date that was inferred', () => {
    const due = aDueDate();
    const inferred = { ...due, due: { ...due.due, inferred: true } };
    expect(saySchedule(schedule(inferred, NOT_DELIVERED, '2023-03-11'), { setBy: 'DNS' })).toContain('(10 March 2023, inferred)');
  });
});
