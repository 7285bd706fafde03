import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formatDossier, formatVerifierKey, type Dossier } from '#libs/ledger/core';
import { CORRUPTIONS, latin1 } from '../conformance/ledger-corruptions.js';
import { A_COMMITMENT, aDossier, LOG, WITNESSES } from '../conformance/ledger-dossiers.js';
import { openChromium, visit } from './support/chromium.js';
import { check, choose } from './support/verifier-page.js';

/**
 * Each kind of bad input by each verifier that there is: the command, the command in one file, the page, and the program in
 * Python. All refuse it, all say why, and none falls over.
 */
const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const PYTHON = fileURLToPath(new URL('../conformance/ledger-verifier.py', import.meta.url));
const built = (name: string) => new URL(`../../apps/web/public/${name}`, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'countersign-bad-'));
const STANDALONE = join(folder, 'countersign-verify.mjs');
const vkey = formatVerifierKey(LOG.key);
const dossier = aDossier(new Map([[3, A_COMMITMENT]]), 5, WITNESSES);
const whole = Buffer.from(formatDossier(dossier));
let browser: Browser;

beforeAll(async () => {
  copyFileSync(built('countersign-verify.mjs.txt'), STANDALONE);
  copyFileSync(built('verify.html'), join(folder, 'verify.html'));
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const spoilt = (kind: string, of: Dossier = dossier) => Buffer.from(CORRUPTIONS[kind]!(of, 41), 'latin1');
const text = (change: (text: string) => string) => Buffer.from(change(latin1(whole.toString())), 'latin1');
const places = (count: number) => Array.from({ length: count }, (_, i) => Math.floor((i * whole.length) / count));
const mangled = (put: string) =>
  Array.from({ length: vkey.length }, (_, at) => vkey.slice(0, at) + put + vkey.slice(at + 1)).filter(
    (key) => key.trim() !== vkey,
  );

/** By what the issue of a reader is: the files, each of which is wrong with the log's key. */
const FILES: Readonly<Record<string, readonly Buffer[]>> = {
  'cut anywhere': places(120).map((at) => whole.subarray(0, at)),
  'cut at its beginning': places(40).map((at) => whole.subarray(at + 1)),
  'any bit flipped': places(240).map((at, i) => {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << (i % 8);
    return bytes;
  }),
  'a proof of absurd size': [
    spoilt('a proof of ten thousand steps'),
    text((told) =>
      told.replace(
        /"proof": \[[^\]]*\]/,
        `"proof": [\n${Array(64)
          .fill(`        "${'A'.repeat(43)}="`)
          .join(',\n')}\n      ]`,
      ),
    ),
    text((told) => told.replace(/"proof": \[[^\]]*\]/, `"proof": ${'['.repeat(100_000)}${']'.repeat(100_000)}`)),
    text((told) => told.replace(/"proof": \[/, `"proof": [\n        "${'A'.repeat(1_000_000)}",`)),
    spoilt('a tree of absurd size'),
  ],
  'numbers beyond 2^53': [
    spoilt('a place beyond 2^53'),
    spoilt('a place of four hundred digits'),
    ...['9007199254740993', '1e400', '-1', '0.5', 'Infinity', 'NaN'].map((number) =>
      text((told) => told.replace('"index": "3"', `"index": ${number}`)),
    ),
    ...['9007199254740993', '18446744073709551619', '03', '+3', '3.0', '3e0', '-3', '٣'].map((number) =>
      Buffer.from(whole.toString().replace('"index": "3"', `"index": "${number}"`)),
    ),
  ],
  'the same key twice in an object': [
    ...[
      'format',
      'entries',
      'checkpoint',
      'keys',
      'log',
      'witnesses',
      'index',
      'opened',
      'withheld',
      'proof',
      'name',
      'salt',
    ].map((name) => text((told) => told.replace(new RegExp(`( *)"${name}": `), `$1"${name}": "x",\n$&`))),
    text((told) => told.replace(/( *)"index": "3",/, '$&\n$&')),
    spoilt('a field twice'),
    spoilt('a signature twice'),
  ],
  'a key in it mangled': [
    ...[0, 5, 27, 30, 40, 60].map((at) => vkey.slice(0, at) + vkey.slice(at + 1)),
    vkey.replace('+', ' '),
    vkey.toUpperCase(),
    '',
    formatVerifierKey(WITNESSES[0]!.key),
  ].map((key) => Buffer.from(whole.toString().replace(`"log": "${vkey}"`, `"log": "${key}"`))),
  'no dossier at all': [
    Buffer.of(),
    Buffer.of(0),
    Buffer.from('null\n'),
    Buffer.from('{}\n'),
    Buffer.from('\ufeff{}'),
    Buffer.alloc(8 * 1024 * 1024 + 1, ' '),
  ],
};

/** Keys that a reader may have been given, mangled in every place. */
const KEYS: readonly string[] = [
  ...['', 'A', '+', ' ', '\u00e9', '==', '\u202e'].flatMap(mangled),
  ...places(20).map((_, i) => vkey.slice(0, 3 * i + 1)),
  vkey.slice(1),
  vkey + vkey,
  vkey.toUpperCase(),
  formatVerifierKey(WITNESSES[0]!.key),
];

interface Said {
  readonly outcome: string;
  readonly why: string;
}

const ended = (command: string, args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) =>
    execFile(command, [...args], { maxBuffer: 1 << 28 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );

async function byCommand(run: readonly string[], paths: readonly string[]): Promise<readonly Said[]> {
  const { out, err } = await ended(process.execPath, [...run, '--json', '--vkey', vkey, ...paths]);
  expect(err).toBe('');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ dossier: path }) => basename(path))).toEqual(paths.map((path) => basename(path)));
  return lines.map(({ verdict, sections }) => ({ outcome: verdict.outcome, why: String(sections[0]?.points[0] ?? '') }));
}

async function byPython(paths: readonly string[]): Promise<readonly Said[]> {
  const { code, out, err } = await ended('python3', [PYTHON, '--key', vkey, ...paths]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}

async function byPage(files: readonly Buffer[], trusted: readonly string[] = [vkey]): Promise<readonly Said[]> {
  const { page, context } = await visit(browser, pathToFileURL(join(folder, 'verify.html')).href);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  const said: Said[] = [];
  for (const file of files) {
    await choose(page, file);
    for (const key of trusted) {
      await check(page, { trusted: key });
      const [outcome, why] = await page
        .locator('#result')
        .evaluate((result) => [result.dataset['outcome'] ?? '', result.querySelector('li, h2 + p')?.textContent ?? ''] as const);
      said.push({ outcome, why });
    }
  }
  await context.close();
  expect(broken).toEqual([]);
  return said;
}

/** What each verifier is to say: that it is wrong, and what. A reader who is told of a fault of ours was told nothing. */
function accepted(by: string, said: readonly Said[], outcomes: readonly string[] = ['wrong']): readonly string[] {
  return said.flatMap(({ outcome, why }, i) =>
    outcomes.includes(outcome) && why.length > 10 && !/our fault|undefined|Error/.test(why)
      ? []
      : [`${by}, ${i}: ${outcome}, ${why}`],
  );
}

describe('a dossier with', () => {
  it.each(Object.entries(FILES))(
    '%s: is wrong, with the reason, by the command, the file for Node, the page and the program in Python',
    async (_, files) => {
      const paths = files.map((file, i) => {
        writeFileSync(join(folder, `bad-${i}`), file);
        return join(folder, `bad-${i}`);
      });
      expect([
        ...accepted('command', await byCommand([COMMAND, 'verify'], paths)),
        ...accepted('file for Node', await byCommand([STANDALONE], paths)),
        ...accepted('Python', await byPython(paths)),
        // The page says of a file that is too large, or has nothing in it, that nothing was checked.
        ...accepted('page', await byPage(files.filter((_each, i) => i % 2 === 0 || files.length < 30)), ['wrong', 'refused']),
      ]).toEqual([]);
    },
    240_000,
  );
});

describe('a key of a log that was mangled', () => {
  beforeAll(() => writeFileSync(join(folder, 'whole'), whole));

  it('in every place is no key to the page, which says so and checks nothing', async () => {
    // A part of them: each letter is tried on the page's own code in trust-from-text.spec.ts.
    const keys = KEYS.filter((_, i) => i % 6 === 0);
    const said = await byPage([whole], keys);
    expect(said).toHaveLength(keys.length);
    expect(accepted('page', said, ['refused'])).toEqual([]);
  }, 240_000);

  it('is none to the two commands, which end with 2 and one line, nor trusted by the program in Python', async () => {
    for (const key of KEYS.filter((_, i) => i % 97 === 0)) {
      for (const run of [[COMMAND, 'verify'], [STANDALONE]]) {
        const { code, out, err } = await ended(process.execPath, [...run, join(folder, 'whole'), `--vkey=${key}`]);
        expect({ key, code, out }).toEqual({ key, code: 2, out: '' });
        expect(err).toMatch(/^countersign: (This is no verifier key|This key is of signature type 4)[^\n]+\n$/);
      }
      const { out } = await ended('python3', [PYTHON, `--key=${key}`, join(folder, 'whole')]);
      expect(JSON.parse(out)).toMatchObject({ outcome: 'wrong', why: "the log's key is not the trusted one" });
    }
  }, 240_000);

  it('whole, is trusted by all four, so that nothing above was refused for another reason', async () => {
    const path = join(folder, 'whole');
    const all = [
      await byCommand([COMMAND, 'verify'], [path]),
      await byCommand([STANDALONE], [path]),
      await byPython([path]),
      await byPage([whole]),
    ];
    expect(all.flat().map(({ outcome }) => outcome)).toEqual(Array(4).fill('unchanged'));
  });
});
