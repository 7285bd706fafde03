import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CapturesService, ASKING } from '#libs/documents';
import type { Viewer } from '#libs/access/core';
import { ANONYMOUS } from '#libs/access/core';
import { webServer, type WebServer } from '../support/files/web-server.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';

const PAGE = '<!doctype html><title>x</title><nav>Menu</nav><main><h1>Statement</h1><p>The council will publish it.</p></main>';

let record: TestRecord;
let place: Place;
let web: WebServer;
const pages: Record<string, { readonly type?: string; readonly body: Buffer | string; readonly status?: number }> = {
  '/statement': { type: 'text/html', body: PAGE },
  '/latin': { type: 'text/html; charset=windows-1252', body: Buffer.from('<p>The café will open.</p>', 'latin1') },
  '/lies': { type: 'text/html; charset=utf-8', body: Buffer.from('<p>The café will open.</p>', 'latin1') },
  '/said-pdf': { type: 'application/pdf', body: PAGE },
  '/said-html': { type: 'text/html', body: '%PDF-1.7\nhalf' },
  '/fragment': { type: 'text/html', body: '<span>Only a piece.</span>' },
  '/text': { type: 'text/plain', body: '# not a heading of ours\n\nWords.' },
  '/zip': { type: 'text/html', body: 'PK\x03\x04 nothing' },
  '/gone': { status: 410, body: 'gone' },
};

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  web = await webServer((request, response) => {
    const page = pages[request.url ?? ''] ?? { status: 404, body: '' };
    response
      .writeHead(page.status ?? 200, { 'content-type': page.type ?? 'text/html', 'set-cookie': 'a=secretcookie' })
      .end(page.body);
  });
  record.app
    .get(CapturesService, { strict: false })
    .allow({ ...ASKING, ports: new Set([web.port]), isOpen: (ip) => ip === '127.0.0.1', withinMs: 2_000 });
}, 120_000);
afterAll(async () => {
  await record.close();
  await web.close();
});

const CAPTURE = `mutation ($input: CaptureAddressInput!) { captureAddress(input: $input) {
  trayFile { id name state kind refusalCode hash size fetchedAt finalAddress textHash } } }`;

async function captured(path: string, viewer: Viewer = place.writer, space = place.space) {
  const input = { spaceId: space, address: web.at(path) };
  const { data, errors } = await record.execute(CAPTURE, { input }, viewer);
  const file = (data?.['captureAddress'] as { trayFile: Record<string, unknown> } | null | undefined)?.trayFile;
  return { file, rule: errors?.[0]?.extensions?.['rule'], message: errors?.[0]?.message };
}

describe('a web address that is captured', () => {
  it('lies in the tray, read, with the time, the address and the hash of what came', async () => {
    const { file } = await captured('/statement');
    expect(file).toMatchObject({
      ...{ state: 'READ', kind: 'HTML', name: 'statement', finalAddress: web.at('/statement') },
      hash: createHash('sha256').update(PAGE).digest('hex'),
      size: PAGE.length,
    });
    const { rows } = await record.db.admin.query<{ exchange: object }>('select exchange from tray_file where id = $1', [
      file!['id'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('secretcookie');
  }, 30_000);

  it('is what its bytes are, whatever the server says; the encoding the server says helps where the bytes leave it open', async () => {
    const found: Record<string, unknown> = {};
    for (const path of ['/latin', '/lies', '/said-pdf', '/said-html', '/fragment', '/text', '/zip']) {
      const { file } = await captured(path);
      found[path] = [file!['state'], file!['kind'] ?? file!['refusalCode']];
    }
    expect(found).toEqual({
      '/latin': ['READ', 'HTML'],
      '/lies': ['REFUSED', 'TEXT_ENCODING'],
      '/said-pdf': ['READ', 'HTML'],
      '/said-html': ['REFUSED', expect.any(String)],
      '/fragment': ['READ', 'HTML'],
      '/text': ['READ', 'TEXT'],
      '/zip': ['REFUSED', expect.any(String)],
    });
  }, 60_000);

  it('leaves nothing when it is gone, not allowed, not public, or turned off', async () => {
    const before = await stateOf(record.db.admin);
    expect(await captured('/gone')).toMatchObject({ rule: 'ANSWER_STATUS', message: expect.stringContaining('410') });
    const reader = await record.member({ [place.space]: 'reader' });
    expect((await captured('/statement', reader)).rule).toBe('MAY_NOT');
    expect((await captured('/statement', await record.member({}))).rule).toBe('SPACE_NOT_FOUND');
    expect((await captured('/statement', ANONYMOUS)).rule).toBe('SIGN_IN_NEEDED');
    const captures = record.app.get(CapturesService, { strict: false });
    captures.allow(null);
    expect((await captured('/statement')).rule).toBe('CAPTURE_OFF');
    captures.allow(ASKING);
    expect((await captured('/statement')).rule).toMatch(/^ADDRESS_(?:PORT|NOT_PUBLIC)$/);
    captures.allow({ ...ASKING, ports: new Set([web.port]), isOpen: (ip) => ip === '127.0.0.1' });
    const asked = web.asked.length;
    expect(asked).toBeGreaterThan(0);
    const {
      actor: _a,
      access_token: _t,
      membership: _m,
      ...left
    } = Object.fromEntries(changed(before, await stateOf(record.db.admin)).map((table) => [table, true]));
    expect(left).toEqual({});
  }, 30_000);

  it('becomes a version with its source; everybody then reads when, the status and the hash, and never what else was answered', async () => {
    const { file } = await captured('/statement');
    const given = {
      ...{
        fileId: file!['id'],
        text: 'WHOLE',
        label: 'as on the site',
        kind: 'PUBLISHED',
        derivedFromId: null,
        publishedInsteadOfId: null,
      },
    };
    await expect(place.put('recordVersionFromFile', { ...given, sourceId: null })).rejects.toThrow('CAPTURE_NEEDS_SOURCE');
    await expect(place.put('recordVersionFromFile', given)).rejects.toThrow('CAPTURE_NEEDS_SOURCE');
    const source = await place.aSource({ address: web.at('/statement') });
    const version = await place.put('recordVersionFromFile', { ...given, sourceId: source });
    const document = '{ version(id: "ID") { label captures { fetchedAt status size bytesHash } source { address } } }'.replace(
      'ID',
      version,
    );
    const capture = { fetchedAt: file!['fetchedAt'], status: 200, size: PAGE.length, bytesHash: file!['hash'] };
    expect((await record.execute(document, {}, place.writer)).data).toMatchObject({ version: { captures: [capture] } });
    expect((await record.execute(document)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    await place.release(
      ['ORGANIZATION', place.group],
      ['ORGANIZATION', place.institution],
      ['ENGAGEMENT', place.engagement],
      ['WORK', place.work],
      ['SOURCE', source],
      ['VERSION', version],
    );
    expect((await record.execute(document)) as object).toEqual({
      data: {
        version: { label: 'as on the site', captures: [capture], source: { address: web.at('/statement') } },
      },
    });
    const { rows } = await record.db.admin.query<{ shown: boolean }>(
      `select has_column_privilege('countersign_public', 'app.version_capture', 'exchange', 'select') as shown`,
    );
    expect(rows).toEqual([{ shown: false }]);
    expect((await record.app.inject({ url: `/versions/${version}` })).body).toContain(String(file!['hash']));
  }, 60_000);
});
