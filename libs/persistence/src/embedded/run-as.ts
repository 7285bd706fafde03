import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunAs } from './run-tool.js';
import { StartRefusal } from './start-refusal.js';

/**
 * The user PostgreSQL runs as. It refuses to run as root, so root hands it to the owner of the existing cluster, else to `postgres`, else to `nobody`.
 * @throws StartRefusal when root has nobody to hand it to, or an ordinary user meets a cluster of somebody else
 */
export const chooseUser = (cluster: string): RunAs => {
  const me = process.getuid?.();
  if (me === undefined) return {};
  const owner = ownerOf(cluster);
  if (me !== 0) {
    if (owner?.uid !== undefined && owner.uid !== me) throw new StartRefusal(notYours(cluster, owner.uid));
    return {};
  }
  if (owner !== undefined && owner.uid !== 0) return owner;
  const user = named('postgres') ?? named('nobody');
  if (user === undefined) {
    throw new StartRefusal(
      'PostgreSQL refuses to run as root, and this machine has no user "postgres" or "nobody" to run it as. Make one (useradd --system postgres), or start as an ordinary user.',
    );
  }
  return user;
};

/** A cluster copied back from a backup may have come to belong to root, or be open to all; PostgreSQL wants it to be its own user's alone. */
export const adoptOwnership = (cluster: string, { uid, gid }: RunAs): void => {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.uid === 0 && uid !== undefined && gid !== undefined) {
    for (const name of readdirSync(cluster, { recursive: true })) lchownSync(join(cluster, name.toString()), uid, gid);
    chownSync(cluster, uid, gid);
  }
  if (stat.mode & 0o077) chmodSync(cluster, 0o700);
};

const notYours = (cluster: string, uid: number): string =>
  `The database in ${cluster} belongs to another user (${nameOf(uid)}), as it does after a start as root. ` +
  'Start as root again, give the whole data folder to yourself with chown -R, or choose another DATA_DIR.';

const ownerOf = (path: string): Required<RunAs> | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
};

const named = (user: string): RunAs | undefined => {
  const uid = id('-u', user);
  const gid = id('-g', user);
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
};

const nameOf = (uid: number): string => id('-un', String(uid)) ?? `user ${uid}`;

const id = (option: string, user: string): string | undefined => {
  try {
    return execFileSync('id', [option, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};
