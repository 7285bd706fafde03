import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ENTITIES } from '#api';
import { openDatabase, type Database } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { testPostgres } from './postgres.js';

/** A migrated database of a spec's own, with the pools the server would have. */
export interface TestDatabase {
  readonly database: Database;
  /** the owner's address, for looking at what no role may see */
  readonly ownerUrl: string;
  /** a superuser in the same database: passes every wall, for setting up and for counting */
  readonly admin: pg.Client;
  close(): Promise<void>;
}

export async function testDatabase(poolSize = 4): Promise<TestDatabase> {
  const { adminUrl, ownerUrl } = await testPostgres();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  const owner = new URL(ownerUrl);
  await asAdmin(adminUrl, `create database ${name} owner ${owner.username}`);
  owner.pathname = `/${name}`;
  const database = await openDatabase({
    ownerUrl: owner.href,
    roleSecret: 'the secret of the test cluster',
    migrations: MIGRATIONS,
    entities: ENTITIES,
    poolSize,
  });
  const admin = new pg.Client({ connectionString: at(adminUrl, name) });
  await admin.connect();
  await admin.query('set search_path = app');
  return {
    database,
    ownerUrl: owner.href,
    admin,
    close: async () => {
      await database.close();
      await admin.end();
      await asAdmin(adminUrl, `drop database ${name} with (force)`);
    },
  };
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
