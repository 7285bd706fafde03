import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { testPostgres } from '../../../../test/support/postgres.js';
import { DUE_BASES } from './due-date.js';
import { dayOf, factsFrom } from './schedule.fixture.js';
import { holds, printCondition, SCHEDULE_CONDITIONS } from './schedule-condition.js';
import { scheduleStatus, STATUSES_OF_DATES, type ScheduleFacts } from './schedule-status.js';

/** Small windows around one another, so that every order of the days turns up. */
const aDay = fc.nat(40).map(dayOf);
const aSpan = fc.record({ from: fc.nat(40), length: fc.nat(8) });
const facts = fc
  .record({
    basis: fc.constantFrom(...DUE_BASES),
    due: fc.option(aSpan, { freq: 8 }),
    noLast: fc.boolean(),
    delivery: fc.option(aSpan, { freq: 2 }),
    noFirstDelivery: fc.boolean(),
    noLastDelivery: fc.boolean(),
  })
  .map(factsFrom);

/** Every status with its condition over the facts of $2, for the day $1: what a filtered list would find. */
const STATUSES_BY_SQL = `
  with facts as (select * from jsonb_to_recordset($2::jsonb) as f(n int, basis text, earliest date, latest date,
    "deliveredEarliest" date, "deliveredLatest" date))
  ${STATUSES_OF_DATES.map((status) => `select n, '${status}' as status from facts where ${sql(status)}`).join(' union all ')}
  order by n`;

describe('schedule condition', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: (await testPostgres()).adminUrl });
    await client.connect();
  });

  afterAll(() => client.end());

  it('holds of one status for any facts and any day: the one they have', () => {
    fc.assert(
      fc.property(facts, aDay, (known, day) => {
        const holding = STATUSES_OF_DATES.filter((status) => holds(SCHEDULE_CONDITIONS[status], known, day));
        expect(holding).toEqual([scheduleStatus(known, day)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds the same in PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 60 }), aDay, async (many, day) => {
        const { rows } = await client.query<{ n: number; status: string }>(STATUSES_BY_SQL, [day, numbered(many)]);
        expect(rows).toEqual(many.map((known, n) => ({ n, status: scheduleStatus(known, day) })));
      }),
      { numRuns: 100 },
    );
  });

  it('is printed with the names it is given and with nothing else from outside', () => {
    const names = {
      day: '$1::date',
      basis: 'd.basis',
      earliest: 'd.due_earliest',
      latest: 'd.due_latest',
      deliveredEarliest: 'v.earliest',
      deliveredLatest: 'v.latest',
    };
    expect(printCondition(SCHEDULE_CONDITIONS.not_due, names)).toBe(
      '(d.due_earliest > ($1::date + 14) and ((v.earliest is null and v.latest is null) or v.earliest > $1::date))',
    );
    expect(printCondition(SCHEDULE_CONDITIONS.overdue, names)).toMatch(
      /^\(d\.basis in \('own', 'legal'\) and d\.due_earliest is not null and/,
    );
  });
});

function sql(status: (typeof STATUSES_OF_DATES)[number]): string {
  const [deliveredEarliest, deliveredLatest] = ['"deliveredEarliest"', '"deliveredLatest"'];
  const names = { day: '$1::date', basis: 'basis', earliest: 'earliest', latest: 'latest', deliveredEarliest, deliveredLatest };
  return printCondition(SCHEDULE_CONDITIONS[status], names);
}

function numbered(many: readonly ScheduleFacts[]): string {
  return JSON.stringify(many.map((known, n) => ({ n, ...known })));
}
