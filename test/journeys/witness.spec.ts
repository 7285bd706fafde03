import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatVerifierKey,
  hashesOf,
  leafHash,
  openNote,
  parseVerifierKey,
  rangeHash,
  type WitnessAt,
  formatNote,
  parseNote,
} from '#libs/ledger/core';
import { DomainError } from '#libs/kernel';
import { askWitness } from '#libs/ledger';
import { LOG, signed } from '../conformance/ledger-dossiers.js';
import { aSigner, primitives, sha256 } from '../conformance/ledger-primitives.js';

/** The witness as people run it: a process of its own, asked over HTTP as C2SP tlog-witness says. */

const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const top = mkdtempSync(join(tmpdir(), 'countersign-witness-'));
const running = new Set<ChildProcess>();
let folders = 0;

afterEach(async () => {
  await Promise.all([...running].map((child) => ended(child)));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const tree = (kind: number) => {
  const hashAt = hashesOf(
    sha256,
    Array.from({ length: 40 }, (_, i) => leafHash(sha256, Uint8Array.of(kind, i))),
  );
  const note = (size: number, log = LOG) => {
    const root = rangeHash(sha256, 0n, BigInt(size), hashAt);
    return signed(formatCheckpoint({ origin: log.key.name, size: BigInt(size), root, extensions: [] }), log, []).checkpoint;
  };
  const proof = (from: number, to: number) => consistencyProof(sha256, BigInt(from), BigInt(to), hashAt);
  const ask = (from: number, to: number, log = LOG, hashes = proof(from, to)) =>
    formatAddCheckpoint({ oldSize: BigInt(from), proof: hashes, note: note(to, log) });
  return { note, proof, ask };
};
const [ours, second] = [tree(0), tree(1)];

describe('countersign witness', () => {
  it('answers with the statuses of the protocol, and 200 comes with its signature', async () => {
    const { post, key } = await witness();
    const stranger = aSigner(LOG.key.name);
    const other = aSigner('other.example.org/log');
    const told: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, number])[] = [
      ['the first checkpoint', ours.ask(0, 5), 200],
      ['not signed by the log', ours.ask(5, 9, stranger), 403],
      ['not signed by the log, though nothing was asked of it yet', ours.ask(0, 9, stranger), 403],
      ['a proof that does not lead there', ours.ask(5, 9, LOG, ours.proof(4, 9)), 422],
      ['a second history', second.ask(5, 9), 422],
      ['growth', ours.ask(5, 9), 200],
      ['from where the log no longer is', ours.ask(5, 12), 409],
      ['the same again', ours.ask(9, 9), 200],
      ['a second tree of the same size', second.ask(9, 9), 409],
      ['another log', ours.ask(0, 5, other), 404],
      ['nonsense', 'hello', 400],
      ['an old size beyond the new', ours.ask(9, 9).replace('old 9', 'old 12'), 400],
      ['no UTF-8', Uint8Array.of(0xff, 0xfe), 400],
      ['far too much', 'old 0\n'.repeat(100_000), 400],
    ];
    for (const [what, body, status] of told) expect({ what, status: (await post(body)).status }).toEqual({ what, status });
    const { body } = await post(ours.ask(9, 9));
    const { signedBy } = await openNote(`${ours.note(9).split('\n\n')[0]}\n\n${body}`, [key], primitives);
    expect(Number(signedBy[0]!.seenAt)).toBeGreaterThan(1_700_000_000);
    const behind = await post(ours.ask(5, 12));
    expect(behind).toMatchObject({ body: '9\n', type: 'text/x.tlog.size' });
  }, 30_000);

  it('answers 429 to an address that asks too often', async () => {
    const { post } = await witness({ more: ['--per-minute', '3'] });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await post('hello')).status);
    expect(statuses.slice(0, 3)).toEqual([400, 400, 400]);
    expect(statuses).toContain(429);
  });

  it('signs one of two histories that come at the same time', async () => {
    const { post } = await witness();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => post((i % 2 === 0 ? ours : second).ask(0, 5)).then(({ status }) => status)),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter((status) => status === 409)).toHaveLength(19);
  });

  it('knows what it saw after it was killed at any moment, and keeps its key', async () => {
    const folder = join(top, String(folders++));
    let size = 0;
    const keys = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const { post, child, vkey } = await witness({ folder });
      keys.add(vkey);
      const next = size + 3;
      const [answer] = await Promise.all([
        post(ours.ask(size, next)).catch(() => null),
        round % 2 === 0 ? null : ended(child, 'SIGKILL'),
      ]);
      if (round % 2 === 0) await ended(child, 'SIGKILL');
      const again = await witness({ folder });
      const { status, body } = await again.post(second.ask(next, next + 1));
      const kept = status === 409 ? Number(body) : next;
      expect([size, next]).toContain(kept);
      if (answer?.status === 200) expect(kept).toBe(next);
      size = kept;
      await ended(again.child);
    }
    expect(keys.size).toBe(1);
    expect(size).toBeGreaterThan(0);
  }, 60_000);

  it('refuses to start where it could forget or double what it saw', async () => {
    const folder = join(top, String(folders++));
    const first = await witness({ folder });
    await first.post(ours.ask(0, 5));
    expect(await refusal(folder)).toContain('Another witness is running');
    await ended(first.child);
    expect(await refusal(folder, 'renamed.example.org/w')).toContain('belongs to the witness');
    const state = readdirSync(folder).find((name) => name.endsWith('.checkpoint'))!;
    const whole = readFileSync(join(folder, state), 'utf8');
    writeFileSync(join(folder, state), whole.slice(0, 20));
    expect(await refusal(folder)).toContain('cannot know what it saw');
    writeFileSync(join(folder, state), whole);
    expect(statSync(join(folder, 'key.pem')).mode & 0o077).toBe(0);
    expect((await (await witness({ folder })).post(ours.ask(5, 9))).status).toBe(200);
  }, 30_000);
});

describe('a log that asks its witnesses', () => {
  const asked = (at: WitnessAt, note: string, proofFrom: (from: bigint) => readonly Uint8Array[] = () => []) =>
    askWitness(at, { note, knownSize: 0n, proofFrom, milliseconds: 5_000 }, primitives);

  it('gets the signature of one who answers, catches up with what they saw, and is told of one who is away', async () => {
    const [fresh, ahead] = [await witness(), await witness({ name: 'south.example.org/w' })];
    await ahead.post(ours.ask(0, 5));
    const proofFrom = (from: bigint) => ours.proof(Number(from), 9);
    const given = [await asked(fresh, ours.note(9), proofFrom), await asked(ahead, ours.note(9), proofFrom)];
    const { text, signatures } = parseNote(ours.note(9));
    const note = formatNote({ text, signatures: [...signatures, ...given] });
    expect((await openNote(note, [LOG.key, fresh.key, ahead.key], primitives)).signedBy).toHaveLength(3);
    const silent: WitnessAt = { key: aSigner('silent.example.org/w', 'cosignature').key, address: 'http://127.0.0.1:1' };
    await expect(asked(silent, ours.note(9), proofFrom)).rejects.toMatchObject({ code: 'WITNESS_UNREACHABLE' });
  });

  it('is told when a witness has seen more than it has, or another history', async () => {
    const { post, ...at } = await witness();
    await post(ours.ask(0, 12));
    const proofFrom = (from: bigint) => second.proof(Number(from), 20);
    await expect(asked(at, ours.note(9), proofFrom)).rejects.toMatchObject({ code: 'WITNESS_AHEAD' });
    await expect(asked(at, second.note(20), proofFrom)).rejects.toThrow('status 422');
  });

  it('takes no signature that is not by the witness, over this checkpoint', async () => {
    const { key } = aSigner('north.example.org/w', 'cosignature');
    const forger = aSigner('north.example.org/w', 'cosignature');
    const forged = signed(`${ours.note(9).split('\n\n')[0]}\n`, LOG, [forger])
      .checkpoint.trimEnd()
      .split('\n')
      .at(-1)!;
    const renamed = forged.replace(/ (\S+)$/, (_, told: string) => {
      const bytes = Buffer.from(told, 'base64');
      Buffer.from(key.keyId, 'hex').copy(bytes);
      return ` ${bytes.toString('base64')}`;
    });
    for (const body of [`${forged}\n`, `${renamed}\n`, '', 'x'.repeat(200_000)]) {
      const server = createServer((request, answer) => void request.resume().on('end', () => answer.end(body)));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      await expect(asked({ key, address }, ours.note(9))).rejects.toBeInstanceOf(DomainError);
      server.closeAllConnections();
      server.close();
    }
  });
});

interface Running extends WitnessAt {
  readonly child: ChildProcess;
  readonly vkey: string;
  readonly post: (
    body: string | Uint8Array<ArrayBuffer>,
  ) => Promise<{ readonly status: number; readonly body: string; readonly type: string | null }>;
}

interface Wanted {
  readonly folder?: string;
  readonly name?: string;
  readonly more?: readonly string[];
}

async function witness(wanted: Wanted = {}): Promise<Running> {
  const child = started({ folder: join(top, String(folders++)), ...wanted });
  let said = '';
  child.stdout!.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr!.on('data', (part: Buffer) => (said += part.toString()));
  for (;;) {
    const address = /at (http:\S+)/.exec(said)?.[1];
    if (address) {
      const vkey = /policy: (\S+)/.exec(said)![1]!;
      const post = async (body: string | Uint8Array<ArrayBuffer>) => {
        const answer = await fetch(`${address}/add-checkpoint`, { method: 'POST', body });
        return { status: answer.status, body: await answer.text(), type: answer.headers.get('content-type') };
      };
      return { child, address, vkey, key: parseVerifierKey(sha256, vkey), post };
    }
    if (child.exitCode !== null) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function refusal(folder: string, name?: string): Promise<string> {
  const child = started({ folder, ...(name === undefined ? {} : { name }) });
  let said = '';
  child.stderr!.on('data', (part: Buffer) => (said += part.toString()));
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
  running.delete(child);
  return said;
}

function started({ folder = '', name = 'north.example.org/w', more = [] }: Wanted): ChildProcess {
  const options = ['--name', name, '--folder', folder, '--log', formatVerifierKey(LOG.key), '--port', '0', ...more];
  const child = spawn(process.execPath, [bin, 'witness', ...options], { env: { PATH: process.env.PATH } });
  running.add(child);
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill(signal);
  await gone;
}
