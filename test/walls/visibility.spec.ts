import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole, type Outcome } from '../support/record/as-role.js';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ACTORS, CLOSED_TABLES, FACT_TABLES, FACTS, VERBS, type Actor, type Cell } from './visibility-matrix.js';

let record: TestRecord;
/** nothing of it is released, and all of it is */
let hidden: Place;
let shown: Place;
let actors: Readonly<Record<Actor, string | null>>;

beforeAll(async () => {
  record = await openRecord();
  hidden = await aFullPlace(record);
  const other = await aFullPlace(record);
  await other.released();
  shown = other;
  const member = async (role: 'reader' | 'editor') => (await record.member({ [hidden.space]: role })).actorId;
  actors = {
    anybody: null,
    'nobody on the members’ role': null,
    'a stranger': shown.writer.actorId,
    'a reader': await member('reader'),
    'an editor': await member('editor'),
    'a steward': hidden.writer.actorId,
  };
}, 120_000);
afterAll(() => record.close());

function as(actor: Actor, sql: string, values?: readonly unknown[]): Promise<Outcome> {
  return asRole(record.db.admin, actor === 'anybody' ? 'public' : 'app', actors[actor], sql, values);
}

/** A row of the table as the superuser sees it, of the space where all is hidden or of the one where all is shown. */
async function rowOf(table: string, of: 'hidden' | 'shown'): Promise<Readonly<Record<string, unknown>>> {
  const [where, value] =
    of === 'hidden'
      ? ['space_id = $1', hidden.space]
      : ['recorded_by = $1 and effective_level = $$public$$', shown.writer.actorId];
  const { rows } = await record.db.admin.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from app.${table} t where ${where} order by t.id limit 1`,
    [value],
  );
  if (!rows[0]) throw new Error(`the ${of} place has no row in ${table}: add one to aFullPlace`);
  return rows[0].row;
}

async function cellsOf(actor: Actor, table: string): Promise<readonly Cell[]> {
  const [mine, released] = [await rowOf(table, 'hidden'), await rowOf(table, 'shown')];
  const fresh = { ...mine, id: '00000000-0000-4000-8000-000000000001', recorded_by: actors[actor] };
  return [
    bounded(await as(actor, `select id from app.${table} where id = $1`, [mine['id']])),
    bounded(await as(actor, `select id from app.${table} where id = $1`, [released['id']])),
    allowed(
      await as(actor, `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`, [
        JSON.stringify(fresh),
      ]),
    ),
    bounded(await as(actor, `update app.${table} set level = 'space' where id = $1`, [mine['id']])),
    bounded(await as(actor, `delete from app.${table} where id = $1`, [mine['id']])),
  ];
}

function bounded(outcome: Outcome): Cell {
  if (outcome === 0 || outcome === 1 || outcome === 'forbidden') return outcome;
  throw new Error(`one row was asked for, and the answer was ${outcome}`);
}

/** Past the wall, the new row may still stand against a key of the table. */
function allowed(outcome: Outcome): Cell {
  return outcome === 'forbidden' ? 'forbidden' : 1;
}

/** The rows of the steward of the hidden place. */
const WHOSE: Readonly<Record<string, string>> = {
  actor: 'id = $1',
  access_token: 'actor_id = $1',
  membership: 'actor_id = $1',
  note: 'written_by = $1',
  ledger_outbox: 'actor_id = $1',
  space: 'opened_by = $1',
  level_parent: '$1::uuid is not null',
  public_revision: '$1::uuid is not null',
};

describe('the matrix of who sees what', () => {
  it('lists every table', async () => {
    const { rows } = await record.db.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([...FACT_TABLES, ...Object.keys(CLOSED_TABLES)].sort());
  });

  it.each(FACT_TABLES)('holds for %s', async (table) => {
    const cells: Record<string, unknown> = {};
    for (const actor of ACTORS)
      cells[actor] = Object.fromEntries((await cellsOf(actor, table)).map((cell, i) => [VERBS[i], cell]));
    const expected = ACTORS.map((actor) => [actor, Object.fromEntries(FACTS[actor].map((cell, i) => [VERBS[i], cell]))]);
    expect(cells).toEqual(Object.fromEntries(expected));
  });

  it.each(Object.keys(CLOSED_TABLES))('holds for %s, of which only rows of one’s own are seen', async (table) => {
    const cells: Record<string, Cell> = {};
    for (const actor of ACTORS) {
      const seen = await as(actor, `select count(*) as n from app.${table} where ${WHOSE[table]}`, [hidden.writer.actorId]);
      cells[actor] = seen === 'forbidden' ? seen : bounded(Number(seen) > 0 ? 1 : seen);
    }
    expect(cells).toEqual(CLOSED_TABLES[table]);
  });

  it.each(Object.keys(CLOSED_TABLES))('lets nobody else take a row of %s away or write one in a member’s name', async (table) => {
    const { rows } = await record.db.admin.query<{ row: object }>(
      `select to_jsonb(t) as row from app.${table} t where ${WHOSE[table]} limit 1`,
      [hidden.writer.actorId],
    );
    for (const actor of ACTORS.filter((each) => each !== 'a steward')) {
      const taken = await as(actor, `delete from app.${table} where ${WHOSE[table]}`, [hidden.writer.actorId]);
      expect([actor, ['forbidden', 0].includes(taken)]).toEqual([actor, true]);
      const row = JSON.stringify({ ...rows[0]!.row, id: '00000000-0000-4000-8000-000000000001' });
      const written = await as(
        actor,
        `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`,
        [row],
      );
      expect([actor, written]).toEqual([actor, 'forbidden']);
    }
  });
});

describe('the role that knows credentials', () => {
  it('reads no table but actors and tokens', async () => {
    const readable: string[] = [];
    for (const table of [...FACT_TABLES, ...Object.keys(CLOSED_TABLES)]) {
      const outcome = await asRole(record.db.admin, 'auth', null, `select count(*) as n from app.${table}`);
      if (outcome !== 'forbidden') readable.push(table);
    }
    expect(readable.sort()).toEqual(['access_token', 'actor']);
  });
});

describe('a transaction in nobody’s name', () => {
  it.each([...FACT_TABLES, 'actor', 'space', 'membership', 'ledger_outbox', 'note'])(
    'sees no row of %s on the members’ role',
    async (table) => {
      expect(await asRole(record.db.admin, 'app', null, `select count(*) as n from app.${table}`)).toBe(0);
      expect(await asRole(record.db.admin, 'app', '', `select count(*) as n from app.${table}`)).toBe(0);
    },
  );
});
