import type { Id } from '#libs/kernel';
import type { Reader } from '#libs/persistence';

/** Every table that holds facts of spaces, from the catalog, so that none can be forgotten; and notes. */
export async function tablesOfSpaces(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' union all select 'note' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** As the members' role reads them, without the columns that say who. */
export async function rowsOfSpace(reader: Reader, table: string, spaceId: Id, most: number): Promise<readonly object[]> {
  const rows = await reader.query<{ row: object }>(
    `select to_jsonb(t) - 'recorded_by' - 'written_by' - 'space_id' as row from ${table} t where space_id = $1 order by t.id limit ${most}`,
    [spaceId],
  );
  return rows.map(({ row }) => row);
}

/** The warnings before what this member can read: a warning is seen by who sees the words (record 0018). */
export async function warningsOfSpace(
  reader: Reader,
  spaceId: Id,
): Promise<readonly { readonly kind: string; readonly thingId: string; readonly says: string }[]> {
  return reader.query(
    'select thing_kind as kind, thing_id as "thingId", says from content_warning where space_id = $1 order by thing_kind, thing_id',
    [spaceId],
  );
}
