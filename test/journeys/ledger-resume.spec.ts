import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/** An operator whose disk goes back to last night's backup of the database, with the commands of docs/ledger.md. */
const folder = mkdtempSync(join(tmpdir(), 'countersign-restore-'));
const dataDir = join(folder, 'data');
const inData = (name: string) => join(dataDir, name);
const checkpoint = () => readFileSync(inData('log/checkpoint'), 'utf8');
let server: ServerProcess | null = null;
let address: string;
let spaceId: string;

beforeAll(async () => {
  await start();
  spaceId = (await ask('mutation { openSpace(input: { name: "Restored" }) { space { id } } }')).openSpace!.space!.id;
  await record('before the backup');
  await another(null);
}, 120_000);
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  server = startServerProcess({ dataDir, args: ['--empty'] });
  address = await server.ready();
  return server;
}

async function stop(): Promise<void> {
  server?.send('SIGINT');
  await server?.ended;
  server = null;
}

type Answer = Readonly<
  Record<string, { readonly space?: { readonly id: string }; readonly nodes?: readonly { readonly citation: string }[] }>
>;

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${readFileSync(inData('steward-token'), 'utf8').trim()}`,
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

const record = (citation: string) =>
  ask(
    `mutation { recordSource(input: { spaceId: "${spaceId}", citation: "${citation}", origin: "a journey" }) { source { id } } }`,
  );

/** A checkpoint goes out at each start of the sequencer; waits until another than this is served. */
async function another(than: string | null): Promise<string> {
  for (let left = 300; left > 0; left--) {
    if (existsSync(inData('log/checkpoint')) && checkpoint() !== than) return checkpoint();
    await wait(100);
  }
  throw new Error(`no checkpoint came:\n${server?.said()}`);
}

function ledger(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin/countersign.mjs', 'ledger', ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('after a restore of the database', () => {
  let kept: string;

  it('the log is frozen, says where to read on, and people go on writing', async () => {
    await stop();
    cpSync(inData('database'), join(folder, 'backup'), { recursive: true });
    const atBackup = checkpoint();
    await start();
    await record('after the backup');
    kept = await another(atBackup);
    writeFileSync(join(folder, 'kept-by-a-journalist'), kept);
    await stop();
    rmSync(inData('database'), { recursive: true });
    renameSync(join(folder, 'backup'), inData('database'));
    const { said } = await start();
    for (let left = 100; left > 0 && !said().includes('The log is frozen'); left--) await wait(100);
    expect(said()).toContain('The log is frozen and nothing is signed');
    expect(said()).toContain('docs/ledger.md');
    await record('while it is frozen');
    expect(checkpoint()).toBe(kept);
  }, 120_000);

  it('is taken up with a checkpoint from outside while the server runs, and refuses without one', async () => {
    expect(ledger('resume')).toMatchObject({ status: 2, said: expect.stringContaining('--checkpoint FILE or ADDRESS') });
    expect(ledger('resume', '--checkpoint', join(folder, 'not there')).said).toContain('cannot be read');
    const { status, said } = ledger('resume', '--checkpoint', join(folder, 'kept-by-a-journalist'));
    expect(said).toMatch(/goes on after \d+ leaves/);
    expect(said).toContain('is lost here');
    expect(status).toBe(0);
    await another(kept);
    const check = ledger('check');
    expect(check.said).toContain('nothing differs');
    expect(check.status).toBe(0);
  }, 120_000);

  it('gives its key up for another while the server is stopped, and goes on under that', async () => {
    expect(ledger('end')).toMatchObject({ status: 2, said: expect.stringContaining('Stop the server') });
    await stop();
    const old = readFileSync(inData('log/vkey'), 'utf8').trim();
    const { status, said } = ledger('end', '--origin', 'promises.test/log');
    expect(status).toBe(0);
    expect(said).toMatch(/^promises\.test\/log\+[0-9a-f]{8}\+/m);
    await start();
    const last = await fetch(`${address}/log/ended/${old.split('+')[1]}/checkpoint`).then((answer) => answer.text());
    expect(last).toContain(`next ${readFileSync(inData('log/vkey'), 'utf8').trim()}\n`);
    expect(checkpoint()).toMatch(/^promises\.test\/log\n/);
    expect(ledger('check').said).toContain('nothing differs');
    const { sources } = await ask('{ sources(first: 10) { nodes { citation } } }');
    expect(sources!.nodes!.map(({ citation }) => citation).sort()).toEqual(['before the backup', 'while it is frozen']);
  }, 120_000);
});
