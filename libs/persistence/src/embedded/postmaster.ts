import { existsSync, readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, isNumberTaken } from './process-identity.js';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that is running on this cluster now, if any: left by a Node that was killed, or still stopping.
 * The file alone proves nothing, since numbers are used again and a copied folder carries the file of the original;
 * a server works inside its own data directory, and that is what we compare.
 */
export const runningOn = (cluster: string): Postmaster | undefined => {
  const said = readPidFile(cluster);
  return said !== undefined && isAlive(said.pid) && worksIn(said.pid, cluster, said.dataDirectory) ? said : undefined;
};

/**
 * Lets a server start although its pid file names a process that is something else by now, or is dead but not collected: PostgreSQL itself would refuse.
 * Only the number is replaced, by one no system gives out; the rest lets PostgreSQL find orphaned backends of a killed server.
 */
export const disownPidFile = (cluster: string): void => {
  const file = join(cluster, 'postmaster.pid');
  const said = readPidFile(cluster);
  if (said === undefined || !isNumberTaken(said.pid) || runningOn(cluster) !== undefined) return;
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [String(2 ** 31 - 1), ...rest].join('\n'));
};

/** The lines are: pid, data directory, start time, port, socket folder, address, shared memory, state. */
const readPidFile = (cluster: string): (Postmaster & { dataDirectory: string }) | undefined => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, dataDirectory, , port] = readFileSync(file, 'utf8').split('\n');
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), dataDirectory: dataDirectory ?? '' } : undefined;
};

const worksIn = (pid: number, cluster: string, dataDirectory: string): boolean => {
  try {
    if (process.platform !== 'linux') return realpathSync(dataDirectory) === realpathSync(cluster);
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return theirs.ino === ours.ino && theirs.dev === ours.dev && readlinkSync(`/proc/${pid}/exe`).includes('postgres');
  } catch {
    return false;
  }
};
