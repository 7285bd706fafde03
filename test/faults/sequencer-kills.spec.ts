import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectSequencer, keepLogKey, sequenceAndPublish, type LogPlaces } from '#libs/ledger';
import {
  append,
  EMPTY_FRONTIER,
  frontierRoot,
  leafData,
  leafHash,
  parseCheckpoint,
  parseNote,
  type Frontier,
} from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { sha256 } from '../conformance/ledger-primitives.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** `npm run soak` asks for a hundred. */
const KILLS = Number(process.env['SEQUENCER_KILLS'] ?? 20);
const EACH = 60;
const ORIGIN = 'kills.test/log';
const project = join(import.meta.dirname, '../..');

let db: TestDatabase;
let folder: string;
let places: LogPlaces;
let entered: Set<string>;
/** every checkpoint that was ever seen, in the guard or served */
let seen: Set<string>;

beforeAll(async () => {
  db = await testDatabase();
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  await asOperator(`delete from ledger_leaf; delete from ledger_outbox;
    update ledger_head set size = 0, published_size = 0, published_peaks = '{}', checkpoint = null`);
  folder = await mkdtemp(join(tmpdir(), 'kills-'));
  places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
  [entered, seen] = [new Set(), new Set()];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const url = () => roleUrl(db.ownerUrl, 'sequencer', 'the secret of the test cluster');
const asOperator = (sql: string) => db.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
const read = (file: string) => readFile(file, 'utf8').catch(() => null);

/** Entries that wait, written and acknowledged while the sequencer works. */
async function enter(): Promise<void> {
  await db.admin.query('set session_replication_role = replica');
  const { rows } = await db.admin.query<{ id: string }>(
    `insert into ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, field_hashes, record_hash, recorded_at)
     select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'source.recorded', 'source', gen_random_uuid(), gen_random_uuid(), '{}',
       sha256(uuid_send(gen_random_uuid())), clock_timestamp() from generate_series(1, ${EACH}) returning id`,
  );
  await db.admin.query('reset session_replication_role');
  rows.forEach(({ id }) => entered.add(id));
}

/** What can be seen of how far a run has come. */
async function sights(): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await db.admin.query<{ size: string; published_size: string; placed: string }>(
    `select size, published_size, (select count(*) from ledger_outbox where state <> 'pending') as placed from ledger_head`,
  );
  const [guard, checkpoint] = [await read(places.guard), await read(join(places.folder, 'checkpoint'))];
  for (const note of [guard, checkpoint]) if (note !== null) seen.add(note);
  return { ...rows[0], guard, checkpoint };
}

const STEPS = ['placed', 'size', 'guard', 'checkpoint', 'published_size'] as const;

/** One run, killed within a few milliseconds after it is seen at this step. False when it ended before. */
async function killedAt(step: (typeof STEPS)[number], begin: () => ChildProcess): Promise<boolean> {
  await enter();
  const before = await sights();
  const child = begin();
  const gone = once(child, 'exit');
  await enter();
  for (let left = 2_000; left > 0 && child.exitCode === null && (await sights())[step] === before[step]; left--) await wait(2);
  await wait(Math.random() * 15);
  const killed = child.kill('SIGKILL');
  await gone;
  await sights();
  return killed;
}

/** The program's own sequencer, in its process, publishing whenever it can. */
function ours(): ChildProcess {
  const child = fork(join(project, 'dist/apps/server/src/sequencer-process.js'), [], { execArgv: [], stdio: 'ignore' });
  child.send({ url: url(), keyFile: join(folder, 'key'), origin: ORIGIN, places, cadenceMs: 0 });
  return child;
}

/** One that marks entries and writes leaves as it comes, each in a transaction of its own, and asks no guard. */
function sabotaged(): ChildProcess {
  return fork(join(import.meta.dirname, 'sabotaged-sequencer.mjs'), [url()], { execArgv: [], stdio: 'ignore' });
}

interface Verdict {
  /** entries that were acknowledged and neither wait nor have their leaf */
  readonly lost: number;
  /** entries or hashes that are in the log twice */
  readonly doubled: number;
  readonly gaps: number;
  /** checkpoints that were signed over another tree than this one */
  readonly broken: number;
}

async function verdict(): Promise<Verdict> {
  const { rows: leaves } = await db.admin.query<{ index: string; hash: Buffer }>(
    'select index, record_hash as hash from ledger_leaf order by index',
  );
  const { rows: entries } = await db.admin.query<{ id: string; state: string; hash: Buffer; leaf: Buffer | null }>(
    'select o.id, o.state, o.record_hash as hash, l.record_hash as leaf from ledger_outbox o left join ledger_leaf l on l.entry_id = o.id',
  );
  const { rows: head } = await db.admin.query<{ size: string }>('select size from ledger_head');
  const whole = new Set(
    entries.filter((each) => (each.leaf ? each.leaf.equals(each.hash) : each.state === 'pending')).map(({ id }) => id),
  );
  const roots = new Map<bigint, string>();
  let frontier: Frontier = EMPTY_FRONTIER;
  for (const { hash } of leaves) {
    frontier = append(sha256, frontier, leafHash(sha256, leafData(new Uint8Array(hash))));
    roots.set(frontier.size, Buffer.from(frontierRoot(sha256, frontier)).toString('hex'));
  }
  const signed = [...seen].map((note) => parseCheckpoint(parseNote(note).text));
  return {
    lost: [...entered].filter((id) => !whole.has(id)).length,
    doubled: leaves.length - new Set(leaves.map(({ hash }) => hash.toString('hex'))).size,
    gaps: leaves.filter(({ index }, i) => Number(index) !== i).length + (Number(head[0]!.size) === leaves.length ? 0 : 1),
    broken: signed.filter(({ size, root }) => roots.get(size) !== Buffer.from(root).toString('hex')).length,
  };
}

const NOTHING: Verdict = { lost: 0, doubled: 0, gaps: 0, broken: 0 };

describe('a sequencer that is killed', () => {
  it(
    `loses, doubles and skips nothing, and signs one history: ${KILLS} times`,
    async () => {
      let killed = 0;
      for (let cycle = 0; cycle < KILLS; cycle++) {
        if (await killedAt(STEPS[cycle % STEPS.length]!, ours)) killed += 1;
        expect({ cycle, ...(await verdict()) }).toEqual({ cycle, ...NOTHING });
      }
      expect(killed).toBe(KILLS);
      expect(seen.size).toBeGreaterThanOrEqual(Math.floor(KILLS / 5));
      const client = await connectSequencer(url());
      await sequenceAndPublish(client, await keepLogKey(join(folder, 'key'), ORIGIN), places);
      await client.end();
      await sights();
      expect(await verdict()).toEqual(NOTHING);
      const { rows } = await db.admin.query(`select state, count(*)::int as n from ledger_outbox group by state`);
      expect(rows).toEqual([{ state: 'anchored', n: entered.size }]);
      process.stdout.write(`${killed} kills, ${entered.size} entries, ${seen.size} checkpoints: 0 lost, 0 doubled, 0 gaps\n`);
    },
    60_000 + KILLS * 15_000,
  );

  it('is caught when it does not keep to one transaction', async () => {
    const found: Verdict[] = [];
    for (let cycle = 0; cycle < 3; cycle++) {
      await killedAt('placed', sabotaged);
      found.push(await verdict());
    }
    expect(found.some(({ lost, gaps }) => lost > 0 || gaps > 0)).toBe(true);
  }, 60_000);

  it.each([
    ['lost', 'delete from ledger_outbox where id = (select entry_id from ledger_leaf where index = 3)'],
    [
      'doubled',
      `insert into ledger_leaf (index, record_hash, sequenced_at) select (select size from ledger_head), record_hash, now() from ledger_leaf where index = 3; update ledger_head set size = size + 1`,
    ],
    ['gaps', 'delete from ledger_leaf where index = 40'],
    ['broken', `update ledger_leaf set record_hash = sha256('altered') where index = 5`],
  ] as const)('is judged by a check that sees what is %s', async (what, sql) => {
    await enter();
    const client = await connectSequencer(url());
    await sequenceAndPublish(client, await keepLogKey(join(folder, 'key'), ORIGIN), places);
    await client.end();
    await sights();
    expect(await verdict()).toEqual(NOTHING);
    await asOperator(sql);
    expect((await verdict())[what]).toBeGreaterThan(0);
  });
});
