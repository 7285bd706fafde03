import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fromDayNumber, sayDay, sayWeekday, weekday } from './civil-date.js';
import { sayPartialDate } from './date-words.js';
import { DomainError } from './domain-error.js';
import { parsePartialDate } from './partial-date.js';
import { readSaidDate } from './said-date.js';
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
    ['at the start of the year', '2023-01/2023-04', 'at the start of the year', true],
    ['some time in March 2022', '2022-03', 'some time in March 2022', false],
    ['one day in May 2022', '2022-05', 'one day in May 2022', false],
    ['back in 2021', '2021', 'back in 2021', false],
    ['2021ish', '2021~', '2021ish', false],
    ['over Christmas 2021', '2021-12~', 'over Christmas 2021', true],
    ['towards the end of March 2022', '2022-03-21/2022-03-31', 'towards the end of March 2022', true],
    ['a couple of weeks ago', '2023-03-02~', 'a couple of weeks ago', true],
    ['a fortnight ago', '2023-03-02~', 'a fortnight ago', true],
    ['eighteen months ago', '2021-09~', 'eighteen months ago', true],
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
    ['by Easter', '2023-04-07/2023-04-10'],
    ['in a fortnight', '2023-03-30~'],
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

  it('reads any text or refuses it by name; nothing else comes out', () => {
    const word = fc.constantFrom(
      ...'about by the end of early mid late last next this week month year spring winter March May Tuesday Christmas Easter 2022 2023 10 31 to and or from over towards couple fortnight ish since before after in ago two days not known ( ) ? ~ / - . since'.split(
        ' ',
      ),
    );
    const sentences = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(sentences, fc.string()), fc.constantFrom('happened' as const, 'due' as const), (text, sense) => {
        try {
          const date = read(text, sense);
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
