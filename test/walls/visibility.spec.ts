import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../support/record/as-role.js';
import { openMatrix, type Matrix } from './matrix-record.js';
import { REACH, REACHERS } from './reach-matrix.js';
import { ACTORS, cellsOf, CLOSED_TABLES, FACT_TABLES, VERBS, type Cell } from './visibility-matrix.js';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
}, 120_000);
afterAll(() => matrix.close());

describe('the matrix of who sees what', () => {
  it('lists every table', async () => {
    const { rows } = await matrix.record.db.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([...FACT_TABLES, ...Object.keys(CLOSED_TABLES)].sort());
  });

  it.each(FACT_TABLES)('holds for %s', async (table) => {
    const cells: Record<string, unknown> = {};
    for (const actor of ACTORS)
      cells[actor] = Object.fromEntries((await all(matrix.facts(actor, table))).map((cell, i) => [VERBS[i], cell]));
    const expected = ACTORS.map((actor) => [actor, Object.fromEntries(cellsOf(table)[actor].map((cell, i) => [VERBS[i], cell]))]);
    expect(cells).toEqual(Object.fromEntries(expected));
  });

  it.each(Object.keys(CLOSED_TABLES))('holds for %s, of which only rows of one’s own are seen', async (table) => {
    const cells: Record<string, Cell> = {};
    for (const actor of ACTORS) cells[actor] = await matrix.closed(actor, table);
    expect(cells).toEqual(CLOSED_TABLES[table]);
  });

  it.each([...FACT_TABLES, ...Object.keys(CLOSED_TABLES)])(
    'says who and which role reads, adds, changes and takes away a steward’s row of %s',
    async (table) => {
      const reach: string[] = [];
      for (const who of REACHERS) reach.push((await all(matrix.reach(who, table))).join(''));
      expect(reach.join(' ')).toBe(REACH[table]);
    },
  );
});

const CREDENTIALS = [
  'access_token',
  'actor',
  'invitation',
  'known_browser',
  'person_private',
  'recovery_code',
  'session',
  'sign_in_try',
];

describe('the role that knows credentials', () => {
  it('reads no table but actors and what opens their accounts', async () => {
    const readable: string[] = [];
    for (const table of [...FACT_TABLES, ...Object.keys(CLOSED_TABLES)]) {
      const outcome = await asRole(matrix.record.db.admin, 'auth', null, `select count(*) as n from app.${table}`);
      if (outcome !== 'forbidden') readable.push(table);
    }
    expect(readable.sort()).toEqual(CREDENTIALS);
  });
});

describe('a transaction in nobody’s name', () => {
  it.each([...FACT_TABLES, 'actor', 'space', 'membership', 'ledger_outbox', 'note'])(
    'sees no row of %s on the members’ role',
    async (table) => {
      expect(await asRole(matrix.record.db.admin, 'app', null, `select count(*) as n from app.${table}`)).toBe(0);
      expect(await asRole(matrix.record.db.admin, 'app', '', `select count(*) as n from app.${table}`)).toBe(0);
    },
  );
});

async function all<T>(given: AsyncIterable<T>): Promise<readonly T[]> {
  const each: T[] = [];
  for await (const one of given) each.push(one);
  return each;
}
