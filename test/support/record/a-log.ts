import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { keepLogKey, sequenceAndPublish } from '#libs/ledger';
import { roleUrl } from '#libs/persistence';
import type { TestRecord } from './open-record.js';

/** The ledger of a record: a folder to work in, with the log that is served in `log`. */
export interface TestLog {
  readonly folder: string;
  /** sequences what waits and publishes a checkpoint of it */
  readonly publish: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export async function aLog(record: TestRecord): Promise<TestLog> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-log-'));
  const client = new pg.Client({ connectionString: roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster') });
  await client.connect();
  const key = await keepLogKey(join(folder, 'key'), 'record.test/log');
  return {
    folder,
    publish: () => sequenceAndPublish(client, key, { guard: join(folder, 'guard'), folder: join(folder, 'log') }),
    close: async () => {
      await client.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
