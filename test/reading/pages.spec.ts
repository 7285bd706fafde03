import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Member } from '#libs/access/core';
import { addDays } from '#libs/kernel';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aGround, type Ground } from './support/ground.js';

let record: TestRecord;
let ground: Ground;
beforeAll(async () => {
  record = await openRecord();
  ground = await aGround(record.db.admin);
}, 60_000);
afterAll(() => record.close());

interface List {
  /** adds rows, with the places in the order that were drawn: few different ones, so that many are alike */
  readonly add: (places: readonly (number | null)[]) => Promise<readonly string[]>;
  readonly field: () => string;
}

const at = (n: number | null) => new Date(Date.UTC(2024, 0, 1) + (n ?? 9) * 1000).toISOString();
const put = async (table: string, rows: readonly ({ readonly id: string } & object)[]) => {
  await ground.put(table, rows as never);
  return rows.map((row) => row.id);
};

/** A list of each order there is: by day with undated last, by instant up and down, by words. */
function lists(engagement: string): Readonly<Record<string, List>> {
  const { institution } = ground;
  const engaged = { summary: 'S', group_id: institution, institution_id: institution, from_what: 'document' };
  return {
    'commitments, by day, undated last': {
      add: (places) =>
        put(
          'commitment',
          places.map((n) => ground.commitment(engagement, n === null ? null : addDays('2023-01-01', n))),
        ),
      field: () => `commitments(engagementId: "${engagement}"`,
    },
    'organizations, in the order recorded': {
      add: (places) =>
        put(
          'organization',
          places.map((n) => ({ ...ground.fact(), recorded_at: at(n), classification: 'other' })),
        ),
      field: () => 'organizations(named: null',
    },
    'engagements, the one recorded last first': {
      add: (places) =>
        put(
          'engagement',
          places.map((n) => ({ ...ground.fact(), recorded_at: at(n), title: 'E', ...engaged })),
        ),
      field: () => 'engagements(organizationId: null',
    },
    'sources, by words': {
      add: (places) =>
        put(
          'source',
          places.map((n) => ({ ...ground.fact(), citation: `${'zéa Z'[n ?? 4]} words`, origin: 'O' })),
        ),
      field: () => 'sources(first: 100',
    },
  };
}

async function pageOf(list: List, first: number, after: string | null) {
  const field = list.field().replace('first: 100', `first: ${first}`);
  const args = field.includes('first:') ? '' : `, first: ${first}`;
  const document = `{ page: ${field}${args}, after: ${JSON.stringify(after)}) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const { data, errors } = await record.execute(document);
  expect(errors).toBe(undefined);
  return data!['page'] as {
    nodes: { id: string }[];
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

async function all(
  list: List,
  first: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, edges, pageInfo } = await pageOf(list, first, after);
    expect(edges.map((edge) => edge.node.id)).toEqual(nodes.map((node) => node.id));
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...nodes.map((node) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
    await between();
  }
}

const places = (most: number) => fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: most });

describe.each([
  'commitments, by day, undated last',
  'organizations, in the order recorded',
  'engagements, the one recorded last first',
  'sources, by words',
])('the pages of %s', (name) => {
  it('hold each row once and in one order, whatever their size, and while others add rows', async () => {
    const holds = async (first: number, before: readonly (number | null)[], meanwhile: readonly (number | null)[]) => {
      const list = lists(await ground.anEngagement())[name]!;
      await list.add(before);
      const whole = await all(list, 100);
      expect(await all(list, first)).toEqual(whole);
      let added = 0;
      const paged = await all(list, first, async () => (added++ < 4 ? list.add(meanwhile) : undefined));
      expect(paged.filter((id) => whole.includes(id))).toEqual(whole);
      expect(new Set(paged).size).toBe(paged.length);
      const after = await all(list, 100);
      expect(after.filter((id) => paged.includes(id))).toEqual(paged);
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 9 }), places(15), places(3), holds), {
      numRuns: 6,
      endOnFailure: true,
    });
  }, 120_000);
});

describe('the total of a list', () => {
  const COUNT =
    'query ($id: ID!) { engagement(id: $id) { commitments(first: 1) { totalCount { count more } } } commitments(engagementId: $id, first: 2) { totalCount { count more } } }';
  const countOf = async (id: string, viewer?: Member) => {
    const { data } = await record.execute(COUNT, { id }, viewer);
    const totals = [data!['commitments'], (data!['engagement'] as Record<string, unknown>)['commitments']] as {
      totalCount: object;
    }[];
    expect(totals[0]).toEqual(totals[1]);
    return totals[0]!.totalCount;
  };

  it('counts what the reader may see, to a thousand and no further', async () => {
    const id = await ground.anEngagement();
    const rows = (n: number, level: 'public' | 'space') =>
      Array.from({ length: n }, () => ground.commitment(id, '2023-01-01', level));
    const member = await record.member({ [ground.space]: 'reader' });
    await put('commitment', [...rows(999, 'public'), ...rows(1, 'space')]);
    expect(await countOf(id)).toEqual({ count: 999, more: false });
    expect(await countOf(id, member)).toEqual({ count: 1000, more: false });
    await put('commitment', rows(1, 'public'));
    expect(await countOf(id)).toEqual({ count: 1000, more: false });
    expect(await countOf(id, member)).toEqual({ count: 1000, more: true });
    await put('commitment', rows(500, 'public'));
    expect(await countOf(id)).toEqual({ count: 1000, more: true });
  }, 60_000);
});

describe('what has changed since a moment', () => {
  it('is what everybody reads otherwise since, the very moment included', async () => {
    const id = await ground.anEngagement();
    const [old, young, dated] = Array.from({ length: 3 }, () => ground.commitment(id, '2023-01-01'));
    await put(
      'commitment',
      [old!, young!, dated!].map((row) => ({ ...row, recorded_at: '2023-12-01T00:00:00Z' })),
    );
    await record.db.admin.query('delete from app.public_change where thing_id = any ($1)', [[old!.id, young!.id, dated!.id]]);
    await record.db.admin.query('insert into app.public_change select * from unnest($1::uuid[], $2::timestamptz[])', [
      [old!.id, dated!.id, dated!.id, young!.id],
      ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', '2024-05-01T00:00:00Z', '2024-06-01T00:00:00Z'],
    ]);
    const since = async (moment: string) => {
      const document = `{ commitments(engagementId: "${id}", changedSince: "${moment}") { nodes { id } } }`;
      const { data } = await record.execute(document);
      return (data!['commitments'] as { nodes: { id: string }[] }).nodes.map((node) => node.id).sort();
    };
    const ids = (...rows: readonly ({ id: string } | undefined)[]) => rows.map((row) => row!.id).sort();
    expect(await since('2024-01-01T00:00:00Z')).toEqual(ids(old, young, dated));
    expect(await since('2024-02-01T00:00:00Z')).toEqual(ids(young, dated));
    expect(await since('2024-05-02T00:00:00+01:00')).toEqual(ids(young));
    expect(await since('2024-06-01T00:00:00.001Z')).toEqual([]);
  });
});
