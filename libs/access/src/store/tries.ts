import type { Pool } from 'pg';
import type { Id } from '#libs/kernel';
import { minutesAfter, TRIES } from '../core/index.js';

/** What tries are counted under, and how many are looked at. */
export interface Bucket {
  readonly name: string;
  readonly most: number;
}

/**
 * Takes one try out of each bucket, or none of any when one is empty: then null. Counted in PostgreSQL under a lock for each
 * bucket, so that many at once, from one server or several, get no more than one after another would.
 */
export async function takeTry(auth: Pool, buckets: readonly Bucket[], newId: () => Id, now: Date): Promise<readonly Id[] | null> {
  const names = buckets.map((bucket) => bucket.name).sort();
  const client = await auth.connect();
  try {
    await client.query('begin');
    // One after another and in one order, so that two who need the same two never wait for each other.
    for (const name of names) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [name]);
    await client.query('delete from sign_in_try where bucket = any ($1) and tried_at <= $2', [
      names,
      minutesAfter(now, -TRIES.minutes),
    ]);
    const { rows } = await client.query<{ bucket: string; n: string }>(
      'select bucket, count(*) as n from sign_in_try where bucket = any ($1) group by bucket',
      [names],
    );
    const full = buckets.some(({ name, most }) => Number(rows.find((row) => row.bucket === name)?.n ?? 0) >= most);
    const ids = full ? null : names.map(() => newId());
    if (ids) {
      await client.query(
        'insert into sign_in_try (id, bucket, tried_at) select i, b, $3 from unnest($1::uuid[], $2::text[]) as t (i, b)',
        [ids, names, now],
      );
    }
    await client.query('commit');
    return ids;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** A try that was right is no guess and counts for nothing. */
export async function giveBack(auth: Pool, tries: readonly Id[]): Promise<void> {
  await auth.query('delete from sign_in_try where id = any ($1)', [tries]);
}

/** What is older than the count goes, whoever's it was. */
export async function forgetOldTries(auth: Pool, now: Date): Promise<void> {
  await auth.query('delete from sign_in_try where tried_at <= $1', [minutesAfter(now, -TRIES.minutes)]);
}
