import pg from 'pg';
import { DataSource, type EntityManager, type MixedList } from 'typeorm';
import { conflict, forbidden, spaceClosed } from '#libs/kernel';
import type { Acting } from './acting.js';
import { StartRefusal } from './embedded/start-refusal.js';
import { versionRefusal, versionWarning } from './postgres-version.js';
import { makeRoles, roleUrl, ROLES, ROLES_WITHOUT_LOGIN, type RoleName } from './roles.js';
import { openReader, type Reader } from './reader.js';
import { rehearseAs } from './rehearse.js';
import { readKinds, type Kinds } from './shape/kinds.js';
import { SnakeNaming } from './snake-naming.js';
import { requireWalls } from './walls.js';

/* A civil date has no time and no zone: it stays the text it is (decision 22). An instant is ISO 8601 in UTC. */
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(1184, (text) => new Date(text).toISOString());

export interface DatabaseOptions {
  /** the owner's address: migrates, makes the roles, and is closed again */
  readonly ownerUrl: string;
  /** this installation's secret, from which the roles' passwords are derived */
  readonly roleSecret: string;
  /** addresses of the roles on hosts where the owner may not create roles; then all three are given */
  readonly roleUrls?: Readonly<Record<RoleName, string>>;
  readonly migrations: readonly NonNullable<unknown>[];
  readonly entities: readonly NonNullable<unknown>[];
  /** connections for each role */
  readonly poolSize?: number;
  /** told, in one line each, what whoever runs the server should know and can live with for now */
  readonly warn?: (line: string) => void;
}

/** A transaction that writes; what `store/` folders work with. */
export type Transaction = EntityManager;

/**
 * The pools, one a role. There is no way to a row but `reader` and `write`, and both carry who is asking.
 * (An abstract class and not an interface, so that it can be asked for by its name.)
 */
export abstract class Database {
  /** Reads as `acting`: a member through the app role, anybody else through the public role. Close it when done. See openReader for `alone`. */
  abstract reader(acting: Acting, alone?: boolean): Reader;
  /**
   * One transaction as a member; commits when `work` resolves and leaves nothing behind when it throws. Runs `work` again after a
   * deadlock. Refuses TOKEN_READS_ONLY, and of who only rehearses REHEARSED in the place of a commit.
   */
  abstract write<T>(acting: Acting & { readonly actorId: string }, work: (manager: Transaction) => Promise<T>): Promise<T>;
  /**
   * As `write`, up to the moment before it would commit: what `work` did is then read as everybody would read it, and taken
   * back whole. Nothing of it stays, whatever happens.
   */
  abstract rehearse<T, R>(
    acting: { readonly actorId: string },
    work: (manager: Transaction) => Promise<T>,
    read: (everybody: Reader, done: T) => Promise<R>,
  ): Promise<R>;
  /** The role that knows credentials and nothing else. */
  abstract readonly auth: pg.Pool;
  /** What the columns of the migrated tables hold, which statements are compiled by. */
  abstract readonly kinds: Kinds;
  /** The entities as TypeORM reads them, for the test that holds them against the migrated tables. */
  abstract readonly entities: DataSource['entityMetadatas'];
  abstract close(): Promise<void>;
}

/** Migrates as the owner, checks the walls, and opens the pools. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const kinds = await prepare(options);
  const { roleUrls, ownerUrl, roleSecret, poolSize = 10 } = options;
  const urlOf = (role: RoleName) => roleUrls?.[role] ?? roleUrl(ownerUrl, role, roleSecret);
  const pool = (role: RoleName) =>
    quiet(inIsoDays(new pg.Pool({ connectionString: urlOf(role), max: poolSize, application_name: role, pipeline: true })));
  const writes = new DataSource({
    type: 'postgres',
    url: urlOf('app'),
    schema: 'app',
    entities: options.entities as MixedList<string>,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    poolSize,
  });
  await writes.initialize();
  const [app, everybody, auth] = [pool('app'), pool('public'), pool('auth')];
  return {
    auth,
    kinds,
    entities: writes.entityMetadatas,
    reader: (acting, alone) => openReader(acting.actorId === null ? everybody : app, acting, alone),
    write: async (acting, work) => {
      if (acting.readsOnly === true) throw forbidden('TOKEN_READS_ONLY', 'This token reads and does not write.');
      return writeAs(writes, acting, work);
    },
    rehearse: (acting, work, read) => rehearseAs(writes, acting.actorId, work, read),
    close: async () => {
      await Promise.all([writes.destroy(), app.end(), everybody.end(), auth.end()]);
    },
  };
}

async function prepare(options: DatabaseOptions): Promise<Kinds> {
  await asOwner(options, async (owner) => {
    await requireVersion(owner, options.warn);
    if (!options.roleUrls) await makeRoles(owner, options.roleSecret);
  });
  await migrate(options);
  return asOwner(options, async (owner) => {
    await requireWalls(owner, rolesOf(options));
    return readKinds(owner);
  });
}

async function asOwner<T>(options: DatabaseOptions, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: options.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function migrate(options: DatabaseOptions): Promise<void> {
  const migrations = new DataSource({
    type: 'postgres',
    url: options.ownerUrl,
    migrations: options.migrations as MixedList<string>,
    migrationsTransactionMode: 'each',
    schema: 'public', // where TypeORM keeps its list of what has run
    extra: { options: '-c search_path=app' },
    synchronize: false,
    poolSize: 1,
  });
  await migrations.initialize();
  try {
    await migrations.runMigrations();
  } finally {
    await migrations.destroy();
  }
}

async function requireVersion(owner: pg.Client, warn: (line: string) => void = () => undefined): Promise<void> {
  const { rows } = await owner.query<{ number: string }>(`select current_setting('server_version_num') as number`);
  const number = Number(rows[0]?.number);
  const [refusal, warning] = [versionRefusal(number), versionWarning(number)];
  if (refusal !== null) throw new StartRefusal(refusal);
  if (warning !== null) warn(warning);
}

/** The roles the migrations name, and whoever logs in by an address that was given. */
function rolesOf({ roleUrls }: DatabaseOptions): readonly string[] {
  const named = [...ROLES_WITHOUT_LOGIN, ...Object.values(ROLES).map((role) => role.name)];
  const given = Object.values(roleUrls ?? {}).map((url) => decodeURIComponent(new URL(url).username));
  return [...new Set([...named, ...given])];
}

async function writeAs<T>(
  source: DataSource,
  { actorId, rehearses = false }: Acting,
  work: (manager: Transaction) => Promise<T>,
): Promise<T> {
  for (let left = 4; ; left--) {
    try {
      return await source.transaction(async (manager) => {
        await manager.query(`select set_config('app.actor', $1, true)`, [actorId]);
        const done = await work(manager);
        if (rehearses) await takeBack(manager);
        return done;
      });
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === CLOSED) throw spaceClosed();
      if (left === 0 || !MAY_RUN_AGAIN.has(code)) throw error;
    }
  }
}

/** In the place of a commit: what would have been looked at then is looked at, and nothing of it stays. */
async function takeBack(manager: Transaction): Promise<never> {
  await manager.query('set constraints all immediate');
  throw conflict(REHEARSED, 'This was only tried: it would be taken, and nothing was recorded.');
}

/** The rule of the refusal that tells of a rehearsal that nothing else refused. */
export const REHEARSED = 'REHEARSED';

/** What the database says of a row for a space that was closed while this transaction ran (app.until_closed). */
const CLOSED = 'CS001';

/** Two transactions that waited for each other: PostgreSQL ended this one, which has left nothing and may run again. */
const MAY_RUN_AGAIN: ReadonlySet<unknown> = new Set(['40P01', '40001']);

/** Days come as the text that they are on the record, however this server of PostgreSQL is set to write them. */
function inIsoDays(pool: pg.Pool): pg.Pool {
  pool.on('connect', (client) => void client.query(`set datestyle to 'ISO'`).catch(() => undefined));
  return pool;
}

/**
 * A connection that the server ends fails its next statement and is then replaced; without a listener it would end the
 * process. The pool hears of those that lie idle in it, the client of those that somebody holds.
 */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
