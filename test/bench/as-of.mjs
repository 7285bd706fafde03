/**
 * `npm run bench:as-of`: what an answer costs as of a moment, beside the same answer today, and what a list of what changed since a moment costs. Every twentieth commitment was read otherwise before and has been corrected. One after another, in milliseconds, the median of TIMES; a statement over 3 s is ended, as it is for readers.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ENTITIES } from '#api';
import { openDatabase, startEmbeddedPostgres } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { generate } from './api/generate.mjs';
import { openApp } from '../../dist/apps/server/src/open-server.js';

const SIZE = Number(process.env.SIZE ?? 1_000_000);
const TIMES = Number(process.env.TIMES ?? 5);
const TOKEN = `cs_${'b'.repeat(43)}`;
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
const url = new URL(cluster.adminUrl);
try {
  await asAdmin('postgres', (admin) => admin.query('create database bench owner countersign_owner'));
  const options = { ownerUrl: at(cluster.ownerUrl), roleSecret: 'bench', migrations: MIGRATIONS, entities: ENTITIES };
  await (await openDatabase(options)).close();
  const ids = await asAdmin('bench', fill);
  const database = await openDatabase(options);
  const app = await openApp(database, { host: '127.0.0.1', port: 0, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const address = `${await app.getUrl()}/graphql`;
  for (const question of questions(ids)) await measure(address, question);
  for (const question of beforeTheRecord(ids)) await measureOne(address, question);
  for (const question of changes(ids)) await measureOne(address, question);
  await app.close();
  await database.close();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The generated record lies a day back; the readings that were corrected, and what they were, come on top of it. */
async function fill(admin) {
  const began = Date.now();
  const ids = await generate(admin, SIZE);
  await admin.query(`begin; set local session_replication_role = replica; set local search_path = app`);
  const { rows } = await admin.query(`select string_agg(attname, ', ' order by attnum) as all from pg_attribute
    where attrelid = 'app.commitment'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('id', 'recorded_at', 'superseded_at')`);
  await admin.query(`insert into commitment (id, recorded_at, superseded_at, ${rows[0].all})
    select gen_random_uuid(), recorded_at - interval '2 days', recorded_at - interval '1 hour', ${rows[0].all} from commitment where hashtext(id::text) % 20 = 0`);
  await admin.query('insert into public_change select first_id, recorded_at from commitment where superseded_at is null');
  await admin.query('insert into public_change select id, recorded_at from engagement');
  await admin.query('commit');
  await admin.query('vacuum analyze app.commitment, app.public_change');
  const changed = [];
  for (const many of [SIZE / 10, 1_000, 0]) changed.push({ many, since: await changedAfter(admin, many) });
  await admin.query(`insert into app.access_token values (gen_random_uuid(), $1, $2, now(), null)`, [
    ids.actor,
    createHash('sha256').update(TOKEN).digest('hex'),
  ]);
  const { rows: moments } = await admin.query(`select id as commitment from app.commitment where superseded_at is null limit 1`);
  console.log(`${SIZE} commitments, made in ${Math.round((Date.now() - began) / 1000)} s`);
  return { ...ids, commitment: moments[0].commitment, asOf: new Date().toISOString(), changed };
}

/** So many commitments change in what everybody reads of them, as by a release, after the moment that is answered. */
async function changedAfter(admin, many) {
  const since = new Date().toISOString();
  await admin.query('select pg_sleep(0.01)');
  await admin.query(
    'insert into app.public_change select first_id, clock_timestamp() from app.commitment where superseded_at is null order by hashtext(first_id::text) limit $1',
    [many],
  );
  await admin.query('vacuum analyze app.public_change');
  return since;
}

function changes({ changed }) {
  return [{ many: 'all', since: '2020-01-01T00:00:00Z' }, ...changed].flatMap(({ many, since }) =>
    ['commitments', 'engagements'].map((list) => ({
      name: `${list} changed since a moment after which ${many} commitments changed`,
      query: `{ ${list}(first: 50, changedSince: "${since}") { nodes { id } pageInfo { hasNextPage } } }`,
    })),
  );
}

/** Refused, and by what is said of the record's beginning alone. */
function beforeTheRecord({ engagement }) {
  const asOf = 'asOf: "2001-01-01T00:00:00Z"';
  return [`commitments(first: 50, ${asOf}) { totalCount { count } }`, `engagement(id: "${engagement}", ${asOf}) { title }`].map(
    (asked) => ({
      name: `before the record began: ${asked.split('(')[0]}`,
      query: `{ ${asked} }`,
      refused: 'AS_OF_BEFORE_RECORD',
    }),
  );
}

function questions({ institution, engagement, commitment, asOf }) {
  const on = (name, args, fields) => ({ name, args, fields, asOf });
  const NODES = '{ nodes { id } pageInfo { hasNextPage } }';
  return [
    [
      'a list of commitments',
      'commitments',
      'first: 50',
      '{ nodes { id kind statement statedOn { edtf } source { id citation } } pageInfo { hasNextPage } }',
    ],
    ['the same, counted', 'commitments', 'first: 50', '{ totalCount { count } nodes { id } }'],
    [
      'an institution’s commitments with their dates',
      'commitments',
      `first: 20, organizationId: "${institution}"`,
      '{ nodes { id statement dueDates { id date { edtf } } } }',
    ],
    [
      'an engagement with its commitments',
      'engagement',
      `id: "${engagement}"`,
      '{ title commitments(first: 100) { nodes { id statement dueDates { id } } } }',
    ],
    [
      'a commitment',
      'commitment',
      `id: "${commitment}"`,
      '{ statement readings { statement } dueDates { id } judgements { id } }',
    ],
    ...['engagements', 'organizations', 'sources', 'versions'].map((field) => [`a list of ${field}`, field, 'first: 50', NODES]),
  ].map(([name, field, args, fields]) => ({ ...on(name, args, fields), field }));
}

async function measure(address, { name, field, args, fields, asOf }) {
  const line = [];
  for (const member of [false, true]) {
    for (const then of ['', `, asOf: "${asOf}"`]) {
      line.push(await took(address, { name, member, query: `{ ${field}(${args}${then}) ${fields} }` }));
    }
  }
  console.log(`| ${name} | ${line.join(' | ')} |`);
}

async function measureOne(address, question) {
  const line = [];
  for (const member of [false, true]) line.push(await took(address, { ...question, member }));
  console.log(`| ${question.name} | ${line.join(' | ')} |`);
}

/** The median of TIMES, after one that does not count; `refused` is the rule by which it is to be. */
async function took(address, { name, query, member, refused }) {
  const all = [];
  for (let time = 0; time <= TIMES; time++) {
    const began = performance.now();
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(member ? { authorization: `Bearer ${TOKEN}` } : {}) },
      body: JSON.stringify({ query }),
    });
    const { errors } = await answer.json();
    all.push(performance.now() - began);
    if (errors?.[0].extensions?.rule === refused) continue;
    console.log(`${name}: ${errors?.[0].message} (${errors?.[0].extensions?.rule})`);
    return 'ended';
  }
  return all
    .slice(1)
    .sort((a, b) => a - b)
    [TIMES >> 1].toFixed(1);
}

function at(address) {
  const other = new URL(address);
  other.pathname = '/bench';
  return other.href;
}

async function asAdmin(database, work) {
  url.pathname = `/${database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
