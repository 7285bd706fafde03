import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, parsePartialDate } from '#libs/kernel';
import { ANSWER_STANDINGS, answerBy, daysLate, requireAddressed, requireBounded, requireInOrder } from './call.js';

const said = (edtf: string) => parsePartialDate(edtf, 'input.statedOn');

describe('call', () => {
  it('of 21 April 2021 asks for an answer by 28 April, by 30 April in working days', () => {
    expect(answerBy(said('2021-04-21'), 7)).toEqual({ calendar: '2021-04-28', working: '2021-04-30' });
  });

  it('answered on 11 May is 13 days late, answered in time is none', () => {
    const by = answerBy(said('2021-04-21'), 7);
    expect(daysLate(by, 'answered', said('2021-05-11'))).toBe(13);
    expect(daysLate(by, 'answered_in_part', said('2021-05'))).toBe(3);
    expect(daysLate(by, 'refused', said('2021-04-28'))).toBe(0);
  });

  it('without an answer is not late by any number of days', () => {
    expect(daysLate(answerBy(said('2021-04-21'), 7), 'no_identified_reply', said('2021-05-11'))).toBeNull();
    expect(daysLate(null, 'answered', said('2021-05-11'))).toBeNull();
    expect(daysLate(answerBy(said('2021-04-21'), 7), 'answered', said('../2021-05-11'))).toBeNull();
  });

  it('without a time or a known day asks for an answer by no day', () => {
    expect(answerBy(said('2021-04-21'), null)).toBeNull();
    expect(answerBy(said('2021-04'), 7)).toBeNull();
  });

  it('has a day to answer by whenever the calendar has one, and working days where bank holidays are known', () => {
    expect(answerBy(said('2028-12-29'), 1)).toEqual({ calendar: '2028-12-30', working: null });
    expect(answerBy(said('2016-12-20'), 7)).toEqual({ calendar: '2016-12-27', working: null });
    expect(answerBy(said('9999-12-30'), 7)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 6_000 }), fc.nat(3_000), (from, days) => {
        const stated = addDays('2018-01-01', from);
        const by = answerBy({ earliest: stated, latest: stated }, days);
        expect(daysBetween(stated, by!.calendar)).toBe(days);
        if (by!.working !== null) expect(by!.working >= by!.calendar).toBe(true);
      }),
    );
  });

  it('is owed an answer by those it is addressed to, not by those copied in', () => {
    expect(() => requireAddressed({ copiedIn: true }, 'input.addresseeId')).toThrow(
      expect.objectContaining({ code: 'COPIED_IN_OWES_NO_ANSWER', field: 'input.addresseeId' }),
    );
    expect(() => requireAddressed({ copiedIn: false }, 'input.addresseeId')).not.toThrow();
  });

  it('was not looked for only until a day before its answer came', () => {
    const answer = { standing: 'answered_in_part', on: said('2024-05-20'), sourceId: null } as const;
    const given = (searchedUntil: string) => () => requireInOrder({ ...answer, searchedUntil }, said('2024-04'), '2026-01-01');
    expect(given('2024-05-01')).toThrow(expect.objectContaining({ code: 'SEARCHED_BEFORE_ANSWERED', field: 'input.asOf' }));
    expect(given('2024-05-20')).not.toThrow();
  });

  it('says of silence until when somebody looked', () => {
    for (const standing of ANSWER_STANDINGS) {
      const looked = expect(() => requireBounded(standing, '2023-03-16'));
      if (standing !== 'answered' && standing !== 'refused') looked.not.toThrow();
      else looked.toThrow(expect.objectContaining({ code: 'SEARCHED_FOR_WHAT_WAS_FOUND', field: 'input.asOf' }));
      const bounded = expect(() => requireBounded(standing, null));
      if (standing !== 'no_identified_reply' && standing !== 'answered_otherwise') bounded.not.toThrow();
      else bounded.toThrow(expect.objectContaining({ code: 'SEARCHED_UNTIL_NEEDED', field: 'input.asOf' }));
    }
  });
});
