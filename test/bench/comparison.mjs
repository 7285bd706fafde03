// npm run bench:comparison [-- --pairs a,b]: the engine's speed, in process and warm, as ratios inside one run.
// Floor: both texts cut into numbered tokens once, the least any word diff must do. Peers: jsdiff's diffWords, the libraries of ./peers
// where they are installed, and git, wdiff and dwdiff as whole processes. Times are processor time of one thread, those of processes are
// wall time. Nothing here is a test: machines differ, the ratios matter.
import { fileURLToPath } from 'node:url';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compare } from '../../libs/comparison/src/index.js';
import { matchExactly } from '../../libs/comparison/src/words/common-subsequence.js';
import { editsOf, wholeOf } from '../../libs/comparison/src/words/edits.js';
import { matchWords } from '../../libs/comparison/src/words/match.js';
import { tokenize } from '../../libs/comparison/src/words/tokens.js';
import { Vocabulary } from '../../libs/comparison/src/words/vocabulary.js';
import { badText } from './comparison-bad-cases.mjs';
import { libraries, programTimes } from './comparison-peers.mjs';

const DATA = fileURLToPath(new URL('../../../shared/data/comparison/pairs/', import.meta.url));
const ROUNDS = 7;
/** Each task runs this long, in milliseconds, before it is measured: the compiler needs it. */
const WARM_UP = Number(optionOf('--warm-up') ?? 1500);
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
/** Clauses of the bad cases. */
const BAD_SIZES = [10_000, 40_000, 150_000];

const one = optionOf('--one');
if (one !== undefined) {
  console.log(JSON.stringify(badCase(one, Number(optionOf('--clauses')))));
  process.exit();
}

const peers = libraries();
if (peers.missing.length > 0) console.log(`NOT INSTALLED: ${peers.missing.join(', ')} (npm ci --prefix test/bench/peers)`);
const LIBRARIES = ['jsdiff', ...peers.found.map(([name]) => name)];
const documents = existsSync(DATA) ? shared() : [];
if (documents.length === 0)
  console.log('SKIPPED: no document pairs (../shared/data/comparison/pairs); only the made texts are measured.');
const rows = documents.map((document) => {
  const row = measured(document);
  console.log(JSON.stringify(row));
  return row;
});
if (rows.length > 0) {
  summary(rows);
}
growth();
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
  for (let calls = 0; calls < 3 || (calls < 200 && performance.now() - start < WARM_UP); calls++) task();
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

/** Made texts of 1, 10, 100 and 1,000 pages of about 500 words, and the bad cases: time per page should stay near one figure. */
function growth() {
  const table = [];
  for (const pages of [1, 10, 100, 1000]) {
    const agreed = madeText(pages, 0);
    table.push({ case: 'every ninth clause changed', pages, ...timed(agreed, madeText(pages, 9)) });
    if (pages > 100) continue;
    const clauses = agreed.split('\n\n');
    const half = clauses.length >> 1;
    table.push({ case: 'all equal', pages, ...timed(agreed, agreed) });
    table.push({
      case: 'all different',
      pages,
      ...timed(
        agreed,
        agreed.replace(/[a-z]+/g, (word) => `${word}x`),
      ),
    });
    table.push({ case: 'one word repeated', pages, ...timed('word '.repeat(pages * 500), 'word '.repeat(pages * 450)) });
    table.push({
      case: 'blocks changed places',
      pages,
      ...timed(agreed, [...clauses.slice(half), ...clauses.slice(0, half)].join('\n\n')),
    });
    table.push({ case: 'order reversed', pages, ...timed(agreed, [...clauses].reverse().join('\n\n')) });
  }
  console.table(table);
}

function timed(agreed, published) {
  compare(agreed, published);
  const time = perCall(() => compare(agreed, published));
  return { ms: round(time), 'ms a page': round(time / Math.max(1, agreed.length / 3000)) };
}

/** Each bad case once, cold, in a process of its own: its processor time, and the most memory it ever held. */
function badCases() {
  const script = fileURLToPath(import.meta.url);
  const table = Object.keys(badText).flatMap((name) =>
    BAD_SIZES.map((clauses) => {
      const args = [...process.execArgv, script, '--one', name, '--clauses', String(clauses)];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    }),
  );
  console.table(table);
}

function badCase(name, clauses) {
  const [agreed, published] = badText[name](clauses);
  const start = process.threadCpuUsage();
  const { summary, approximate } = compare(agreed, published);
  const { user, system } = process.threadCpuUsage(start);
  const seconds = (user + system) / 1e6;
  return {
    case: name,
    clauses,
    seconds: round(seconds),
    'µs a clause': Math.round((seconds * 1e6) / clauses),
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    kept: summary.fates.KEPT,
    approximate,
  };
}

/** Sentences from a fixed seed; every `changed`th gets another word and another figure. */
function madeText(pages, changed) {
  const nouns = [
    'trust',
    'board',
    'ward',
    'council',
    'coalition',
    'review',
    'policy',
    'register',
    'meeting',
    'complaint',
    'record',
    'letter',
  ];
  const verbs = ['publish', 'answer', 'keep', 'send', 'name', 'read', 'pay', 'stop'];
  const modals = ['must', 'will', 'should', 'may'];
  let seed = 12345;
  const draw = (list) => list[(seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % list.length];
  const clauses = Array.from({ length: pages * 30 }, (_, i) => {
    const words = Array.from({ length: 8 }, () => `${draw(nouns)} ${draw(verbs)}`);
    const other = changed > 0 && i % changed === 0;
    return `The ${draw(nouns)} ${other ? 'may' : draw(modals)} ${draw(verbs)} ${words.join(' ')} within ${other ? 20 : 5} days of call ${i}.`;
  });
  return clauses.join('\n\n');
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
