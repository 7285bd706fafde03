import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testPostgres } from '../../../../test/support/postgres.js';

describe('the owner of the database', () => {
  let owner: pg.Client;

  beforeAll(async () => {
    owner = new pg.Client({ connectionString: (await testPostgres()).ownerUrl });
    await owner.connect();
  });
  afterAll(() => owner.end());

  const undone = async (...statements: readonly string[]): Promise<void> => {
    await owner.query('begin');
    try {
      for (const statement of statements) await owner.query(statement);
    } finally {
      await owner.query('rollback');
    }
  };

  it('is no superuser, passes no row security and makes no databases', async () => {
    const { rows } = await owner.query(
      'select rolsuper, rolbypassrls, rolcreatedb, rolreplication, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolreplication: false, rolcreaterole: true },
    ]);
  });

  it('makes schemas and login roles and grants to them', async () => {
    await undone(
      'create schema probe',
      `create role countersign_probe login password 'x'`,
      'grant usage on schema probe to countersign_probe',
      'alter role countersign_probe set search_path = probe',
    );
  });

  it.each(['pg_trgm', 'unaccent', 'btree_gist', 'btree_gin', 'citext', 'pgcrypto'])(
    'may add the extension %s',
    async (extension) => {
      await undone(`create extension ${extension}`);
    },
  );

  it('works in a database of UTF-8 text with checked pages, at UTC', async () => {
    const { rows } = await owner.query(
      `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums, current_setting('TimeZone') as zone`,
    );
    expect(rows).toEqual([{ encoding: 'UTF8', checksums: 'on', zone: 'UTC' }]);
  });

  it('finds letters with accents whatever their case', async () => {
    const { rows } = await owner.query(`select lower('ÉCOLE ŁÓDŹ') as lower, 'Éire' ilike 'éIRE' as found`);
    expect(rows).toEqual([{ lower: 'école łódź', found: true }]);
  });

  it('may not connect to the maintenance databases', async () => {
    const elsewhere = new pg.Client({
      connectionString: Object.assign(new URL((await testPostgres()).ownerUrl), { pathname: '/postgres' }).href,
    });
    await expect(elsewhere.connect()).rejects.toMatchObject({ code: '42501' });
  });
});
