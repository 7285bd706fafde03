import type pg from 'pg';
import { isId } from '#libs/kernel';
import type { Acting } from './acting.js';

/** One snapshot of the record as one viewer may see it: opened at the first statement, closed when the answer is ready. */
export interface Reader {
  /** Rows of one statement; SQL names no schema, the role's search_path does. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many statements this reader has run: what the tests on statement counts read. */
  readonly statements: number;
  close(): Promise<void>;
}

/**
 * A read transaction that begins at the first query: REPEATABLE READ, so that the fields of one answer agree with one
 * another, and READ ONLY. The actor is set inside the transaction and ends with it.
 */
export function openReader(pool: pg.Pool, acting: Acting): Reader {
  let opened: Promise<pg.PoolClient> | null = null;
  let statements = 0;
  return {
    get statements() {
      return statements;
    },
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      opened ??= begin(pool, acting);
      statements += 1;
      const client = await opened;
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    },
    async close() {
      if (!opened) return;
      const closing = opened;
      opened = null;
      const client = await closing.catch(() => null);
      if (client) await end(client);
    },
  };
}

async function begin(pool: pg.Pool, acting: Acting): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only' + actor(acting));
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** A setting takes no parameter; the id is checked to be one, so nothing else can stand here. */
function actor({ actorId }: Acting): string {
  if (actorId === null) return '';
  if (!isId(actorId)) throw new TypeError('an actor is named by an id');
  return `; set local app.actor = '${actorId}'`;
}

async function end(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('commit');
    client.release();
  } catch {
    // The connection is in doubt, and with it the actor set on it: it must not serve another request.
    client.release(true);
  }
}
