import type { Client } from 'pg';
import { ROLES, type RoleName } from '#libs/persistence';
import { asRole, type Outcome } from '../support/record/as-role.js';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import type { Rows } from './trigger-probes.js';
import { ACTORS, FACT_TABLES, type Actor, type Cell } from './visibility-matrix.js';

/** A record in which each cell of the matrix can be tried. */
export interface Matrix {
  readonly record: TestRecord;
  /** of its steward nothing is released */
  readonly hidden: Place;
  /** nine cells of a table of facts, in the order of VERBS, each tried when it is asked for */
  facts(actor: Actor, table: string, client?: Client): AsyncGenerator<Cell>;
  /** the ids of a row that its space alone sees, and of one that everybody sees */
  rows(table: string): Promise<Rows>;
  /** how many rows of the steward's an actor reads, of a table that is no fact */
  closed(actor: Actor, table: string, client?: Client): Promise<Cell>;
  /** what actors and roles reach of a row of the steward's: see REACH in reach-matrix.ts */
  reach(who: Actor | RoleName, table: string, client?: Client): AsyncGenerator<string>;
  /** how many rows of the table, of whichever space, an actor or a role reads */
  seen(who: Actor | RoleName, table: string, client?: Client): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openMatrix(): Promise<Matrix> {
  const record = await openRecord();
  const hidden = await aFullPlace(record);
  const { admin } = record.db;
  await anAccount(admin, hidden.writer.actorId);
  const shown = await aFullPlace(record);
  await shown.released();
  await hidden.put('release', { id: await hidden.anOrganization() });
  await hidden.put('proposeRelease');
  await hidden.put('setQuiet');
  await hidden.put('erase', { id: await hidden.aCommitment() });
  const to = [shown.writer.actorId];
  await hidden.put('embargo', { kind: 'ORGANIZATION', id: await hidden.anOrganization(), to });
  // All of it is embargoed, and the stranger is named for all of it.
  const named = await aFullPlace(record);
  await embargoAll(admin, named, shown.writer.actorId);
  const member = async (role: 'reader' | 'editor') =>
    (await record.member({ [hidden.space]: role, [named.space]: role })).actorId;
  await admin.query(`insert into membership (space_id, actor_id, role, since) values ($1, $2, 'steward', now())`, [
    named.space,
    hidden.writer.actorId,
  ]);
  await admin.query(
    `insert into ledger_leaf (index, record_hash, entry_id, sequenced_at) select row_number() over () - 1, record_hash, id, now() from ledger_outbox`,
  );
  await admin.query(`insert into winding_up_thing values ($1, 'commitment', gen_random_uuid(), true)`, [hidden.space]);
  await admin.query('update ledger_head set size = 1000000, published_size = 1000000');
  await admin.query(`insert into ledger_checkpoint (size, note, revision, published_at) values (1000000, 'a note', 1, now())`);
  const actors: Readonly<Record<Actor, string | null>> = {
    anybody: null,
    'nobody on the members’ role': null,
    'a stranger': shown.writer.actorId,
    'an office': (await record.outsider(hidden.space, 'office', hidden.institution)).who.actorId,
    'a reader': await member('reader'),
    'an editor': await member('editor'),
    'a steward': hidden.writer.actorId,
  };
  const isActor = (who: string): who is Actor => (ACTORS as readonly string[]).includes(who);
  const as = (who: Actor | RoleName, client: Client, sql: string, values?: readonly unknown[]) =>
    isActor(who)
      ? asRole(client, who === 'anybody' ? 'public' : 'app', actors[who], sql, values)
      : asRole(client, who, null, sql, values);

  /** A row of the table as the superuser sees it: where all is hidden, where all is shown, where all is embargoed. */
  const rowOf = (table: string, of: 'hidden' | 'shown' | 'named') => once(`${of} ${table}`, () => findRow(table, of));
  const findRow = async (table: string, of: 'hidden' | 'shown' | 'named'): Promise<Readonly<Record<string, unknown>>> => {
    const places = {
      hidden: ['space_id = $1 and effective_level = $$space$$', hidden.space],
      shown: ['recorded_by = $1 and effective_level = $$public$$', shown.writer.actorId],
      named: ['space_id = $1 and effective_level = $$embargoed$$', named.space],
    };
    const [where, value] = places[of];
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from app.${table} t where ${where} order by t.id limit 1`,
      [value],
    );
    if (!rows[0]) throw new Error(`the ${of} place has no row in ${table}: add one to aFullPlace`);
    return rows[0].row;
  };

  const whose = (table: string) =>
    (WHOSE[table] ?? `space_id = ${OF_THE_SPACE} and $1::uuid is not null`).replace(OF_THE_SPACE, `'${hidden.space}'`);

  const known = new Map<string, unknown>();
  const once = async <T>(key: string, find: () => Promise<T>): Promise<T> => {
    if (!known.has(key)) known.set(key, await find());
    return known.get(key) as T;
  };
  /** As JSON, with an id of its own. */
  const ownRow = (table: string, where: string) =>
    once(`row ${table}`, async () => {
      const sql = `select to_jsonb(t) as row from app.${table} t where ${where} limit 1`;
      const { rows } = await admin.query<{ row: object }>(sql, [hidden.writer.actorId]);
      return JSON.stringify({ ...rows[0]!.row, id: FRESH_ID });
    });
  /** A column that the role may change. */
  const changeable = (table: string, role: string) =>
    once(`column ${table} ${role}`, async () => {
      const sql = `select attname as name from pg_attribute where attrelid = to_regclass('app.' || $1) and attnum > 0
        and not attisdropped and has_column_privilege($2, attrelid, attnum, 'update') order by attnum limit 1`;
      const { rows } = await admin.query<{ name: string }>(sql, [table, role]);
      return rows[0]?.name ?? null;
    });

  return {
    record,
    hidden,
    rows: async (table) => {
      const [hidden, shown] = [await rowOf(table, 'hidden'), await rowOf(table, 'shown')];
      return { table, hidden: String(hidden['id']), shown: String(shown['id']) };
    },
    async *facts(actor, table, client = admin) {
      const [mine, released, embargoed] = [
        await rowOf(table, 'hidden'),
        await rowOf(table, 'shown'),
        await rowOf(table, 'named'),
      ];
      const fresh = { ...mine, id: FRESH_ID, recorded_by: actors[actor] };
      const insert = `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`;
      const on = (sql: string, values?: readonly unknown[]) => as(actor, client, sql, values);
      yield bounded(await on(`select id from app.${table} where id = $1`, [mine['id']]));
      yield bounded(await on(`select id from app.${table} where id = $1`, [released['id']]));
      yield bounded(await on(`select id from app.${table} where id = $1`, [embargoed['id']]));
      yield allowed(await on(insert, [JSON.stringify(fresh)]));
      yield allowed(await on(insert, [JSON.stringify({ ...fresh, level: 'public' })]));
      yield bounded(await on(`update app.${table} set level = 'space' where id = $1`, [mine['id']]));
      yield bounded(await on(`update app.${table} set level = 'public' where id = $1`, [mine['id']]));
      yield bounded(await on(`update app.${table} set level = 'space' where id = $1`, [embargoed['id']]));
      yield bounded(await on(`delete from app.${table} where id = $1`, [mine['id']]));
    },
    closed: async (actor, table, client = admin) => {
      const seen = await as(actor, client, `select count(*) as n from app.${table} where ${whose(table)}`, [
        hidden.writer.actorId,
      ]);
      return seen === 'forbidden' ? seen : bounded(Number(seen) > 0 ? 1 : seen);
    },
    async *reach(who, table, client = admin) {
      const [where, owner] = [whose(table), [hidden.writer.actorId]];
      const on = (sql: string, values?: readonly unknown[]) => as(who, client, sql, values);
      const letter = (does: string, came: Outcome) =>
        came === 'forbidden' || came === 0 ? '-' : came === 'other fault' ? '!' : does;
      yield letter('r', await on(`select count(*) as n from app.${table} where ${where}`, owner));
      const row = await ownRow(table, where);
      yield letter(
        'a',
        await on(`insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`, [row]),
      );
      const column = await changeable(table, ROLES[isActor(who) ? (who === 'anybody' ? 'public' : 'app') : who].name);
      yield column === null ? '-' : letter('c', await on(`update app.${table} set ${column} = ${column} where ${where}`, owner));
      yield letter('d', await on(`delete from app.${table} where ${where}`, owner));
    },
    seen: (who, table, client = admin) => as(who, client, `select count(*) as n from app.${table}`),
    close: () => record.close(),
  };
}

const FRESH_ID = '00000000-0000-4000-8000-000000000001';

/** What a person has beside a session, so that every closed table has a row of the steward's. */
async function anAccount(admin: Client, actorId: string): Promise<void> {
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

/** Every row of the place embargoed, for one account; as the superuser, since the walls are what is tried here. */
async function embargoAll(admin: Client, place: Place, actorId: string): Promise<void> {
  const id = '00000000-0000-4000-8000-00000000000e';
  await admin.query(
    `insert into embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by) values ($1, $2, 'space', $2, 'infinity', now(), $3)`,
    [id, place.space, place.writer.actorId],
  );
  for (const table of FACT_TABLES) {
    await admin.query(`update app.${table} set level = 'embargoed' where space_id = $1`, [place.space]);
    await admin.query(
      `insert into embargo_sight (row_id, actor_id, embargo_id, space_id) select id, $2, $3, $1 from app.${table} where space_id = $1`,
      [place.space, actorId, id],
    );
  }
  // A reveal waits inside its space for its text to be public, so that no verb embargoes this one.
  await admin.query('set session_replication_role = replica');
  await admin.query(`update app.seal_reveal set effective_level = 'embargoed' where space_id = $1`, [place.space]);
  await admin.query('reset session_replication_role');
}

function bounded(outcome: Outcome): Cell {
  if (outcome === 0 || outcome === 1 || outcome === 'forbidden') return outcome;
  throw new Error(`one row was asked for, and the answer was ${outcome}`);
}

/** Past the wall, the new row may still stand against a key of the table. */
function allowed(outcome: Outcome): Cell {
  return outcome === 'forbidden' ? 'forbidden' : 1;
}

/** Stands for the id of the hidden place: a subquery would be held back by the walls itself. */
const OF_THE_SPACE = ':space';

/** The rows of the steward of the hidden place. */
const WHOSE: Readonly<Record<string, string>> = {
  actor: 'id = $1',
  access_token: 'actor_id = $1',
  membership: `actor_id = $1 and space_id = ${OF_THE_SPACE}`,
  published_path: 'begun_by = $1',
  address_check: 'set_by = $1',
  kept_form: 'kept_by = $1',
  quiet: 'actor_id = $1',
  note: 'written_by = $1',
  ledger_outbox: 'actor_id = $1',
  ledger_opening: '$1::uuid is not null',
  ledger_leaf: '$1::uuid is not null',
  ledger_head: '$1::uuid is not null',
  ledger_checkpoint: '$1::uuid is not null',
  space: 'opened_by = $1',
  released_text: '$1::uuid is not null',
  public_change: '$1::uuid is not null',
  release: 'released_by = $1',
  release_proposal: 'proposed_by = $1',
  withholding: 'withheld_by = $1',
  content_warning: 'warned_by = $1',
  embargo: 'set_by = $1',
  keeping: 'proposed_by = $1',
  embargo_sight: '$1::uuid is not null',
  level_parent: '$1::uuid is not null',
  public_revision: '$1::uuid is not null',
  winding_up_thing: '$1::uuid is not null',
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
  notice: `space_id = ${OF_THE_SPACE} and $1::uuid is not null`,
  outsider: `space_id = ${OF_THE_SPACE} and $1::uuid is not null`,
};
