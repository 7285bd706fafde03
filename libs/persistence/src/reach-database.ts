import pg from 'pg';
import { StartRefusal } from './embedded/start-refusal.js';

/**
 * Asks a database of the operator's own whether it lets us in, before anything is opened.
 * @param setting the variable the address came from, named in the refusal
 * @returns the server's version, as in "15.18"
 * @throws StartRefusal saying which setting, what is wrong and what would be right; never with the password
 */
export async function reachDatabase(setting: string, url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
    return rows[0]?.version.split(' ')[0] ?? 'unknown';
  } catch (error) {
    throw new StartRefusal(`${setting}: ${inWords(error as NodeJS.ErrnoException, new URL(url))}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function inWords(error: NodeJS.ErrnoException, { hostname, port, pathname, username }: URL): string {
  const place = `${hostname || 'this machine'}:${port || '5432'}`;
  switch (error.code) {
    case 'ECONNREFUSED':
      return `nothing answers at ${place}. Start PostgreSQL there, or leave DATABASE_URL out to use the database that comes with Countersign.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no machine called ${hostname}. Give the name or number of the machine PostgreSQL runs on.`;
    case '28P01':
    case '28000':
      return `the database at ${place} does not let the user ${decodeURIComponent(username) || '(none)'} in. Check the user and the password.`;
    case '3D000':
      return `there is no database ${pathname.slice(1)} at ${place}. Make it with: createdb ${pathname.slice(1)}`;
    default:
      return `the database at ${place} cannot be used: ${error.message || error.code}.`;
  }
}
