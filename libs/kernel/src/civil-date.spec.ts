import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  compareDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  FIRST_DAY,
  fromDayNumber,
  isCivilDate,
  LAST_DAY,
  parseCivilDate,
  sayDay,
  sayWeekday,
  weekday,
} from './civil-date.js';

const aDayNumber = fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) });
const aDay = aDayNumber.map(fromDayNumber);
const refusal = (code: string, message: string) => expect.objectContaining({ code, field: 'input.statedOn', message });

/** An oracle of another make: the runtime's own calendar, in UTC. */
const byRuntime = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

describe('civil date', () => {
  it('is read strictly', () => {
    expect(parseCivilDate('2023-03-16', 'input.statedOn')).toBe('2023-03-16');
    for (const wrong of [
      '2023-3-16',
      '16/03/2023',
      '2023-03-16T00:00',
      ' 2023-03-16',
      '20230316',
      '٢٠٢٣-٠٣-١٦',
      '',
      null,
      2023,
    ]) {
      expect(() => parseCivilDate(wrong, 'input.statedOn')).toThrow(expect.objectContaining({ code: 'DAY_INVALID' }));
    }
  });

  it('that does not exist is refused by saying how long the month is', () => {
    const refused = refusal('DAY_NOT_IN_MONTH', 'input.statedOn: there is no day 30. February 2023 has 28 days.');
    expect(() => parseCivilDate('2023-02-30', 'input.statedOn')).toThrow(refused);
    expect(() => parseCivilDate('1900-02-29', 'input.statedOn')).toThrow(expect.objectContaining({ code: 'DAY_NOT_IN_MONTH' }));
    expect(() => parseCivilDate('2023-13-01', 'input.statedOn')).toThrow(
      refusal('DAY_INVALID', 'input.statedOn: there is no month 13. Write the day as year-month-day, such as 2023-03-16.'),
    );
    expect(() => parseCivilDate('0000-01-01', 'input.statedOn')).toThrow(expect.objectContaining({ code: 'DAY_INVALID' }));
    expect(parseCivilDate('2024-02-29', 'input.statedOn')).toBe('2024-02-29');
  });

  it('counts days as the calendar does, over all years', () => {
    fc.assert(
      fc.property(aDayNumber, (days) => {
        expect(fromDayNumber(days)).toBe(byRuntime(days));
        expect(dayNumber(byRuntime(days))).toBe(days);
        expect(weekday(byRuntime(days)) % 7).toBe(new Date(days * 86_400_000).getUTCDay());
      }),
      { numRuns: 2_000 },
    );
  });

  it('turns every century and leap day right', () => {
    for (let year = 1; year <= 9999; year++) {
      const last = civilDate(year, 2, daysInMonth(year, 2));
      const next = civilDate(year, 3, 1);
      if (daysBetween(last, next) !== 1 || addDays(last, 1) !== next) throw new Error(`wrong after ${last}`);
    }
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it('adds and takes away the same days, in day order', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(b, a))).toBe(compareDays(a, b));
        expect(isCivilDate(a)).toBe(true);
      }),
    );
  });

  it('never leaves the years it covers', () => {
    for (const run of [() => addDays(LAST_DAY, 1), () => addDays(FIRST_DAY, -1), () => addDays('2023-01-01', 0.5)]) {
      expect(run).toThrow(expect.objectContaining({ code: 'DAY_OUT_OF_RANGE' }));
    }
    expect(() => civilDate(2023, 2, 29)).toThrow(RangeError);
  });

  it('is said in English', () => {
    expect(sayDay('2023-03-10')).toBe('10 March 2023');
    expect(sayWeekday('2023-03-10')).toBe('Friday 10 March 2023');
    expect(sayWeekday('2023-03-16')).toBe('Thursday 16 March 2023');
  });
});
