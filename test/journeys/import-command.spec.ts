import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASKING, CapturesService } from '#libs/documents';
import type { Member } from '#libs/access/core';
import { webServer, type WebServer } from '../support/files/web-server.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/** `countersign import` as people run it, against a server that listens and a site of this machine. */

const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'countersign-import-'));
const PAGE = '<!doctype html><title>x</title><main><h1>Statement</h1><p>The council will publish it.</p></main>';
const DRAFT = 'The council must publish it.\n';

let record: TestRecord;
let site: WebServer;
let writer: Member;
let space: string;
let server: string;
let token: string;

beforeAll(async () => {
  record = await openRecord();
  const first = await record.member({}, true);
  const opened = await record.execute('mutation { openSpace(input: { name: "A group" }) { space { id } } }', {}, first);
  space = (opened.data!['openSpace'] as { readonly space: { readonly id: string } }).space.id;
  writer = await record.again(first);
  token = await record.tokenOf(writer);
  await record.app.listen(0, '127.0.0.1');
  server = await record.app.getUrl();
  site = await webServer((request, response) => {
    if (request.url === '/statement') response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    else if (request.url === '/moved') response.writeHead(301, { location: '/statement' }).end();
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://127.0.0.2/' }).end();
    else if (request.url === '/scan') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\nhalf');
    else response.writeHead(404).end('no');
  });
  reach(new Set([site.port]));
  writeFileSync(join(folder, 'draft.txt'), DRAFT);
}, 180_000);
afterAll(async () => {
  await site?.close();
  await record?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** This machine counts as a public place on the port of the site, and nowhere else. */
function reach(ports: ReadonlySet<number>): void {
  record.app
    .get(CapturesService, { strict: false })
    .allow({ ...ASKING, ports, isOpen: (ip) => ip === '127.0.0.1', withinMs: 5_000 });
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command in a process of its own; the server answers from this one meanwhile. */
function imported(
  things: readonly string[],
  env: Readonly<Record<string, string>> = { COUNTERSIGN_TOKEN: token },
): Promise<Ended> {
  return new Promise((resolve) => {
    const args = [bin, 'import', '--server', server, '--space', space, ...things];
    execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH, ...env } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

interface InTray {
  readonly name: string | null;
  readonly state: string;
  readonly hash: string;
  readonly finalAddress: string | null;
}

async function tray(): Promise<readonly InTray[]> {
  const { data } = await record.execute('{ trayFiles(first: 100) { nodes { name state hash finalAddress } } }', {}, writer);
  return (data!['trayFiles'] as { readonly nodes: readonly InTray[] }).nodes;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('countersign import', () => {
  it('puts a page and a file into the tray, and says where the page was found and the hash that the tray shows', async () => {
    const { code, out, err } = await imported([site.at('/moved'), 'draft.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      `${site.at('/moved')} was fetched from ${site.at('/statement')} and lies in your tray. SHA-256 of what came: ${hashOf(PAGE)}.`,
      'draft.txt lies in your tray.',
      '',
    ]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/moved', '/statement']);
    expect(site.asked.map(({ headers }) => headers.authorization ?? headers.cookie)).toEqual([undefined, undefined]);
    const held = await tray();
    expect(held).toContainEqual(
      expect.objectContaining({ hash: hashOf(PAGE), state: 'READ', finalAddress: site.at('/statement') }),
    );
    expect(held).toContainEqual(expect.objectContaining({ hash: hashOf(DRAFT), name: 'draft.txt', finalAddress: null }));
    expect(held).toHaveLength(2);
  }, 60_000);

  it('says of what was fetched and could not be read that it lies there all the same', async () => {
    const { code, out } = await imported([site.at('/scan')]);
    expect(code).toBe(0);
    expect(out).toMatch(/ lies in your tray\. SHA-256 of what came: [0-9a-f]{64}\. It could not be read: it is damaged/);
  }, 60_000);

  it.each([
    ['a page that is not there', () => site.at('/none'), /answered 404 \(Not Found\)/],
    ['one that sends us inside', () => site.at('/inside'), /sent us on to another address\. Of that one: /],
    ['an address of this machine', () => 'http://127.0.0.1:22/', /names another port than 80 or 443/],
    ['another scheme', () => 'file:///etc/passwd', /only addresses that begin with http:\/\/ or https:\/\/ are fetched/],
    ['an address with a password', () => site.at('/statement').replace('//', '//a:b@'), /holds a name or password/],
  ])(
    'refuses %s in one line, and what came before it stays',
    async (_case, address, says) => {
      const held = (await tray()).length;
      const { code, out, err } = await imported(['draft.txt', address(), 'draft.txt']);
      expect(err).toMatch(/^countersign: [^\n]+ was refused: [^\n]+\n$/);
      expect(err).toMatch(says);
      expect({ code, out }).toEqual({ code: 2, out: 'draft.txt lies in your tray.\n' });
      expect(await tray()).toHaveLength(held + 1);
    },
    60_000,
  );

  it('says that a token is wrong or missing, and puts nothing in', async () => {
    const held = (await tray()).length;
    for (const env of [{}, { COUNTERSIGN_TOKEN: 'wrong' }]) {
      const { code, out, err } = await imported([site.at('/statement')], env as Readonly<Record<string, string>>);
      expect(err).toMatch(/^countersign: [^\n]+\n$/);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
    expect(await tray()).toHaveLength(held);
  }, 60_000);
});
