import { existsSync } from 'node:fs';
import { roleUrl, runningEmbedded, startEmbeddedPostgres, StartRefusal, type Progress, type RoleName } from '#libs/persistence';
import type { Config } from './config.js';
import { keepRoleSecret } from './secrets.js';
import { embeddedFolder } from './start.js';

export interface ReachedRecord {
  /** the database as this role */
  urlOf(role: RoleName): string;
  close(): Promise<void>;
}

/**
 * The database of a record for a command that works beside the server: the operator's own, the embedded one that a running
 * server has up, or the embedded one started for as long as the command takes.
 * @throws StartRefusal when it cannot be reached, or none was ever made there: then nothing is made
 */
export async function reachRecord(config: Config, progress: Progress): Promise<ReachedRecord> {
  const none = `There is no record in ${config.dataDir} yet. Start Countersign once, or set DATA_DIR to where the server has it.`;
  if (config.databaseUrl === undefined && !existsSync(embeddedFolder(config))) throw new StartRefusal(none);
  const secret = await keepRoleSecret(config.dataDir);
  const reached = (ownerUrl: string, close = () => Promise.resolve()): ReachedRecord => ({
    urlOf: (role) => config.roleUrls?.[role] ?? roleUrl(ownerUrl, role, secret),
    close,
  });
  if (config.databaseUrl !== undefined) return reached(config.databaseUrl);
  const running = runningEmbedded(embeddedFolder(config));
  if (running !== null) return reached(running);
  const started = await startEmbeddedPostgres({
    dataDir: embeddedFolder(config),
    progress,
    binDir: config.embeddedPgBin,
  });
  if (!started.created) return reached(started.ownerUrl, started.stop);
  await started.stop();
  throw new StartRefusal(none);
}
