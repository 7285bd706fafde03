import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
}, 60_000);
afterAll(() => db.close());

/** Read and written by hand in SQL, so they have no entity. */
const WITHOUT_ENTITY = [
  'actor',
  'level_parent',
  'public_revision',
  'public_change',
  'winding_up_thing',
  'release',
  'released_text',
  'release_proposal',
  'withholding',
  'content_warning',
  'quiet',
  'embargo',
  'embargo_sight',
  'correction_request',
  'ledger_opening',
  'ledger_leaf',
  'ledger_head',
  'ledger_checkpoint',
  'known_browser',
  'person_private',
  'recovery_code',
  'sign_in_try',
];

interface ColumnOf {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
}

async function migrated(): Promise<readonly ColumnOf[]> {
  const { rows } = await db.admin.query<ColumnOf>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
            exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and c.relname <> all ($1)`,
    [WITHOUT_ENTITY],
  );
  return rows;
}

function mapped(): readonly ColumnOf[] {
  return db.database.entities.flatMap((entity) =>
    entity.columns.map((column) => ({
      table: entity.tableName,
      column: column.databaseName,
      type: typeName(column),
      nullable: column.isNullable,
      key: column.isPrimary,
    })),
  );
}

/** As PostgreSQL spells it. */
function typeName({ type, isArray, enumName }: { type: unknown; isArray: boolean; enumName?: string | undefined }): string {
  const names: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };
  const name = type === 'enum' ? (enumName ?? 'an enum without a name') : (names[String(type)] ?? String(type));
  return isArray ? `${name}[]` : name;
}

function inWords(columns: readonly ColumnOf[]): string[] {
  return columns
    .map(
      ({ table, column, type, nullable, key }) => `${table}.${column} ${type}${nullable ? '' : ' not null'}${key ? ' key' : ''}`,
    )
    .sort();
}

describe('the entities', () => {
  it('have the columns of the migrated tables, with their types and whether they may be empty, and no other', async () => {
    const tables = await migrated();
    expect(tables.length).toBeGreaterThan(250);
    expect(inWords(mapped())).toEqual(inWords(tables));
  });

  it('know every value of an enum, in the order it has there', async () => {
    const { rows } = await db.admin.query<{ name: string; value: string }>(
      `select t.typname as name, e.enumlabel as value from pg_enum e join pg_type t on t.oid = e.enumtypid
       where t.typnamespace = 'app'::regnamespace order by 1, e.enumsortorder`,
    );
    const migratedEnums = Object.groupBy(rows, (row) => row.name);
    const wrong = db.database.entities
      .flatMap((entity) => entity.columns.filter((column) => column.type === 'enum').map((column) => ({ entity, column })))
      .filter(({ column }) => {
        const values = migratedEnums[column.enumName ?? '']?.map((row) => row.value);
        return JSON.stringify(values) !== JSON.stringify(column.enum);
      })
      .map(({ entity, column }) => `${entity.tableName}.${column.databaseName}`);
    expect(wrong).toEqual([]);
  });
});
