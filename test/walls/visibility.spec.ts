import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole, type Outcome } from '../support/record/as-role.js';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ACTORS, CLOSED_TABLES, FACT_TABLES, FACTS, VERBS, type Actor, type Cell } from './visibility-matrix.js';

let record: TestRecord;
/** nothing of it is released, and all of it is */
let hidden: Place;
let shown: Place;
/** all of it is embargoed, and the stranger is named for all of it */
let named: Place;
let actors: Readonly<Record<Actor, string | null>>;

beforeAll(async () => {
  record = await openRecord();
  hidden = await aFullPlace(record);
  await anAccount(hidden.writer.actorId);
  const other = await aFullPlace(record);
  await other.released();
  shown = other;
  await hidden.put('release', { id: await hidden.anOrganization() });
  await hidden.put('proposeRelease');
  await hidden.put('erase', { id: await hidden.aCommitment() });
  const embargoed = { kind: 'ORGANIZATION', id: await hidden.anOrganization(), to: [shown.writer.actorId] };
  await hidden.put('embargo', embargoed);
  named = await aFullPlace(record);
  await embargoAll(named, shown.writer.actorId);
  const member = async (role: 'reader' | 'editor') =>
    (await record.member({ [hidden.space]: role, [named.space]: role })).actorId;
  await record.db.admin.query(`insert into membership (space_id, actor_id, role, since) values ($1, $2, 'steward', now())`, [
    named.space,
    hidden.writer.actorId,
  ]);
  await record.db.admin.query(
    `insert into ledger_leaf (index, record_hash, entry_id, sequenced_at) select row_number() over () - 1, record_hash, id, now() from ledger_outbox`,
  );
  await record.db.admin.query('update ledger_head set size = 1000000, published_size = 1000000');
  await record.db.admin.query(
    `insert into ledger_checkpoint (size, note, revision, published_at) values (1000000, 'a note', 1, now())`,
  );
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

/** What a person has beside a session, so that every closed table has a row of the steward's. */
async function anAccount(actorId: string): Promise<void> {
  const { admin } = record.db;
  const named = 'insert into person_private (actor_id, pseudonym, name_key, passphrase_hash, named_at)';
  await admin.query(`${named} values ($1, 'Rowan', 'rowan', 'none', now())`, [actorId]);
  const code = `insert into recovery_code (id, code_hash, actor_id, made_at) values (gen_random_uuid(), 'a hash', $1, now())`;
  await admin.query(code, [actorId]);
  await admin.query(`insert into known_browser (token_hash, actor_id, made_at) values ('a hash', $1, now())`, [actorId]);
  await admin.query(
    `insert into invitation (id, phrase_hash, invited_by, made_at, ends_at) values (gen_random_uuid(), 'a hash', $1, now(), now())`,
    [actorId],
  );
  await admin.query(`insert into sign_in_try (id, bucket, tried_at) values (gen_random_uuid(), 'a bucket', now())`);
}

function as(actor: Actor, sql: string, values?: readonly unknown[]): Promise<Outcome> {
  return asRole(record.db.admin, actor === 'anybody' ? 'public' : 'app', actors[actor], sql, values);
}

/** Every row of the place embargoed, for one account; as the superuser, since the walls are what is tried here. */
async function embargoAll(place: Place, actorId: string): Promise<void> {
  const id = '00000000-0000-4000-8000-00000000000e';
  await record.db.admin.query(
    `insert into embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by) values ($1, $2, 'space', $2, 'infinity', now(), $3)`,
    [id, place.space, place.writer.actorId],
  );
  for (const table of FACT_TABLES) {
    await record.db.admin.query(`update app.${table} set level = 'embargoed' where space_id = $1`, [place.space]);
    await record.db.admin.query(
      `insert into embargo_sight (row_id, actor_id, embargo_id, space_id) select id, $2, $3, $1 from app.${table} where space_id = $1`,
      [place.space, actorId, id],
    );
  }
}

/** A row of the table as the superuser sees it: where all is hidden, where all is shown, where all is embargoed. */
async function rowOf(table: string, of: 'hidden' | 'shown' | 'named'): Promise<Readonly<Record<string, unknown>>> {
  const places = {
    hidden: ['space_id = $1 and effective_level = $$space$$', hidden.space],
    shown: ['recorded_by = $1 and effective_level = $$public$$', shown.writer.actorId],
    named: ['space_id = $1 and effective_level = $$embargoed$$', named.space],
  };
  const [where, value] = places[of];
  const { rows } = await record.db.admin.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from app.${table} t where ${where} order by t.id limit 1`,
    [value],
  );
  if (!rows[0]) throw new Error(`the ${of} place has no row in ${table}: add one to aFullPlace`);
  return rows[0].row;
}

async function cellsOf(actor: Actor, table: string): Promise<readonly Cell[]> {
  const [mine, released, embargoed] = [await rowOf(table, 'hidden'), await rowOf(table, 'shown'), await rowOf(table, 'named')];
  const fresh = { ...mine, id: '00000000-0000-4000-8000-000000000001', recorded_by: actors[actor] };
  const insert = `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`;
  return [
    bounded(await as(actor, `select id from app.${table} where id = $1`, [mine['id']])),
    bounded(await as(actor, `select id from app.${table} where id = $1`, [released['id']])),
    bounded(await as(actor, `select id from app.${table} where id = $1`, [embargoed['id']])),
    allowed(await as(actor, insert, [JSON.stringify(fresh)])),
    allowed(await as(actor, insert, [JSON.stringify({ ...fresh, level: 'public' })])),
    bounded(await as(actor, `update app.${table} set level = 'space' where id = $1`, [mine['id']])),
    bounded(await as(actor, `update app.${table} set level = 'public' where id = $1`, [mine['id']])),
    bounded(await as(actor, `update app.${table} set level = 'space' where id = $1`, [embargoed['id']])),
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
  published_path: 'begun_by = $1',
  kept_form: 'kept_by = $1',
  note: 'written_by = $1',
  ledger_outbox: 'actor_id = $1',
  ledger_opening: '$1::uuid is not null',
  ledger_leaf: '$1::uuid is not null',
  ledger_head: '$1::uuid is not null',
  ledger_checkpoint: '$1::uuid is not null',
  space: 'opened_by = $1',
  released_text: '$1::uuid is not null',
  release: 'released_by = $1',
  release_proposal: 'proposed_by = $1',
  withholding: 'withheld_by = $1',
  embargo: 'set_by = $1',
  embargo_sight: '$1::uuid is not null',
  level_parent: '$1::uuid is not null',
  public_revision: '$1::uuid is not null',
  person_private: 'actor_id = $1',
  session: 'actor_id = $1',
  stored_file: 'put_by = $1',
  tray_file: 'put_by = $1',
  handling: 'recorded_by = $1',
  correction_request: `page = '/one?of=' || $1::uuid`,
  recovery_code: 'actor_id = $1',
  known_browser: 'actor_id = $1',
  invitation: 'invited_by = $1',
  sign_in_try: '$1::uuid is not null',
  notice: 'space_id in (select s.id from app.space s where s.opened_by = $1)',
  outsider: 'space_id in (select m.space_id from app.membership m where m.actor_id = $1)',
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
      const outcome = await asRole(record.db.admin, 'auth', null, `select count(*) as n from app.${table}`);
      if (outcome !== 'forbidden') readable.push(table);
    }
    expect(readable.sort()).toEqual(CREDENTIALS);
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
