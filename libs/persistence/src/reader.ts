import type { Writable } from 'node:stream';
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
 *
 * `alone` promises that one statement answers all: for everybody it then runs without a transaction of its own, since a
 * statement is one moment by itself and the public role has no actor to set; for a member, its transaction is sent at once.
 */
export function openReader(pool: pg.Pool, acting: Acting, alone = false): Reader {
  let opened: Promise<pg.PoolClient> | null = null;
  let statements = 0;
  return {
    get statements() {
      return statements;
    },
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      statements += 1;
      const statement = { ...prepared(text), text, values: [...values] };
      if (alone && acting.actorId === null) return (await pool.query<Row>(statement)).rows;
      if (alone) return onlyOne<Row>(pool, acting, statement);
      opened ??= begin(pool, acting);
      const client = await opened;
      return (await client.query<Row>(statement)).rows;
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

/**
 * Statements that come again are prepared: planning one with its policies costs more than running it. Only so many are,
 * and only from their third time on, so that nobody can fill the database's memory with statements never asked twice.
 */
function prepared(text: string): { readonly name?: string } {
  const known = PREPARED.get(text);
  if (known !== undefined) return { name: known };
  const times = (SEEN.get(text) ?? 0) + 1;
  if (SEEN.size >= SEEN_MOST) SEEN.clear();
  SEEN.set(text, times);
  if (times < PREPARE_FROM || PREPARED.size >= PREPARED_MOST) return {};
  SEEN.delete(text);
  PREPARED.set(text, `s${PREPARED.size}`);
  return {};
}

const PREPARE_FROM = 3;
const PREPARED_MOST = 300;
const SEEN_MOST = 1_000;
const PREPARED = new Map<string, string>();
const SEEN = new Map<string, number>();

/**
 * One statement in a transaction of its own, sent without waiting for the answers between: beginning, statement and end are
 * one way there and back and not three. Were the beginning refused, the statement would run for nobody, who sees nothing.
 */
async function onlyOne<Row extends object>(pool: pg.Pool, acting: Acting, statement: pg.QueryConfig): Promise<Row[]> {
  const client = await pool.connect();
  const sent = atOnce(
    client,
    () => [client.query(BEGIN + actor(acting)), client.query<Row>(statement), client.query('commit')] as const,
  );
  const [begun, read, ended] = await Promise.allSettled(sent);
  const failed = [begun, read, ended].find((each) => each.status === 'rejected');
  // After a failure the connection is in doubt, and with it the actor set on it: it must not serve another request.
  client.release(failed !== undefined);
  if (failed?.status === 'rejected') throw failed.reason;
  return (read as PromiseFulfilledResult<pg.QueryResult<Row>>).value.rows;
}

/** What is sent meanwhile leaves in one piece: a write to the network costs more than what is written. */
function atOnce<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

const BEGIN = 'begin isolation level repeatable read read only';

async function begin(pool: pg.Pool, acting: Acting): Promise<pg.PoolClient> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN + actor(acting));
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
