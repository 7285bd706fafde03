import type { Pool, PoolClient } from 'pg';

export type { PoolClient as Credentials } from 'pg';

/** One transaction as the role that knows credentials; whatever fails, nothing of it stays. */
export async function inOneGo<T>(auth: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await auth.connect();
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    client.release();
    return done;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
