import type { Client } from 'pg';

/** Rows of a table, by their ids: one that nobody outside its space sees, and one that everybody sees. */
export interface Rows {
  readonly table: string;
  readonly hidden: string;
  readonly shown: string;
}

type Probe = (client: Client, rows: Rows) => Promise<string | null>;

/** Runs within a mark of the open transaction, and goes back to it. */
async function undone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('savepoint probe');
  try {
    return await work();
  } finally {
    await client.query('rollback to savepoint probe');
  }
}

const one = async (client: Client, sql: string, values: readonly unknown[] = []): Promise<unknown> =>
  Object.values((await client.query<object>(sql, [...values])).rows[0] ?? {})[0];

/** What was superseded stays as it is. */
export function staysClosed(client: Client, { table, hidden }: Pick<Rows, 'table' | 'hidden'>): Promise<string | null> {
  return undone(client, async () => {
    await client.query(`update app.${table} set superseded_at = now() where id = $1`, [hidden]);
    const again = `update app.${table} set superseded_at = null where id = $1`;
    return client.query(again, [hidden]).then(
      () => 'a row that was superseded stands again',
      () => null,
    );
  });
}

/** What the triggers of a table do, and the two roles that pass a wall for one purpose; each says what is wrong, or nothing. */
export const PROBES: readonly Probe[] = [
  // Nobody says themselves how far a row is seen.
  (client, { table, shown }) =>
    undone(client, async () => {
      const sql = `update app.${table} set level = 'space', effective_level = 'public' where id = $1 returning effective_level`;
      return (await one(client, sql, [shown])) === 'space' ? null : 'a row is seen further than its level';
    }),
  // It is not seen further than what it hangs from.
  async (client, { table, shown }) => {
    for (const { column, parent } of await parentsOf(client, table)) {
      const id = await one(client, `select ${column} from app.${table} where id = $1`, [shown]);
      if (id == null) continue;
      const level = await undone(client, async () => {
        await client.query(`update app.${parent} set level = 'private' where id = $1`, [id]);
        return one(client, `select effective_level from app.${table} where id = $1`, [shown]);
      });
      if (level !== 'private') return `it is seen while its ${parent} is not`;
    }
    return null;
  },
  async (client, { table }) => {
    for (const { child, column } of await childrenOf(client, table)) {
      const sql = `select id, ${column} as parent from app.${child} where effective_level = 'public' and ${column} is not null limit 1`;
      const { rows } = await client.query<{ id: string; parent: string }>(sql);
      if (!rows[0]) continue;
      const { id, parent } = rows[0];
      const level = await undone(client, async () => {
        await client.query(`update app.${table} set level = 'private' where id = $1`, [parent]);
        return one(client, `select effective_level from app.${child} where id = $1`, [id]);
      });
      if (level !== 'private') return `its ${child} is seen while it is not`;
    }
    return null;
  },
  async (client, { table, hidden }) =>
    (await one(client, 'select app.level_of($1, $2)', [table, hidden])) === 'space' ? null : 'its level is not known',
  staysClosed,
  (client, { table, hidden }) =>
    undone(client, async () => {
      await client.query('set local role countersign_withholder');
      const found = await one(client, `select count(*)::int from app.${table} where id = $1`, [hidden]);
      return found === 1 ? null : 'its words cannot be withheld';
    }),
  // What was taken back is not found by its words, and a page that is kept is asked about again.
  (client, { table, shown }) =>
    undone(client, async () => {
      const [revision, found] = [
        'select n from app.public_revision',
        'select count(*)::int from app.released_text where id = $1',
      ];
      const [n, words] = [await one(client, revision), await one(client, found, [shown])];
      await client.query(`update app.${table} set level = 'space' where id = $1`, [shown]);
      await client.query('set constraints all immediate');
      if ((await one(client, revision)) === n) return 'pages of it are kept as they were';
      return Number(words) > 0 && (await one(client, found, [shown])) !== 0 ? 'its words are still found' : null;
    }),
];

async function parentsOf(client: Client, table: string) {
  const { rows } = await client.query<{ column: string; parent: string }>(
    'select column_name as column, parent_table as parent from app.level_parent where table_name = $1',
    [table],
  );
  return rows;
}

async function childrenOf(client: Client, table: string) {
  const { rows } = await client.query<{ child: string; column: string }>(
    'select table_name as child, column_name as column from app.level_parent where parent_table = $1',
    [table],
  );
  return rows;
}
