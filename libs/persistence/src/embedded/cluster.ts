import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DatabaseFolder } from './folder.js';
import { runningOn } from './postmaster.js';
import { isAlive } from './process-identity.js';
import { runTool, type RunAs, type ToolPlace } from './run-tool.js';
import { pause } from './slow.js';
import { StartRefusal } from './start-refusal.js';

export interface ClusterPlace {
  readonly folder: DatabaseFolder;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  /** False only for throwaway test databases: a power cut may then lose them. */
  readonly fsync: boolean;
}

/** The major version that made the cluster, or undefined before the first start. */
export const clusterMajor = (folder: DatabaseFolder): number | undefined => {
  const file = join(folder.cluster, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
};

/**
 * Makes the cluster: UTF-8, ordered by bytes and the same on every machine, checksums on every page, passwords by SCRAM.
 * It is made beside and renamed, so that a start that was killed leaves no half a cluster.
 */
export const makeCluster = async (place: ClusterPlace, superuserPassword: string): Promise<void> => {
  const { folder, binaries, runAs, fsync } = place;
  const draft = join(folder.path, `cluster.making-${randomBytes(4).toString('hex')}`);
  removeDrafts(folder);
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, runAs);
  const password = openPasswordFile(folder, superuserPassword, runAs);
  const made = await runTool(
    join(binaries.bin, 'initdb'),
    [
      '-D',
      await pathFor(draft, place),
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${password.path}`,
      ...initOptions(binaries.major),
      ...(fsync ? [] : ['--no-sync']),
    ],
    { cwd: draft, runAs, fd3: password.fd },
  ).finally(password.close);
  if (made.code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartRefusal(`The database could not be made in ${folder.path}: ${reason(made.output) || made.errno}.`);
  }
  renameSync(draft, folder.cluster);
};

/** @throws StartRefusal with PostgreSQL's own reason */
export const startServer = async (place: ClusterPlace, port: number): Promise<void> => {
  const { folder, binaries, runAs } = place;
  keepLogShort(folder.log);
  const logged = existsSync(folder.log) ? statSync(folder.log).size : 0;
  const run = await runTool(
    join(binaries.bin, 'pg_ctl'),
    [
      '-D',
      await pathFor(folder.cluster, place),
      '-l',
      './server.log',
      '-o',
      serverOptions(port, place.fsync),
      '-w',
      '-t',
      '600',
      'start',
    ],
    { cwd: folder.cluster, runAs },
  );
  if (run.code === 0) return;
  const log = existsSync(folder.log) ? readFileSync(folder.log).subarray(logged).toString() : '';
  throw new StartRefusal(
    `The database did not start: ${reason(log) || reason(run.output) || run.errno}. Its log is ${folder.log}.`,
  );
};

/** Stops the server and waits until its process is gone; connections are cut, what was committed stays. */
export const stopServer = async (place: ClusterPlace): Promise<void> => {
  const { folder, binaries, runAs } = place;
  const server = runningOn(folder.cluster);
  if (server === undefined) return;
  const path = await pathFor(folder.cluster, place);
  const stop = (mode: string, seconds: string) =>
    runTool(join(binaries.bin, 'pg_ctl'), ['-D', path, '-m', mode, '-w', '-t', seconds, 'stop'], { cwd: folder.cluster, runAs });
  const fast = await stop('fast', '60');
  if (fast.code !== 0) await stop('immediate', '20');
  // pg_ctl is content when the pid file is gone, a moment before the process is.
  for (const end = Date.now() + 5000; isAlive(server.pid) && Date.now() < end;) await pause(10);
};

/** The C rules of PostgreSQL 17 and later know every letter and need no system locale; before, the system's C.UTF-8 does where it exists. */
const initOptions = (major: number): readonly string[] => [
  '--encoding=UTF8',
  '--data-checksums',
  ...(major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8', '--lc-messages=C']),
];

/**
 * Handed over on each start, so nothing of ours lies in PostgreSQL's own files. The log holds the server's own events but no statement, no value and
 * no error of a query: what people write must not lie about in a log.
 */
const serverOptions = (port: number, fsync: boolean): string =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/**
 * The name by which the tools open a data directory. Usually its path; but the user they run as may not be able to walk there (a project under /root),
 * and pg_ctl hands the path to a shell. Then it is the working directory they were given, which Linux opens without walking.
 */
const pathFor = async (directory: string, { folder, binaries, runAs }: ClusterPlace): Promise<string> => {
  const odd = process.platform !== 'win32' && /["$`\\\n]/.test(directory);
  if (!odd && (runAs.uid === undefined || (await canReach(directory, runAs)))) return directory;
  if (process.platform === 'linux' && binaries.major >= 16) return '/proc/self/cwd';
  throw new StartRefusal(
    `PostgreSQL ${binaries.major} cannot use the folder ${folder.path}: ${odd ? 'its name holds a sign the shell reads' : 'the user it runs as cannot reach it'}. Set DATA_DIR to another folder, such as /var/lib/countersign/data.`,
  );
};

const canReach = async (directory: string, runAs: RunAs): Promise<boolean> => {
  const place: ToolPlace = { cwd: '/', runAs };
  return (await runTool('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', directory], place)).code === 0;
};

/** The password goes to initdb as an open file without a name, readable by the user initdb runs as and by nobody else. */
const openPasswordFile = (folder: DatabaseFolder, password: string, runAs: RunAs) => {
  if (process.platform === 'win32') return { path: folder.superuserPassword, fd: undefined, close: () => undefined };
  const file = join(folder.path, `password.${process.pid}`);
  rmSync(file, { force: true });
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' });
  giveTo(file, runAs);
  const fd = openSync(file, 'r');
  rmSync(file);
  return { path: '/dev/fd/3', fd, close: () => closeSync(fd) };
};

const giveTo = (path: string, { uid, gid }: RunAs): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};

const removeDrafts = (folder: DatabaseFolder): void => {
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith('cluster.making-')) rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 5 });
  }
};

const keepLogShort = (log: string): void => {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
};

/** The last line PostgreSQL calls fatal or an error, without its time and number; else the last line. */
const reason = (output: string): string => {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const told = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? '';
  return told.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '').replace(/\.$/, '');
};
