import type { Client } from 'pg';

/** How a column's text is read: as it is, as a number that a number holds, as yes or no, as a moment. */
export type Kind = 'text' | 'number' | 'boolean' | 'instant';

/** The kinds of the columns of a database, by `table.column`; a column of any other type is not in it. */
export type Kinds = ReadonlyMap<string, Kind>;

/**
 * The columns that the shapes may read, as members and everybody see them. One that has another type for everybody is left
 * out, since one statement serves both.
 */
export async function readKinds(owner: Client): Promise<Kinds> {
  const { rows } = await owner.query<{ name: string; kind: Kind }>(KINDS);
  return new Map(rows.map(({ name, kind }) => [name, kind]));
}

/* A day is a text because every connection of ours writes days as ISO 8601 does (see database.ts). */
const KINDS = `
  with columns as (
    select format('%s.%s', c.relname, a.attname) as name, case
        when t.typtype = 'e' or t.typname in ('text', 'uuid', 'date') then 'text'
        when t.typname in ('int2', 'int4') then 'number'
        when t.typname = 'bool' then 'boolean'
        when t.typname = 'timestamptz' then 'instant'
      end as kind
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind in ('r', 'p', 'v')
      and a.attnum > 0 and not a.attisdropped
  )
  select name, min(kind) as kind from columns group by name
  having count(*) = count(kind) and min(kind) = max(kind)`;

export function asBoolean(text: string): boolean {
  return text === 'true';
}

/** As PostgreSQL writes a moment in JSON: with a T, and the minutes of its offset. */
export function asInstant(text: string): string {
  const written = text.replace(' ', 'T');
  return /[+-]\d\d$/.test(written) ? `${written}:00` : written;
}
