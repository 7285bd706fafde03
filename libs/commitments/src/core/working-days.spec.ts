import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate, daysInMonth, weekday, type CivilDate } from '#libs/kernel';
import { BANK_HOLIDAYS, FIRST_YEAR, LAST_YEAR, NATIONS, type Nation } from './bank-holidays.js';
import { addWorkingDays, calendarOf, isWorkingDay, nationOf, workingDaysBetween } from './working-days.js';

const notCovered = expect.objectContaining({ code: 'WORKING_DAYS_NOT_COVERED' });
const aNation = fc.constantFrom(...NATIONS);
const aDay = fc.integer({ min: 0, max: 365 * 10 }).map((n) => addDays(`${FIRST_YEAR}-01-01`, n));

describe('bank holidays', () => {
  it.each(NATIONS)(
    'of %s are those of the Act of 1971, the days in lieu, and the days moved or added by proclamation',
    (nation) => {
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        expect(`${year}: ${BANK_HOLIDAYS[nation][year]}`).toBe(
          `${year}: ${byRule(nation, year)
            .map((day) => day.slice(5))
            .join(' ')}`,
        );
      }
    },
  );

  it('differ between the parts of the United Kingdom', () => {
    const offIn = (day: CivilDate) => NATIONS.filter((nation) => !isWorkingDay(day, nation));
    expect(offIn('2021-04-05')).toEqual(['england_and_wales', 'northern_ireland']);
    expect(offIn('2023-01-03')).toEqual(['scotland']);
    expect(offIn('2026-06-15')).toEqual(['scotland']);
    expect(offIn('2023-07-12')).toEqual(['northern_ireland']);
    expect(offIn('2022-06-02')).toEqual([...NATIONS]);
    expect(offIn('2022-06-03')).toEqual([...NATIONS]);
    expect(offIn('2022-09-19')).toEqual([...NATIONS]);
    expect(offIn('2023-05-08')).toEqual([...NATIONS]);
    expect(offIn('2022-05-30')).toEqual([]);
    expect(offIn('2020-05-04')).toEqual([]);
  });
});

describe('working days', () => {
  it('make seven days from 21 April 2021 end on 30 April, not on the 28th', () => {
    expect(addWorkingDays('2021-04-21', 7, 'england_and_wales')).toBe('2021-04-30');
    expect(addDays('2021-04-21', 7)).toBe('2021-04-28');
  });

  it('leave out weekends and bank holidays when lateness is counted', () => {
    expect(workingDaysBetween('2021-04-28', '2021-05-11', 'england_and_wales')).toBe(8);
    expect(workingDaysBetween('2021-05-11', '2021-04-28', 'england_and_wales')).toBe(0);
  });

  it('outside the years that are covered are refused, not guessed', () => {
    expect(() => isWorkingDay('2017-12-29', 'scotland')).toThrow(notCovered);
    expect(() => addWorkingDays('2028-12-20', 20, 'scotland')).toThrow(notCovered);
    expect(() => workingDaysBetween('2028-12-20', '2029-01-02', 'scotland')).toThrow(notCovered);
    expect(() => workingDaysBetween('2017-12-20', '2018-01-02', 'scotland')).toThrow(notCovered);
    for (const days of [-1, 1.5, 1_001, NaN]) {
      expect(() => addWorkingDays('2021-04-21', days, 'scotland')).toThrow(
        expect.objectContaining({ code: 'WORKING_DAYS_INVALID' }),
      );
    }
  });

  it('added and then counted are the same number, and end on a working day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 100 }), aNation, (day, days, nation) => {
        const end = addWorkingDays(day, days, nation);
        expect(isWorkingDay(end, nation)).toBe(true);
        expect(workingDaysBetween(day, end, nation)).toBe(days);
        expect(workingDaysBetween(day, addDays(end, -1), nation)).toBe(days - 1);
      }),
    );
  });

  it('keep with a due date whose they are and in which version', () => {
    for (const nation of NATIONS) expect(nationOf(calendarOf(nation))).toBe(nation);
    expect(calendarOf('scotland')).toBe('scotland/2026-11');
    expect(nationOf('france/2026-11')).toBeNull();
  });
});

/** The rules, written apart from the list: what a lawyer would recompute it by. */
function byRule(nation: Nation, year: number): CivilDate[] {
  const on = (month: number, day: number) => civilDate(year, month, day);
  const easter = easterSunday(year);
  const scotland = nation === 'scotland';
  const fixed = [
    on(1, 1),
    ...(scotland ? [on(1, 2), on(11, 30)] : []),
    ...(nation === 'northern_ireland' ? [on(3, 17), on(7, 12)] : []),
    on(12, 25),
    on(12, 26),
  ];
  const moved = [
    addDays(easter, -2),
    ...(scotland ? [] : [addDays(easter, 1)]),
    year === 2020 ? on(5, 8) : firstMonday(year, 5),
    year === 2022 ? on(6, 2) : lastMonday(year, 5),
    scotland ? firstMonday(year, 8) : lastMonday(year, 8),
  ];
  const proclaimed = ['2022-06-03', '2022-09-19', '2023-05-08', ...(scotland ? ['2026-06-15'] : [])];
  const days = new Set([
    ...moved,
    ...fixed.filter((day) => weekday(day) <= 5),
    ...proclaimed.filter((day) => day.startsWith(`${year}`)),
  ]);
  for (const day of fixed.filter((candidate) => weekday(candidate) > 5)) {
    let inLieu = day;
    while (weekday(inLieu) > 5 || days.has(inLieu)) inLieu = addDays(inLieu, 1);
    days.add(inLieu);
  }
  return [...days].sort();
}

function firstMonday(year: number, month: number): CivilDate {
  const first = civilDate(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
}

function lastMonday(year: number, month: number): CivilDate {
  const last = civilDate(year, month, daysInMonth(year, month));
  return addDays(last, 1 - weekday(last));
}

/** The Gregorian computus as the Book of Common Prayer has it: golden number, then the Sunday after the full moon. */
function easterSunday(year: number): CivilDate {
  const century = Math.floor(year / 100) + 1;
  const skipped = Math.floor((3 * century) / 4) - 12;
  const moonShift = Math.floor((8 * century + 5) / 25) - 5;
  const golden = (year % 19) + 1;
  let epact = (11 * golden + 20 + moonShift - skipped) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  const march = 44 - epact < 21 ? 74 - epact : 44 - epact;
  const fullMoon = addDays(civilDate(year, 3, 1), march - 1);
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7));
}
