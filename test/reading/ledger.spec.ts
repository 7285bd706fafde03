import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import pg from 'pg';
import { GRAPH } from '#api';
import type { Viewer } from '#libs/access/core';
import { keepLogKey, sequenceAndPublish, type LogKey, type LogPlaces } from '#libs/ledger';
import { checkpointWords, formatVerifierKey, parseCheckpoint, parseNote } from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { sha256 } from '../conformance/ledger-primitives.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let folder: string;
let key: LogKey;
let places: LogPlaces;
let client: pg.Client;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  folder = await mkdtemp(join(tmpdir(), 'log-'));
  places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
  key = await keepLogKey(join(folder, 'key'), 'log.test/log');
  const url = roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster');
  client = new pg.Client({ connectionString: url });
  await client.connect();
}, 90_000);
afterAll(async () => {
  await client.end();
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

const publish = (as: pg.ClientBase = client) => sequenceAndPublish(as, key, places);

interface Now {
  readonly checkpoint: { readonly size: string; readonly note: string } | null;
  readonly isBehind: boolean;
}

const LEDGER = '{ ledger { checkpoint { origin size root words note publishedAt } verifierKey isBehind dueAt isLate } }';

async function ledger(viewer?: Viewer): Promise<Now & Readonly<Record<string, unknown>>> {
  const { data, errors } = await record.execute(LEDGER, {}, viewer);
  expect(errors).toBeUndefined();
  return data!['ledger'] as Now & Record<string, unknown>;
}

const isAskedFor = async () =>
  (await record.db.admin.query<{ asked: boolean }>('select asked_at is distinct from answered_at as asked from app.ledger_head'))
    .rows[0]!.asked;
const ask = async () => {
  const document =
    'mutation ($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt ledger { isBehind } } }';
  return record.execute(document, { input: { spaceId: place.space } }, place.writer);
};

describe('the ledger as it is told of', () => {
  it('has no checkpoint before the first', async () => {
    expect(await ledger()).toEqual({ checkpoint: null, verifierKey: null, isBehind: true, dueAt: null, isLate: false });
  });

  it('tells the last checkpoint as it left the server, in words too, to everybody alike', async () => {
    await publish();
    const note = await readFile(join(places.folder, 'checkpoint'), 'utf8');
    const signed = parseCheckpoint(parseNote(note).text);
    const now = await ledger();
    expect(now).toMatchObject({
      checkpoint: {
        origin: 'log.test/log',
        size: String(signed.size),
        root: Buffer.from(signed.root).toString('base64'),
        words: checkpointWords(sha256, signed),
        note,
      },
      verifierKey: formatVerifierKey(key.verifier),
      isBehind: false,
      isLate: false,
    });
    expect(await ledger(place.writer)).toEqual(now);
    const older = now.checkpoint!;
    await publish();
    const query = 'query ($size: String!) { checkpoint(size: $size) { note } }';
    const found = async (size: string) => (await record.execute(query, { size })).data!['checkpoint'];
    expect(await found(older.size)).toEqual({ note });
    expect(await found('7')).toBeNull();
    expect((await record.execute(query, { size: '1e3' })).errors?.[0]?.extensions).toMatchObject({ rule: 'SIZE_INVALID' });
  });

  it('is behind once something public changes, and not when a group writes for itself', async () => {
    await place.aSource();
    expect((await ledger()).isBehind).toBe(false);
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['SOURCE', place.source]);
    expect((await ledger()).isBehind).toBe(true);
    await publish();
    expect((await ledger()).isBehind).toBe(false);
  });

  it('says when the next one is due, and that it is late', async () => {
    expect(Date.parse(String((await ledger())['dueAt']))).toBeGreaterThan(Date.now());
    await record.db.admin.query(`update app.ledger_head set due_at = now() - interval '2 minutes'`);
    expect(await ledger()).toMatchObject({ isLate: true });
    await publish();
    expect(await ledger()).toMatchObject({ isLate: false });
  });
});

describe('a steward who asks for a checkpoint', () => {
  it('is told when it was asked for, and it is asked for until it has gone out', async () => {
    expect(await isAskedFor()).toBe(false);
    const { data } = await ask();
    expect(data).toMatchObject({ askForCheckpoint: { askedAt: expect.stringMatching(/^\d{4}-.*Z$/) } });
    expect(await isAskedFor()).toBe(true);
    await publish();
    expect(await isAskedFor()).toBe(false);
  });

  it('is not lost while another checkpoint is going out', async () => {
    const meanwhile = new Proxy(client, {
      get: (target, name) =>
        name === 'query'
          ? async (...args: [string, unknown[]]) => {
              if (args[0].startsWith('update ledger_head set published_size')) expect((await ask()).errors).toBeUndefined();
              return target.query(...args);
            }
          : Reflect.get(target, name),
    });
    await publish(meanwhile);
    expect(await isAskedFor()).toBe(true);
    await publish();
    expect(await isAskedFor()).toBe(false);
  });

  it('is not asked for by anybody who is no steward, by the service and underneath it', async () => {
    const document = 'mutation ($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt } }';
    const by = async (who?: Viewer) =>
      (await record.execute(document, { input: { spaceId: place.space } }, who)).errors?.[0]?.extensions?.['rule'];
    expect(await by(await record.member({ [place.space]: 'editor' }))).toBe('MAY_NOT');
    expect(await by(await record.member({}))).toBe('SPACE_NOT_FOUND');
    expect(await by()).toBe('SIGN_IN_NEEDED');
    const editor = await record.member({ [place.space]: 'editor' });
    await record.db.database.write(editor, async (manager) => {
      const [, changed] = await manager.query<[unknown, number]>('update ledger_head set asked_at = now()');
      expect(changed).toBe(0);
    });
    expect(await isAskedFor()).toBe(false);
  });
});

describe('a space that asks without end', () => {
  it('is told after ten in ten minutes how long to wait, and holds no other space up', async () => {
    const [busy, other] = [await aPlace(record), await aPlace(record)];
    const document = 'mutation ($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt } }';
    const by = async ({ space, writer }: Place) =>
      (await record.execute(document, { input: { spaceId: space } }, writer)).errors?.[0];
    for (let i = 0; i < 10; i++) expect(await by(busy)).toBeUndefined();
    const refusal = await by(busy);
    expect(refusal?.extensions?.['rule']).toBe('ASKED_TOO_OFTEN');
    expect(refusal?.message).toContain('Ask again in 10 minutes');
    expect(await by(other)).toBeUndefined();
    await publish();
  });
});

describe('what was recorded', () => {
  const ENTRY = `query ($id: ID!) { engagement(id: $id) { recordedAt ledgerEntry { index unchangedSince } } }`;
  const entryOf = async (id: string, viewer?: Viewer) =>
    (await record.execute(ENTRY, { id }, viewer)).data?.['engagement'] as {
      readonly ledgerEntry: { readonly index: string; readonly unchangedSince: string | null } | null;
    };

  it('has its place and the moment of the first checkpoint over it, for whoever may read it', async () => {
    const id = await place.anEngagement();
    expect((await entryOf(id, place.writer)).ledgerEntry).toBeNull();
    await publish();
    const { ledgerEntry } = await entryOf(id, place.writer);
    const first = await record.db.admin.query<{ index: string; at: string }>(
      `select l.index, (select min(c.published_at) from app.ledger_checkpoint c where c.size > l.index) as at
       from app.ledger_outbox e join app.ledger_leaf l on l.entry_id = e.id where e.row_id = $1 and e.event = 'engagement.recorded'`,
      [id],
    );
    expect(ledgerEntry).toEqual({ index: first.rows[0]!.index, unchangedSince: new Date(first.rows[0]!.at).toISOString() });
    await place.release(['ENGAGEMENT', id]);
    await publish();
    expect((await entryOf(id)).ledgerEntry).toEqual(ledgerEntry);
  });

  it('says so wherever it says when it was recorded', async () => {
    const types = Object.values(record.schema.getTypeMap()).filter(isObjectType);
    const without = types.filter((type) => 'recordedAt' in type.getFields() && !('ledgerEntry' in type.getFields()));
    // A change is an entry itself; the file of a version is told in the version's entry; what is found or held back is told of by kind and id.
    expect(without.map(({ name }) => name).sort()).toEqual(['Change', 'Found', 'HeldBack', 'VersionFile']);
    const withEntry = types.filter((type) => 'ledgerEntry' in type.getFields()).map(({ name }) => name);
    expect(withEntry.filter((name) => !('ledgerEntry' in GRAPH[name]!.fields))).toEqual([]);
    expect(withEntry.length).toBeGreaterThan(15);
  });
});

describe('what everybody is answered and may keep', () => {
  const get = async (query: string) => {
    const url = `/graphql?${new URLSearchParams({ query })}`;
    const { headers } = await record.app.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': 'true' } });
    return { tag: headers.etag, kept: headers['cache-control'] };
  };
  const tag = async () => (await get('{ engagements { nodes { ledgerEntry { unchangedSince } } } }')).tag;

  it('changes with the first checkpoint over what changed, and with none after it', async () => {
    await publish();
    const tags = [await tag()];
    await publish();
    tags.push(await tag());
    expect(tags[0]).toBe(tags[1]);
    await place.release(['WORK', place.work], ['ENGAGEMENT', place.engagement]);
    tags.push(await tag());
    await publish();
    tags.push(await tag());
    await publish();
    expect(await tag()).toBe(tags[3]);
    expect(new Set(tags).size).toBe(3);
  });

  it('is not kept at all when it tells of the ledger itself', async () => {
    expect(await get('{ ledger { isBehind } }')).toEqual({ tag: undefined, kept: 'no-store' });
    const both = '{ engagements { nodes { id } } ledger { isBehind } }';
    expect(await get(both)).toEqual({ tag: undefined, kept: 'no-store' });
  });
});
