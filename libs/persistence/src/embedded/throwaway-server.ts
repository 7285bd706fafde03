/**
 * A program that holds one throwaway database for as long as its standard input is open: whoever started it may be killed in any way, and the
 * database goes too. It listens on a local socket, whose path it prints; the database is made at the first connection, which is answered by
 * `{"adminUrl", "ownerUrl", "version"}` or `{"error"}`.
 *
 * With TEST_DATABASE_URL (a superuser on a server that holds nothing else) that server is used and nothing is started.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DATABASE, makeOwner, OWNER } from './owner.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';

interface Throwaway {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly version: string;
}

const folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
// As root the database runs as another user, who has to walk through.
chmodSync(folder, 0o711);

let embedded: Promise<EmbeddedPostgres> | undefined;
let answer: Promise<Throwaway> | undefined;

const open = (): Promise<Throwaway> => {
  const { TEST_DATABASE_URL, EMBEDDED_PG_BIN } = process.env;
  if (TEST_DATABASE_URL) return useServer(TEST_DATABASE_URL);
  embedded = startEmbeddedPostgres({
    dataDir: join(folder, 'database'),
    progress: () => undefined,
    binDir: EMBEDDED_PG_BIN,
    fsync: false,
  });
  return embedded.then(({ adminUrl, ownerUrl, version }) => ({ adminUrl, ownerUrl, version }));
};

const useServer = async (adminUrl: string): Promise<Throwaway> => {
  const password = randomBytes(16).toString('hex');
  await makeOwner(adminUrl, password);
  const ownerUrl = Object.assign(new URL(adminUrl), { username: OWNER, password, pathname: `/${DATABASE}` }).href;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  await client.end();
  return { adminUrl, ownerUrl, version: rows[0]?.version ?? '' };
};

const server = createServer((socket) => {
  socket.on('error', () => undefined);
  answer ??= open();
  answer.then(
    (database) => socket.end(JSON.stringify(database)),
    (error: Error) => socket.end(JSON.stringify({ error: error.message })),
  );
});

const end = async (): Promise<void> => {
  server.close();
  await embedded?.then((database) => database.stop()).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
};

const path = process.platform === 'win32' ? `\\\\.\\pipe\\countersign-test-${process.pid}` : join(folder, 'socket');
server.listen(path, () => process.stdout.write(`${path}\n`));
process.stdin.resume().on('close', () => void end());
