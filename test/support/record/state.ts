import type { Client } from 'pg';

/** Every table with its number of rows and a hash of all they hold: two equal states are byte for byte the same record. */
export type State = Readonly<Record<string, string>>;

/** `admin` passes every wall, so nothing is left out. */
export async function stateOf(admin: Client): Promise<State> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as held from app."${name}" t`,
  );
  const { rows } = await admin.query<{ name: string; held: string }>(`${each.join(' union all ')} order by 1`);
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** The tables in which two states differ. */
export function changed(before: State, after: State): readonly string[] {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
}
