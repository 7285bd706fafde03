/**
 * `npm run bench:api`: requests a second for five questions, asked of our API, of SQL written by hand behind node:http (the
 * floor) and, where it is installed, of PostGraphile; at 1,000 and at 100,000 commitments, as everybody and as a member.
 * Servers take turns in short rounds, so that a slow moment of the machine falls on all alike; medians and ratios are printed.
 */
import { fork } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ENTITIES } from '#api';
import { openDatabase, startEmbeddedPostgres } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { generate } from './api/generate.mjs';
import { QUESTIONS } from './api/questions.mjs';

const SIZES = (process.env.SIZES ?? '1000,100000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ROUND_MS = Number(process.env.ROUND_MS ?? 400);
const ONLY = process.env.ONLY ?? ''; // a piece of the name of the questions to ask, when not all
const CLIENTS = 8;
const SECRET = 'bench';
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
const TOKEN = `cs_${'b'.repeat(43)}`;
const PEER = existsSync(join(import.meta.dirname, 'peers/node_modules/postgraphile'));

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
const results = [];
let postmaster;
try {
  const { rows } = await asAdmin('postgres', (admin) => admin.query('show data_directory'));
  postmaster = readFileSync(join(rows[0].data_directory, 'postmaster.pid'), 'utf8').split('\n')[0];
  for (const size of SIZES) await benchSize(size);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
report();

async function benchSize(size) {
  const name = `bench_${size}`;
  await asAdmin('postgres', (admin) => admin.query(`create database ${name} owner countersign_owner`));
  const ownerUrl = at(cluster.ownerUrl, name);
  const options = { ownerUrl, roleSecret: SECRET };
  await (await openDatabase({ ...options, migrations: MIGRATIONS, entities: ENTITIES })).close();
  const ids = await asAdmin(name, async (admin) => {
    const made = await generate(admin, size);
    await admin.query(`insert into app.access_token values (gen_random_uuid(), $1, $2, now(), null)`, [
      made.actor,
      createHash('sha256').update(TOKEN).digest('hex'),
    ]);
    return made;
  });
  const urls = { public: role(ownerUrl, 'countersign_public'), app: role(ownerUrl, 'countersign_app') };
  const servers = [];
  for (const kind of ['ours', 'floor', ...(PEER ? ['peer'] : [])]) servers.push(await start(kind, { kind, urls, options, ids }));
  try {
    for (const question of asked()) {
      for (const member of [false, true]) await benchQuestion({ size, question, member, ids, servers });
    }
  } finally {
    for (const { child } of servers) child.kill();
  }
}

function asked() {
  return [...QUESTIONS.keys()].filter((question) => QUESTIONS[question].name.includes(ONLY));
}

async function benchQuestion({ size, question, member, ids, servers }) {
  const taking = servers.filter(({ kind }) => !(member && kind === 'peer'));
  agent.destroy(); // a server that was left out of a question may be about to close what it has open
  const rounds = Object.fromEntries(taking.map(({ kind }) => [kind, []]));
  for (const server of taking) await check(server, question, member, ids);
  for (const server of taking) await rate(server, question, member, ids); // warm, and not counted
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of taking) rounds[server.kind].push(await rate(server, question, member, ids));
  }
  const medians = (of) => Object.fromEntries(Object.entries(rounds).map(([kind, all]) => [kind, median(all.map(of))]));
  const row = { size, question, member, ...medians(({ answers }) => answers), cpu: medians(({ cpu }) => cpu) };
  row.cpu.database = median(rounds.ours.map(({ database }) => database));
  results.push(row);
  process.stderr.write('.');
}

async function check(server, question, member, ids) {
  const answer = await ask(server, question, member, ids);
  if (answer.includes('"errors"') || answer.length < 100)
    throw new Error(`${server.kind}, ${QUESTIONS[question].name}: ${answer.slice(0, 500)}`);
}

function median(all) {
  return all.sort((a, b) => a - b)[all.length >> 1];
}

/**
 * Answers a second with CLIENTS asking one after another, and the milliseconds of a processor that the server and the
 * database spent on each: on a machine that others use, the second says more than the first.
 */
async function rate(server, question, member, ids) {
  const before = [spentBy([server.child.pid]), spentBy(backends())];
  const began = performance.now();
  const end = began + ROUND_MS;
  let answers = 0;
  const client = async () => {
    while (performance.now() < end) {
      await ask(server, question, member, ids);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const took = performance.now() - began;
  const serving = spentBy([server.child.pid]) - before[0];
  const database = spentBy(backends()) - before[1];
  return { answers: (answers * 1000) / took, cpu: (serving + database) / answers, database: database / answers };
}

/** The processes of the database that serve somebody: those of the cluster, which are the children of one process. */
function backends() {
  return readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
}

/** Milliseconds of a processor, of the program and of the system for it; by the clock's ticks of a hundredth of a second. */
function spentBy(pids) {
  return pids.reduce((sum, pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return sum; // it ended meanwhile
    }
  }, 0);
}

/** The text of an answer. By node:http: `fetch` takes as much of the two processors as an answer, and from every server alike. */
function ask(server, question, member, ids) {
  const { ours, peer, variables } = QUESTIONS[question];
  const query = server.kind === 'peer' ? peer : ours;
  const body = server.kind === 'floor' ? JSON.stringify({ question }) : JSON.stringify({ query, variables: variables(ids) });
  const headers = { 'content-type': 'application/json', ...(member ? { authorization: `Bearer ${TOKEN}` } : {}) };
  return new Promise((resolve, reject) => {
    const asked = request(server.url, { method: 'POST', headers, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => resolve(Buffer.concat(parts).toString()));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

function start(kind, settings) {
  const child = fork(join(import.meta.dirname, 'api/serve.mjs'), [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (url) => resolve({ kind, url, child }));
    child.once('exit', (code) => reject(new Error(`the server ${kind} ended with ${code}`)));
  });
}

function report() {
  const round = (n) => (n === undefined ? '–' : n.toFixed(0).padStart(6));
  process.stdout.write(
    '\n\n                          answers a second                         | milliseconds of a processor for one answer\n',
  );
  process.stdout.write(
    'commitments  as        ours  floor   peer  ours/floor  ours/peer |  ours (database)  floor   peer  floor/ours  peer/ours  question\n',
  );
  const ms = (n) => (n === undefined ? '–' : n.toFixed(2)).padStart(6);
  for (const { size, question, member, ours, floor, peer, cpu } of results) {
    const ratio = (a, b) => (b === undefined ? '   –' : (a / b).toFixed(2));
    process.stdout.write(
      `${String(size).padStart(11)}  ${member ? 'member' : 'public'}  ${round(ours)} ${round(floor)} ${round(peer)}  ${ratio(ours, floor).padStart(10)} ${ratio(ours, peer).padStart(10)} | ${ms(cpu.ours)} (${ms(cpu.database)})  ${ms(cpu.floor)} ${ms(cpu.peer)}  ${ratio(cpu.floor, cpu.ours).padStart(10)} ${(cpu.peer === undefined ? '–' : ratio(cpu.peer, cpu.ours)).padStart(10)}  ${QUESTIONS[question].name}\n`,
    );
  }
  if (SIZES.length < 2) return;
  process.stdout.write('\ngrowth of the time for one answer, from the smallest to the largest record\n');
  for (const question of asked()) {
    const { name } = QUESTIONS[question];
    for (const member of [false, true]) {
      const of = (size) => results.find((row) => row.size === size && row.question === question && row.member === member);
      const growth = of(SIZES[0]).ours / of(SIZES.at(-1)).ours;
      process.stdout.write(`  ${growth.toFixed(2)}  ${member ? 'member' : 'public'}  ${name}\n`);
    }
  }
  if (!PEER) process.stdout.write('\nPostGraphile was left out: npm ci --prefix test/bench/peers\n');
}

async function asAdmin(database, work) {
  const client = new pg.Client({ connectionString: at(cluster.adminUrl, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(url, database) {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

function role(ownerUrl, name) {
  const password = createHmac('sha256', SECRET).update(`countersign-role/v1\n${name}`).digest('hex');
  return Object.assign(new URL(ownerUrl), { username: name, password }).href;
}
