/**
 * `npm run bench:api`: requests a second for five questions, asked of our API, of SQL written by hand behind node:http (the
 * floor) and, where it is installed, of PostGraphile; at 1,000 and at 100,000 commitments, as everybody and as a member.
 * Servers take turns in short rounds, so that a slow moment of the machine falls on all alike; medians and ratios are printed.
 */
import { fork } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
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
const CLIENTS = 8;
const SECRET = 'bench';
const TOKEN = `cs_${'b'.repeat(43)}`;
const PEER = existsSync(join(import.meta.dirname, 'peers/node_modules/postgraphile'));

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
const results = [];
try {
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
    for (const [question] of QUESTIONS.entries()) {
      for (const member of [false, true]) await benchQuestion({ size, question, member, ids, servers });
    }
  } finally {
    for (const { child } of servers) child.kill();
  }
}

async function benchQuestion({ size, question, member, ids, servers }) {
  const taking = servers.filter(({ kind }) => !(member && kind === 'peer'));
  const rates = Object.fromEntries(taking.map(({ kind }) => [kind, []]));
  for (const server of taking) await check(server, question, member, ids);
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of taking) rates[server.kind].push(await rate(server, question, member, ids));
  }
  const medians = Object.fromEntries(
    Object.entries(rates).map(([kind, all]) => [kind, all.sort((a, b) => a - b)[all.length >> 1]]),
  );
  results.push({ size, question, member, ...medians });
  process.stderr.write('.');
}

async function check(server, question, member, ids) {
  const answer = await ask(server, question, member, ids).then((response) => response.text());
  if (answer.includes('"errors"') || answer.length < 100)
    throw new Error(`${server.kind}, ${QUESTIONS[question].name}: ${answer.slice(0, 500)}`);
}

/** Answers a second with CLIENTS asking one after another. */
async function rate(server, question, member, ids) {
  const end = performance.now() + ROUND_MS;
  let answers = 0;
  const client = async () => {
    while (performance.now() < end) {
      await (await ask(server, question, member, ids)).arrayBuffer();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (answers * 1000) / ROUND_MS;
}

function ask(server, question, member, ids) {
  const { ours, peer, variables } = QUESTIONS[question];
  const query = server.kind === 'peer' ? peer : ours;
  const body = server.kind === 'floor' ? JSON.stringify({ question }) : JSON.stringify({ query, variables: variables(ids) });
  const headers = { 'content-type': 'application/json', ...(member ? { authorization: `Bearer ${TOKEN}` } : {}) };
  return fetch(server.url, { method: 'POST', headers, body });
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
  process.stdout.write('\n\ncommitments  as        ours  floor   peer  ours/floor  ours/peer  question\n');
  for (const { size, question, member, ours, floor, peer } of results) {
    const ratio = (a, b) => (b === undefined ? '   –' : (a / b).toFixed(2));
    process.stdout.write(
      `${String(size).padStart(11)}  ${member ? 'member' : 'public'}  ${round(ours)} ${round(floor)} ${round(peer)}  ${ratio(ours, floor).padStart(10)} ${ratio(ours, peer).padStart(10)}  ${QUESTIONS[question].name}\n`,
    );
  }
  if (SIZES.length < 2) return;
  process.stdout.write('\ngrowth of the time for one answer, from the smallest to the largest record\n');
  for (const [question, { name }] of QUESTIONS.entries()) {
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
