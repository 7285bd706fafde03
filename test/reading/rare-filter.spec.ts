import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/kernel';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aGround, date, type Ground } from './support/ground.js';

/** More than the search looks at before it asks whether few can meet the condition. */
const BEGINNING = 5_050;
/** More than it takes for few. */
const MANY = 5_050;

let record: TestRecord;
let ground: Ground;
let engagement: string;

beforeAll(async () => {
  record = await openRecord();
  ground = await aGround(record.db.admin);
  engagement = await ground.anEngagement();
  await fill();
}, 120_000);
afterAll(() => record.close());

/** First those of which nothing is said, then many with a date, then a few of which much is said, and some without a day. */
async function fill(): Promise<void> {
  const dated = (n: number, from: string) => Array.from({ length: n }, (_, i) => addDays(from, i % 90));
  const row = (on: string | null) => ground.commitment(engagement, on);
  const plain = dated(BEGINNING, '2019-01-01').map(row);
  const many = dated(MANY, '2020-01-01').map(row);
  const few = [...dated(60, '2021-01-01'), ...Array.from({ length: 5 }, () => null)].map(row);
  const told = (commitment: { readonly id: string }) => ({
    ...ground.fact(),
    commitment_id: commitment.id,
    from_what: 'document',
  });
  await ground.put('commitment', [...plain, ...many, ...few]);
  await ground.put('due_date', [
    ...many.map((each) => ({ ...told(each), ...date('due', '2020-06-01', '2020-06-01'), basis: 'own' })),
    ...few.map((each, i) => {
      const due = addDays('2021-12-01', i);
      return { ...told(each), ...date('due', due, due), basis: i % 2 === 0 ? 'own' : 'expected' };
    }),
  ]);
  await ground.put(
    'official_statement',
    few.map((each, i) => ({
      ...told(each),
      ...date('stated_on', '2021-06-01', '2021-06-01'),
      stance: i % 3 === 0 ? 'says_withdrawn' : 'in_progress',
      says: 'Said.',
      made_by_id: ground.institution,
      recorded_at: '2027-02-01T00:00:00Z',
    })),
  );
  await ground.put(
    'judgement',
    few.map((each, i) => ({
      ...told(each),
      finding: i % 4 === 0 ? 'complete' : 'limited',
      stage: 'first',
      says: 'Judged.',
      judged_by_id: ground.institution,
      judged_on: '2021-07-01',
      rubric: 'R1',
      searched_until: '2021-07-01',
      searched_where: 'S',
    })),
  );
  await record.db.admin.query('analyze');
}

/** All pages of a list, and how many it says there are. */
async function all(filter: string): Promise<{ readonly ids: readonly string[]; readonly total: unknown }> {
  const ids: string[] = [];
  for (let after: string | null = null, total: unknown = null; ;) {
    const list = `query ($after: String) { commitments(${filter}, first: 17, after: $after) {
      nodes { id } totalCount { count more } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await record.execute(list, { after });
    expect(errors).toBe(undefined);
    const page = data!['commitments'] as Page;
    ids.push(...page.nodes.map(({ id }) => id));
    total ??= page.totalCount;
    if (!page.pageInfo.hasNextPage || ids.length > 150) return { ids, total };
    after = page.pageInfo.endCursor;
  }
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: { readonly count: number; readonly more: boolean };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('a list of what few commitments are', () => {
  it.each([
    ['found at the beginning of the list', 'schedule: { status: UNDATED, on: "2021-11-25" }', 100],
    ['found among few dates', 'schedule: { status: DUE_SOON, on: "2021-12-20" }', 1],
    ['found among few dates that lie far ahead', 'schedule: { status: NOT_DUE, on: "2021-10-01" }', 60],
    ['with more dates than few', 'schedule: { status: OVERDUE, on: "2021-11-25" }', 100],
    ['found among few dates that are not their own', 'schedule: { status: PAST_DATE, on: "2026-11-25" }', 30],
    ['said to be withdrawn', 'official: { status: SAYS_WITHDRAWN, on: "2026-11-26" }', 20],
    ['said by a day on which nobody had said it', 'official: { status: SAYS_WITHDRAWN, on: "2021-05-01" }', 0],
    ['judged complete', 'evidence: { status: COMPLETE, on: "2026-11-26" }', 15],
    ['changed since a moment when little has', 'changedSince: "2027-01-01T00:00:00Z"', 60],
    ['changed since a moment when all have', 'changedSince: "2020-01-01T00:00:00Z"', 100],
    ['made from a late day', 'madeFrom: "2021-01-05"', 50],
    ['made from a day that leaves more than few', 'madeFrom: "2020-01-05"', 100],
    ['with two conditions', 'madeFrom: "2021-01-05", evidence: { status: COMPLETE, on: "2026-11-26" }', 10],
  ])('has the pages and the total that the same list of an engagement has: %s', async (_, filter, least) => {
    const narrowed = await all(`engagementId: "${engagement}", ${filter}`);
    expect(narrowed.ids.length).toBeGreaterThanOrEqual(least);
    expect(await all(filter)).toEqual(narrowed);
  });
});
