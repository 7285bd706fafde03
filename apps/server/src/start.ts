import { join } from 'node:path';
import {
  databaseFolder,
  folderHolder,
  noteIfSlow,
  reachDatabase,
  startEmbeddedPostgres,
  StartRefusal,
  type Progress,
} from '#libs/persistence';
import type { Config } from './config.js';
import { addressRefusal, tryAddress } from './listening.js';
import type { OpenServer, ServerSettings } from './open-server.js';

export interface StartOptions {
  readonly config: Config;
  /** Whether the worked examples are loaded on the first start. */
  readonly examples: boolean;
  readonly progress: Progress;
  /** Aborted when the person does not want it any more: the start ends at the next step. */
  readonly signal: AbortSignal;
}

export interface Running extends Omit<OpenServer, 'close'> {
  /** Where the data lies, in words. */
  readonly database: string;
  readonly embedded: boolean;
  /** Stops serving, then the database. */
  readonly stop: () => Promise<void>;
}

export type Open = (settings: ServerSettings) => Promise<OpenServer>;

/**
 * Database, then server. When anything fails, what was started is stopped again before the failure is told.
 * @throws StartRefusal, one plain sentence, for what the person at the terminal can mend
 */
export const start = async (options: StartOptions, load: () => Open = loadServer): Promise<Running> => {
  const { config, examples, progress, signal } = options;
  await tryAddress(config.host, config.port).catch((error: unknown) => refuseAddress(error, config));
  const open = load();
  const database = await openDatabase(config, progress);
  try {
    signal.throwIfAborted();
    const settings = { ...config, databaseUrl: database.ownerUrl, examples, progress };
    const server = await noteIfSlow(progress, 'Opening the pages…', open(settings));
    const stop = async (): Promise<void> => {
      await atMost(CLOSING_MS, server.close()).finally(database.stop);
    };
    const { url, stewardTokenFile, firstStart, invitation } = server;
    const embedded = config.databaseUrl === undefined;
    return { url, stewardTokenFile, firstStart, invitation, database: database.words, embedded, stop };
  } catch (error) {
    await database.stop();
    throw addressRefusal(error, config.host, config.port) ?? error;
  }
};

/** The server's own code takes a second to load; it does so while the database starts. */
const loadServer = (): Open => {
  const loading = import('./open-server.js');
  loading.catch(() => undefined);
  return async (settings) => (await loading).openServer(settings);
};

/** The folder of the embedded database inside the data folder. */
export const embeddedFolder = (config: Config): string => join(config.dataDir, 'database');

interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly words: string;
  readonly stop: () => Promise<void>;
}

const openDatabase = async (config: Config, progress: Progress): Promise<OpenedDatabase> => {
  if (config.databaseUrl !== undefined) return reachOwn(config.databaseUrl, config);
  const embedded = await startEmbeddedPostgres({ dataDir: embeddedFolder(config), progress, binDir: config.embeddedPgBin });
  if (embedded.adopted) progress('The last run was cut off; its database was still there and goes on.');
  return { ownerUrl: embedded.ownerUrl, words: `${config.dataDir} (PostgreSQL ${embedded.version})`, stop: embedded.stop };
};

const reachOwn = async (databaseUrl: string, { dataDir, roleUrls }: Config): Promise<OpenedDatabase> => {
  const version = await reachDatabase('DATABASE_URL', databaseUrl);
  for (const [role, url] of Object.entries<string>({ ...roleUrls }))
    await reachDatabase(`${role.toUpperCase()}_DATABASE_URL`, url);
  const { hostname, port, pathname } = new URL(databaseUrl);
  const words = `the database ${pathname.slice(1)} at ${hostname || 'this machine'}:${port || '5432'} (PostgreSQL ${version}) and ${dataDir}`;
  return { ownerUrl: databaseUrl, words, stop: () => Promise.resolve() };
};

/** A taken port is most often our own earlier start: then we know the process. */
const refuseAddress = (error: unknown, config: Config): never => {
  const holder = config.databaseUrl === undefined ? folderHolder(databaseFolder(embeddedFolder(config)).lock) : undefined;
  if (holder === undefined) throw error;
  throw new StartRefusal(
    `Countersign is already running on this data (process ${holder.pid}, data in ${config.dataDir}). Stop it with Ctrl-C in its own window, or give this one another DATA_DIR and PORT.`,
  );
};

/** Requests in flight get this long before the database goes. */
const CLOSING_MS = 10_000;

const atMost = (milliseconds: number, work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())]);
