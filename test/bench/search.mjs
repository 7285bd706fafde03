/**
 * `npm run bench:search`: what full-text search for everybody costs when the public side is a view behind row security, and when
 * it is a table of what is released. One table of 1,000,000 rows of which a fifth is released. Decision record 0037 reads it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#libs/persistence';

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const TIMES = Number(process.env.TIMES ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
const admin = new pg.Client({ connectionString: cluster.adminUrl });
try {
  await admin.connect();
  await fill();
  for (const [word, often] of [
    ['rareword', '1 row in 10,000'],
    ['midword', '1 row in 100'],
    ['often', '1 row in 5'],
    ['nowhere', 'no released row'],
  ])
    await searchFor(word, often);
  await release();
} finally {
  await admin.end();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Words that stand in no sentence of ours: how often each comes is what is measured. */
async function fill() {
  await admin.query('create role reader; create schema app; create schema pub; grant usage on schema app, pub to reader');
  await admin.query(`
    create table app.thing (id bigint primary key, released boolean not null, says text not null,
      words tsvector generated always as (to_tsvector('english', says)) stored)`);
  await timed(`filling ${ROWS} rows, with their words`, () =>
    admin.query(`
      insert into app.thing (id, released, says)
      select n, n % 5 = 0,
        (select string_agg('w' || (hashint8(n * 31 + i) & 8191), ' ') from generate_series(1, 25) i)
          || case when n % 10000 = 0 then ' rareword' else '' end
          || case when n % 100 = 0 then ' midword' else '' end
          || case when n % 10 in (0, 1) then ' often' else '' end
          || case when n % 5 = 1 then ' nowhere' else '' end
      from generate_series(1, ${ROWS}) n`),
  );
  await timed('index of the words of all rows', () => admin.query('create index thing_words on app.thing using gin (words)'));
  await admin.query('create index thing_released on app.thing (id) where released');
  await admin.query(`alter table app.thing enable row level security, force row level security;
    create policy released on app.thing for select to reader using (released);
    grant select on app.thing to reader;
    create view pub.thing_view with (security_invoker = true) as select id, says, words from app.thing;
    grant select on pub.thing_view to reader;
    create table pub.thing_table (id bigint primary key, says text not null, words tsvector not null, recorded_at timestamptz not null);
    alter table pub.thing_table enable row level security, force row level security;
    create policy everybody on pub.thing_table for select to reader using (true);
    grant select on pub.thing_table to reader`);
  await timed('copying what is released', () =>
    admin.query(
      'insert into pub.thing_table select id, says, words, timestamptz $$2026-01-01$$ + hashint8(id) * interval $$1 millisecond$$ from app.thing where released',
    ),
  );
  await timed('index of the words of what is released', () =>
    admin.query('create index thing_table_words on pub.thing_table using gin (words)'),
  );
  await admin.query('analyze app.thing; analyze pub.thing_table');
  const { rows } = await admin.query(
    `select pg_size_pretty(pg_total_relation_size('app.thing')) as one, pg_size_pretty(pg_total_relation_size('pub.thing_table')) as two`,
  );
  console.log(`size: ${rows[0].one}, and the copy ${rows[0].two}`);
}

async function searchFor(word, often) {
  for (const from of ['pub.thing_view', 'pub.thing_table']) {
    const matching = `from ${from}, websearch_to_tsquery('english', '${word}') q where words @@ q`;
    const page = await median(
      `select id, ts_headline('english', says, q) from (select id, says, q ${matching} order by id desc limit 20) t`,
    );
    if (from === 'pub.thing_table') {
      const built = await median(
        `select id, ts_headline('english', says, q, 'HighlightAll=true') from (select id, says, q ${matching} order by recorded_at desc, id limit 20) t`,
      );
      console.log(`${word} (${often}) as built, the matches found first and ordered after: page of 20 ${built} ms`);
    }
    const count = await median(`select count(*) from (select ${matching} limit 1001) t`);
    console.log(`${word} (${often}) ${from}: page of 20 ${page} ms, count up to 1,000 ${count} ms`);
  }
}

/** What a release of a thousand rows pays for the copy. */
async function release() {
  await admin.query('begin');
  await timed('releasing 1,000 rows: the level alone', () =>
    admin.query('update app.thing set released = true where id % 5 = 1 and id <= 5000'),
  );
  await timed('and their copies', () =>
    admin.query('insert into pub.thing_table select id, says, words, now() from app.thing where id % 5 = 1 and id <= 5000'),
  );
  await admin.query('rollback');
}

async function median(sql) {
  const times = [];
  await admin.query(`begin read only; set local role reader; set local statement_timeout = '60s'`);
  await admin.query(sql);
  for (let n = 0; n < TIMES; n++) times.push(await millisecondsOf(() => admin.query(sql)));
  await admin.query('commit');
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)].toFixed(1);
}

async function timed(what, work) {
  console.log(`${what}: ${(await millisecondsOf(work)).toFixed(0)} ms`);
}

async function millisecondsOf(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
