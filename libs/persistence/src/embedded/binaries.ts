import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyForOtherUsers, makeLibraryLinks, npmNativeFolder } from './npm-binaries.js';
import { runTool, type RunAs } from './run-tool.js';
import { StartRefusal } from './start-refusal.js';

/** A PostgreSQL that runs on this machine as the user it has to run as. */
export interface Binaries {
  /** The folder of initdb, pg_ctl and postgres. */
  readonly bin: string;
  readonly major: number;
  /** As PostgreSQL prints it, for instance "18.4". */
  readonly version: string;
}

export interface BinariesWanted {
  /** From EMBEDDED_PG_BIN: only this folder is tried. */
  readonly binDir: string | undefined;
  /** The major version that made the existing cluster: no other can read it. */
  readonly major: number | undefined;
  readonly runAs: RunAs;
}

export const OLDEST_MAJOR = 15;

/**
 * The first PostgreSQL that runs: EMBEDDED_PG_BIN, else the binaries npm installed, else /usr/lib/postgresql.
 * @throws StartRefusal naming each that was tried and why it would not do
 */
export const findBinaries = async (wanted: BinariesWanted): Promise<Binaries> => {
  if (wanted.binDir !== undefined) {
    const found = await tryFolder(wanted.binDir, wanted);
    if (typeof found === 'string') throw new StartRefusal(`EMBEDDED_PG_BIN is ${wanted.binDir}, but ${found}.`);
    return found;
  }
  const failures: string[] = [];
  for (const tryOne of [tryNpm, ...systemFolders().map((bin) => (w: BinariesWanted) => tryFolder(bin, w))]) {
    const found = await tryOne(wanted);
    if (typeof found !== 'string') return found;
    failures.push(found);
  }
  throw new StartRefusal(
    `No PostgreSQL on this machine can hold the data: ${failures.join('; ')}. ` +
      'Set DATABASE_URL to a database of yours, or EMBEDDED_PG_BIN to the folder of initdb, pg_ctl and postgres.',
  );
};

/** A finding in words, or the binaries. */
type Tried = Binaries | string;

const tryNpm = async (wanted: BinariesWanted): Promise<Tried> => {
  const native = npmNativeFolder();
  if (native === undefined)
    return `npm has no PostgreSQL for ${process.platform} on ${process.arch}, or installed without optional packages`;
  const linksMissing = makeLibraryLinks(native);
  if (linksMissing !== undefined) return `the PostgreSQL in ${native} does not run: ${linksMissing}`;
  const found = await tryFolder(join(native, 'bin'), wanted);
  if (typeof found !== 'string' || wanted.runAs.uid === undefined) return found;
  return tryCopy(native, wanted, found);
};

/** Root may read what the database's user may not: if that is the whole trouble, a copy outside helps. */
const tryCopy = async (native: string, wanted: BinariesWanted, found: string): Promise<Tried> => {
  const asRoot = await tryFolder(join(native, 'bin'), { ...wanted, runAs: {} });
  if (typeof asRoot === 'string') return found;
  try {
    return await tryFolder(copyForOtherUsers(native, asRoot.version), wanted);
  } catch (error) {
    return `${found}, and a copy could not be made: ${(error as Error).message}`;
  }
};

const tryFolder = async (bin: string, { major: wantedMajor, runAs }: BinariesWanted): Promise<Tried> => {
  const missing = ['initdb', 'pg_ctl', 'postgres'].filter(
    (tool) => !existsSync(join(bin, tool)) && !existsSync(join(bin, `${tool}.exe`)),
  );
  if (missing.length > 0) return `${bin} has no ${missing.join(', ')}`;
  const run = await runTool(join(bin, 'postgres'), ['--version'], { cwd: '/', runAs });
  const version = /\(PostgreSQL\) (\d+)(\.\d+)?/.exec(run.output);
  if (run.code !== 0 || version === null) return `the PostgreSQL in ${bin} does not run (${whyNot(run.errno, run.output)})`;
  const major = Number(version[1]);
  if (wantedMajor !== undefined && major !== wantedMajor)
    return `the data was made by PostgreSQL ${wantedMajor}, and ${bin} is PostgreSQL ${major}`;
  if (major < OLDEST_MAJOR) return `${bin} is PostgreSQL ${major}, older than ${OLDEST_MAJOR}`;
  return { bin, major, version: `${version[1]}${version[2] ?? ''}` };
};

const whyNot = (errno: string | undefined, output: string): string => {
  if (errno === 'EACCES') return 'the user it must run as may not reach that folder';
  if (errno === 'ENOENT') return 'it is made for another system library, as on Alpine';
  return errno ?? output.split('\n')[0] ?? 'no reason given';
};

/** Newest first: Debian and Ubuntu keep one folder a major version. */
const systemFolders = (): readonly string[] => {
  const parent = '/usr/lib/postgresql';
  if (!existsSync(parent)) return [];
  const majors = readdirSync(parent).filter((name) => /^\d+$/.test(name));
  return majors.sort((a, b) => Number(b) - Number(a)).map((major) => join(parent, major, 'bin'));
};
