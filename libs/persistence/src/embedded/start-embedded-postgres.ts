import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { clusterMajor, makeCluster, startServer, stopServer, type ClusterPlace } from './cluster.js';
import { databaseFolder, type DatabaseFolder } from './folder.js';
import { lockFolder } from './folder-lock.js';
import { choosePort } from './free-port.js';
import { DATABASE, makeOwner, OWNER } from './owner.js';
import { disownPidFile, runningOn } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { adoptOwnership, chooseUser } from './run-as.js';
import { readOrMakeSecret } from './secret.js';
import { noteIfSlow, pause, type Progress } from './slow.js';
import { StartRefusal } from './start-refusal.js';

export interface EmbeddedPostgresOptions {
  /** The folder of this database alone; made when missing. */
  readonly dataDir: string;
  readonly progress: Progress;
  /** The folder of initdb, pg_ctl and postgres (EMBEDDED_PG_BIN); without it, npm's or the system's. */
  readonly binDir?: string | undefined;
  /** False for throwaway test databases. */
  readonly fsync?: boolean;
}

export interface EmbeddedPostgres {
  /** A login that owns the database `countersign`, may make roles, and passes no row security it forces on itself. */
  readonly ownerUrl: string;
  /** The superuser, in the database `postgres`. Never for serving. */
  readonly adminUrl: string;
  /** As in "18.4". */
  readonly version: string;
  /** True when this start made the cluster. */
  readonly created: boolean;
  /** True when a server left by a killed process was taken over. */
  readonly adopted: boolean;
  /** Stops the server and lets the folder go. May be called again. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the database that comes with Countersign, on 127.0.0.1 only, or takes over the one a killed process left.
 * @throws StartRefusal, one plain sentence, when it cannot; nothing is left running then
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const folder = databaseFolder(options.dataDir);
  makeFolder(folder);
  const runAs = chooseUser(folder.cluster);
  checkFolder(folder);
  const unlock = lockFolder(folder.lock);
  let place: ClusterPlace | undefined;
  try {
    adoptOwnership(folder.cluster, runAs);
    const binaries = await findBinaries({ binDir: options.binDir, major: clusterMajor(folder), runAs });
    place = { folder, binaries, runAs, fsync: options.fsync ?? true };
    const { port, created, adopted } = await bringUp(place, options.progress);
    const adminUrl = urlOf('postgres', await readOrMakeSecret(folder.superuserPassword), port, 'postgres');
    const ownerPassword = await readOrMakeSecret(folder.ownerPassword);
    await makeOwner(adminUrl, ownerPassword);
    const stop = onceOnly(() => stopServer(place!).finally(unlock));
    return {
      ownerUrl: urlOf(OWNER, ownerPassword, port, DATABASE),
      adminUrl,
      version: place.binaries.version,
      created,
      adopted,
      stop,
    };
  } catch (error) {
    if (place !== undefined && runningOn(folder.cluster) !== undefined) await stopServer(place);
    unlock();
    throw error;
  }
};

/** The owner's address of the embedded database in this folder while somebody else runs it; null when nobody does. */
export const runningEmbedded = (dataDir: string): string | null => {
  const folder = databaseFolder(dataDir);
  const running = runningOn(folder.cluster);
  if (running === undefined || !existsSync(folder.ownerPassword)) return null;
  return urlOf(OWNER, readFileSync(folder.ownerPassword, 'utf8').trim(), running.port, DATABASE);
};

interface Up {
  readonly port: number;
  readonly created: boolean;
  readonly adopted: boolean;
}

const bringUp = async (place: ClusterPlace, progress: Progress): Promise<Up> => {
  const { folder } = place;
  const left = runningOn(folder.cluster);
  if (
    left !== undefined &&
    (await noteIfSlow(progress, 'Waiting for the database left by the last run…', answersOrEnds(folder, left.pid)))
  ) {
    return { port: runningOn(folder.cluster)?.port ?? left.port, created: false, adopted: true };
  }
  const created = clusterMajor(folder) === undefined;
  if (created) {
    progress('Making the database (first start only)…');
    await makeCluster(place, await readOrMakeSecret(folder.superuserPassword));
  }
  disownPidFile(folder.cluster);
  return { port: await noteIfSlow(progress, 'Starting the database…', startOnFreePort(place)), created, adopted: false };
};

/**
 * Two troubles pass by themselves: somebody took the port between choosing and using it, and the workers of a server that was killed
 * need a moment to notice.
 */
const startOnFreePort = async (place: ClusterPlace, attempts = 10): Promise<number> => {
  const port = await choosePort(place.folder.port);
  try {
    await startServer(place, port);
    return port;
  } catch (error) {
    if (attempts === 0 || !/create any TCP|shared memory block .*in use/.test((error as Error).message)) throw error;
    await pause(500);
    return startOnFreePort(place, attempts - 1);
  }
};

/** @returns true when the server left behind answers to our password, false when it has ended */
const answersOrEnds = async (folder: DatabaseFolder, pid: number): Promise<boolean> => {
  const password = readFileSync(folder.superuserPassword, 'utf8').trim();
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    if (!isAlive(pid)) return false;
    const port = runningOn(folder.cluster)?.port;
    if (port && (await answers(urlOf('postgres', password, port, 'postgres')))) return true;
  }
  throw new StartRefusal(
    `A database server (process ${pid}) holds ${folder.cluster} but does not answer. Stop it with: kill ${pid}`,
  );
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const makeFolder = (folder: DatabaseFolder): void => {
  try {
    mkdirSync(folder.path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'a file is in the way'
        : code === 'EACCES'
          ? 'this user may not write there'
          : code;
    throw new StartRefusal(`The folder ${folder.path} cannot be made: ${why}. Set DATA_DIR to a folder that can be written.`);
  }
};

const checkFolder = (folder: DatabaseFolder): void => {
  try {
    accessSync(folder.path, constants.W_OK);
  } catch {
    throw new StartRefusal(`This user may not write in the folder ${folder.path}. Set DATA_DIR to a folder that can be written.`);
  }
  if (existsSync(folder.cluster) && !existsSync(folder.superuserPassword)) {
    throw new StartRefusal(
      `The database in ${folder.cluster} cannot be opened: its password file ${folder.superuserPassword} is missing. Copy it back beside the database.`,
    );
  }
};

const urlOf = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

const onceOnly = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
