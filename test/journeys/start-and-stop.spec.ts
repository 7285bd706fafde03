import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../support/processes.js';
import { testPostgres } from '../support/postgres.js';
import { startServerProcess, type ServerProcess, type ServerProcessOptions } from '../support/server-process.js';
import { itWhen } from '../support/when.js';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

// Each case starts the whole program, some of them three times, and the machine may be busy.
jest.setTimeout(120_000);

describe('starting and stopping', () => {
  let folder: string;
  let started: ServerProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign journey-'));
    chmodSync(folder, 0o711);
    started = [];
  });
  afterEach(async () => {
    started.forEach(({ send }) => send('SIGINT'));
    await Promise.all(started.map(({ ended }) => ended));
    stopLeftDatabase(dataDir());
    rmSync(folder, { recursive: true, force: true });
  });

  const dataDir = (): string => join(folder, 'data');
  /** Without the worked examples, which another case loads. */
  const start = (options: Partial<ServerProcessOptions> = {}): ServerProcess => {
    const server = startServerProcess({ dataDir: dataDir(), args: ['--empty'], ...options });
    started.push(server);
    return server;
  };
  const refused = async (options: Partial<ServerProcessOptions>): Promise<{ code: number | null; lines: readonly string[] }> => {
    const server = start(options);
    const { code } = await server.ended;
    return { code, lines: server.complained().trim().split('\n') };
  };

  it('says where to look, where the data lies, who may write, what left the machine and how to stop', async () => {
    const server = start({ args: [] });
    const address = await server.ready();
    const token = tokenFile(server);
    expect(server.said()).toContain('Making the database (first start only)…');
    for (const told of [address, dataDir(), token, 'nothing has left this machine', 'Ctrl-C'])
      expect(server.said()).toContain(told);
    expect(statSync(token).mode & 0o777).toBe(0o600);
    expect(server.complained()).toBe('');
  });

  it('stops on Ctrl-C with code 0 and no database left', async () => {
    const server = start();
    await server.ready();
    const database = databaseOf(dataDir());
    expect(isRunning(database)).toBe(true);
    server.send('SIGINT');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('stops on %s as on Ctrl-C', async (signal) => {
    const server = start();
    await server.ready();
    const database = databaseOf(dataDir());
    server.send(signal);
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
  });

  it('leaves no database when Ctrl-C comes to the whole terminal, and comes again', async () => {
    const server = start();
    await server.ready();
    const database = databaseOf(dataDir());
    for (let press = 0; press < 5; press++) {
      interruptGroup(server.pid);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
  });

  it('leaves no database when it is stopped while it starts', async () => {
    const server = start();
    await until(() => server.said().includes('Making the database'));
    server.send('SIGINT');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(server.said()).not.toContain('Countersign is ready');
    expect(existsSync(join(cluster(dataDir()), 'postmaster.pid'))).toBe(false);
  });

  it('starts a second time on the same data, with the same token', async () => {
    const first = start();
    await first.ready();
    const token = readFileSync(tokenFile(first), 'utf8');
    first.send('SIGINT');
    await first.ended;
    const second = start();
    await second.ready();
    expect(second.said()).not.toContain('Making the database');
    expect(token).not.toBe('');
    expect(readFileSync(tokenFile(second), 'utf8')).toBe(token);
  });

  it('goes on after kill -9 with the database that was left, and stops that too', async () => {
    const first = start();
    await first.ready();
    const database = databaseOf(dataDir());
    first.send('SIGKILL');
    await first.ended;
    const second = start();
    await second.ready();
    expect(databaseOf(dataDir())).toBe(database);
    second.send('SIGINT');
    expect(await second.ended).toEqual({ code: 0, signal: null });
    expect(isRunning(database)).toBe(false);
  });

  it('starts after the machine went down with everything', async () => {
    const first = start();
    await first.ready();
    process.kill(databaseOf(dataDir()), 'SIGKILL');
    first.send('SIGKILL');
    await first.ended;
    await start().ready();
  });

  itWhen(
    process.platform !== 'win32',
    'Windows has no shell between npm and the program',
    'stops when the npm that started it is killed',
    async () => {
      const server = start({ npm: true });
      await server.ready();
      const database = databaseOf(dataDir());
      server.send('SIGTERM');
      await server.ended;
      await until(() => !isRunning(database));
      expect(existsSync(join(dataDir(), 'database', 'lock'))).toBe(false);
    },
  );

  itWhen(asRoot, 'only root can start it as somebody else', 'runs as an ordinary user', async () => {
    mkdirSync(dataDir());
    chownSync(dataDir(), nobody.uid, nobody.gid);
    const server = start({ as: nobody });
    await server.ready();
    expect(statSync(cluster(dataDir())).uid).toBe(nobody.uid);
    server.send('SIGINT');
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  itWhen(asRoot, 'only root can start it as somebody else', 'tells an ordinary user that the data was made by root', async () => {
    chmodSync(folder, 0o777);
    const first = start();
    await first.ready();
    first.send('SIGINT');
    await first.ended;
    const { code, lines } = await refused({ as: nobody });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^The database in .* belongs to another user/)]);
  });

  it('uses the database it is given and makes none of its own', async () => {
    const { ownerUrl } = await testPostgres();
    const server = start({ env: { DATABASE_URL: ownerUrl } });
    await server.ready();
    expect(server.said()).toContain('the database countersign at 127.0.0.1');
    expect(server.said()).not.toContain(new URL(ownerUrl).password);
    expect(existsSync(join(dataDir(), 'database'))).toBe(false);
  });

  it.each([
    ['PORT', 'abc', 'PORT is "abc"; it must be a whole number from 0 to 65535, such as 3000.'],
    ['HOST', 'http://here', 'HOST is "http://here"; it must be an IP address or the name of this machine, such as 127.0.0.1.'],
    [
      'DATABASE_URL',
      'mysql://me:geheim@host/db',
      'DATABASE_URL is "mysql://…"; it must be an address like postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    ],
  ])('refuses a wrong %s in one line and touches nothing', async (name, value, line) => {
    expect(await refused({ env: { [name]: value } })).toEqual({ code: 2, lines: [line] });
    expect(existsSync(dataDir())).toBe(false);
  });

  it('refuses an option it does not know in one line and touches nothing', async () => {
    const { code, lines } = await refused({ args: ['--emtpy'] });
    expect({ code, lines }).toEqual({
      code: 2,
      lines: ['There is no option "--emtpy". The options are --empty and --help, as in: npm start -- --empty'],
    });
    expect(existsSync(dataDir())).toBe(false);
  });

  it('says in one line that nothing answers at DATABASE_URL, without the password', async () => {
    const { code, lines } = await refused({ env: { DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/db' } });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: nothing answers at 127\.0\.0\.1:1\./)]);
    expect(lines.join()).not.toContain('geheim');
  });

  it.each([
    [
      'the password is wrong',
      (url: URL) => (url.password = 'geheim'),
      /^DATABASE_URL: the database at .* does not let the user countersign_owner in\./,
    ],
    ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), /^DATABASE_URL: there is no database nowhere at /],
  ])('says in one line that %s', async (_what, spoil, line) => {
    const url = new URL((await testPostgres()).ownerUrl);
    spoil(url);
    const { code, lines } = await refused({ env: { DATABASE_URL: url.href } });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  it('says in one line that the port is taken, and makes no database', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await refused({ env: { PORT: String(port) } });
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(`^PORT ${port} on 127\\.0\\.0\\.1 is taken, perhaps by a Countersign that still runs`),
    ]);
    expect(existsSync(dataDir())).toBe(false);
  });

  it('says in one line that it is already running, on another port and on the same', async () => {
    const first = start();
    const address = await first.ready();
    for (const PORT of ['0', new URL(address).port]) {
      const { code, lines } = await refused({ env: { PORT } });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringContaining(`Countersign is already running on this data (process ${first.pid}`)]);
    }
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });
});

const tokenFile = (server: ServerProcess): string => /the token in (.*) lets/.exec(server.said())?.[1] ?? '';

const cluster = (dataDir: string): string => join(dataDir, 'database', 'cluster');

function databaseOf(dataDir: string): number {
  return Number(readFileSync(join(cluster(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A case that failed may have left a database; the next one must not find it. */
function stopLeftDatabase(dataDir: string): void {
  if (existsSync(join(cluster(dataDir), 'postmaster.pid')) && isRunning(databaseOf(dataDir)))
    process.kill(databaseOf(dataDir), 'SIGQUIT');
}

function interruptGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGINT');
  } catch {
    // It is gone already.
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
