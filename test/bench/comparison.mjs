// npm run bench:comparison [-- --pairs a,b | --made]: the engine's speed, in process and warm, as ratios inside one run; the code is the
// built one, which people run. `--made` leaves the document pairs out and measures the made texts and the bad cases alone.
// Floor: both texts cut into numbered tokens once, the least any word diff must do. Peers: jsdiff's diffWords, the libraries of ./peers
// where they are installed, and git, wdiff and dwdiff as whole processes. Times are processor time of one thread, those of processes are
// wall time. Nothing here is a test: machines differ, the ratios matter.
import { fileURLToPath } from 'node:url';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compare } from '../../dist/libs/comparison/src/index.js';
import { matchExactly } from '../../dist/libs/comparison/src/words/common-subsequence.js';
import { editsOf, wholeOf } from '../../dist/libs/comparison/src/words/edits.js';
import { matchWords } from '../../dist/libs/comparison/src/words/match.js';
import { tokenize } from '../../dist/libs/comparison/src/words/tokens.js';
import { Vocabulary } from '../../dist/libs/comparison/src/words/vocabulary.js';
import { badText, hugeText } from './comparison-bad-cases.mjs';
import { libraries, programTimes } from './comparison-peers.mjs';

const DATA = fileURLToPath(new URL('../../../shared/data/comparison/pairs/', import.meta.url));
const ROUNDS = 7;
/** Each task runs this long, in milliseconds, before it is measured: the compiler needs it, also for the shortest. */
const WARM_UP = Number(optionOf('--warm-up') ?? 1500);
/** It counts calls: a long task is called this often, or runs four times as long. */
const WARM_CALLS = 60;
/** The libraries are quadratic in what changed: above this many words none is run, and said so. */
const PEER_WORDS = Number(optionOf('--peer-words') ?? 30_000);
/** A call longer than this, in milliseconds, is measured once and not warmed up. */
const SLOW = 100;
/** From here on a pair counts as medium. */
const MEDIUM = 10_000;
/** Above this many cells the shortest script is not worked out. */
const EXACT_CELLS = 1.2e9;

/** Processor time is counted in ticks of some milliseconds: a task is called until this many have gone by. */
const LEAST_MEASURED = 24;
/** A page of a made text: some 3,000 letters. */
const PAGE = 30;
/** Clauses of the made texts: 1, 10, 100 and 1,000 pages. */
const SIZES = [1, 10, 100, 1000].map((pages) => pages * PAGE);
/** A call shorter than this, in seconds, is measured warm too. */
const SHORT = 1;

const one = optionOf('--one');
if (one !== undefined) {
  console.log(JSON.stringify(badCase(one, Number(optionOf('--clauses')))));
  process.exit();
}

const peers = libraries();
if (peers.missing.length > 0) console.log(`NOT INSTALLED: ${peers.missing.join(', ')} (npm ci --prefix test/bench/peers)`);
const LIBRARIES = ['jsdiff', ...peers.found.map(([name]) => name)];
const made = process.argv.includes('--made');
const documents = existsSync(DATA) && !made ? shared() : [];
if (documents.length === 0 && !made)
  console.log('SKIPPED: no document pairs (../shared/data/comparison/pairs); only the made texts are measured.');
const rows = documents.map((document) => {
  const row = measured(document);
  console.log(JSON.stringify(row));
  return row;
});
if (rows.length > 0) {
  summary(rows);
}
badCases();

function measured({ name, agreed, published }) {
  const tokens = () => {
    const vocabulary = new Vocabulary();
    return [tokenize(agreed, vocabulary), tokenize(published, vocabulary)];
  };
  const words = () => {
    const [a, b] = tokens();
    const { match } = matchWords(a.ids, b.ids);
    return editsOf(wholeOf(a), wholeOf(b), match);
  };
  const [floor, diff, whole] = interleaved([tokens, words, () => compare(agreed, published)]);
  const [a, b] = tokens();
  const size = a.count + b.count;
  const cost = costOf(a, b, matchWords(a.ids, b.ids).match);
  const programs = programTimes(agreed, published);
  const times = size <= PEER_WORDS * 2 ? peerTimes(agreed, published) : {};
  const over = (time, own) => (time === null || time === undefined ? null : round(time / own));
  return {
    name,
    tokens: size,
    'floor ms': round(floor),
    'words ×floor': round(diff / floor),
    'edits ×least': a.count * b.count <= EXACT_CELLS ? round(cost / leastCost(a, b), 3) : null,
    'analysis ×floor': round(whole / floor),
    'git ÷analysis': over(programs.git, whole),
    ...Object.fromEntries(Object.entries(programs).map(([name, time]) => [`${name} ÷words`, over(time, diff)])),
    ...Object.fromEntries(LIBRARIES.map((name) => [`${name} ÷words`, over(times[name], diff)])),
  };
}

/** One figure a library: a slow call once, a quick one warm. What a library refuses or fails at is left out. */
function peerTimes(agreed, published) {
  const tasks = [['jsdiff', diffWords], ...peers.found];
  return Object.fromEntries(
    tasks.map(([name, run]) => {
      try {
        const first = perCall(() => run(agreed, published));
        return [name, first > SLOW ? first : median([1, 2, 3].map(() => perCall(() => run(agreed, published))))];
      } catch {
        return [name, null];
      }
    }),
  );
}

/** Medians of rounds that take turns, after warming up, so that a busy moment of the machine falls on all of them. */
function interleaved(tasks) {
  for (const task of tasks) warmUp(task);
  const times = tasks.map(() => []);
  for (let round = 0; round < ROUNDS; round++) tasks.forEach((task, i) => times[i].push(perCall(task)));
  return times.map(median);
}

function warmUp(task) {
  const start = performance.now();
  for (let calls = 0; calls < 3 || performance.now() - start < WARM_UP * (calls < WARM_CALLS ? 4 : 1); calls++) task();
}

/** Processor time of this thread a call, in milliseconds: what other programs do meanwhile does not count. Short tasks are called often. */
function perCall(task) {
  const start = process.threadCpuUsage();
  let calls = 0;
  let used = 0;
  while (used < LEAST_MEASURED) {
    task();
    calls++;
    const { user, system } = process.threadCpuUsage(start);
    used = (user + system) / 1000;
  }
  return used / calls;
}

function costOf(a, b, match) {
  let kept = 0;
  for (const to of match) if (to >= 0) kept++;
  return a.count + b.count - 2 * kept;
}

function leastCost(a, b) {
  const match = new Int32Array(a.count).fill(-1);
  matchExactly(a.ids, 0, a.count, b.ids, 0, b.count, match);
  return Math.max(1, costOf(a, b, match));
}

function summary(measurements) {
  const column = (name) => measurements.map((row) => row[name]).filter((value) => value !== null);
  const line = (name) =>
    console.log(
      `${name.padEnd(28)} ${String(column(name).length).padStart(2)} pairs, median ${round(median(column(name)), 3)}  least ${round(Math.min(...column(name)), 3)}  most ${round(Math.max(...column(name)), 3)}`,
    );
  Object.keys(measurements[0])
    .filter((name) => /[×÷]/u.test(name) && column(name).length > 0)
    .forEach(line);
  const medium = measurements.filter(({ tokens, 'jsdiff ÷words': ratio }) => tokens >= MEDIUM && ratio !== null);
  if (medium.length > 0)
    console.log(
      `jsdiff ÷words, ${medium.length} pairs of ${MEDIUM} tokens or more: median ${median(medium.map((row) => row['jsdiff ÷words']))}`,
    );
  console.log(`peak memory        ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, all pairs and peers in one process`);
}

/** Each made text and bad case in a process of its own: cold and warm time beside the floor, and the most memory it ever held. */
function badCases() {
  const script = fileURLToPath(import.meta.url);
  const cases = [
    ...Object.keys(badText).flatMap((name) => SIZES.map((clauses) => [name, clauses])),
    ...Object.keys(hugeText).map((name) => [name, 1]),
  ];
  const table = cases.map(([name, clauses]) => {
    const args = [...process.execArgv, script, '--one', name, '--clauses', String(clauses)];
    const row = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    console.log(JSON.stringify(row));
    return row;
  });
  console.table(table);
}

function badCase(name, clauses) {
  const [agreed, published] = (badText[name] ?? hugeText[name])(clauses);
  const loaded = peakMemory();
  const start = process.threadCpuUsage();
  const answer = answerTo(agreed, published);
  const { user, system } = process.threadCpuUsage(start);
  const seconds = (user + system) / 1e6;
  const peak = peakMemory();
  const tokens = () => {
    const vocabulary = new Vocabulary();
    return [tokenize(agreed, vocabulary), tokenize(published, vocabulary)];
  };
  const whole = () => answerTo(agreed, published);
  const [floor, warm] = seconds < SHORT ? interleaved([tokens, whole]) : [perCall(tokens), null];
  return {
    case: name,
    pages: clauses / PAGE,
    'cold ms': round(seconds * 1000),
    'warm ms': warm === null ? null : round(warm),
    '×floor': round((warm ?? seconds * 1000) / floor),
    'peak MB': peak,
    'of it texts and program': loaded,
    ...answer,
  };
}

/** In megabytes. Where the system tells it, that of this program alone: what a process was before it became this one counts in `maxRSS`. */
function peakMemory() {
  const told = existsSync('/proc/self/status') && /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(told ? told[1] : process.resourceUsage().maxRSS) / 1024);
}

function answerTo(agreed, published) {
  try {
    const { summary, approximate } = compare(agreed, published);
    return { kept: summary.fates.KEPT, approximate };
  } catch (error) {
    return { refused: error.rule ?? error.code ?? error.message };
  }
}

function shared() {
  const only = optionOf('--pairs')?.split(',');
  return readdirSync(DATA)
    .filter((name) => only === undefined || only.includes(name))
    .map((name) => ({
      name,
      agreed: readFileSync(join(DATA, name, 'old.md'), 'utf8'),
      published: readFileSync(join(DATA, name, 'new.md'), 'utf8'),
    }))
    .sort((x, y) => x.agreed.length - y.agreed.length);
}

function optionOf(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function median(values) {
  return [...values].sort((x, y) => x - y)[values.length >> 1];
}

function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}
