/**
 * `npm run bench:hidden`: how long the answer takes to what is hidden and to what is not there, in turns, for 1,000 pairs each,
 * by the API and as a page, as anybody and as a stranger with a token. Half of 10,000 commitments are hidden in their space.
 */
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ENTITIES } from '#api';
import { openDatabase, startEmbeddedPostgres } from '#libs/persistence';
import { MIGRATIONS } from '#migrations';
import { openApp } from '../../dist/apps/server/src/open-server.js';
import { generate } from './api/generate.mjs';

const PAIRS = Number(process.env.PAIRS ?? 1_000);
const TOKEN = `cs_${'h'.repeat(43)}`;

const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
chmodSync(folder, 0o711);
const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), progress: () => undefined, fsync: false });
try {
  const options = { ownerUrl: cluster.ownerUrl, roleSecret: 'bench', migrations: MIGRATIONS, entities: ENTITIES };
  const database = await openDatabase(options);
  const admin = new pg.Client({ connectionString: cluster.adminUrl.replace(/\/postgres$/, new URL(cluster.ownerUrl).pathname) });
  await admin.connect();
  await generate(admin, 10_000);
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `update app.commitment set level = 'space', effective_level = 'space' where get_byte(uuid_send(id), 0) < 128`,
  );
  const stranger = randomUUID();
  await admin.query('insert into app.actor values ($1, false, now())', [stranger]);
  await admin.query(
    `insert into app.access_token (id, actor_id, token_hash, created_at) values (gen_random_uuid(), $1, $2, now())`,
    [stranger, createHash('sha256').update(TOKEN).digest('hex')],
  );
  const { rows } = await admin.query(`select first_id as id from app.commitment where effective_level = 'space' limit $1`, [
    PAIRS,
  ]);
  await admin.query('vacuum analyze');
  const app = await openApp(database, { host: '127.0.0.1', port: 0, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  for (const [who, headers] of Object.entries({ anybody: {}, 'a stranger': { authorization: `Bearer ${TOKEN}` } })) {
    for (const [how, ask] of Object.entries({ 'by the API': api, 'as a page': page }))
      await measure(who, how, (id) => ask(url, id, headers), rows);
  }
  await app.close();
  await database.close();
  await admin.end();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

function api(url, id, headers) {
  const body = JSON.stringify({ query: 'query ($id: ID!) { commitment(id: $id) { statement } }', variables: { id } });
  return fetch(`${url}/graphql`, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } });
}

function page(url, id, headers) {
  return fetch(`${url}/commitments/${id}`, { headers });
}

async function measure(who, how, ask, hidden) {
  const times = { hidden: [], missing: [] };
  const bytes = { hidden: new Set(), missing: new Set() };
  const take = async (of, id) => {
    const begun = performance.now();
    const text = await (await ask(id)).text();
    times[of].push(performance.now() - begun);
    bytes[of].add(text.replaceAll(id, 'ID'));
  };
  for (let n = 0; n < 100; n++) await (await ask(randomUUID())).text();
  for (const [n, { id }] of hidden.entries()) {
    const order = [() => take('hidden', id), () => take('missing', randomUUID())];
    for (const each of n % 2 ? order : order.reverse()) await each();
  }
  const at = (of, part) => times[of].sort((a, b) => a - b)[Math.floor(times[of].length * part)].toFixed(3);
  const alike = bytes.hidden.size === 1 && [...bytes.hidden][0] === [...bytes.missing][0] && bytes.missing.size === 1;
  const cells = ['hidden', 'missing'].map((of) => `${at(of, 0.5)} (${at(of, 0.1)} to ${at(of, 0.9)})`);
  console.log(
    `| ${who}, ${how} | ${cells.join(' | ')} | ${(at('hidden', 0.5) - at('missing', 0.5)).toFixed(3)} | ${alike ? 'yes' : 'no'} |`,
  );
}
