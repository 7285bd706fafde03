import type { Id } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/persistence';

/** A row as everybody would see it. */
export interface Shown {
  /** the table, which is the kind of the thing but for parts such as blocks */
  readonly kind: string;
  readonly id: Id;
  /** what people wrote in it, by the name of the column */
  readonly words: readonly { readonly field: string; readonly text: string }[];
}

type Row = Pick<Shown, 'kind' | 'id'>;

/**
 * The rows that this transaction has made visible to everybody: those it wrote that are public now. Read from the columns
 * of every walled table there is, so that no table can be forgotten. What joins the register leaves its space in the act.
 */
export async function newlyShown(manager: Transaction, spaceId: Id): Promise<readonly Row[]> {
  const tables = await manager.query<{ name: string }[]>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as kind, t.id from ${name} t where t.xmin = pg_current_xact_id()::xid and t.effective_level = 'public' and (t.space_id = $1 or t.space_id is null)`,
  );
  return manager.query<Row[]>(each.join(' union all '), [spaceId]);
}

/** Their words, from the public views: a column that no view shows is not here either. */
export async function wordsOf(everybody: Reader, rows: readonly Row[]): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const [kind, of = []] of Object.entries(Object.groupBy(rows, (row) => row.kind))) {
    const found = await everybody.query<{ id: Id; row: Readonly<Record<string, unknown>>; texts: readonly string[] }>(
      `select t.id, to_jsonb(t) as row, array(
         select a.attname::text from pg_attribute a
         where a.attrelid = '${kind}'::regclass and a.attnum > 0 and a.atttypid = any ('{text,text[],jsonb}'::regtype[]) order by a.attnum
       ) as texts from ${kind} t where t.id = any ($1) order by t.id`,
      [of.map((row) => row.id)],
    );
    for (const { id, row, texts } of found) {
      const words = texts.flatMap((field) => [row[field]].flat().flatMap((value) => wordsIn(field, value)));
      shown.push({ kind, id, words });
    }
  }
  return shown;
}

function wordsIn(field: string, value: unknown): { readonly field: string; readonly text: string }[] {
  if (value === null || value === undefined) return [];
  return [{ field, text: typeof value === 'string' ? value : JSON.stringify(value) }];
}
