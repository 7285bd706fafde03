import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDossier, formatVerifierKey, verifyDossier, type Trust } from '#libs/ledger/core';
import { CORRUPTIONS, latin1, wholeDossier } from './ledger-corruptions.js';
import { A_COMMITMENT, aDossier, LOG, WITNESSES } from './ledger-dossiers.js';
import { primitives } from './ledger-primitives.js';

const verifier = fileURLToPath(new URL('ledger-verifier.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dossiers-'));
/** DOSSIERS=2000 for a long run. */
const COUNT = Number(process.env.DOSSIERS ?? 200);
const SEED = 20_261_122;

afterAll(() => rmSync(folder, { recursive: true }));

describe('two verifiers that share no line', () => {
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
      expect(await sayTheirs(files, '--key', formatVerifierKey(LOG.key))).toEqual(ours);
      expect(ours).toEqual(Object.fromEntries(files.map(({ name, wanted }) => [name, wanted])));
    },
    60_000 + COUNT * 300,
  );

  it('say the same of a reader who has no key, another key, or asks for witnesses', async () => {
    const told = latin1(formatDossier(aDossier(new Map([[3, A_COMMITMENT]]), 5, [WITNESSES[0]!])));
    const files = [{ name: 'seen-once', told }];
    const [north, south] = WITNESSES.map(({ key }) => key);
    const both = { logs: [LOG.key], witnesses: [north!, south!], quorum: 1 };
    const witnesses = [north!, south!].flatMap((key) => ['--witness', formatVerifierKey(key)]);
    const key = ['--key', formatVerifierKey(LOG.key), ...witnesses];
    const cases = [
      { wanted: 'unproven', trust: null, options: [] },
      { wanted: 'unchanged', trust: both, options: [...key, '--quorum', '1'] },
      { wanted: 'wrong', trust: { ...both, quorum: 2 }, options: [...key, '--quorum', '2'] },
      { wanted: 'wrong', trust: { ...both, logs: [south!] }, options: ['--key', formatVerifierKey(south!)] },
    ];
    for (const { wanted, trust, options } of cases) {
      expect(await sayOurs(files, trust)).toEqual({ 'seen-once': wanted });
      expect(await sayTheirs(files, ...options)).toEqual({ 'seen-once': wanted });
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
