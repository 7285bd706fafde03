import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromDayNumber, sayDay, sayWeekday, weekday } from './civil-date.js';
import { sayPartialDate } from './date-words.js';
import { DomainError } from './domain-error.js';
import { parsePartialDate } from './partial-date.js';
import { readSaidDate } from './said-date.js';
import { doubtsIn } from './said-doubts.js';
import type { SaidWhen } from './said-span.js';

/** A Thursday. */
const today = '2023-03-16';
const field = 'input.on';
const read = (text: unknown, sense: SaidWhen['sense'] = 'happened', on = today) =>
  readSaidDate(text, { today: on, sense, field });
const codeOf = (text: unknown) => {
  try {
    read(text);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.field];
    throw error;
  }
};

const aDay = fc.integer({ min: -300_000, max: 300_000 }).map(fromDayNumber);
const anEnd = fc
  .tuple(
    aDay,
    fc.constantFrom('day', 'month', 'season', 'year', 'decade', 'no day', 'no month'),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([day, precision, mark]) => {
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const season = `${year}-2${1 + (Number(day.slice(9)) % 4)}`;
    const all = { day, month, season, year, decade: `${year.slice(0, 3)}X`, 'no day': `${month}-XX`, 'no month': `${year}-XX` };
    // EDTF marks no date with an X in it.
    return all[precision] + (all[precision].includes('X') ? '' : mark);
  });

describe('a date as people say it', () => {
  it.each([
    ['10 March 2023', '2023-03-10', null, false],
    ['10th of March, 2023', '2023-03-10', null, false],
    ['March 10, 2023', '2023-03-10', 'March 10, 2023', false],
    ['Friday 10 March 2023', '2023-03-10', 'Friday 10 March 2023', false],
    ['Fri 10 Mar 2023', '2023-03-10', 'Fri 10 Mar 2023', false],
    ['10/3/2023', '2023-03-10', '10/3/2023', false],
    ['10.03.2023', '2023-03-10', '10.03.2023', false],
    ['2023-03-10', '2023-03-10', null, false],
    ['2022-12~', '2022-12~', null, false],
    ['3/2023', '2023-03', '3/2023', false],
    ['March 2023', '2023-03', null, false],
    ['in Sept 2022', '2022-09', 'in Sept 2022', false],
    ['spring 2023', '2023-21', null, false],
    ['the fall of 2022', '2022-23', 'the fall of 2022', false],
    ['winter 2022/23', '2022-24', 'winter 2022/23', false],
    ['winter 2022 to 2023', '2022-24', null, false],
    ['2021', '2021', null, false],
    ['the 2010s', '201X', null, false],
    ['about 2021', '2021~', null, false],
    ['c. 2021', '2021~', 'c. 2021', false],
    ['March 2023?', '2023-03?', 'March 2023?', false],
    ['perhaps about March 2023', '2023-03%', 'perhaps about March 2023', false],
    ['about Christmas', '2022-12~', 'about Christmas', true],
    ['Christmas Eve 2021', '2021-12-24', 'Christmas Eve 2021', false],
    ['early 2021', '2021-01/2021-04', 'early 2021', true],
    ['mid-2021', '2021-05/2021-08', 'mid-2021', true],
    ['late March 2022', '2022-03-21/2022-03-31', 'late March 2022', true],
    ['early winter 2022', '2022-12', 'early winter 2022', true],
    ['late winter 2022', '2023-02', 'late winter 2022', true],
    ['Q2 2022', '2022-04/2022-06', 'Q2 2022', true],
    ['the second half of 2022', '2022-07/2022-12', 'the second half of 2022', true],
    ['March to May 2022', '2022-03/2022-05', 'March to May 2022', false],
    ['10–12 March 2023', '2023-03-10/2023-03-12', '10–12 March 2023', false],
    ['between 3 and 9 May 2022', '2022-05-03/2022-05-09', 'between 3 and 9 May 2022', false],
    ['from spring 2021 to about Christmas 2022', '2021-21/2022-12~', 'from spring 2021 to about Christmas 2022', true],
    ['since 2019', '2019/..', 'since 2019', false],
    ['from 10 March 2023', '2023-03-10/..', null, false],
    ['after 10 March 2023', '2023-03-11/..', 'after 10 March 2023', true],
    ['before May 2022', '../2022-04-30', 'before May 2022', true],
    ['by the end of May 2022', '../2022-05-31', 'by the end of May 2022', true],
    ['the week of 8 March 2023', '2023-03-06/2023-03-12', 'the week of 8 March 2023', true],
    ['week commencing 6 March 2023', '2023-03-06/2023-03-12', 'week commencing 6 March 2023', true],
    ['10 March', '2023-03-10', '10 March', true],
    ['17 March', '2022-03-17', '17 March', true],
    ['29 February', '2020-02-29', '29 February', true],
    ['spring', '2023-21', 'spring', true],
    ['summer', '2022-22', 'summer', true],
    ['today', '2023-03-16', 'today', true],
    ['yesterday', '2023-03-15', 'yesterday', true],
    ['last Tuesday', '2023-03-14', 'last Tuesday', true],
    ['last Thursday', '2023-03-09', 'last Thursday', true],
    ['on Thursday', '2023-03-16', 'on Thursday', true],
    ['three days ago', '2023-03-13', 'three days ago', true],
    ['a week ago', '2023-03-09~', 'a week ago', true],
    ['two months ago', '2023-01~', 'two months ago', true],
    ['4 years ago', '2019~', '4 years ago', true],
    ['last week', '2023-03-06/2023-03-12', 'last week', true],
    ['last month', '2023-02', 'last month', true],
    ['last year', '2022', 'last year', true],
    ['early last year', '2022-01/2022-04', 'early last year', true],
    ['last March', '2022-03', 'last March', true],
    ['last summer', '2022-22', 'last summer', true],
    ['this summer', '2023-22', 'this summer', true],
    ['October last year', '2022-10', 'October last year', true],
    ['autumn last year', '2022-23', 'autumn last year', true],
    ['March this year', '2023-03', 'March this year', true],
    ['from October last year to March this year', '2022-10/2023-03', 'from October last year to March this year', true],
    ['Monday last week', '2023-03-06', 'Monday last week', true],
    ['at the start of the year', '2023-01/2023-03', 'at the start of the year', true],
    ['some time in March 2022', '2022-03', 'some time in March 2022', false],
    ['one day in May 2022', '2022-05', 'one day in May 2022', false],
    ['back in 2021', '2021', 'back in 2021', false],
    ['2021ish', '2021~', '2021ish', false],
    ['over Christmas 2021', '2021-12~', 'over Christmas 2021', true],
    ['towards the end of March 2022', '2022-03-21/2022-03-31', 'towards the end of March 2022', true],
    ['a couple of weeks ago', '2023-03-02~', 'a couple of weeks ago', true],
    ['a fortnight ago', '2023-03-02~', 'a fortnight ago', true],
    ['eighteen months ago', '2021-09~', 'eighteen months ago', true],
    ['a week last Tuesday', '2023-03-07', 'a week last Tuesday', true],
    ['a fortnight last Tuesday', '2023-02-28', 'a fortnight last Tuesday', true],
    ['twelve weeks ago', '2022-12-22~', 'twelve weeks ago', true],
    ['March or April 2022', '2022-03/2022-04', 'March or April 2022', false],
    ['March/April 2022', '2022-03/2022-04', 'March/April 2022', false],
    ['Mar-May 2022', '2022-03/2022-05', 'Mar-May 2022', false],
    ['10-12 March 2023', '2023-03-10/2023-03-12', '10-12 March 2023', false],
    ['10-Mar-2023', '2023-03-10', '10-Mar-2023', false],
    ['2021-2023', '2021/2023', '2021-2023', false],
    ['2021/2023', '2021/2023', null, false],
    ['late 2019/early 2020', '2019-09/2020-04', 'late 2019/early 2020', true],
    ['6 March 2023, 2pm', '2023-03-06', '6 March 2023, 2pm', false],
    ['6th March 2023 at 14:30', '2023-03-06', '6th March 2023 at 14:30', false],
    ['Easter 2022', '2022-04-15/2022-04-18', 'Easter 2022', true],
    ['Good Friday 2022', '2022-04-15', 'Good Friday 2022', true],
    ['the end of 2022', '2022-10/2022-12', 'the end of 2022', true],
    ['towards the end of 2022', '2022-09/2022-12', 'towards the end of 2022', true],
    ['the beginning of 2022', '2022-01/2022-03', 'the beginning of 2022', true],
    ['end of last year', '2022-10/2022-12', 'end of last year', true],
    ['end of March 2022', '2022-03-21/2022-03-31', 'end of March 2022', true],
    ['early to mid 2021', '2021-01/2021-08', 'early to mid 2021', true],
    ['mid-to-late 2021', '2021-05/2021-12', 'mid-to-late 2021', true],
    ['the week of 3 May', '2022-05-02/2022-05-08', 'the week of 3 May', true],
    ['week ending 6 May 2022', '2022-04-30/2022-05-06', 'week ending 6 May 2022', true],
    ['the first week of May 2022', '2022-05-01/2022-05-07', 'the first week of May 2022', true],
    ['the last week in February', '2023-02-22/2023-02-28', 'the last week in February', true],
    ['last weekend', '2023-03-11/2023-03-12', 'last weekend', true],
    ['a fortnight after Easter', '2022-04-29~/2022-05-02~', 'a fortnight after Easter', true],
    ['two weeks before Christmas', '2022-12-11~', 'two weeks before Christmas', true],
    ['a couple of days after 3 May 2022', '2022-05-05', 'a couple of days after 3 May 2022', true],
    ['the day after 28 February 2022', '2022-03-01', 'the day after 28 February 2022', true],
    ['a month after 31 January 2022', '2022-02~', 'a month after 31 January 2022', true],
    ['a year before May 2022', '2021~', 'a year before May 2022', true],
    ['xmas', '2022-12-25', 'xmas', true],
    ['about Xmas 2021', '2021-12~', 'about Xmas 2021', true],
    ['sometime before Christmas', '../2022-12-24', 'sometime before Christmas', true],
    ['Q3', '2022-07/2022-09', 'Q3', true],
    ['the third quarter of 2022', '2022-07/2022-09', 'the third quarter of 2022', true],
    ['financial year 2022/23', '2022-04/2023-03', 'financial year 2022/23', true],
    ['the 2022-23 financial year', '2022-04/2023-03', 'the 2022-23 financial year', true],
    ['FY 2022/2023', '2022-04/2023-03', 'FY 2022/2023', true],
    ['3/4/2022', '2022-04-03', '3/4/2022', false],
    ['10th of march', '2023-03-10', '10th of march', true],
    ['03.2022', '2022-03', '03.2022', false],
    ['3-2022', '2022-03', '3-2022', false],
    ['may 22', '2022-05-22', 'may 22', true],
    ['about Easter', '2022-04-15~/2022-04-18~', 'about Easter', true],
  ])('%j, of what has happened, is %s', (text, edtf, said, inferred) => {
    const { edtf: is, said: words, inferred: counted } = read(text);
    expect([is, words, counted]).toEqual([edtf, said, inferred]);
  });

  it.each([
    ['by the spring', '2023-21'],
    ['by the spring 2023', '2023-21'],
    ['by the end of May', '2023-05-31'],
    ['by the end of February', '2024-02-29'],
    ['the end of 2023', '2023-12-31'],
    ['no later than 10 March', '2024-03-10'],
    ['before June', '2023-05-31'],
    ['next Tuesday', '2023-03-21'],
    ['next Thursday', '2023-03-23'],
    ['Tuesday', '2023-03-21'],
    ['next month', '2023-04'],
    ['next spring', '2024-21'],
    ['in three weeks', '2023-04-06~'],
    ['in 2 years', '2025~'],
    ['tomorrow', '2023-03-17'],
    ['Christmas', '2023-12-25'],
    ['from April to June', '2023-04/2023-06'],
    ['by the end of the year', '2023-12-31'],
    ['by the end of next year', '2024-12-31'],
    ['by the end of the month', '2023-03-31'],
    ['the beginning of 2024', '2024-01/2024-03'],
    ['by a fortnight after Easter', '2023-04-21~/2023-04-24~'],
    ['next weekend', '2023-03-25/2023-03-26'],
    ['this weekend', '2023-03-18/2023-03-19'],
    ['Q2', '2023-04/2023-06'],
    ['by Easter', '2023-04-07/2023-04-10'],
    ['in a fortnight', '2023-03-30~'],
    ['in two weeks’ time', '2023-03-30~'],
    ['two weeks from now', '2023-03-30~'],
    ['in ten days', '2023-03-26'],
    ['ten days from today', '2023-03-26'],
    ['a week today', '2023-03-23'],
    ['a week from today', '2023-03-23'],
    ['a week tomorrow', '2023-03-24'],
    ['tomorrow week', '2023-03-24'],
    ['the day after tomorrow', '2023-03-18'],
    ['next Friday', '2023-03-17'],
    ['a week on Friday', '2023-03-24'],
    ['until a week on Friday', '2023-03-24'],
    ['a week this Friday', '2023-03-24'],
    ['Friday week', '2023-03-24'],
    ['a week on Thursday', '2023-03-23'],
    ['two weeks on Friday', '2023-03-31'],
    ['a fortnight on Friday', '2023-03-31'],
    ['a fortnight today', '2023-03-30'],
    ['the Friday after next', '2023-03-24'],
    ['the week after next', '2023-03-27/2023-04-02'],
    ['the month after next', '2023-05'],
    ['the weekend after next', '2023-04-01/2023-04-02'],
  ])('%j, of what is due, is %s', (text, edtf) => {
    expect(read(text, 'due').edtf).toBe(edtf);
  });

  it.each([
    ['', 'TEXT_EMPTY'],
    [null, 'TEXT_MISSING'],
    ['soon', 'DATE_NOT_UNDERSTOOD'],
    ['in due course', 'DATE_NOT_UNDERSTOOD'],
    ['10/13/2023', 'DATE_NOT_UNDERSTOOD'],
    ['10/3/23', 'DATE_NOT_UNDERSTOOD'],
    ['the end', 'DATE_NOT_UNDERSTOOD'],
    ['March March', 'DATE_NOT_UNDERSTOOD'],
    ['to', 'DATE_NOT_UNDERSTOOD'],
    ['winter 2022/24', 'DATE_NOT_UNDERSTOOD'],
    ['2022-23', 'DATE_NOT_UNDERSTOOD'],
    ['2022/23', 'DATE_NOT_UNDERSTOOD'],
    ['3 May 22', 'DATE_NOT_UNDERSTOOD'],
    ['academic year 2022/23', 'DATE_NOT_UNDERSTOOD'],
    ['financial year 2022', 'DATE_NOT_UNDERSTOOD'],
    ['financial year 2022/24', 'DATE_NOT_UNDERSTOOD'],
    ['tax year 2022/23', 'DATE_NOT_UNDERSTOOD'],
    ['Q3 2022/23', 'DATE_NOT_UNDERSTOOD'],
    ['the fifth week of May', 'DATE_NOT_UNDERSTOOD'],
    ['a few days after Easter', 'DATE_NOT_UNDERSTOOD'],
    ['two days after Tuesday 10 March 2023', 'DATE_NOT_UNDERSTOOD'],
    ['a few weeks ago', 'DATE_NOT_UNDERSTOOD'],
    ['the other day', 'DATE_NOT_UNDERSTOOD'],
    ['30 February 2023', 'DAY_NOT_IN_MONTH'],
    ['30 February', 'DAY_NOT_IN_MONTH'],
    ['2023-02-30', 'DAY_NOT_IN_MONTH'],
    ['32/1/2023', 'DAY_NOT_IN_MONTH'],
    ['Tuesday 10 March 2023', 'WEEKDAY_WRONG'],
    ['May to March 2023', 'DATE_ENDS_BEFORE_IT_BEGINS'],
    ['spring\u202e 2023', 'TEXT_HIDDEN_DIRECTION'],
    ['x'.repeat(201), 'TEXT_TOO_LONG'],
  ])('refuses %j by the rule it breaks, at its field', (text, code) => {
    expect(codeOf(text)).toEqual([code, field]);
  });

  it('says how to write a date that it cannot read', () => {
    expect(() => read('soon')).toThrow(/Write it like 10 March 2023, .*The day comes before the month, and a year has four/);
    // A year of accounts, and EDTF's autumn: a guess would put a promise into the wrong half of a year.
    expect(() => read('2022-23')).toThrow(/Write 2022 to 2023, or April 2022 to March 2023 for a year of accounts/);
    expect(() => read('3 May 22')).toThrow(/Write the year with four figures/);
    expect(() => read('10/3/23')).toThrow(/Write the year with four figures/);
    expect(() => read('academic year 2022/23')).toThrow(/Write the months, such as September 2022 to July 2023/);
    expect(() => read('tax year 2022/23')).toThrow(/Write the days, such as 6 April 2022 to 5 April 2023/);
    expect(() => read('financial year 2022')).toThrow(/Write both years, such as financial year 2022\/23/);
    expect(() => read('Q3 2022/23')).toThrow(/Write the months of the quarter/);
    expect(() => read('half term')).toThrow(/Terms and holidays differ/);
  });

  it.each([
    ['3/4/2022', ['day-before-month'], ['day-before-month']],
    ['from 3.4 to 5.6.2022', ['day-before-month'], ['day-before-month']],
    ['13/4/2022', [], []],
    ['3/3/2022', [], []],
    ['10-12 March 2022', [], []],
    ['6 March 2022, 2.30pm', [], []],
    ['2022-03-04', [], []],
    ['May 22', ['number-is-a-day'], ['number-is-a-day']],
    ['May 2022', [], []],
    ['the end of 2023', ['edge-of-a-year'], []],
    ['towards the end of 2023', ['a-third'], ['a-third']],
    ['at the start of the year', ['edge-of-a-year'], ['edge-of-a-year']],
    ['late 2021', ['a-third'], ['a-third']],
    ['by the end of May', ['a-third'], []],
    ['Q3 2022', ['a-quarter'], ['a-quarter']],
    ['the financial year 2022/23', ['year-of-accounts'], ['year-of-accounts']],
    ['a fortnight after Easter 2022', [], []],
  ])('says of %j what others might read otherwise', (text, happened, due) => {
    expect([doubtsIn(text, 'happened'), doubtsIn(text, 'due')]).toEqual([happened, due]);
  });

  it('takes two numbers for a day and a month, and doubts them exactly when each could be the month', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('/', '.', '-'), (day, by) => {
        const [d, m] = [Number(day.slice(8)), Number(day.slice(5, 7))];
        fc.pre(/^[12]/.test(day));
        const text = [d, m, day.slice(0, 4)].join(by);
        expect(read(text).edtf).toBe(day);
        expect(doubtsIn(text, 'happened')).toEqual(d <= 12 && d !== m ? ['day-before-month'] : []);
      }),
    );
  });

  it('counts days after and before a day to the day, and weeks to about a day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 400 }), (day, n) => {
        fc.pre(/^1[1-9]|^2/.test(day));
        expect(read(`${n} days after ${sayDay(day)}`).edtf).toBe(addDays(day, n));
        expect(read(`${n} days before ${sayDay(day)}`).edtf).toBe(addDays(day, -n));
        expect(read(`${n} weeks after ${sayDay(day)}`).edtf).toBe(`${addDays(day, 7 * n)}~`);
        expect(read(`a fortnight before ${sayDay(day)}`).edtf).toBe(`${addDays(day, -14)}~`);
      }),
    );
  });

  it('keeps the parts of a year inside it, the edges inside its early and late thirds, and the weeks inside their month', () => {
    const daysIn = (text: string, sense: SaidWhen['sense'] = 'happened') => {
      const { earliest, latest } = read(text, sense);
      return [earliest!, latest!] as const;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [begin, early] = [daysIn(`the beginning of ${year}`), daysIn(`early ${year}`)];
        const [end, late] = [daysIn(`the end of ${year}`), daysIn(`late ${year}`)];
        expect([begin[0], end[1]]).toEqual([`${year}-01-01`, `${year}-12-31`]);
        expect([begin[0] === early[0], begin[1] < early[1], end[0] > late[0], end[1] === late[1]]).toEqual([
          true,
          true,
          true,
          true,
        ]);
        expect(daysIn(`the end of ${year}`, 'due')).toEqual([`${year}-12-31`, `${year}-12-31`]);

        const name = sayDay(`${year}-${String(month).padStart(2, '0')}-01`).replace(/^1 /, '');
        const weeks = ['first', 'second', 'third', 'fourth', 'last'].map((nth) => daysIn(`the ${nth} week of ${name}`));
        const [from, to] = daysIn(name);
        for (const [first, last] of weeks) expect([first >= from, last <= to, addDays(first, 6)]).toEqual([true, true, last]);
        expect([weeks[0]![0], weeks[1]![0], weeks[4]![1]]).toEqual([from, addDays(weeks[0]![1], 1), to]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads every sentence that the record says for a date as that date, and keeps no words beside it', () => {
    fc.assert(
      fc.property(anEnd, aDay, (edtf, on) => {
        const words = sayPartialDate({ edtf });
        expect(read(words, 'happened', on)).toMatchObject({ ...parsePartialDate(edtf, field), said: null, inferred: false });
        expect(read(words, 'due', on).edtf).toBe(edtf);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads intervals, with open and unknown ends, back from their words', () => {
    const interval = fc
      .oneof(fc.tuple(anEnd, anEnd), fc.tuple(anEnd, fc.constantFrom('..', '')), fc.tuple(fc.constantFrom('..', ''), anEnd))
      .map((ends) => ends.join('/'))
      .filter((edtf) => {
        try {
          return parsePartialDate(edtf, field).edtf === edtf;
        } catch {
          return false;
        }
      });
    fc.assert(
      fc.property(interval, (edtf) => {
        expect(read(sayPartialDate({ edtf }))).toMatchObject({ edtf, said: null });
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes a day without a year for the last one that has come, or the next one that has not gone', () => {
    fc.assert(
      fc.property(aDay, aDay, (day, on) => {
        const words = sayDay(day).replace(/ \d+$/, '');
        const [past, next] = [read(words, 'happened', on).edtf, read(words, 'due', on).edtf];
        expect([past <= on, next >= on]).toEqual([true, true]);
        expect([past.slice(5), next.slice(5)]).toEqual([day.slice(5), day.slice(5)]);
        if (day.slice(5) !== '02-29') expect([past > addDays(on, -366), next < addDays(on, 366)]).toEqual([true, true]);
      }),
    );
  });

  it('takes a weekday for a day of the seven before or after, and refuses one that is not of the date', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 7 }), (on, shift) => {
        const [before, after] = [addDays(on, -shift), addDays(on, shift)];
        const nameOf = (day: string) => sayWeekday(day).split(' ')[0]!;
        expect(read(`last ${nameOf(before)}`, 'happened', on).edtf).toBe(before);
        expect(read(`next ${nameOf(after)}`, 'due', on).edtf).toBe(after);
        const right = weekday(on) === weekday(after);
        expect(codeOf(`${nameOf(after)} ${sayDay(on)}`)).toEqual(right ? null : ['WEEKDAY_WRONG', field]);
      }),
    );
  });

  it('counts weeks on from the next day of a name to the day, in whatever words, and never to a day that is over', () => {
    const number = ['a week', 'two weeks', 'three weeks', 'four weeks'] as const;
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), (on, shift, weeks) => {
        const then = addDays(on, shift);
        const name = sayWeekday(then).split(' ')[0]!;
        const said = number[weeks - 1]!;
        const due = (text: string) => read(text, 'due', on).edtf;
        expect(due(`${said} on ${name}`)).toBe(addDays(then, 7 * weeks));
        expect(read(`${said} on ${name}`, 'happened', on)).toMatchObject({ edtf: addDays(then, 7 * weeks), inferred: true });
        expect(due(`${name} week`)).toBe(addDays(due(name), 7));
        expect(due(`the ${name} after next`)).toBe(addDays(due(`next ${name}`), 7));
        expect([due(`${said} today`), due(`${said} tomorrow`)]).toEqual([addDays(on, 7 * weeks), addDays(on, 7 * weeks + 1)]);
        expect(due(`in ${7 * weeks} days`)).toBe(due(`${said} today`));
        expect(read(`${said} last ${name}`, 'happened', on).edtf).toBe(
          addDays(read(`last ${name}`, 'happened', on).edtf, -7 * weeks),
        );
      }),
    );
  });

  it('reads any text or refuses it by name; nothing else comes out', () => {
    const word = fc.constantFrom(
      ...'about by the end of early mid late last next this week month year spring winter March May Tuesday Christmas Easter 2022 2023 10 31 to and or from over towards couple fortnight ish weekend xmas quarter financial academic 2022/23 FY Q3 first week ending a day weeks since before after in on today tomorrow Friday ago two days not known ( ) ? ~ / - . since'.split(
        ' ',
      ),
    );
    const sentences = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(sentences, fc.string()), fc.constantFrom('happened' as const, 'due' as const), (text, sense) => {
        try {
          const date = read(text, sense);
          expect(doubtsIn(text, sense).length).toBeLessThan(7);
          expect(parsePartialDate(date.edtf, field)).toMatchObject({ earliest: date.earliest, latest: date.latest });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(error.field).toMatch(/^input\.on/);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('knows Easter by the dates that were kept', () => {
    const kept = ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2021-04-04', '2022-04-17', '2023-04-09', '2038-04-25'];
    expect(kept.map((day) => read(`Easter Sunday ${day.slice(0, 4)}`).edtf)).toEqual(kept);
  });
});
