import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { keepLogKey, PADDED_TO, sequence, sequenceAndPublish, type LogKey, type LogPlaces } from '#libs/ledger';
import { fieldHash, parseCheckpoint, parseNote, recordHash, leafData, leafHash, parseBundle, treeHash } from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { sha256 } from '../conformance/ledger-primitives.js';
import { aFullPlace } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { whileBroken } from './broken-statements.js';

let record: TestRecord;
let folder: string;
let key: LogKey;
let places: LogPlaces;
let client: pg.Client;

beforeAll(async () => {
  record = await openRecord();
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
  key = await keepLogKey(join(folder, 'key'), 'log.test/log');
  client = await asSequencer();
}, 60_000);
beforeEach(async () => {
  await aFullPlace(record);
}, 60_000);
afterAll(async () => {
  await client.end();
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

async function asSequencer(): Promise<pg.Client> {
  const connected = new pg.Client({
    connectionString: roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster'),
  });
  connected.on('error', () => undefined);
  await connected.connect();
  return connected;
}

const count = async (sql: string) => Number((await record.db.admin.query<{ n: string }>(sql)).rows[0]!.n);
const publish = () => sequenceAndPublish(client, key, places);

/** Everything that has to hold of a log, whatever happened to it; the checkpoint's size. */
async function checked(): Promise<number> {
  const { size, root } = parseCheckpoint(parseNote(await readFile(join(places.folder, 'checkpoint'), 'utf8')).text);
  const { rows } = await record.db.admin.query<{ index: string; record_hash: Buffer }>(
    'select index, record_hash from app.ledger_leaf order by index',
  );
  expect(rows.map((row) => Number(row.index))).toEqual(rows.map((_, i) => i));
  const leaves = rows.slice(0, Number(size)).map((row) => leafData(new Uint8Array(row.record_hash)));
  expect(
    treeHash(
      sha256,
      leaves.map((leaf) => leafHash(sha256, leaf)),
    ),
  ).toEqual(root);
  const width = Math.min(256, leaves.length);
  const bundle = join(places.folder, 'tile/entries', width < 256 ? `000.p/${width}` : '000');
  expect(parseBundle(new Uint8Array(await readFile(bundle)), width)).toEqual(leaves.slice(0, width));
  expect(
    await count(
      `select count(*) as n from app.ledger_outbox o left join app.ledger_leaf l on l.entry_id = o.id
       where (o.state = 'pending') <> (l.index is null) or l.record_hash <> o.record_hash`,
    ),
  ).toBe(0);
  return Number(size);
}

describe('the sequencer', () => {
  it('gives each entry one place, from 0 on, without a gap, and pads what it publishes', async () => {
    const waiting = await count(`select count(*) as n from app.ledger_outbox where state = 'pending'`);
    expect(waiting).toBeGreaterThan(10);
    const size = await publish();
    expect(Number(size)).toBe(await checked());
    expect(Number(size) % PADDED_TO).toBe(0);
    expect(await count(`select count(*) as n from app.ledger_outbox where state <> 'anchored'`)).toBe(0);
    expect(await count('select count(*) as n from app.ledger_leaf where entry_id is not null')).toBe(waiting);
  });

  it('publishes as many leaves more when nothing was entered as when one thing was', async () => {
    await publish();
    const before = await checked();
    await publish();
    expect((await checked()) - before).toBe(PADDED_TO);
  });

  it('writes leaves that bind to each field of their entry, and all of one length', async () => {
    await publish();
    const { rows } = await record.db.admin.query<{ hash: Buffer; opened: { name: string; value: string; salt: string }[] }>(
      `select o.record_hash as hash, jsonb_agg(opening) as opened
       from app.ledger_outbox o join app.ledger_opening p on p.entry_id = o.id, jsonb_array_elements(p.openings) opening group by o.id`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { hash, opened } of rows) {
      const hashes = opened.map((each) => fieldHash(sha256, { ...each, salt: new Uint8Array(Buffer.from(each.salt, 'base64')) }));
      expect(recordHash(sha256, hashes)).toEqual(new Uint8Array(hash));
    }
    expect(leafData(new Uint8Array(rows[0]!.hash))).toHaveLength(47);
  });

  it('keeps a key that only its owner can read, under the name it began with', async () => {
    expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
    const again = await keepLogKey(join(folder, 'key'), 'moved.test/log');
    expect(again.verifier).toEqual(key.verifier);
  });

  it('reads no word of the record', async () => {
    for (const table of ['ledger_opening', 'commitment', 'source', 'note', 'actor', 'person_private']) {
      await expect(client.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(client.query('select event from ledger_outbox')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('delete from ledger_leaf')).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['refused', 'killed'] as const)(
    'is whole after any one statement is %s',
    async (fault) => {
      for (let nth = 1; ; nth++) {
        await aFullPlace(record);
        const own = await asSequencer();
        const { sent } = await whileBroken(
          record.db.admin,
          (place) => place === nth,
          fault,
          () => sequenceAndPublish(own, key, places).catch(() => null),
        );
        await own.end().catch(() => undefined);
        await publish();
        await checked();
        if (sent.length < nth) break;
      }
    },
    240_000,
  );

  it('is whole with two at once', async () => {
    const other = await asSequencer();
    for (let round = 0; round < 5; round++) {
      await aFullPlace(record);
      await Promise.all([sequence(client), sequence(other)]);
    }
    await other.end();
    await publish();
    await checked();
  }, 60_000);

  it('signs no second history when the database has gone back', async () => {
    await publish();
    const last = await readFile(places.guard, 'utf8');
    const { admin } = record.db;
    const { rows } = await admin.query<{ size: string }>('select size from app.ledger_head');
    await admin.query('begin');
    await admin.query('alter table app.ledger_leaf disable trigger keep_leaf');
    await admin.query(`update app.ledger_leaf set record_hash = sha256('another history') where index = 0`);
    await admin.query(`update app.ledger_head set published_size = 0, published_peaks = '{}'`);
    await admin.query('alter table app.ledger_leaf enable trigger keep_leaf');
    await admin.query('commit');
    await expect(publish()).rejects.toMatchObject({ code: 'LOG_FROZEN' });
    expect(await readFile(places.guard, 'utf8')).toBe(last);
    expect(Number(rows[0]!.size)).toBeGreaterThan(0);
  });
});
