import type { DataSource, EntityManager } from 'typeorm';
import type { Reader } from './reader.js';

/** Belongs to no space and has no row of its own: sees on the members' role what the public role sees, and nothing more. */
const SOMEBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Runs `work` as a member, then reads as everybody what would stand, in the same transaction, which is rolled back.
 *
 * Only the connection that did the work can see it, and no pooled connection ever changes its role (decision 4). So the
 * reading goes through the same public views, named by the same search_path, in the name of somebody who belongs nowhere:
 * the views give the same columns and row security the same rows. A test holds the two side by side.
 */
export async function rehearseAs<T, R>(
  source: DataSource,
  actorId: string,
  work: (manager: EntityManager) => Promise<T>,
  read: (everybody: Reader, done: T) => Promise<R>,
): Promise<R> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query(`select set_config('app.actor', $1, true)`, [actorId]);
    const done = await work(runner.manager);
    await runner.query(
      `set transaction read only; set local search_path = pub; set local statement_timeout = '3s'; set local datestyle = 'ISO'`,
    );
    await runner.query(`select set_config('app.actor', $1, true)`, [SOMEBODY]);
    return await read(readerOf(runner.manager), done);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

function readerOf(manager: EntityManager): Reader {
  let statements = 0;
  return {
    get statements() {
      return statements;
    },
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      statements += 1;
      return manager.query<Row[]>(text, [...values]);
    },
    close: () => Promise.resolve(),
  };
}
