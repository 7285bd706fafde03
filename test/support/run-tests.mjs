import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findSpecs, rings, sortIntoRings } from './rings.mjs';

/**
 * `npm test`: the lint steps, then every ring that this machine can run; the last lines say what was left out and how to have it.
 * Names of rings as arguments run only these (`npm run check` runs unit). REQUIRE_ALL=1 makes leaving something out a failure.
 */

const requireAll = process.env.REQUIRE_ALL === '1';
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !rings.some((ring) => ring.name === name));
if (unknown.length > 0) {
  console.error(`There is no ring named ${unknown.join(', ')}. The rings are ${rings.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const lintSteps = ['lint:types', 'lint:core', 'lint:code', 'lint:house'];
const totals = { passed: 0, failed: 0, skipped: 0 };
const notes = [];

for (const step of lintSteps) count(script(step) ? { passed: 1 } : { failed: 1 }, `npm run ${step}`);

const specs = findSpecs();
const { sorted, homeless } = sortIntoRings(specs);
if (homeless.length > 0) count({ failed: homeless.length }, `in no ring, see test/support/rings.mjs: ${homeless.join(', ')}`);

let built = false;
let ran = 0;
for (const [ring, files] of sorted) {
  if (files.length === 0 || (wanted.length > 0 && !wanted.includes(ring.name))) continue;
  const lack = ring.lacks();
  if (lack) leaveOut(ring, files, lack);
  else ran += runRing(ring, files);
}

const expected = [...sorted]
  .filter(([ring]) => wanted.length === 0 || wanted.includes(ring.name))
  .reduce((sum, [, files]) => sum + files.length, 0);
const leftOut = notes.filter(({ ring }) => ring).reduce((sum, { files }) => sum + files, 0);
if (ran + leftOut !== expected)
  count({ failed: 1 }, `${expected} spec files found, ${ran} run, ${leftOut} left out: some were lost`);

console.log('');
for (const { text } of notes) console.log(text);
const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Adds to the totals; what failed or was skipped is said again at the end, where it is seen. */
function count({ passed = 0, failed = 0, skipped = 0 }, what, more = {}) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  if (failed > 0) notes.push({ text: `FAILED ${what}`, ...more });
  else if (skipped > 0) notes.push({ text: `SKIPPED ${what}`, ...more });
}

function script(name) {
  console.log(`\n== npm run ${name}`);
  return spawnSync(process.execPath, ['--run', name], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A ring that cannot run here counts one for each of its spec files. */
function leaveOut(ring, files, lack) {
  const what = `ring ${ring.name} (${ring.what}; ${files.length} spec files): ${lack}`;
  count(requireAll ? { failed: files.length } : { skipped: files.length }, what, { ring: ring.name, files: files.length });
}

/** Runs the ring's spec files in one Jest and returns how many of them Jest ran. */
function runRing(ring, files) {
  if (ring.built && !built) built = script('build');
  console.log(`\n== ring ${ring.name}: ${ring.what} (${files.length} spec files)`);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-tests-'));
  try {
    const report = jest(ring, join(folder, 'report.json'));
    if (!report) {
      count({ failed: 1 }, `ring ${ring.name}: Jest gave no report`);
      return 0;
    }
    countReport(report);
    return report.testResults.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(ring, outputFile) {
  const workers = ring.alone ? 1 : availableParallelism();
  const args = ['--json', `--outputFile=${outputFile}`, `--maxWorkers=${workers}`, '--filter=./test/support/ring-filter.mjs'];
  // Modules of a spec stay in a worker that has run it: some fifty of them would fill its heap. A worker that holds much is followed by a fresh one.
  if (!ring.alone) args.push('--workerIdleMemoryLimit=1.5GB');
  // A start takes two seconds on a machine at rest, and twenty on one that is compiling something else.
  // A case that fails may leave a program behind that Jest would wait for without end.
  if (ring.built) args.push('--testTimeout=120000', '--forceExit');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const chromium = findChromium();
  const env = { ...process.env, TEST_RING: ring.name, ...(chromium && { CHROMIUM: chromium }) };
  // Jest says what happened on its standard error; its standard output would repeat the report.
  spawnSync(process.execPath, [...flags, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  try {
    return JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function countReport(report) {
  totals.passed += report.numPassedTests;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const spec = name.slice(process.cwd().length + 1);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    for (const { fullName } of failed) count({ failed: 1 }, `${spec}: ${fullName}`);
    if (status === 'failed' && failed.length === 0) count({ failed: 1 }, `${spec}: ${firstLine(message)}`);
    countSkipped(
      spec,
      assertionResults.filter((result) => result.status === 'pending' || result.status === 'todo'),
    );
  }
}

function countSkipped(spec, results) {
  const byGroup = Map.groupBy(
    results,
    ({ ancestorTitles, title }) => ancestorTitles.find((name) => name.includes('[skipped: ')) ?? title,
  );
  for (const [group, { length }] of byGroup) {
    const what = `${spec}: ${group} (${length} cases)`;
    count(requireAll ? { failed: length } : { skipped: length }, what);
  }
}

function firstLine(text) {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'the file could not be run';
}
