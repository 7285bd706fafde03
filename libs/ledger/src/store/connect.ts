import pg from 'pg';

/** A connection as the sequencer's role. A connection that the server ends fails its next statement, and nothing else. */
export async function connectSequencer(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'sequencer' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A connection as the sequencer's role. */
export type LogConnection = pg.ClientBase;
