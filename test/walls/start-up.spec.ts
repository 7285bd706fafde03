import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '#api';
import { openDatabase, StartRefusal, type RoleName } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Planted as a superuser, each undone again; a role is the whole server's, so faults of roles are planted on a role of their own. */
const FAULTS = [
  {
    wall: 'row security switched off',
    plant: 'alter table app.commitment disable row level security',
    mend: 'alter table app.commitment enable row level security',
    told: 'row security is not forced on the table commitment',
  },
  {
    wall: 'row security that the owner passes',
    plant: 'alter table app.note no force row level security',
    mend: 'alter table app.note force row level security',
    told: 'row security is not forced on the table note',
  },
  {
    wall: 'a new table without any wall',
    plant: 'create table app.extra (id uuid)',
    mend: 'drop table app.extra',
    told: 'row security is not forced on the table extra',
  },
  {
    wall: 'a table without a policy',
    plant: 'create table app.extra (id uuid); alter table app.extra enable row level security, force row level security',
    mend: 'drop table app.extra',
    told: 'the table extra has no policy',
  },
  {
    wall: 'a policy for everybody',
    plant: 'create policy anyone on app.membership using (true)',
    mend: 'drop policy anyone on app.membership',
    told: 'the policy anyone on the table membership is for everybody and not for a role',
  },
  {
    wall: 'a view that reads as its owner',
    plant: 'alter view pub.source set (security_invoker = false)',
    mend: 'alter view pub.source set (security_invoker = true)',
    told: 'the view source reads as its owner and not as who asks',
  },
  {
    wall: 'a new view that says nothing of who reads',
    plant: 'create view pub.extra as select id from app.note',
    mend: 'drop view pub.extra',
    told: 'the view extra reads as its owner',
  },
  {
    wall: 'a table on the public side',
    plant: 'create table pub.extra (id uuid)',
    mend: 'drop table pub.extra',
    told: 'extra is in the schema pub and is no view',
  },
  {
    wall: 'a materialized view',
    plant: 'create materialized view app.extra as select id from app.note',
    mend: 'drop materialized view app.extra',
    told: 'the materialized view extra holds rows behind no wall',
  },
  {
    wall: 'a function that acts as its owner on any search_path',
    plant: `create function app.extra() returns int language sql security definer as 'select 1'`,
    mend: 'drop function app.extra()',
    told: 'the function extra acts as its owner on any search_path',
  },
  {
    wall: 'a public role that writes',
    plant: 'grant update (level) on app.commitment to countersign_public',
    mend: 'revoke update (level) on app.commitment from countersign_public',
    told: 'the public role may change commitment',
  },
  {
    wall: 'a public role that reads who recorded',
    plant: 'grant select (recorded_by) on app.commitment to countersign_public',
    mend: 'revoke select (recorded_by) on app.commitment from countersign_public',
    told: 'the public role may read the column recorded_by of commitment, which no view shows',
  },
  {
    wall: 'a public role that reads a closed table',
    plant: 'grant select on app.note to countersign_public',
    mend: 'revoke select on app.note from countersign_public',
    told: 'the public role may read the column id of note, which no view shows',
  },
];

const ROLE_FAULTS = [
  { wall: 'a superuser', plant: (role: string) => `alter role ${role} superuser`, told: 'is a superuser' },
  {
    wall: 'one that bypasses row security',
    plant: (role: string) => `alter role ${role} bypassrls`,
    told: 'bypasses row security',
  },
  { wall: 'the owner of a table', plant: (role: string) => `alter table app.block owner to ${role}`, told: 'owns block' },
  {
    wall: 'a member of the owner',
    plant: (role: string) => `grant countersign_owner to ${role}`,
    told: 'can act as countersign_owner, which no wall holds back',
  },
];

describe('the start', () => {
  it('takes a database whose walls stand, again and again', async () => {
    await expect(open()).resolves.toBe('opened');
    await expect(open()).resolves.toBe('opened');
  });

  it.each(FAULTS)('refuses to serve with $wall', async ({ plant, mend, told }) => {
    await db.admin.query(plant);
    try {
      await expectRefusal(told);
    } finally {
      await db.admin.query(mend);
    }
    await expect(open()).resolves.toBe('opened');
  });

  it.each(ROLE_FAULTS)('refuses to serve members through $wall', async ({ plant, told }) => {
    const role = `fault_${randomUUID().replaceAll('-', '')}`;
    await db.admin.query(`create role ${role} login`);
    try {
      await db.admin.query(plant(role));
      await expectRefusal(`the role ${role} ${told}`, role);
    } finally {
      await db.admin.query(`alter table app.block owner to countersign_owner; drop role ${role}`);
    }
  });

  it('refuses a role that is not there', async () => {
    await expectRefusal('there is no role fault_nobody', 'fault_nobody');
  });
});

/** `role` logs in for members in place of the one that the server would make. */
async function open(role?: string): Promise<'opened'> {
  const url = (name: string) => Object.assign(new URL(db.ownerUrl), { username: name }).href;
  const database = await openDatabase({
    ownerUrl: db.ownerUrl,
    roleSecret: 'the secret of the test cluster',
    migrations: MIGRATIONS,
    entities: ENTITIES,
    poolSize: 1,
    ...(role
      ? {
          roleUrls: { app: url(role), public: url('countersign_public'), auth: url('countersign_auth') } as Record<
            RoleName,
            string
          >,
        }
      : {}),
  });
  await database.close();
  return 'opened';
}

/** One plain sentence about the wall, and one about what follows from it. */
async function expectRefusal(told: string, role?: string): Promise<void> {
  const refusal = await open(role).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartRefusal);
  const { message } = refusal as Error;
  expect(message.startsWith(`The walls of the record do not stand: ${told}`)).toBe(true);
  expect(message.endsWith('. Nothing is served until that is mended.')).toBe(true);
  expect(message).not.toContain('\n');
}
