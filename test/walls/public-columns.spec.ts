import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../support/record/as-role.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
}, 60_000);
afterAll(() => db.close());

/** Of no table may everybody read these: who wrote, in which space, and what was meant for the ledger alone. */
const NEVER = [
  'space_id',
  'recorded_by',
  'written_by',
  'opened_by',
  'released_by',
  'taken_back_by',
  'actor_id',
  'token_hash',
  'idempotency_key',
  'input_hash',
  'body',
];
const CLOSED = [
  'note',
  'kept_form',
  'published_path',
  'address_check',
  'notice',
  'quiet',
  'tray_file',
  'handling',
  'actor',
  'access_token',
  'membership',
  'space',
  'level_parent',
  'public_revision',
  'release_proposal',
  'embargo',
  'embargo_sight',
  'person_private',
  'session',
  'invitation',
  'outsider',
  'recovery_code',
  'known_browser',
  'sign_in_try',
];

async function columns(): Promise<readonly { table: string; column: string; shown: boolean }[]> {
  const { rows } = await db.admin.query<{ table: string; column: string; shown: boolean }>(
    `select c.table_name as table, c.column_name as column, v.column_name is not null as shown
     from information_schema.columns c
     join information_schema.tables t on t.table_schema = 'app' and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     left join information_schema.columns v on v.table_schema = 'pub' and v.table_name = c.table_name and v.column_name = c.column_name
     where c.table_schema = 'app' order by 1, 2`,
  );
  return rows;
}

const readAs = (table: string, column: string) =>
  asRole(db.admin, 'public', null, `select count(${column}) as n from app.${table}`);

describe('the public role', () => {
  it('reads the columns that a view shows, and no other of any table', async () => {
    const wrong: string[] = [];
    for (const { table, column, shown } of await columns()) {
      const outcome = await readAs(table, column);
      // The head of the log is one row, which is always there.
      const open: readonly unknown[] = table === 'ledger_head' ? [0, 1] : [0];
      if (!(shown ? open : ['forbidden']).includes(outcome)) wrong.push(`${table}.${column}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('is shown no column that names a person, a space or a secret', async () => {
    const shown = (await columns()).filter((each) => each.shown);
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.filter(({ table, column }) => NEVER.includes(column) || CLOSED.includes(table))).toEqual([]);
  });

  it.each(CLOSED)('reads nothing of %s', async (table) => {
    expect(await asRole(db.admin, 'public', null, `select count(*) as n from app.${table}`)).toBe('forbidden');
    expect(await asRole(db.admin, 'public', null, `select from pub.${table}`)).toBe('other fault'); // there is no such view
  });

  it('reads no view of the members', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'v'`,
    );
    expect(rows.map(({ name }) => name)).toContain('search_text');
    for (const { name } of rows) {
      const outcome = await asRole(db.admin, 'public', null, `select count(*) as n from app.${name}`);
      expect([name, outcome]).toEqual([name, 'forbidden']);
    }
  });

  it('writes nowhere, also when it is not read only', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('app', 'pub') and (c.relkind = 'r' or n.nspname = 'pub' and c.relkind = 'v')`,
    );
    const wrong: string[] = [];
    for (const { name } of rows) {
      for (const sql of [`delete from ${name}`, `insert into ${name} default values`, `truncate ${name}`]) {
        const outcome = await asRole(db.admin, 'public', null, sql);
        if (outcome !== 'forbidden' && !(sql.startsWith('truncate pub.') && outcome === 'other fault'))
          wrong.push(`${sql}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('opens each transaction read only, with three seconds for a statement', async () => {
    const reader = db.database.reader({ actorId: null });
    const [settings] = await reader.query<object>(
      `select current_user::text as who, current_setting('transaction_read_only') as only, current_setting('statement_timeout') as most,
              current_setting('search_path') as path`,
    );
    await reader.close();
    expect(settings).toEqual({ who: 'countersign_public', only: 'on', most: '3s', path: 'pub' });
  });
});
