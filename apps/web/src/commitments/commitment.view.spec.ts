import { describe, expect, it } from '@jest/globals';
import { aCommitment, aDueDate } from './commitment.fixture.js';
import { commitmentView } from './commitment.view.js';

const day = { day: '2026-06-01', on: undefined };

describe('commitment view', () => {
  it('keeps the first date beside its revisions, with who set each', () => {
    const { dates } = commitmentView({ commitment: aCommitment() }, day);
    expect(dates.map((due) => [due.order, due.date.words, due.setBy?.text])).toEqual([
      ['First date (baseline)', 'spring 2026', 'Aldmoor Borough Council'],
      ['Revision', '30 June 2026', 'Aldmoor Borough Council'],
    ]);
  });

  it('on a named day, knows no revision and no delivery of a later day', () => {
    const view = commitmentView({ commitment: aCommitment() }, { day: '2026-04-01', on: '2026-04-01' });
    expect([view.dates.length, view.deliveries.length, view.notYet]).toEqual([1, 0, undefined]);
    expect(commitmentView({ commitment: aCommitment() }, { day: '2026-03-01', on: '2026-03-01' }).notYet).toBe(
      'On 1 March 2026 this had not been stated yet.',
    );
  });

  it('on a named day, keeps a date that can have been set by then, and says that it counts on every day', () => {
    const openStart = { ...aCommitment().statedOn, edtf: '../2026-05-12', earliest: null, latest: '2026-05-12' };
    const dueDates = [aDueDate({ statedOn: null }), aDueDate({ id: 'due-2', statedOn: openStart })];
    const on = (day: string | undefined) =>
      commitmentView({ commitment: aCommitment({ dueDates }) }, { day: day ?? '2026-06-01', on: day }).dates.map(
        (due) => due.always !== undefined,
      );
    expect(on('2026-04-01')).toEqual([true, true]);
    expect(on(undefined)).toEqual([false, false]);
    const known = commitmentView({ commitment: aCommitment() }, { day: '2026-04-01', on: '2026-04-01' });
    expect(known.dates.map((due) => due.always)).toEqual([undefined]);
  });

  it('tells a date that revises none from a revision', () => {
    const commitment = aCommitment({ dueDates: [aDueDate({ baseline: false, revises: null, basis: 'SET_BY_ANOTHER' })] });
    expect(commitmentView({ commitment }, day).dates[0]).toMatchObject({
      order: 'A further date',
      basis: 'a date somebody else set',
    });
  });

  it('uses the schedule’s own words, since only they say whose date it is', () => {
    const [reading] = aCommitment().schedule;
    const schedule = [
      { ...reading!, status: 'OVERDUE' as const, inWords: '11 March 2023: one day past the date the coalition set' },
    ];
    const view = commitmentView({ commitment: aCommitment({ schedule }) }, day);
    expect(view.readings[0]?.inWords).toBe('11 March 2023: one day past the date the coalition set');
    expect(JSON.stringify(view)).not.toMatch(/overdue/i);
  });

  it('leads with every reading, not with the first alone', () => {
    const [reading] = aCommitment().schedule;
    const late = { ...reading!, inWords: 'Delivered 24 October, as the council says: 42 days late' };
    const inTime = { ...reading!, baseline: false, inWords: 'Delivered 24 October, as the council says: on time' };
    const leadOf = (...schedule: readonly (typeof late)[]) =>
      commitmentView({ commitment: aCommitment({ schedule }) }, day).answer;
    expect(leadOf(late, inTime)).toBe(`${late.inWords}. ${inTime.inWords}.`);
    expect(leadOf(late, late)).toBe(`${late.inWords}.`);
  });

  it('says whether the words are the speaker’s own', () => {
    expect(commitmentView({ commitment: aCommitment() }, day).by).toBe(
      'director of care, Aldmoor Borough Council (said), in these words',
    );
    expect(commitmentView({ commitment: aCommitment({ wording: 'REPORTED', post: null, verb: null }) }, day).by).toBe(
      'Aldmoor Borough Council, as reported; its own words are not held',
    );
  });

  it('keeps an expectation apart from a commitment', () => {
    const view = commitmentView({ commitment: aCommitment({ kind: 'EXPECTATION' }) }, day);
    expect([view.heading.startsWith('Expectation: '), view.expectation, view.madeByLabel]).toEqual([true, true, 'Expected of']);
  });
});
