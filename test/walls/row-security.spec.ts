import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/persistence';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 60_000);
afterAll(() => record.close());

const NAMES = [...Object.values(ROLES).map((role) => role.name), 'countersign_levels', 'countersign_withholder'];

async function namesOf(sql: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await record.db.admin.query<{ name: string }>(sql, [...values]);
  return rows.map((row) => row.name);
}

describe('every table', () => {
  it('has row security forced, also on its owner', async () => {
    const all = await namesOf(`select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`);
    const walled = await namesOf(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity`,
    );
    expect(all.length).toBeGreaterThan(25);
    expect(walled.sort()).toEqual(all.sort());
  });

  it('has a policy, and each policy is for named roles', async () => {
    expect(
      await namesOf(
        `select relname as name from pg_class c where relnamespace = 'app'::regnamespace and relkind = 'r'
         and not exists (select from pg_policies p where p.schemaname = 'app' and p.tablename = c.relname)`,
      ),
    ).toEqual([]);
    const roles = await namesOf(`select distinct unnest(roles) as name from pg_policies where schemaname = 'app' order by 1`);
    expect(roles.filter((role) => role !== 'countersign_owner')).toEqual([...NAMES].sort());
  });
});

describe('every view', () => {
  it('of the public side reads as who asks', async () => {
    const open = await namesOf(
      `select relname as name from pg_class where relnamespace = 'pub'::regnamespace
       and (relkind <> 'v' or not coalesce(reloptions @> array['security_invoker=true'], false))`,
    );
    expect(open).toEqual([]);
  });
});

describe('no role of ours', () => {
  it('is a superuser, passes row security, or may make roles or databases', async () => {
    const strong = await namesOf(
      'select rolname as name from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)',
      [NAMES],
    );
    expect(strong).toEqual([]);
  });

  it('owns anything that holds rows, or belongs to a role that does', async () => {
    const owners = await namesOf(
      `select r.rolname as name from pg_roles r where r.rolname = any ($1) and exists (
         select from pg_class c where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace)
           and pg_has_role(r.oid, c.relowner, 'member'))`,
      [NAMES],
    );
    expect(owners).toEqual([]);
  });

  it('may make anything in the schemas', async () => {
    const makers = await namesOf(
      `select rolname as name from pg_roles where rolname = any ($1)
       and (has_schema_privilege(rolname, 'app', 'create') or has_schema_privilege(rolname, 'pub', 'create') or has_schema_privilege(rolname, 'public', 'create'))`,
      [NAMES],
    );
    expect(makers).toEqual([]);
  });
});
