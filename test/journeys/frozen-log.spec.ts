import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCheckpoint, parseNote, tilePath } from '#libs/ledger/core';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { aWitness, type RunningWitness } from '../support/witness.js';

/** A log that freezes, as docs/ledger.md says it does, and what it then is to its operator, a member, a reader and a witness. */
const folder = mkdtempSync(join(tmpdir(), 'countersign-frozen-'));
const PYTHON = fileURLToPath(new URL('../conformance/ledger-verifier.py', import.meta.url));
const dataDir = join(folder, 'data');
const inData = (name: string) => join(dataDir, name);
const served = (name: string) => readFileSync(inData(join('log', name)), 'utf8');
let server: ServerProcess | null = null;
let witness: RunningWitness;
let address: string;
let space: string;
let thing: string;
/** what people have from before */
let before: { vkey: string; checkpoint: string; words: string; size: string };
const dossier = join(folder, 'before.json');

beforeAll(async () => {
  await start();
  space = (await ask('mutation { openSpace(input: { name: "Frozen" }) { space { id } } }')).openSpace.space.id;
  thing = await aSource('Minutes of 4 May');
  await ask(`mutation { release(input: { kind: SOURCE, id: "${thing}" }) { entry { id } } }`);
  await stop();
  witness = await aWitness(join(folder, 'witness'), served('vkey').trim());
  await start();
  await until(async () => (await text(`/dossiers/${thing}`)).includes('north.example.org/w'));
  writeFileSync(dossier, await text(`/dossiers/${thing}`));
  const told = await ask('{ ledger { checkpoint { size words } } }');
  before = { vkey: served('vkey').trim(), checkpoint: served('checkpoint'), ...told.ledger.checkpoint };
  await stop();
}, 180_000);
afterAll(async () => {
  await stop();
  witness?.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const policy = join(folder, 'policy');
  if (witness) writeFileSync(policy, `witness north ${witness.vkey} ${witness.address}\nquorum north\n`);
  server = startServerProcess({ dataDir, args: ['--empty'], env: witness ? { WITNESS_POLICY: policy } : {} });
  address = await server.ready();
  await until(() => existsSync(inData('log/checkpoint')));
}

async function stop(): Promise<void> {
  server?.send('SIGINT');
  await server?.ended;
  server = null;
}

async function until(true_: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 300; left > 0; left--) {
    if (await Promise.resolve(true_()).catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`it did not come:\n${server?.said()}`);
}

const get = (path: string) => fetch(address + path);
const text = async (path: string) => (await get(path)).text();

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each document has an answer of its own form
async function ask(query: string): Promise<any> {
  const authorization = `Bearer ${readFileSync(inData('steward-token'), 'utf8').trim()}`;
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function aSource(citation: string): Promise<string> {
  const input = `{ spaceId: "${space}", citation: "${citation}", origin: "a journey" }`;
  return (await ask(`mutation { recordSource(input: ${input}) { source { id } } }`)).recordSource.source.id;
}

function countersign(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin/countersign.mjs', ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).replaceAll(/\s+/g, ' ') };
}

const held = () => {
  const policy = join(folder, 'reader-policy');
  writeFileSync(policy, `log ${before.vkey}\nwitness north ${witness.vkey}\nquorum north\n`);
  return policy;
};

describe('a log whose guard is gone', () => {
  let during: string;

  it('freezes, says so once to its operator and where to read on, and to whatever watches over it', async () => {
    renameSync(inData('log-guard'), join(folder, 'log-guard'));
    await start();
    await until(() => server!.said().includes('The log is frozen'));
    // It is tried again after five seconds.
    await wait(7_000);
    expect(server!.said().match(/The log is frozen[^\n]*/g)).toEqual([
      expect.stringMatching(
        /log-guard is missing, which holds the last checkpoint that was signed\. See docs\/ledger\.md, "When the log is frozen"\.$/,
      ),
    ]);
    const health = await get('/health/ledger');
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'frozen' }]);
  }, 60_000);

  it('is told on the pages of the ledger in plain words, which name no file of the server', async () => {
    for (const path of ['/ledger', `/ledger/checkpoints/${before.size}`]) {
      const page = await text(path);
      expect([path, page.includes('The log is frozen.')]).toEqual([path, true]);
      expect(page).toContain(before.words);
      expect(page).not.toContain('log-guard');
      expect(page).not.toContain(dataDir);
    }
    expect(await text('/ledger')).not.toContain('The next one is due on');
  });

  it('is read as before: checkpoint, key and tiles', async () => {
    expect(await text('/log/checkpoint')).toBe(before.checkpoint);
    expect((await text('/log/vkey')).trim()).toBe(before.vkey);
    const { size } = parseCheckpoint(parseNote(before.checkpoint).text);
    const tile = await get(`/log/${tilePath({ level: 0, index: 0n, width: Number(size) })}`);
    expect([tile.status, (await tile.arrayBuffer()).byteLength]).toEqual([200, 32 * Number(size)]);
  });

  it('lets people go on writing and signs nothing, also when a steward asks', async () => {
    during = await aSource('Written while it was frozen');
    await ask(`mutation { release(input: { kind: SOURCE, id: "${during}" }) { entry { id } } }`);
    await ask(`mutation { askForCheckpoint(input: { spaceId: "${space}" }) { askedAt } }`);
    await wait(7_000);
    expect(served('checkpoint')).toBe(before.checkpoint);
    expect(existsSync(inData('log-guard'))).toBe(false);
    expect(await text(`/sources/${during}`)).toContain('Written while it was frozen');
    expect(await text('/ledger')).toContain('is under no checkpoint yet');
    const none = await get(`/dossiers/${during}`);
    expect([none.status, await none.text()]).toEqual([
      409,
      expect.stringContaining('The log is frozen, and none goes out until its keeper has looked.'),
    ]);
  }, 60_000);

  it('leaves each proof as good as it was: a file from before, the same asked for now, and by its address', async () => {
    expect(await text(`/dossiers/${thing}`)).toBe(readFileSync(dossier, 'utf8'));
    for (const place of [dossier, `${address}/dossiers/${thing}`]) {
      const { status, said } = countersign('verify', place, '--policy', held());
      expect(said).toMatch(/^Unchanged: /);
      expect(said).toMatch(/Unchanged since \d{4}-/);
      expect(status).toBe(0);
    }
    const python = spawnSync('python3', [PYTHON, '--key', before.vkey, '--witness', witness.vkey, '--quorum', '1', dossier], {
      encoding: 'utf8',
    });
    expect(JSON.parse(python.stdout)).toMatchObject({ outcome: 'unchanged' });
  });

  it('is named by the full check, and is not ended by the command that changes the key', async () => {
    const { status, said } = countersign('ledger', 'check');
    expect(said).toContain('the last checkpoint that was signed: it is not there');
    expect(status).toBe(1);
    await stop();
    const end = countersign('ledger', 'end');
    expect(end.said).toContain('The log is frozen');
    expect(end.status).toBe(2);
    expect(served('checkpoint')).toBe(before.checkpoint);
    await start();
  }, 60_000);

  it('is taken up with the checkpoint that a witness kept, and goes on from there under the same key', async () => {
    const kept = readdirSync(join(folder, 'witness')).find((name) => name.endsWith('.checkpoint'))!;
    const { status, said } = countersign('ledger', 'resume', '--checkpoint', join(folder, 'witness', kept));
    expect(said).toContain('goes on after');
    expect(status).toBe(0);
    await until(() => served('checkpoint') !== before.checkpoint && served('checkpoint').includes('north.example.org/w'));
    expect(served('vkey').trim()).toBe(before.vkey);
    await until(async () => (await get('/health/ledger')).ok);
    expect(await text('/ledger')).not.toContain('The log is frozen.');
    await until(async () => (await get(`/dossiers/${during}`)).ok);
    const after = join(folder, 'after.json');
    writeFileSync(after, await text(`/dossiers/${during}`));
    for (const file of [dossier, after]) expect(countersign('verify', file, '--policy', held())).toMatchObject({ status: 0 });
    expect(countersign('ledger', 'check')).toMatchObject({ status: 0, said: expect.stringContaining('nothing differs') });
  }, 120_000);
});
