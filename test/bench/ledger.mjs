/**
 * `npm run bench:ledger`: what the ledger costs. Facts a second with their entries and without, at 8 and 32 writers, taking turns in short
 * rounds; how long an entry waits for its place at 500 a second; and how long and with how much memory the log is audited again at 100,000
 * and at 1,000,000 leaves. PARTS (write,lag,audit) says which.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ENTITIES } from '#api';
import { Source } from '#libs/evidence';
import { Audit, checkLedger, connectSequencer, enter, keepLogKey, sequenceAndPublish } from '#libs/ledger';
import { openDatabase, roleUrl, startEmbeddedPostgres } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { generate } from './api/generate.mjs';

const PARTS = (process.env.PARTS ?? 'write,lag,audit').split(',');
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ROUND_MS = Number(process.env.ROUND_MS ?? 3_000);
const LAG_SECONDS = Number(process.env.LAG_SECONDS ?? 20);
const SIZES = (process.env.SIZES ?? '100000,1000000').split(',').map(Number);
const SECRET = 'bench';

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
// Commits wait for the disk here, as they do where people write.
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined });
const admin = new pg.Client({ connectionString: cluster.adminUrl.replace(/\/postgres$/, '/countersign') });
const database = await openDatabase({
  ownerUrl: cluster.ownerUrl,
  roleSecret: SECRET,
  migrations: MIGRATIONS,
  entities: ENTITIES,
  poolSize: 32,
});
await admin.connect();
const { actor } = await generate(admin, 100);
const { rows } = await admin.query('select id from app.space');
const spaceId = rows[0].id;
let sequencer;
try {
  say(`load ${loadavg()[0].toFixed(1)}`);
  if (PARTS.includes('write')) for (const writers of [8, 32]) await benchWrites(writers);
  if (PARTS.includes('lag')) await benchLag();
  if (PARTS.includes('audit')) for (const size of SIZES) await benchAudit(size);
} finally {
  sequencer?.kill('SIGKILL');
  await database.close();
  await admin.end();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** The program's own sequencer, in its process. */
function startSequencer() {
  const file = join(import.meta.dirname, '../../dist/apps/server/src/sequencer-process.js');
  sequencer = fork(file, [], { execArgv: [] });
  const [keyFile, origin] = [join(folder, 'key'), 'bench.test/log'];
  sequencer.send({ url: roleUrl(cluster.ownerUrl, 'sequencer', SECRET), keyFile, origin, places: places(), cadenceMs: 600_000 });
}

function places() {
  return { guard: join(folder, 'guard'), folder: join(folder, 'log') };
}

/** A fact as a member records it: one transaction as the members' role, with its entry or without. */
async function write(withLedger) {
  const [id, recordedAt] = [randomUUID(), new Date()];
  const told = { citation: `Letter ${id}`, origin: 'The coalition', quote: 'We will publish the review by the end of the year.' };
  await database.write({ actorId: actor }, async (manager) => {
    await manager.insert(Source, {
      id,
      spaceId,
      level: 'space',
      effectiveLevel: 'space',
      recordedAt,
      recordedBy: actor,
      supersededAt: null,
      ...told,
    });
    if (withLedger) {
      const about = {
        event: 'source.recorded',
        subjectKind: 'source',
        subjectId: id,
        rowId: id,
        idempotencyKey: null,
        mutation: null,
        inputHash: null,
      };
      await enter(manager, { id: randomUUID(), spaceId, actorId: actor, ...about, recordedAt, fields: told });
    }
  });
}

async function rate(writers, withLedger) {
  const end = performance.now() + ROUND_MS;
  let written = 0;
  const writer = async () => {
    for (; performance.now() < end; written++) await write(withLedger);
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return (1_000 * written) / ROUND_MS;
}

async function benchWrites(writers) {
  if (!sequencer) startSequencer();
  const rates = { with: [], without: [] };
  await Promise.all([rate(writers, true), rate(writers, false)]);
  // PostgreSQL plans by what it knows of the tables, and it was told that they are empty.
  await admin.query('vacuum analyze');
  for (let round = 0; round < ROUNDS; round++) {
    rates.without.push(await rate(writers, false));
    rates.with.push(await rate(writers, true));
  }
  const [a, b] = [median(rates.with), median(rates.without)];
  const ratios = rates.with.map((each, i) => each / rates.without[i]);
  say(
    `${writers} writers: ${a.toFixed(0)} facts/s with the ledger, ${b.toFixed(0)} without: ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
}

/** Entries arrive evenly, 50 in each tenth of a second; the lag is from the moment an entry was committed to that of its leaf. */
async function benchLag() {
  if (!sequencer) startSequencer();
  await wait(3_000);
  await admin
    .query('truncate table bench_done')
    .catch(() => admin.query('create unlogged table bench_done (id uuid, at timestamptz)'));
  const started = performance.now();
  for (let tick = 0; tick < LAG_SECONDS * 10; tick++) {
    await admin.query(`begin; set local session_replication_role = replica;
      with told as (
        insert into app.ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, field_hashes, record_hash, recorded_at)
        select gen_random_uuid(), '${spaceId}', '${actor}', 'source.recorded', 'source', gen_random_uuid(), gen_random_uuid(), '{}', sha256(uuid_send(gen_random_uuid())), clock_timestamp()
        from generate_series(1, 50) returning id
      ) insert into bench_done select id, clock_timestamp() from told; commit`);
    const left = started + (tick + 1) * 100 - performance.now();
    if (left > 0) await wait(left);
  }
  const took = (performance.now() - started) / 1_000;
  for (let left = 100; left > 0 && (await waiting()) > 0; left--) await wait(100);
  // A transaction's now() is when it began: a leaf is there when its batch commits, at the latest when the next one begins.
  const { rows } = await admin.query(`select count(*)::int as n, count(l.index)::int as placed,
      percentile_cont(array[0.5, 0.99, 1]) within group (order by extract(epoch from l.sequenced_at - d.at)) as lag
    from bench_done d left join app.ledger_leaf l on l.entry_id = d.id`);
  const [{ n, placed, lag }] = rows;
  say(
    `${(n / took).toFixed(0)} entries/s for ${took.toFixed(0)} s, ${placed} of ${n} placed: lag median ${lag[0].toFixed(2)} s, p99 ${lag[1].toFixed(2)} s, most ${lag[2].toFixed(2)} s`,
  );
}

async function waiting() {
  return Number((await admin.query(`select count(*) as n from app.ledger_outbox where state = 'pending'`)).rows[0].n);
}

/** A log of this many leaves, published by our own code, and read again whole: leaves, bundles, tree, checkpoint. */
async function benchAudit(size) {
  sequencer?.kill('SIGKILL');
  sequencer = undefined;
  rmSync(join(folder, 'log'), { recursive: true, force: true });
  rmSync(join(folder, 'guard'), { force: true });
  await admin.query(`begin; set local session_replication_role = replica; delete from app.ledger_leaf; delete from app.ledger_outbox; delete from app.ledger_opening; delete from app.ledger_checkpoint;
    insert into app.ledger_leaf (index, record_hash, sequenced_at) select n, sha256(uuid_send(gen_random_uuid())), now() from generate_series(0, ${size - 1}) n;
    update app.ledger_head set size = ${size}, published_size = 0, published_peaks = '{}', checkpoint = null; commit; `);
  await admin.query('analyze app.ledger_leaf');
  const client = await connectSequencer(roleUrl(cluster.ownerUrl, 'sequencer', SECRET));
  const key = await keepLogKey(join(folder, 'key'), 'bench.test/log');
  const publishing = performance.now();
  await sequenceAndPublish(client, key, places());
  const published = (performance.now() - publishing) / 1_000;
  await client.end();
  const { audit, close } = await Audit.open(roleUrl(cluster.ownerUrl, 'auditor', SECRET));
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  let log = 0;
  for await (const { what } of checkLedger(audit, { places: places(), parts: [], unchecked: [] }))
    if (/leaf|log|checkpoint/.test(what)) log += 1;
  const took = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  await close();
  say(
    `${size} leaves: published in ${published.toFixed(1)} s, audited in ${took.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${(most / 2 ** 20).toFixed(0)} MB at the most, ${log} things of the log differ`,
  );
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
