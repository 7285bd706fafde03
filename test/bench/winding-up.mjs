/**
 * `npm run bench:winding-up`: how long it takes to wind up a space of SIZE commitments that nobody outside it can read, each with an
 * entry whose words are erased: the second steward's confirmation, and then the job to its end, with the longest of its statements.
 */
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ENTITIES } from '#api';
import { openDatabase, startEmbeddedPostgres } from '#libs/persistence';
import { WindingUpService } from '#libs/stewardship';
import { MIGRATIONS } from '#migrations';
import { openApp } from '../../dist/apps/server/src/open-server.js';
import { generate } from './api/generate.mjs';

const SIZE = Number(process.env.SIZE ?? 100_000);
const SPACE = '22222222-2222-4222-8222-222222222222';
const TOKEN = `cs_${'w'.repeat(43)}`;

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
try {
  const database = await openDatabase({
    ownerUrl: cluster.ownerUrl,
    roleSecret: 'bench',
    migrations: MIGRATIONS,
    entities: ENTITIES,
  });
  const admin = new pg.Client({ connectionString: cluster.adminUrl.replace(/\/postgres$/, new URL(cluster.ownerUrl).pathname) });
  await admin.connect();
  const { actor } = await generate(admin, SIZE);
  const second = randomUUID();
  await admin.query('set session_replication_role = replica; set search_path = app');
  for (const [sql, values] of [
    [`update commitment set level = 'space', effective_level = 'space'`],
    [`insert into actor values ($1, false, now())`, [second]],
    [`insert into membership (space_id, actor_id, role, since) values ($1, $2, 'steward', now())`, [SPACE, second]],
    [
      `insert into access_token (id, actor_id, token_hash, created_at, scope) values (gen_random_uuid(), $1, $2, now(), 'first')`,
      [second, createHash('sha256').update(TOKEN).digest('hex')],
    ],
    [
      `insert into ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, recorded_at, field_hashes, record_hash)
       select gen_random_uuid(), space_id, $1, 'commitment.recorded', 'commitment', first_id, id, recorded_at, array[sha256(statement::bytea)], sha256(id::text::bytea) from commitment`,
      [actor],
    ],
    [
      `insert into ledger_opening (entry_id, shown, openings)
       select e.id, true, jsonb_build_array(jsonb_build_object('name', 'statement', 'value', c.statement, 'salt', encode(sha256(c.id::text::bytea), 'base64')))
       from ledger_outbox e join commitment c on c.id = e.row_id`,
    ],
    [
      `insert into keeping (id, space_id, deed, proposed_by, proposed_at) values ('33333333-3333-4333-8333-333333333333', $1, 'wind_up', $2, now() - interval '31 days')`,
      [SPACE, actor],
    ],
  ])
    await admin.query(sql, values);
  await admin.query('vacuum analyze');
  const app = await openApp(database, { host: '127.0.0.1', port: 0, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const begun = performance.now();
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: ConfirmKeepingInput!) { confirmKeeping(input: $input) { keeping { doneAt } } }',
      variables: { input: { keepingId: '33333333-3333-4333-8333-333333333333' } },
    }),
  });
  const answer = await response.text();
  const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${SIZE} commitments: confirmed in ${seconds(begun)} s, answered ${answer.slice(0, 200)}`);
  const longest = timeStatements();
  const working = performance.now();
  const ended = await app.get(WindingUpService, { strict: false }).runDue();
  const { rows } = await admin.query(
    `select (select count(*) from withholding where space_id = $1) as fields, count(*) as entries from ledger_outbox where space_id = $1 and event = 'commitment.erased'`,
    [SPACE],
  );
  console.log(
    `worked off in ${seconds(working)} s (${ended} ended): ${rows[0].fields} fields erased, ${rows[0].entries} entries; longest statement ${longest()} ms`,
  );
  await app.close();
  await database.close();
  await admin.end();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Of the statements of this process from now on, the longest. */
function timeStatements() {
  const { query } = pg.Client.prototype;
  let most = 0;
  pg.Client.prototype.query = function (...args) {
    const [begun, answer] = [performance.now(), query.apply(this, args)];
    answer?.then?.(() => (most = Math.max(most, performance.now() - begun)));
    return answer;
  };
  return () => Math.round(most);
}
