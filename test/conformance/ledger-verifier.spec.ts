import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDossier, formatVerifierKey, verifyDossier, type Trust } from '#libs/ledger/core';
import { CORRUPTIONS, latin1, wholeDossier } from './ledger-corruptions.js';
import { A_COMMITMENT, aDossier, aWithheldDossier, LOG, WITNESSES } from './ledger-dossiers.js';
import { aSigner, primitives } from './ledger-primitives.js';

const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const verifier = fileURLToPath(new URL('ledger-verifier.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dossiers-'));
const COUNT = Number(process.env.DOSSIERS ?? 2_000);
/** The command in one file, in a folder where nothing else is. */
const STANDALONE = join(folder, 'countersign-verify.mjs');
const SEED = 20_261_122;

beforeAll(() => copyFileSync(new URL('../../apps/web/public/countersign-verify.mjs.txt', import.meta.url), STANDALONE));
afterAll(() => rmSync(folder, { recursive: true }));

describe('verifiers that share no line, and the two commands', () => {
  it(
    `say the same of ${COUNT} dossiers, half of them spoilt: every whole one is unchanged, no spoilt one is`,
    async () => {
      const kinds = Object.keys(CORRUPTIONS);
      const dossiers = fc.sample(wholeDossier, { seed: SEED, numRuns: COUNT });
      const draws = fc.sample(fc.nat(1_000_000), { seed: SEED, numRuns: COUNT });
      const files = dossiers.map((dossier, i) => {
        const kind = i % 2 === 0 ? 'whole' : kinds[(i >> 1) % kinds.length]!;
        return { name: `${i}-${kind}`, wanted: kind === 'whole' ? 'unchanged' : 'wrong', told: spoilt(kind, i) };

        function spoilt(how: string, at: number): string {
          return how === 'whole' ? latin1(formatDossier(dossier)) : CORRUPTIONS[how]!(dossier, draws[at]!);
        }
      });
      const trust: Trust = { logs: [LOG.key], witnesses: [], quorum: 0 };
      const ours = await sayOurs(files, trust);
      const vkey = formatVerifierKey(LOG.key);
      expect(await sayTheirs(files, '--key', vkey)).toEqual(ours);
      for (const command of [COMMAND, STANDALONE]) expect(await sayByCommand(command, files, '--vkey', vkey)).toEqual(ours);
      expect(ours).toEqual(Object.fromEntries(files.map(({ name, wanted }) => [name, wanted])));
    },
    60_000 + COUNT * 300,
  );

  it('say the same of what was redacted and erased, and why', async () => {
    const because = (said: Awaited<ReturnType<typeof verifyDossier>>) =>
      said.entries.flatMap(({ index, withheldBecause }) =>
        withheldBecause.map(({ name, how, on, reason }) => `${index} ${name} ${how} ${on ?? '-'} ${reason}`),
      );
    const told = formatDossier(aWithheldDossier());
    const ours = await verifyDossier(new Uint8Array(Buffer.from(told)), null, primitives);
    expect(because(ours)).toEqual(['3 note redacted 2026-11-24 safety', '3 statement erased 2026-11-25 consent_withdrawn']);
    const path = join(folder, 'withheld');
    writeFileSync(path, told);
    const { stdout } = await promisify(execFile)('python3', [verifier, path]);
    expect((JSON.parse(stdout) as { withheld: string[] }).withheld).toEqual(because(ours));
    for (const command of [[COMMAND, 'verify'], [STANDALONE]]) {
      const { stdout: said } = await promisify(execFile)(process.execPath, [...command, path]).catch(endedWith);
      const plain = said.replaceAll(/\s+/g, ' ');
      expect(plain).toContain('Entry 7 says that statement was erased on 2026-11-25 (consent withdrawn).');
      expect(plain).toContain('3 more fields are withheld: note was redacted on 2026-11-24 (safety); statement was erased');
    }
  });

  it('say the same of a reader who has no key, another key, or asks for witnesses', async () => {
    const told = latin1(formatDossier(aDossier(new Map([[3, A_COMMITMENT]]), 5, [WITNESSES[0]!])));
    const files = [{ name: 'seen-once', told }];
    const [north, south] = WITNESSES.map(({ key }) => key);
    const other = aSigner('other.example.org/log').key;
    const both = { logs: [LOG.key], witnesses: [north!, south!], quorum: 1 };
    const witnesses = [north!, south!].flatMap((key) => ['--witness', formatVerifierKey(key)]);
    const key = ['--key', formatVerifierKey(LOG.key), ...witnesses];
    const cases: readonly { wanted: string; trust: Trust | null; options: readonly string[] }[] = [
      { wanted: 'unproven', trust: null, options: [] },
      { wanted: 'unchanged', trust: both, options: [...key, '--quorum', '1'] },
      { wanted: 'wrong', trust: { ...both, quorum: 2 }, options: [...key, '--quorum', '2'] },
      { wanted: 'wrong', trust: { logs: [other], witnesses: [], quorum: 0 }, options: ['--key', formatVerifierKey(other)] },
    ];
    for (const { wanted, trust, options } of cases) {
      expect(await sayOurs(files, trust)).toEqual({ 'seen-once': wanted });
      expect(await sayTheirs(files, ...options)).toEqual({ 'seen-once': wanted });
      expect(await sayByCommand(COMMAND, files, ...policyOf(trust))).toEqual({ 'seen-once': wanted });
    }
  });
});

interface File {
  readonly name: string;
  readonly told: string;
}

async function sayOurs(files: readonly File[], trust: Trust | null): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const { name, told } of files) {
    said[name] = (await verifyDossier(new Uint8Array(Buffer.from(told, 'latin1')), trust, primitives)).outcome;
  }
  return said;
}

async function sayTheirs(files: readonly File[], ...options: readonly string[]): Promise<Record<string, string>> {
  for (const { name, told } of files) writeFileSync(join(folder, name), told, 'latin1');
  const paths = files.map(({ name }) => join(folder, name));
  const { stdout } = await promisify(execFile)('python3', [verifier, ...options, ...paths], { maxBuffer: 1 << 24 });
  const lines = stdout.trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ file, outcome }) => [file, outcome]));
}

/** By a command of ours in a process of its own, many files a run. */
async function sayByCommand(
  command: string,
  files: readonly File[],
  ...options: readonly string[]
): Promise<Record<string, string>> {
  const words = command === COMMAND ? ['verify'] : [];
  const paths = files.map(({ name }) => join(folder, name));
  const args = [command, ...words, '--json', ...options, ...paths];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 }).catch(endedWith);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Object.fromEntries(lines.map(({ dossier, verdict }) => [basename(dossier), verdict.outcome]));
}

/** It ends with 1 or 2 where not all is well, and has then said so all the same. */
function endedWith(error: { readonly stdout: string; readonly stderr: string }): { readonly stdout: string } {
  expect(error.stderr).toBe('');
  return error;
}

function policyOf(trust: Trust | null): readonly string[] {
  if (!trust) return [];
  const names = trust.witnesses.map((_, i) => `w${i}`);
  const lines = [
    ...trust.logs.map((key) => `log ${formatVerifierKey(key)}`),
    ...trust.witnesses.map((key, i) => `witness w${i} ${formatVerifierKey(key)}`),
    ...(trust.quorum > 0 ? [`group all ${trust.quorum} ${names.join(' ')}`, 'quorum all'] : ['quorum none']),
  ];
  writeFileSync(join(folder, 'policy'), `${lines.join('\n')}\n`);
  return ['--policy', join(folder, 'policy')];
}
