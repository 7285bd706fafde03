import type { Client } from 'pg';
import { StartRefusal } from './embedded/start-refusal.js';

/**
 * Looks whether every wall stands, before anything is served. A wall that is missing shows nothing wrong on any page: the
 * rows behind it are simply there for whoever asks. So the server does not start without one.
 * @param roles the names of all roles that work for us, those that log in and those that do not
 * @throws StartRefusal, one sentence naming the table, view, function or role
 */
export async function requireWalls(owner: Client, roles: readonly string[]): Promise<void> {
  for (const { sql, asks } of WALLS) {
    const { rows } = await owner.query<{ fault: string }>(sql, asks === 'roles' ? [roles] : []);
    if (rows[0])
      throw new StartRefusal(`The walls of the record do not stand: ${rows[0].fault}. Nothing is served until that is mended.`);
  }
}

interface Wall {
  /** one row a fault, its column `fault` completing a sentence */
  readonly sql: string;
  readonly asks?: 'roles';
}

const TABLES = `from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p', 'f')`;

const WALLS: readonly Wall[] = [
  {
    sql: `select format('row security is not forced on the table %s', c.relname) as fault ${TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    sql: `select format('the table %s has no policy', c.relname) as fault ${TABLES} and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  },
  {
    sql: `select format('the policy %s on the table %s is for everybody and not for a role', p.polname, c.relname) as fault
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'app'::regnamespace and p.polroles @> array[0::oid]`,
  },
  {
    sql: `select format('%s is in the schema pub and is no view', c.relname) as fault
      from pg_class c where c.relnamespace = 'pub'::regnamespace and c.relkind in ('r', 'p', 'f', 'm')`,
  },
  {
    sql: `select format('the materialized view %s holds rows behind no wall', c.relname) as fault
      from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'm'`,
  },
  {
    sql: `select format('the view %s reads as its owner and not as who asks (security_invoker is off)', c.relname) as fault
      from pg_class c
      where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind = 'v'
        and not coalesce((select o.option_value::boolean from pg_options_to_table(c.reloptions) o where o.option_name = 'security_invoker'), false)`,
  },
  {
    sql: `select format('the function %s acts as its owner on any search_path', p.proname) as fault
      from pg_proc p
      where p.pronamespace in ('app'::regnamespace, 'pub'::regnamespace) and p.prosecdef
        and not coalesce(array_to_string(p.proconfig, ' ') like '%search_path=%', false)`,
  },
  {
    asks: 'roles',
    sql: `select format('there is no role %s', name) as fault from unnest($1::text[]) name where not exists (select from pg_roles r where r.rolname = name)`,
  },
  {
    asks: 'roles',
    sql: `select format('the role %s %s', r.rolname, case when r.rolsuper then 'is a superuser' else 'bypasses row security' end) as fault
      from pg_roles r where r.rolname = any ($1::text[]) and (r.rolsuper or r.rolbypassrls)`,
  },
  {
    asks: 'roles',
    sql: `select format('the role %s owns %s', r.rolname, c.relname) as fault
      from pg_roles r join pg_class c on c.relowner = r.oid
      where r.rolname = any ($1::text[]) and c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace)`,
  },
  {
    asks: 'roles',
    sql: `select format('the role %s can act as %s, which no wall holds back', r.rolname, o.rolname) as fault
      from pg_roles r join pg_roles o on o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')
      where r.rolname = any ($1::text[])
        and (o.rolsuper or o.rolbypassrls or exists (
          select from pg_class c where c.relowner = o.oid and c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace)))`,
  },
  {
    sql: `select format('the public role may change %s', c.relname) as fault
      from pg_class c
      where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind in ('r', 'p', 'f', 'v')
        and (has_table_privilege('countersign_public', c.oid, 'insert, update, delete, truncate')
          or has_any_column_privilege('countersign_public', c.oid, 'insert, update'))`,
  },
  {
    sql: `select format('the public role may read the column %s of %s, which no view shows', a.attname, c.relname) as fault
      ${TABLES.replace('where', `join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where`)}
        and has_column_privilege('countersign_public', c.oid, a.attnum, 'select')
        and not exists (
          select from pg_class v join pg_attribute b on b.attrelid = v.oid and b.attname = a.attname
          where v.relnamespace = 'pub'::regnamespace and v.relname = c.relname)
      order by c.relname, a.attnum`,
  },
];
