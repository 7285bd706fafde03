import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES, GRAPH } from '#api';
import { ANONYMOUS } from '#libs/access/core';
import { compileOne, openDatabase, type Database, type Selection } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { aGround } from './support/ground.js';

let db: TestDatabase;
let commitment: string;
beforeAll(async () => {
  db = await testDatabase();
  const ground = await aGround(db.admin);
  const row = { ...ground.commitment(await ground.anEngagement(), '2023-02-01'), recorded_at: '2024-03-01T10:20:30.45Z' };
  await ground.put('commitment', [row]);
  commitment = row.id;
}, 60_000);
afterAll(() => db.close());

const want = (field: string, ...children: readonly string[]): Selection => ({
  field,
  args: {},
  children: children.map((child) => want(child)),
});

async function readBy({ kinds, reader }: Database): Promise<unknown> {
  const selection = [want('kind'), want('statedOn', 'edtf', 'said', 'inferred', 'earliest'), want('recordedAt')];
  const { text, values, read } = compileOne({ graph: GRAPH, kinds }, 'Commitment', commitment, selection);
  const everybody = reader(ANONYMOUS, true);
  const [row] = await everybody.query<{ read: unknown }>(text, values);
  return read(row!.read);
}

const EXPECTED = () => ({
  id: commitment,
  kind: 'commitment',
  statedOn: { edtf: '2023-02-01', said: null, inferred: false, earliest: '2023-02-01' },
  recordedAt: '2024-03-01T10:20:30.45+00:00',
});

describe('what is read as text', () => {
  it('is read as what the column holds', async () => {
    expect(await readBy(db.database)).toEqual(EXPECTED());
  });

  it('is the same where PostgreSQL is set to write days in another way', async () => {
    await db.admin.query(
      `do $$ begin execute format('alter database %I set datestyle = ''SQL, DMY''', current_database()); end $$`,
    );
    const secret = { ownerUrl: db.ownerUrl, roleSecret: 'the secret of the test cluster' };
    const other = await openDatabase({ ...secret, migrations: MIGRATIONS, entities: ENTITIES, poolSize: 1 });
    try {
      expect(await readBy(other)).toEqual(EXPECTED());
    } finally {
      await other.close();
    }
  });

  it('is known by its kind for nearly every column that a shape reads', () => {
    const columns = Object.values(GRAPH).flatMap(({ table, fields }) =>
      Object.values(fields).flatMap((field) => (field.is === 'column' && field.name ? [`${table}.${field.name}`] : [])),
    );
    const unknown = columns.filter((name) => !db.database.kinds.has(name));
    expect(columns.length).toBeGreaterThan(200);
    expect(unknown.length / columns.length).toBeLessThan(0.2);
  });
});
