import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyDossier, parsePolicy, parseNote } from '#libs/ledger/core';
import { primitives, sha256 } from '../conformance/ledger-primitives.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { aWitness, type RunningWitness } from '../support/witness.js';

/** An operator who changes the key of the log, by docs/ledger.md and docs/witness.md, and what everybody else sees of it. */
const folder = mkdtempSync(join(tmpdir(), 'countersign-key-'));
const PYTHON = fileURLToPath(new URL('../conformance/ledger-verifier.py', import.meta.url));
const dataDir = join(folder, 'data');
const inData = (name: string) => join(dataDir, name);
let server: ServerProcess | null = null;
let witness: RunningWitness | null = null;
let address: string;
let thing: string;
/** what people kept from before */
let before: { vkey: string; words: string; size: string };

beforeAll(async () => {
  await start();
  const { openSpace } = await ask('mutation { openSpace(input: { name: "Keys" }) { space { id } } }');
  const input = `{ spaceId: "${openSpace.space.id}", citation: "Minutes of 4 May", origin: "a journey" }`;
  thing = (await ask(`mutation { recordSource(input: ${input}) { source { id } } }`)).recordSource.source.id;
  await ask(`mutation { release(input: { kind: SOURCE, id: "${thing}" }) { entry { id } } }`);
  await stop();
  witness = await aWitness(join(folder, 'witness'), served('vkey').trim());
  await start(witness);
  await signed(witness);
  await keep('before.json');
  const told = await ask('{ ledger { checkpoint { size words } } }');
  before = { vkey: served('vkey').trim(), ...told.ledger.checkpoint };
  await stop();
}, 180_000);
afterAll(async () => {
  await stop();
  witness?.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const served = (name: string) => readFileSync(inData(join('log', name)), 'utf8');
const text = async (path: string) => (await fetch(address + path)).text();
const keep = async (name: string) => writeFileSync(join(folder, name), await text(`/dossiers/${thing}`));

async function start(asked?: RunningWitness): Promise<void> {
  const policy = join(folder, 'policy');
  if (asked) writeFileSync(policy, `witness north ${asked.vkey} ${asked.address}\nquorum north\n`);
  server = startServerProcess({ dataDir, args: ['--empty'], env: asked ? { WITNESS_POLICY: policy } : {} });
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

/** The checkpoint that is served covers the thing, and the witness stands below it, in the database too. */
const signed = (by: RunningWitness) =>
  until(async () => {
    const lines = parseNote(served('checkpoint')).signatures.map(({ keyId }) => keyId);
    const dossier = await fetch(`${address}/dossiers/${thing}`);
    return lines.includes(by.vkey.split('+')[1]!) && dossier.ok && (await dossier.text()).includes('north.example.org/w');
  });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each document has an answer of its own form
async function ask(query: string): Promise<any> {
  const authorization = `Bearer ${readFileSync(inData('steward-token'), 'utf8').trim()}`;
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

function countersign(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin/countersign.mjs', ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** What the command, the program in Python and the core that the page uses say of a dossier under these keys. */
async function verdicts(name: string, ...keys: readonly string[]) {
  const [file, policy] = [join(folder, name), join(folder, 'reader-policy')];
  writeFileSync(policy, `${keys.map((key) => `log ${key}\n`).join('')}quorum none\n`);
  const command = countersign('verify', file, '--policy', policy);
  const python = spawnSync('python3', [PYTHON, ...keys.flatMap((key) => ['--key', key]), file], { encoding: 'utf8' });
  const trust = parsePolicy(sha256, readFileSync(policy, 'utf8'));
  const page = await verifyDossier(readFileSync(file), trust, primitives);
  return {
    said: command.said,
    all: [/^\w+/.exec(command.said)![0].toLowerCase(), JSON.parse(python.stdout).outcome, page.outcome],
  };
}
const thrice = (outcome: string) => [outcome, outcome, outcome];

describe('another key', () => {
  it('is given while no server runs; the witness that is not told signs nothing, and the operator reads why', async () => {
    expect(countersign('ledger', 'end', '--origin', before.vkey.split('+')[0]!)).toMatchObject({
      status: 2,
      said: expect.stringContaining('is the name of a log that ends or has ended here'),
    });
    const { status, said } = countersign('ledger', 'end');
    expect(status).toBe(0);
    const next = /^\S+\/log\/2\+[0-9a-f]{8}\+\S+$/m.exec(said)![0];
    await start(witness!);
    expect(served('vkey').trim()).toBe(next);
    await until(() => server!.said().includes('status 404'));
    expect(server!.said()).toContain('This witness does not watch that log.');
    await until(async () => (await text('/ledger')).includes('has given us no signature and no time since'));
  }, 120_000);

  it('leaves each dossier to the key that it was made with, and says what to ask for', async () => {
    const next = served('vkey').trim();
    await until(async () => (await fetch(`${address}/dossiers/${thing}`)).ok);
    await keep('after.json');
    expect((await verdicts('before.json', before.vkey)).all).toEqual(thrice('unchanged'));
    expect((await verdicts('after.json', next)).all).toEqual(thrice('unchanged'));
    for (const [name, key] of [
      ['before.json', next],
      ['after.json', before.vkey],
    ] as const) {
      const { all, said } = await verdicts(name, key);
      expect(all).toEqual(thrice('wrong'));
      expect(said.replaceAll(/\s+/g, ' ')).toContain('A log that has changed its key signed with another one before');
    }
    for (const name of ['before.json', 'after.json'])
      expect((await verdicts(name, before.vkey, next)).all).toEqual(thrice('unchanged'));
  }, 60_000);

  it('is told on the pages, where words from before are found and called what they are', async () => {
    const [page, found] = [await text('/ledger'), await text(`/ledger/checkpoints/${before.size}`)];
    for (const shown of [page, found]) {
      expect(shown).toContain(before.vkey);
      expect(shown).toContain('The log of today begins with the same entries.');
    }
    expect(found).toContain(before.words);
    expect(found).toContain('This checkpoint is of a log that has ended.');
    const id = before.vkey.split('+')[1]!;
    const last = await text(`/log/ended/${id}/checkpoint`);
    expect(last).toContain(`\nnext ${served('vkey').trim()}\n`);
    expect((await text(`/log/ended/${id}/vkey`)).trim()).toBe(before.vkey);
  });

  it('is taken by a witness from where it saw the old log last', async () => {
    await stop();
    const gone = new Promise((resolve) => witness!.child.once('close', resolve));
    witness!.child.kill();
    await gone;
    const [old, next] = [before.vkey, served('vkey').trim()];
    const names = [next, old].map((vkey) => vkey.split('+')[0]!);
    witness = await aWitness(join(folder, 'witness'), [old, next], ['--follows', names.join('=')]);
    const shorter = await fetch(`${witness.address}/add-checkpoint`, {
      method: 'POST',
      body: `old 0\n\n${served('checkpoint')}`,
    });
    expect({ status: shorter.status, body: await shorter.text() }).toEqual({ status: 409, body: `${before.size}\n` });
    await start(witness);
    await signed(witness);
    expect((await fetch(`${address}/health/ledger`).then((answer) => answer.json())) as object).toMatchObject({
      others: [{ name: 'north.example.org/w', silentSince: null }],
    });
  }, 120_000);

  it('is held by the full check to the log that ended, and by resuming to words from before', async () => {
    expect(countersign('ledger', 'check')).toMatchObject({ status: 0, said: expect.stringContaining('nothing differs') });
    expect(countersign('ledger', 'resume', '--words', before.words)).toMatchObject({
      status: 0,
      said: expect.stringContaining(`the checkpoint of ${before.size} leaves from outside`),
    });
    const ended = inData(`log/ended/${before.vkey.split('+')[1]}/checkpoint`);
    const whole = readFileSync(ended, 'utf8');
    writeFileSync(
      ended,
      whole.replace(/\n(.)/, (_, digit: string) => `\n${(Number(digit) % 9) + 1}`),
    );
    const { status, said } = countersign('ledger', 'check');
    writeFileSync(ended, whole);
    expect(status).toBe(1);
    expect(said).toContain('the log that ended');
  }, 60_000);
});
