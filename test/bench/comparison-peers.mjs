// The peers that the comparison is measured against beside jsdiff and git. They are no part of the program: what is not installed is left out and named.
//   npm ci --prefix test/bench/peers        apt-get install wdiff dwdiff
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(new URL('./peers/package.json', import.meta.url));

/** Each library as it is meant to be used on words: `make` gets the module and answers what is timed. */
const LIBRARIES = [
  [
    'fast-myers-diff',
    ({ diff }) =>
      (a, b) => [...diff(wordsOf(a), wordsOf(b))],
  ],
  ['diff-sequences', (module) => (a, b) => sequences(module.default ?? module, wordsOf(a), wordsOf(b))],
  ['diff-match-patch', (Dmp) => (a, b) => wordMode(Dmp, a, b)],
  ['node-htmldiff', (diff) => (a, b) => diff(a, b)],
  ['htmldiff-js', (module) => (a, b) => (module.default ?? module).execute(a, b)],
  [
    'vscode-diff',
    ({ linesDiffComputers }) =>
      (a, b) =>
        lines(linesDiffComputers, a, b),
  ],
  [
    '@codemirror/merge',
    ({ presentableDiff }) =>
      (a, b) =>
        presentableDiff(a, b, { scanLimit: 1e9 }),
  ],
];

/** [name, run] of every library that is installed; `missing` names the others. */
export function libraries() {
  const found = [];
  const missing = [];
  for (const [name, make] of LIBRARIES) {
    try {
      found.push([name, make(require(name))]);
    } catch {
      missing.push(name);
    }
  }
  return { found, missing };
}

/** Wall time in milliseconds of whole programs over the same two files; null where one is not installed. */
export function programTimes(agreed, published, rounds = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    const files = [join(folder, 'agreed'), join(folder, 'published')];
    writeFileSync(files[0], agreed);
    writeFileSync(files[1], published);
    return {
      git: timeOf('git', ['diff', '--no-index', '--word-diff', ...files], rounds),
      wdiff: timeOf('wdiff', files, rounds),
      dwdiff: timeOf('dwdiff', files, rounds),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(program, args, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { error } = spawnSync(program, args, { maxBuffer: 1 << 28 });
    if (error) return null;
    times.push(performance.now() - start);
  }
  return times.sort((x, y) => x - y)[rounds >> 1];
}

const wordsOf = (text) => text.match(/\w+|\s+|[^\w\s]/g) ?? [];

function sequences(diffSequences, a, b) {
  const runs = [];
  diffSequences(
    a.length,
    b.length,
    (i, j) => a[i] === b[j],
    (length, i, j) => runs.push([length, i, j]),
  );
  return runs;
}

/** The recipe of its own wiki for words: each word as one character. */
function wordMode(Dmp, a, b) {
  const dmp = new Dmp();
  dmp.Diff_Timeout = 0;
  const numbers = new Map();
  const encode = (text) =>
    wordsOf(text)
      .map((word) => {
        if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
        return String.fromCharCode(numbers.get(word));
      })
      .join('');
  return dmp.diff_main(encode(a), encode(b), false);
}

const lines = (computers, a, b) =>
  computers
    .getDefault()
    .computeDiff(a.split('\n'), b.split('\n'), { ignoreTrimWhitespace: false, maxComputationTimeMs: 0, computeMoves: true });
