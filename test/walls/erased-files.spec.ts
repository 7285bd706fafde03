import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { COMMITMENT_PARTS } from '#libs/commitments';
import { ASKING, CapturesService, DOCUMENT_LEVELS, DOCUMENT_PARTS } from '#libs/documents';
import { ENGAGEMENT_PARTS } from '#libs/engagements';
import { Audit, checkLedger, dossierAbout } from '#libs/ledger';
import { webServer, type WebServer } from '../support/files/web-server.js';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let log: TestLog;
let web: WebServer;

const PAGE = `<!doctype html><main><h1>Statement</h1><p>The council will ${randomUUID()} it.</p></main>`;
const HASH = createHash('sha256').update(PAGE).digest('hex');
/** the same bytes by another hash, as a server may name them in its answer */
const TAG = createHash('md5').update(PAGE).digest('hex');

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  log = await aLog(record);
  web = await webServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', etag: `"${TAG}"` }).end(PAGE);
  });
  record.app
    .get(CapturesService, { strict: false })
    .allow({ ...ASKING, ports: new Set([web.port]), isOpen: (ip) => ip === '127.0.0.1' });
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(async () => {
  await log.close();
  await record.close();
  await web.close();
});

/** Every cell of every table, as a superuser reads it. */
async function everyCell(): Promise<string> {
  const { rows } = await record.db.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
  );
  const each = rows.map(({ name }) => `select string_agg(t::text, '\n') as held from app."${name}" t`);
  const held = await record.db.admin.query<{ held: string | null }>(each.join(' union all '));
  return held.rows.map((row) => row.held ?? '').join('\n');
}

async function everyFile(): Promise<string> {
  const found = await readdir(log.folder, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}

const proof = (viewer: Viewer, id: string) =>
  dossierAbout(record.db.database, viewer, id, { folder: join(log.folder, 'log'), cadenceMs: 1_000, now: () => new Date() });

/** All there is to read of a version, by what it is. */
async function told(id: string): Promise<Readonly<Record<string, string>>> {
  await log.publish();
  const authorization = `Bearer ${await record.tokenOf(place.writer)}`;
  const get = async (url: string, headers = {}) => (await record.app.inject({ url, headers })).body;
  return {
    tables: await everyCell(),
    files: await everyFile(),
    'proof for everybody': await proof(ANONYMOUS, id),
    'proof for members': await proof(place.writer, id),
    page: await get(`/versions/${id}`),
    'page for members': await get(`/versions/${id}`, { authorization }),
  };
}

async function holding(id: string, ...secrets: readonly string[]): Promise<readonly string[]> {
  const all = Object.entries(await told(id));
  return all.filter(([, text]) => secrets.some((secret) => text.includes(secret))).map(([what]) => what);
}

async function faults(): Promise<readonly unknown[]> {
  const { admin } = record.db;
  const found: unknown[] = [];
  await admin.query('begin; set local role countersign_auditor');
  const places = { guard: join(log.folder, 'guard'), folder: join(log.folder, 'log') };
  const checking = { places, parts: [...DOCUMENT_PARTS, ...COMMITMENT_PARTS, ...ENGAGEMENT_PARTS], levels: DOCUMENT_LEVELS };
  for await (const fault of checkLedger(new Audit(admin), checking)) found.push(fault);
  await admin.query('rollback');
  return found;
}

const VERSION = { label: 'as it was', kind: 'PUBLISHED', derivedFromId: null, publishedInsteadOfId: null };

describe('the file of a text that was erased', () => {
  it('leaves no hash of its bytes where it was captured: in no table, no proof, no file of the log and on no page', async () => {
    const source = await place.aSource({ address: web.at('/statement') });
    const fileId = await place.put('captureAddress', { address: web.at('/statement') });
    const id = await place.put('recordVersionFromFile', { ...VERSION, fileId, text: 'WHOLE', sourceId: source });
    await place.release(['SOURCE', source], ['VERSION', id]);
    expect(await holding(id, HASH, TAG)).toEqual(['tables', 'proof for members', 'page', 'page for members']);

    await place.put('erase', { kind: 'VERSION', id, field: 'text' });
    expect(await holding(id, HASH, TAG)).toEqual([]);
    const document = 'query ($id: ID!) { version(id: $id) { captures { status size bytesHash } } }';
    expect((await record.execute(document, { id })).data).toEqual({
      version: { captures: [{ status: 200, size: null, bytesHash: null }] },
    });
    expect(await faults()).toEqual([]);
  }, 60_000);

  it('leaves none where it was put in, and the check names a hash that was put back', async () => {
    const id = await place.put('recordVersionFromFile', { ...VERSION, ...(await place.freshFor('recordVersionFromFile')) });
    await place.release(['VERSION', id]);
    const { admin } = record.db;
    const hashes = async () =>
      (
        await admin.query<{ file: string; changes: string }>(
          'select file_hash as file, changes_hash as changes from app.version_file where version_id = $1',
          [id],
        )
      ).rows[0]!;
    const before = await hashes();
    expect(await holding(id, before.changes)).toEqual(['tables', 'proof for members']);
    await place.put('erase', { kind: 'VERSION', id, field: 'text' });
    expect(await hashes()).toEqual({ file: null, changes: null });
    expect(await holding(id, before.changes)).toEqual([]);
    expect(await faults()).toEqual([]);
    await admin.query('update app.version_file set file_hash = $2 where version_id = $1', [id, before.file]);
    expect(await faults()).toEqual([{ what: `version_file of version ${id}`, says: expect.any(String) }]);
    await admin.query('update app.version_file set file_hash = null where version_id = $1', [id]);
  }, 60_000);
});
