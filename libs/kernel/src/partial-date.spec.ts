import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysInMonth, fromDayNumber, sayDay, sayMonth } from './civil-date.js';
import { sayPartialDate } from './date-words.js';
import { DomainError } from './domain-error.js';
import { parsePartialDate } from './partial-date.js';

const field = 'input.statedOn';
const boundsOf = (edtf: string) => {
  const { earliest, latest } = parsePartialDate(edtf, field);
  return [earliest, latest];
};
const codeOf = (edtf: unknown) => {
  try {
    parsePartialDate(edtf, field);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

const aDay = fc.integer({ min: -200_000, max: 200_000 }).map(fromDayNumber);
const anEnd = fc
  .tuple(aDay, fc.constantFrom('day', 'month', 'season', 'year'), fc.constantFrom('', '~', '?', '%'))
  .map(([day, precision, mark]) => {
    const text = {
      day,
      month: day.slice(0, 7),
      season: `${day.slice(0, 4)}-2${1 + (day.charCodeAt(9) % 4)}`,
      year: day.slice(0, 4),
    };
    return text[precision] + mark;
  });

describe('partial date', () => {
  it.each([
    ['2023-03-10', '2023-03-10', '2023-03-10', 'day', '10 March 2023'],
    ['2023-02', '2023-02-01', '2023-02-28', 'month', 'February 2023'],
    ['2012', '2012-01-01', '2012-12-31', 'year', '2012'],
    ['2022-12~', '2022-12-01', '2022-12-31', 'month', 'about December 2022'],
    ['2023-03-16?', '2023-03-16', '2023-03-16', 'day', '16 March 2023 (not certain)'],
    ['2014%', '2014-01-01', '2014-12-31', 'year', 'about 2014 (not certain)'],
    ['202X', '2020-01-01', '2029-12-31', 'decade', 'the 2020s'],
    ['20XX', '2000-01-01', '2099-12-31', 'century', '2000 to 2099'],
    ['2023-XX', '2023-01-01', '2023-12-31', 'year', '2023 (month not known)'],
    ['2024-02-XX', '2024-02-01', '2024-02-29', 'month', 'February 2024 (day not known)'],
    ['2023-XX-XX', '2023-01-01', '2023-12-31', 'year', '2023 (month and day not known)'],
    ['2023-03/2023-05', '2023-03-01', '2023-05-31', 'interval', 'March 2023 to May 2023'],
    ['2023-03-10/..', '2023-03-10', null, 'interval', 'from 10 March 2023'],
    ['../2023-21', null, '2023-05-31', 'interval', 'until spring 2023'],
    ['2018/', '2018-01-01', null, 'interval', 'from 2018 (end not known)'],
    ['/2023-03~', null, '2023-03-31', 'interval', 'until about March 2023 (start not known)'],
    ['2023-03-10/2023-03-10', '2023-03-10', '2023-03-10', 'interval', '10 March 2023 to 10 March 2023'],
    ['2021-12/2023-21', '2021-12-01', '2023-05-31', 'interval', 'December 2021 to spring 2023'],
  ])('%s runs from %s to %s, to the %s, and is said "%s"', (edtf, earliest, latest, precision, words) => {
    expect(parsePartialDate(edtf, field)).toMatchObject({ edtf, earliest, latest, precision, said: null });
    expect(sayPartialDate({ edtf })).toBe(words);
  });

  it.each([
    ['2023-21', '2023-03-01', '2023-05-31', 'spring 2023'],
    ['2023-22', '2023-06-01', '2023-08-31', 'summer 2023'],
    ['2023-23', '2023-09-01', '2023-11-30', 'autumn 2023'],
    ['2022-24', '2022-12-01', '2023-02-28', 'winter 2022 to 2023'],
    ['2023-24', '2023-12-01', '2024-02-29', 'winter 2023 to 2024'],
    ['2023-21~', '2023-03-01', '2023-05-31', 'about spring 2023'],
  ])('%s is the season of the United Kingdom, %s to %s', (edtf, earliest, latest, words) => {
    expect(parsePartialDate(edtf, field)).toMatchObject({ earliest, latest, precision: 'season' });
    expect(sayPartialDate({ edtf })).toBe(words);
  });

  it('keeps the words it was said in', () => {
    expect(parsePartialDate('2023-21', field, 'by the spring').said).toBe('by the spring');
    expect(() => parsePartialDate('2023-21', field, 'by the\u202espring')).toThrow(
      expect.objectContaining({ code: 'TEXT_HIDDEN_DIRECTION', field: 'input.statedOn.said' }),
    );
    expect(() => parsePartialDate('2023-21', 'input.statedOn.edtf', ' ')).toThrow(
      expect.objectContaining({ code: 'TEXT_EMPTY', field: 'input.statedOn.said' }),
    );
  });

  it('tells a date that was worked out from one that was given', () => {
    expect(parsePartialDate('2023-03-16', field).inferred).toBe(false);
    expect(parsePartialDate('2023-03-16', field, 'today (Thursday)', true)).toMatchObject({
      said: 'today (Thursday)',
      inferred: true,
    });
  });

  it('tells about from not certain', () => {
    const marks = (edtf: string) => {
      const { approximate, uncertain } = parsePartialDate(edtf, field);
      return { approximate, uncertain };
    };
    expect(marks('2022-12~')).toEqual({ approximate: true, uncertain: false });
    expect(marks('2022-12?')).toEqual({ approximate: false, uncertain: true });
    expect(marks('2023-21%')).toEqual({ approximate: true, uncertain: true });
    expect(marks('2022/2023~')).toEqual({ approximate: true, uncertain: false });
    expect(marks('2022/2023')).toEqual({ approximate: false, uncertain: false });
  });

  it.each([
    ['', 'DATE_INVALID'],
    [null, 'DATE_INVALID'],
    [2023, 'DATE_INVALID'],
    ['spring 2023', 'DATE_INVALID'],
    ['2023-02-30', 'DAY_NOT_IN_MONTH'],
    ['2023-02-29', 'DAY_NOT_IN_MONTH'],
    ['2023-02-29~', 'DAY_NOT_IN_MONTH'],
    ['2023-01/2023-04-31', 'DAY_NOT_IN_MONTH'],
    ['2023-13', 'DATE_INVALID'],
    ['2023-25', 'DATE_INVALID'],
    ['2023-25~', 'DATE_INVALID'],
    ['2023-05/2023-03', 'DATE_ENDS_BEFORE_IT_BEGINS'],
    ['../..', 'DATE_SAYS_NOTHING'],
    ['/', 'DATE_SAYS_NOTHING'],
    ['2021/2022/2023', 'DATE_INVALID'],
    ['2023-03-10T12:00:00Z', 'DATE_INVALID'],
    ['2023-03-10T12:00', 'DATE_INVALID'],
    ['0000', 'DATE_INVALID'],
    ['-0001', 'DATE_INVALID'],
    ['Y12000', 'DATE_INVALID'],
    ['XXXX', 'DATE_INVALID'],
    ['2023-1X', 'DATE_INVALID'],
    ['?2023-21', 'DATE_INVALID'],
    ['2023?-03', 'DATE_INVALID'],
    ['20', 'DATE_INVALID'],
    ['202', 'DATE_INVALID'],
    ['{2021}', 'DATE_INVALID'],
    ['[2021,2022]', 'DATE_INVALID'],
    ['2023 ', 'DATE_INVALID'],
    ['9999-24', 'DATE_INVALID'],
    ['9'.repeat(10_000), 'DATE_INVALID'],
  ])('refuses %j by the rule it breaks', (edtf, code) => {
    expect(codeOf(edtf)).toBe(code);
  });

  it('says how long the month is', () => {
    expect(() => parsePartialDate('2023-02-30', field)).toThrow(
      expect.objectContaining({ field, message: 'input.statedOn: there is no day 30. February 2023 has 28 days.' }),
    );
  });

  it('bounds a day, a month and a year by the calendar, and names them in words', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
        const last = daysInMonth(Number(year), Number(day.slice(5, 7)));
        expect(boundsOf(day)).toEqual([day, day]);
        expect(boundsOf(month)).toEqual([`${month}-01`, `${month}-${last}`]);
        expect(boundsOf(year)).toEqual([`${year}-01-01`, `${year}-12-31`]);
        expect(sayPartialDate({ edtf: day })).toBe(sayDay(day));
        expect(sayPartialDate({ edtf: month })).toBe(`${sayMonth(Number(day.slice(5, 7)))} ${Number(year)}`);
      }),
    );
  });

  it('lets the four seasons of a year follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), (year) => {
        const seasons = [`${year}-21`, `${year}-22`, `${year}-23`, `${year}-24`, `${year + 1}-21`].map(boundsOf);
        for (let i = 1; i < seasons.length; i++) expect(addDays(seasons[i - 1]![1]!, 1)).toBe(seasons[i]![0]);
      }),
    );
  });

  it('bounds an interval by its ends, or refuses it because it ends before it begins', () => {
    fc.assert(
      fc.property(anEnd, anEnd, (from, to) => {
        const [earliest, latest] = [boundsOf(from)[0]!, boundsOf(to)[1]!];
        if (latest < earliest) expect(codeOf(`${from}/${to}`)).toBe('DATE_ENDS_BEFORE_IT_BEGINS');
        else expect(boundsOf(`${from}/${to}`)).toEqual([earliest, latest]);
      }),
    );
  });

  it('reads any text or refuses it by name; nothing else comes out', () => {
    const edtfish = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%XYT:[]{},'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(edtfish, fc.string()), (text) => {
        const code = codeOf(text);
        if (code === null) expect(sayPartialDate({ edtf: text })).toMatch(/\d/);
        else expect(code).toMatch(/^(DATE|DAY)_/);
      }),
      { numRuns: 2_000 },
    );
  });
});
