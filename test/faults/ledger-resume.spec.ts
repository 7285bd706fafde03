import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import {
  Audit,
  checkLedger,
  connectSequencer,
  endedLogs,
  endLog,
  keepLogKey,
  nodePrimitives,
  resumeLog,
  runSequencer,
  sequenceAndPublish,
  type Ending,
  type Fault,
  type LogKey,
  type LogPlaces,
} from '#libs/ledger';
import {
  append,
  checkpointWords,
  EMPTY_FRONTIER,
  formatVerifierKey,
  frontierRoot,
  leafData,
  leafHash,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  type VerifierKey,
} from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { sha256 } from '../conformance/ledger-primitives.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { whileBroken } from './broken-statements.js';

let record: TestRecord;
let folder: string;
let keyFile: string;
let key: LogKey;
let places: LogPlaces;
let client: pg.Client;

beforeAll(async () => {
  record = await openRecord();
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  keyFile = join(folder, 'log-key');
  places = { guard: join(folder, 'log-guard'), folder: join(folder, 'log') };
  key = await keepLogKey(keyFile, 'log.test/log');
  client = await connectSequencer(url());
}, 60_000);
afterAll(async () => {
  await client.end();
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

const url = () => roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster');
const publish = (by = key) => sequenceAndPublish(client, by, places);
const served = () => readFile(join(places.folder, 'checkpoint'), 'utf8');
const count = async (sql: string) => Number((await record.db.admin.query<{ n: string }>(sql)).rows[0]!.n);
const waiting = () => count(`select count(*) as n from app.ledger_outbox where state = 'pending'`);
const opened = async (note: string, by: VerifierKey) => parseCheckpoint((await openNote(note, [by], nodePrimitives)).text);

/** A few entries that wait: what the sequencer sees of facts. */
const enterSome = () =>
  asOperator(`insert into app.ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, field_hashes, record_hash, recorded_at)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'source.recorded', 'source', gen_random_uuid(), gen_random_uuid(),
      '{}', sha256(uuid_send(gen_random_uuid())), clock_timestamp() from generate_series(1, 20)`);

const TABLES = ['ledger_outbox', 'ledger_opening', 'ledger_leaf', 'ledger_head'];
const asOperator = async (sql: string) => {
  await record.db.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
};
/** A backup of the ledger's tables, as of now. */
const backUp = () =>
  asOperator(
    TABLES.map((name) => `drop table if exists public.${name}; create table public.${name} as table app.${name}`).join('; '),
  );
/** The database goes back to it: what was entered since is gone. */
const restore = () =>
  asOperator(TABLES.map((name) => `delete from app.${name}; insert into app.${name} select * from public.${name}`).join('; '));

async function leaves(): Promise<readonly Buffer[]> {
  const { rows } = await record.db.admin.query<{ index: string; record_hash: Buffer }>(
    'select index, record_hash from app.ledger_leaf order by index',
  );
  expect(rows.map(({ index }) => Number(index))).toEqual(rows.map((_, i) => i));
  return rows.map(({ record_hash: hash }) => hash);
}

/** The root of the first leaves that the database holds. */
async function rootOf(size: bigint): Promise<Uint8Array> {
  let frontier = EMPTY_FRONTIER;
  for (const hash of (await leaves()).slice(0, Number(size)))
    frontier = append(sha256, frontier, leafHash(sha256, leafData(new Uint8Array(hash))));
  return frontierRoot(sha256, frontier);
}

async function faultsOfLog(): Promise<readonly Fault[]> {
  const { admin } = record.db;
  await admin.query('begin; set local role countersign_auditor');
  try {
    const faults: Fault[] = [];
    for await (const fault of checkLedger(new Audit(admin), { places, parts: [] })) faults.push(fault);
    return faults.filter(({ what }) => /log|leaf|checkpoint/.test(what));
  } finally {
    await admin.query('rollback');
  }
}

/** Two checkpoints; a backup between them, while something waits; and what somebody outside kept of the first and of the last. */
async function aRestore() {
  await enterSome();
  await publish();
  const early = await served();
  await enterSome();
  await backUp();
  const backedUp = await waiting();
  await publish();
  await enterSome();
  await publish();
  const before = { late: await served(), leaves: await leaves(), guard: await readFile(places.guard, 'utf8') };
  await restore();
  return { early, backedUp, ...before };
}

describe('a database that has gone back', () => {
  it('freezes the log before anything is given a place that others have', async () => {
    const { guard, early } = await aRestore();
    const [had, waited] = [await leaves(), await waiting()];
    await expect(publish()).rejects.toMatchObject({ code: 'LOG_FROZEN' });
    const settings = { url: url(), keyFile, origin: 'log.test/log', places, cadenceMs: 1_000 };
    await expect(runSequencer(settings, () => undefined, new AbortController().signal)).rejects.toMatchObject({
      code: 'LOG_FROZEN',
    });
    expect([await leaves(), await waiting()]).toEqual([had, waited]);
    expect(await readFile(places.guard, 'utf8')).toBe(guard);
    await resumeLog(client, key, places, { note: early });
  }, 60_000);

  it('is taken up from the tiles, up to the last that was signed, and goes on as one history', async () => {
    const { early, late, leaves: had, guard, backedUp } = await aRestore();
    const resumed = await resumeLog(client, key, places, { note: early });
    expect(await leaves()).toEqual(had);
    expect(resumed.found).toBe(backedUp);
    expect(Number(resumed.replayed)).toBeGreaterThan(backedUp);
    expect(await readFile(places.guard, 'utf8')).toBe(guard);
    expect(await served()).toBe(late);
    expect([await waiting(), await faultsOfLog()]).toEqual([0, []]);
    await enterSome();
    await publish();
    for (const note of [early, late, await served()]) {
      const { size, root } = await opened(note, key.verifier);
      expect(await rootOf(size)).toEqual(root);
    }
  }, 60_000);

  it('is taken up by the words of a checkpoint, and when the guard is gone as well', async () => {
    const { late, leaves: had, guard } = await aRestore();
    await unlink(places.guard);
    await unlink(join(places.folder, 'checkpoint'));
    await expect(publish()).rejects.toMatchObject({ code: 'LOG_FROZEN' });
    const words = checkpointWords(sha256, await opened(late, key.verifier));
    await resumeLog(client, key, places, { words: words.toUpperCase().replaceAll(' ', '\n') });
    expect([await leaves(), await readFile(places.guard, 'utf8'), await served()]).toEqual([had, guard, late]);
    expect(await faultsOfLog()).toEqual([]);
  }, 60_000);

  it('is whole after any one statement of taking it up is refused, and after it is run again', async () => {
    const { early, leaves: had } = await aRestore();
    for (let nth = 1; ; nth++) {
      await restore();
      const own = await connectSequencer(url());
      const broken = await whileBroken(
        record.db.admin,
        (place) => place === nth,
        'refused',
        () => resumeLog(own, key, places, { note: early }).catch(() => null),
      );
      await own.end();
      await resumeLog(client, key, places, { note: early });
      expect(await leaves()).toEqual(had);
      if (broken.sent.length < nth) break;
    }
    expect(await faultsOfLog()).toEqual([]);
  }, 120_000);
});

describe('a log that cannot be taken up', () => {
  const unchanged = async (outside: Parameters<typeof resumeLog>[3]) => {
    const before = [await leaves(), await readFile(places.guard, 'utf8').catch(() => null)];
    const refused = await resumeLog(client, key, places, outside).then(
      () => null,
      (error: Error & { code: string }) => error,
    );
    expect([await leaves(), await readFile(places.guard, 'utf8').catch(() => null)]).toEqual(before);
    return refused;
  };

  it('says which file is missing, and goes on once that is there again', async () => {
    const { late } = await aRestore();
    const { size } = await opened(late, key.verifier);
    await rm(`${folder}/aside`, { recursive: true, force: true });
    const entries = join(places.folder, 'tile/entries');
    await cp(entries, `${folder}/aside`, { recursive: true });
    await rm(entries, { recursive: true });
    const refused = await unchanged({ note: late });
    expect(refused).toMatchObject({ code: 'LOG_INCOMPLETE' });
    expect(refused?.message).toMatch(/log\/tile\/entries\/[^ ]+ is missing, which holds the leaves up to \d+/);
    expect(refused?.message).toContain('whoever mirrors /log');
    await cp(`${folder}/aside`, entries, { recursive: true });
    expect((await resumeLog(client, key, places, { note: late })).size).toBe(size);
  }, 60_000);

  it('names the leaf in which the database differs', async () => {
    const { late } = await aRestore();
    await asOperator(`update app.ledger_leaf set record_hash = sha256('altered') where index = 5`);
    const refused = await unchanged({ note: late });
    expect(refused).toMatchObject({ code: 'LOG_DIFFERS' });
    expect(refused?.message).toContain('Leaf 5 in the database');
    await restore();
    await resumeLog(client, key, places, { note: late });
  }, 60_000);

  it('takes no checkpoint of another log or key, and no words that are none', async () => {
    const stranger = await keepLogKey(join(folder, 'stranger'), 'log.test/log');
    const other = stranger.sign((await served()).split('\n\n')[0] + '\n');
    expect(await unchanged({ note: other })).toMatchObject({ code: 'CHECKPOINT_NOT_OURS' });
    expect(await unchanged({ note: 'no note' })).toMatchObject({ code: 'CHECKPOINT_NOT_OURS' });
    expect(await unchanged({ words: 'lusab babad' })).toMatchObject({ code: 'WORDS_MALFORMED' });
    expect(await unchanged({ words: 'lusab babad gutih tugad mudof sakat kivud xapir' })).toMatchObject({
      code: 'WORDS_MALFORMED',
    });
    expect(await unchanged({ words: 'lusab babad gutih tugad mudof sakat kivud napir' })).toMatchObject({
      code: 'WORDS_UNKNOWN',
    });
  }, 60_000);
});

describe('the end of a log', () => {
  const ending = (more: Partial<Ending> = {}): Ending => ({ keyFile, places, keyLost: false, startOver: false, ...more });
  const end = async (more: Partial<Ending> = {}) => {
    const [old, secret] = [key, await readFile(keyFile, 'utf8').catch(() => '')];
    const ended = await endLog(client, ending(more));
    key = await keepLogKey(keyFile, 'not used');
    expect(formatVerifierKey(key.verifier)).toBe(formatVerifierKey(ended.next));
    expect(await readFile(keyFile, 'utf8')).not.toBe(secret);
    expect((await readdir(folder)).filter((name) => name.includes('-next'))).toEqual([]);
    return { old, ended, folder: join(places.folder, 'ended', old.verifier.keyId) };
  };

  it('names the next key in its last checkpoint, and the next log continues its tree', async () => {
    await enterSome();
    const { old, ended, folder: kept } = await end();
    expect([old.origin, key.origin]).toEqual(['log.test/log', 'log.test/log/2']);
    const verifier = parseVerifierKey(sha256, (await readFile(join(kept, 'vkey'), 'utf8')).trim());
    const last = await opened(await readFile(join(kept, 'checkpoint'), 'utf8'), verifier);
    expect(last.extensions).toEqual([`next ${formatVerifierKey(key.verifier)}`]);
    expect(last.size).toBe(ended.last.size);
    const now = await opened(await served(), key.verifier);
    expect(now.size).toBeGreaterThan(last.size);
    expect(await rootOf(last.size)).toEqual(last.root);
    expect(await rootOf(now.size)).toEqual(now.root);
    expect([await waiting(), await faultsOfLog()]).toEqual([0, []]);
    await expect(publish(old)).rejects.toMatchObject({ code: 'LOG_FROZEN' });
  }, 60_000);

  it('waits until no server holds the key', async () => {
    const other = await connectSequencer(url());
    await expect(endLog(client, ending())).rejects.toMatchObject({ code: 'SEQUENCER_AT_WORK' });
    await other.end();
  });

  it('begins under the name that it is given, and refuses one that no key can have', async () => {
    await expect(endLog(client, ending({ origin: 'two words' }))).rejects.toMatchObject({ code: 'ORIGIN_MALFORMED' });
    const { ended } = await end({ origin: 'other.test/log' });
    expect(ended.next.name).toBe('other.test/log');
    for (const origin of ['other.test/log', 'log.test/log'])
      await expect(endLog(client, ending({ origin }))).rejects.toMatchObject({ code: 'ORIGIN_TAKEN' });
    expect((await keepLogKey(keyFile, '')).origin).toBe('other.test/log');
  }, 60_000);

  it('leaves its checkpoints good for taking up the next one, as long as one of that is here', async () => {
    await enterSome();
    await publish();
    const [note, before] = [await served(), key];
    const words = checkpointWords(sha256, await opened(note, before.verifier));
    await end();
    await backUp();
    await enterSome();
    await publish();
    const had = await leaves();
    for (const outside of [{ note }, { words }]) {
      await restore();
      await expect(publish()).rejects.toMatchObject({ code: 'LOG_FROZEN' });
      expect((await resumeLog(client, key, places, outside)).outside.origin).toBe(before.origin);
      expect([await leaves(), await faultsOfLog()]).toEqual([had, []]);
    }
    await restore();
    for (const file of [places.guard, join(places.folder, 'checkpoint')]) await unlink(file);
    await asOperator('update app.ledger_head set checkpoint = null');
    await expect(resumeLog(client, key, places, { note })).rejects.toMatchObject({ code: 'CHECKPOINT_NOT_OURS' });
    await asOperator('delete from app.ledger_head; insert into app.ledger_head select * from public.ledger_head');
    await resumeLog(client, key, places, { note });
  }, 60_000);

  it('can be come to without the key, which then signs nothing more', async () => {
    await publish();
    const before = await served();
    await unlink(keyFile);
    const settings = { url: url(), keyFile, origin: 'log.test/log', places, cadenceMs: 1_000 };
    await expect(runSequencer(settings, () => undefined, new AbortController().signal)).rejects.toMatchObject({
      code: 'LOG_FROZEN',
    });
    await expect(endLog(client, ending())).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const { folder: kept } = await end({ keyLost: true });
    expect(await readFile(join(kept, 'checkpoint'), 'utf8')).toBe(before);
    expect((await endedLogs(places.folder)).logs.map(({ isContinued }) => isContinued)).not.toContain(null);
    expect(await faultsOfLog()).toEqual([]);
  }, 60_000);

  it('is come to when it is cut off anywhere and run again', async () => {
    for (let nth = 1; ; nth++) {
      const before = key;
      const own = await connectSequencer(url());
      await client.end();
      const broken = await whileBroken(
        record.db.admin,
        (place) => place === nth,
        'refused',
        () => endLog(own, ending()).catch(() => null),
      );
      await own.end();
      client = await connectSequencer(url());
      if (!broken.answer) {
        const swapped = (await keepLogKey(keyFile, '')).origin !== before.origin;
        if (!swapped) await endLog(client, ending());
      }
      key = await keepLogKey(keyFile, '');
      expect(Number(/\d+$/.exec(key.origin)?.[0] ?? 1)).toBe(Number(/\d+$/.exec(before.origin)?.[0] ?? 1) + 1);
      await publish();
      expect(await faultsOfLog()).toEqual([]);
      if (broken.sent.length < nth) break;
    }
  }, 240_000);

  it('is come to when it is cut off between the new guard and the new key', async () => {
    const old = key;
    await mkdir(`${keyFile}.kept`);
    await copyFile(keyFile, join(`${keyFile}.kept`, 'key'));
    await unlink(keyFile);
    await mkdir(join(keyFile, 'in the way'), { recursive: true });
    await expect(endLog(client, ending({ keyLost: true }))).rejects.toMatchObject({ syscall: 'rename' });
    await rm(keyFile, { recursive: true });
    await copyFile(join(`${keyFile}.kept`, 'key'), keyFile);
    await expect(publish(old)).rejects.toMatchObject({ code: 'LOG_FROZEN' });
    const { ended } = await end();
    expect(ended.old.keyId).toBe(old.verifier.keyId);
    expect(await faultsOfLog()).toEqual([]);
  }, 60_000);

  it('is the way out when a restored log cannot be resumed: the next log begins with what there is', async () => {
    const { late } = await aRestore();
    await rm(join(places.folder, 'tile/entries'), { recursive: true });
    await mkdir(join(places.folder, 'timestamp'));
    await copyFile(places.guard, join(places.folder, 'timestamp/1024'));
    await expect(resumeLog(client, key, places, { note: late })).rejects.toMatchObject({ code: 'LOG_INCOMPLETE' });
    await expect(endLog(client, ending())).rejects.toMatchObject({ code: 'LOG_FROZEN' });
    const had = await leaves();
    const { ended, folder: kept, old } = await end({ startOver: true });
    const last = await opened(await readFile(join(kept, 'checkpoint'), 'utf8'), old.verifier);
    expect([last.size, last.root]).toEqual([ended.last.size, (await opened(late, old.verifier)).root]);
    expect(last.extensions).toEqual([`next ${formatVerifierKey(key.verifier)}`]);
    expect(await readdir(join(kept, 'tile'))).toContain('0');
    expect([await readdir(join(kept, 'timestamp')), await readdir(places.folder)]).toEqual([
      ['1024'],
      expect.not.arrayContaining(['timestamp']),
    ]);
    const { logs } = await endedLogs(places.folder);
    expect(logs.filter(({ isContinued }) => isContinued !== false)).toEqual([]);
    const oldest = `select count(*) as n from app.ledger_checkpoint where not left_behind and size < `;
    expect(await count(oldest + String((await opened(await served(), key.verifier)).size))).toBe(0);
    expect((await leaves()).slice(0, had.length)).toEqual(had);
    expect([await waiting(), await faultsOfLog()]).toEqual([0, []]);
  }, 60_000);
});
