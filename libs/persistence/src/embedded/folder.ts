import { join, resolve } from 'node:path';

/** What lies in the folder of an embedded database. A backup of the whole folder, taken while nothing runs, is a backup of the database. */
export interface DatabaseFolder {
  readonly path: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Says which process holds the folder. */
  readonly lock: string;
  /** The port of the last start, kept so that other tools find the database again. */
  readonly port: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly log: string;
}

export const databaseFolder = (dataDir: string): DatabaseFolder => {
  const path = resolve(dataDir);
  const cluster = join(path, 'cluster');
  return {
    path,
    cluster,
    lock: join(path, 'lock'),
    port: join(path, 'port'),
    superuserPassword: join(path, 'superuser.password'),
    ownerPassword: join(path, 'owner.password'),
    log: join(cluster, 'server.log'),
  };
};
