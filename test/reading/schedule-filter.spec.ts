import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DUE_BASES, SCHEDULE_STATUSES, schedules, type DueDate } from '#libs/commitments/core';
import { addDays } from '#libs/kernel';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aGround, date, type Ground } from './support/ground.js';

let record: TestRecord;
let ground: Ground;
beforeAll(async () => {
  record = await openRecord();
  ground = await aGround(record.db.admin);
}, 60_000);
afterAll(() => record.close());

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2023-01-01', n));
const span = fc.tuple(day, fc.constantFrom(0, 0, 3, 20), fc.integer({ min: 0, max: 9 }));
const drawnDate = fc.record({
  due: span,
  basis: fc.constantFrom(...DUE_BASES),
  statedOn: fc.option(day),
  /** revises the date before it, when there is one */
  revises: fc.boolean(),
});
const drawn = fc.record({
  /** the first and last day it can have been made on; null when none is known */
  made: fc.option(
    fc.tuple(
      fc.integer({ min: -40, max: 60 }).map((n) => addDays('2023-01-01', n)),
      fc.constantFrom(0, 10),
      fc.constant(1),
    ),
  ),
  dates: fc.array(drawnDate, { maxLength: 4 }),
  deliveries: fc.array(span, { maxLength: 2 }),
});

const LATE: typeof drawn extends fc.Arbitrary<infer T> ? T : never = {
  dates: [{ due: ['2023-01-05', 0, 1], basis: 'own', statedOn: null, revises: false }],
  deliveries: [['2023-01-20', 0, 1]],
  made: null,
};

/** An open end now and then: nobody can name the last day. */
function ends([first, length, chance]: readonly [string, number, number]): readonly [string | null, string | null] {
  return chance === 0 ? [first, null] : [first, addDays(first, length)];
}

interface Made {
  readonly id: string;
  readonly madeFrom: string | null;
  readonly dates: readonly DueDate[];
  readonly deliveries: readonly { readonly earliest: string | null; readonly latest: string | null }[];
}

async function recordAll(
  all: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<{ engagement: string; made: readonly Made[] }> {
  const engagement = await ground.anEngagement();
  const rows: Record<'commitment' | 'due_date' | 'delivery', object[]> = { commitment: [], due_date: [], delivery: [] };
  const made = all.map(({ made: drawnMade, dates, deliveries }): Made => {
    const [madeFrom, madeUntil] = drawnMade ? ends(drawnMade) : [null, null];
    const commitment = ground.commitment(engagement, null);
    rows.commitment.push(drawnMade ? { ...commitment, ...date('stated_on', madeFrom, madeUntil) } : commitment);
    const due: DueDate[] = [];
    for (const { due: drawnSpan, basis, statedOn, revises } of dates) {
      const fact = ground.fact();
      const before = revises ? due.at(-1) : undefined;
      const [earliest, latest] = ends(drawnSpan);
      const says = before?.basis ?? basis;
      rows.due_date.push({
        ...fact,
        commitment_id: commitment.id,
        ...date('due', earliest, latest),
        ...(statedOn ? date('stated_on', statedOn, statedOn) : {}),
        basis: says,
        revises_id: before?.id ?? null,
        from_what: 'document',
      });
      const told = { said: null, inferred: false };
      due.push({
        id: fact.id,
        commitmentId: commitment.id,
        due: { edtf: String(date('due', earliest, latest)['due_edtf']), ...told, earliest, latest },
        statedOn: { edtf: statedOn, ...told, earliest: statedOn, latest: statedOn },
        setById: null,
        basis: says,
        revisesId: before?.id ?? null,
        calendar: null,
        sourceId: null,
        fromWhat: 'document',
      } as DueDate);
    }
    const delivered = deliveries.map((each) => ends(each));
    for (const [earliest, latest] of delivered)
      rows.delivery.push({
        ...ground.fact(),
        commitment_id: commitment.id,
        ...date('delivered_on', earliest, latest),
        says: 'Delivered.',
        asserted_by_id: ground.institution,
        from_what: 'document',
      });
    return { id: commitment.id, madeFrom, dates: due, deliveries: delivered.map(([earliest, latest]) => ({ earliest, latest })) };
  });
  for (const table of ['commitment', 'due_date', 'delivery'] as const)
    if (rows[table].length > 0) await ground.put(table, rows[table] as never);
  return { engagement, made };
}

const LIST = `query ($engagement: ID!, $status: ScheduleStatus!, $on: Date!) {
  commitments(engagementId: $engagement, schedule: { status: $status, on: $on }, first: 100) {
    nodes { id schedule(on: $on) { status baseline against { id revises { id } } } }
  }
}`;

describe('the filter by schedule', () => {
  it('finds what the core computes from the same rows, on any day, for every status', async () => {
    const seen = new Set<string>();
    const holds = async (all: Parameters<typeof recordAll>[0], on: string) => {
      const { engagement, made } = await recordAll(all);
      for (const status of SCHEDULE_STATUSES) {
        const { data, errors } = await record.execute(LIST, { engagement, status: status.toUpperCase(), on });
        expect(errors).toBe(undefined);
        const nodes = (data!['commitments'] as { nodes: { id: string; schedule: { status: string }[] }[] }).nodes;
        const computed = made.filter(({ madeFrom, dates, deliveries }) =>
          schedules(dates, deliveries as never, on, madeFrom).some((line) => line.latest.status === status),
        );
        expect([status, nodes.map((node) => node.id).sort()]).toEqual([status, computed.map(({ id }) => id).sort()]);
        for (const node of nodes) expect(node.schedule.map((reading) => reading.status)).toContain(status.toUpperCase());
        if (nodes.length > 0) seen.add(status);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(drawn, { minLength: 40, maxLength: 60 }), day, holds), {
      numRuns: 8,
      endOnFailure: true,
      examples: [[[LATE], '2023-02-01']], // few are drawn
    });
    expect([...seen].sort()).toEqual([...SCHEDULE_STATUSES].sort());
  }, 120_000);

  it('finds the dates that went by since a day, with nothing delivered, as the core does: the last to go by first, page by page', async () => {
    const list = `query ($engagement: ID!, $from: Date!, $on: Date!, $after: String) {
      commitments(engagementId: $engagement, wentBy: { from: $from, on: $on }, first: 4, after: $after) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const later = '2023-02-10';
    let found = 0;
    const holds = async (all: Parameters<typeof recordAll>[0], from: string) => {
      const { engagement, made } = await recordAll(all);
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const { data, errors } = await record.execute(list, { engagement, from, on: later, after });
        expect(errors).toBe(undefined);
        const { nodes, pageInfo } = data!['commitments'] as Listed;
        ids.push(...nodes.map(({ id }) => id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      const computed = made.flatMap(({ id, madeFrom, dates, deliveries }) => {
        const past = schedules(dates, deliveries as never, later, madeFrom).flatMap(({ latest: { status, against } }) =>
          /^(overdue|past_date)$/.test(status) ? [against!.due.latest!] : [],
        );
        const last = past.sort().at(-1);
        return last === undefined || last < from ? [] : [{ id, last }];
      });
      computed.sort((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : a.id < b.id ? -1 : 1));
      expect(ids).toEqual(computed.map(({ id }) => id));
      found += ids.length;
    };
    const from = day.filter((each) => each <= later);
    await fc.assert(fc.asyncProperty(fc.array(drawn, { minLength: 40, maxLength: 60 }), from, holds), { numRuns: 6 });
    expect(found).toBeGreaterThan(0);
  }, 120_000);
});

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
