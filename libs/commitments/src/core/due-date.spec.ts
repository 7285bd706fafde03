import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parsePartialDate } from '#libs/kernel';
import { arguableDays, dayAfter, dueDate, type DueDateDraft } from './due-date.js';
import { dueSeries } from './due-series.js';
import { aDraft, aDueDate, anId, BODY, COALITION, COMMITMENT, on } from './schedule.fixture.js';

const statedOn = { ...on('2023-01'), edtf: '2023-01' };
const promise = { kind: 'commitment', madeById: BODY, statedOn } as const;
const expectation = { kind: 'expectation', madeById: BODY, statedOn } as const;
const refused = (code: string, category = 'invalid') => expect.objectContaining({ code, category });
const set = (changes: Partial<DueDateDraft>, others: Parameters<typeof dueDate>[2] = []) =>
  dueDate(aDraft(changes), promise, others);

describe('due date', () => {
  it.each([
    ['2023-03-10', '2023-03-10', '2023-03-10'],
    ['2023-21', '2023-03-01', '2023-05-31'],
    ['2023-03', '2023-03-01', '2023-03-31'],
    ['2023-03-01/2023-05-31', '2023-03-01', '2023-05-31'],
    ['../2023-03', '2023-03-01', '2023-03-31'],
    ['/2023-03-10', '2023-03-10', '2023-03-10'],
    ['2023-03-10/..', '2023-03-10', null],
    ['2023-03~', '2023-03-01', null],
    ['2023-03-10?', '2023-03-10', null],
    ['2023-03/2023-05~', '2023-03-01', null],
  ])('of %s is arguable from %s to %s', (edtf, earliest, latest) => {
    expect(arguableDays({ edtf })).toEqual({ earliest, latest });
    expect(set({ due: on(edtf) }).due).toEqual({ edtf, said: null, inferred: false, earliest, latest });
  });

  it('keeps the words and the mark of an inference', () => {
    expect(set({ due: parsePartialDate('2023-21', 'input.due', 'by the spring', true) }).due).toMatchObject({
      said: 'by the spring',
      inferred: true,
    });
  });

  it('is called their own only when they set it', () => {
    expect(() => set({ basis: 'own', setById: COALITION })).toThrow(refused('DUE_DATE_NOT_THEIR_OWN'));
    expect(() => set({ basis: 'own', setById: null })).toThrow(refused('DUE_DATE_NOT_THEIR_OWN'));
    expect(() => set({ basis: 'set_by_another', setById: BODY })).toThrow(refused('DUE_DATE_IS_THEIR_OWN'));
    expect(() => set({ basis: 'set_by_another', setById: null })).toThrow(refused('DUE_DATE_NEEDS_SETTER'));
    expect(set({ basis: 'set_by_another', setById: COALITION }).setById).toBe(COALITION);
    expect(() => set({ basis: 'own', setById: BODY, sourceId: null })).toThrow(refused('OWN_DATE_NEEDS_SOURCE'));
  });

  it('does not lie before the commitment was made', () => {
    expect(() => set({ due: on('2022-12-31') })).toThrow(refused('DUE_BEFORE_STATED'));
    expect(set({ due: on('2023-01') }).due.latest).toBe('2023-01-31');
  });

  it('of the law names the law', () => {
    expect(() => set({ basis: 'legal', sourceId: null, setById: null })).toThrow(refused('DUE_DATE_NEEDS_LAW'));
    expect(set({ basis: 'legal', sourceId: anId(), setById: null }).basis).toBe('legal');
  });

  it('that is only expected has no owner', () => {
    expect(() => set({ basis: 'expected', setById: COALITION })).toThrow(refused('EXPECTED_DATE_HAS_NO_OWNER'));
    expect(() => dueDate(aDraft({ basis: 'own', setById: BODY }), expectation, [])).toThrow(refused('EXPECTATION_HAS_NO_OWNER'));
    expect(dueDate(aDraft({ basis: 'expected', setById: null }), expectation, []).basis).toBe('expected');
  });

  it('is revised by whoever set it, on the same basis, once', () => {
    const first = aDueDate({ basis: 'own', setById: BODY });
    const second = aDueDate({ basis: 'own', setById: BODY, revisesId: first.id });
    const revising = { basis: 'own', setById: BODY, revisesId: first.id, due: on('2023-05-01') } as const;
    expect(set(revising, [first]).revisesId).toBe(first.id);
    expect(() => set({ ...revising, basis: 'set_by_another', setById: COALITION }, [first])).toThrow(
      refused('REVISION_BY_ANOTHER'),
    );
    expect(() => set({ ...revising, revisesId: anId() }, [first])).toThrow(refused('REVISED_DATE_UNKNOWN'));
    expect(() => set(revising, [first, second])).toThrow(refused('DUE_DATE_ALREADY_REVISED', 'conflict'));
    expect(() => set({ ...revising, revisesId: null }, [first])).toThrow(refused('DUE_DATE_IS_A_REVISION'));
    expect(() => set({ ...revising, due: on(first.due.edtf!) }, [first])).toThrow(refused('REVISION_MOVES_NOTHING'));
  });

  it('may be expected by several who own none of it', () => {
    const other = aDueDate({ basis: 'expected', setById: null });
    expect(dueDate(aDraft({ basis: 'expected', setById: null }), expectation, [other]).revisesId).toBeNull();
  });

  it('within seven days of 21 April 2021 is 28 April, in working days 30 April', () => {
    expect(dayAfter('2021-04-21', 7)).toBe('2021-04-28');
    expect(dayAfter('2021-04-21', 7, 'england_and_wales')).toBe('2021-04-30');
    for (const days of [-1, 0.5, 1e9]) expect(() => dayAfter('2021-04-21', days)).toThrow(refused('DAYS_INVALID'));
  });
});

describe('due series', () => {
  it('keeps the first date as the baseline however often it is revised', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), (length, seed) => {
        const chain = Array.from({ length }, () => aDueDate({ commitmentId: COMMITMENT }));
        const linked = chain.map((date, i) => ({ ...date, revisesId: chain[i - 1]?.id ?? null }));
        const shuffled = linked.toSorted((a, b) => ((a.id.charCodeAt(seed % 8) * 7) % 5) - ((b.id.charCodeAt(seed % 8) * 7) % 5));
        const [series, ...none] = dueSeries(shuffled, '2023-01-01');
        expect(none).toEqual([]);
        expect(series?.dates).toEqual(linked);
        expect(series?.baseline).toEqual(linked[0]);
        expect(series?.latest).toEqual(linked.at(-1));
      }),
    );
  });

  it('counts a revision only from the day it was set', () => {
    const first = aDueDate({ statedOn: on('2023-01-10') });
    const moved = aDueDate({ statedOn: on('2023-02'), revisesId: first.id });
    const latestOn = (day: string) => dueSeries([first, moved], day).map((series) => series.latest.id);
    expect(latestOn('2023-01-09')).toEqual([]);
    expect(latestOn('2023-01-31')).toEqual([first.id]);
    expect(latestOn('2023-02-01')).toEqual([moved.id]);
    expect(latestOn(addDays('2023-02-01', 500))).toEqual([moved.id]);
  });

  it('keeps the dates of different parties apart', () => {
    const own = aDueDate({ basis: 'own', setById: BODY });
    const theirs = aDueDate({ basis: 'set_by_another', setById: COALITION });
    expect(dueSeries([own, theirs], '2023-01-01').map(({ basis, setById }) => [basis, setById])).toEqual([
      ['own', BODY],
      ['set_by_another', COALITION],
    ]);
  });
});
