import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointWords, parseCheckpoint, parseNote } from '#libs/ledger/core';
import { sha256 } from '../conformance/ledger-primitives.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/** The log behind the record as a reader meets it: on its page, at the foot of the others, and after a steward asked. */

const dataDir = mkdtempSync(join(tmpdir(), 'countersign-ledger-'));
let program: ServerProcess;
let address: string;
let space: string;

beforeAll(async () => {
  program = startServerProcess({ dataDir, args: ['--empty'] });
  address = await program.ready();
  space = await asSteward('mutation { openSpace(input: { name: "The log" }) { space { id } } }', {}, 'openSpace.space.id');
  await until(async () => !(await text('/ledger')).includes('None has gone out yet'));
}, 120_000);
afterAll(async () => {
  program.send('SIGINT');
  await program.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(address + path, { headers });
const text = async (path: string) => (await get(path)).text();
const bearer = () => `Bearer ${readFileSync(join(dataDir, 'steward-token'), 'utf8').trim()}`;

async function asSteward(query: string, variables: object, path: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: bearer() };
  const body = JSON.stringify({ query, variables });
  const { data, errors } = (await (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).json()) as {
    data: unknown;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], data) as string;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let left = 150; left > 0; left--) {
    if (await done()) return;
    await wait(200);
  }
  throw new Error('it did not come');
}

const ask = () =>
  asSteward(
    'mutation ($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt } }',
    { input: { spaceId: space } },
    'askForCheckpoint.askedAt',
  );

const last = () => asSteward('{ ledger { checkpoint { note } } }', {}, 'ledger.checkpoint.note');

/** Asks, and waits until another checkpoint has left. */
async function askedAndSent(): Promise<string> {
  const before = await last();
  await ask();
  await until(async () => (await last()) !== before);
  return last();
}

const signed = (note: string) => parseCheckpoint(parseNote(note).text);
const wordsOf = (note: string) => checkpointWords(sha256, signed(note));
const tag = async (path: string) => (await get(path)).headers.get('etag');

async function release(): Promise<void> {
  const id = await asSteward(
    'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }',
    { input: { spaceId: space, citation: `A notice of ${Math.random()}`, origin: 'The Lantern Table' } },
    'recordSource.source.id',
  );
  await asSteward(
    'mutation ($input: ReleaseInput!) { release(input: $input) { entry { id } } }',
    { input: { kind: 'SOURCE', id } },
    'release.entry.id',
  );
}

describe('the page of the ledger', () => {
  it('tells the last checkpoint in words, what it shows and does not, and how to check without this server', async () => {
    const note = await askedAndSent();
    const answer = await get('/ledger');
    const page = await answer.text();
    expect(await text('/log/checkpoint')).toBe(note);
    expect(page).toContain(wordsOf(note));
    expect(page).toContain('It shows that the record is unchanged, not that it is true or complete.');
    expect(page).toContain((await text('/log/vkey')).trim());
    for (const href of ['/verify.html', '/download/verify.html', '/download/countersign-verify.mjs', '/log/checkpoint']) {
      expect([href, page.includes(`href="${href}"`), (await get(href)).status]).toEqual([href, true, 200]);
    }
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'no-store']);
  }, 60_000);

  it('finds a checkpoint that went out, by how many entries it covers as people write numbers', async () => {
    const note = await askedAndSent();
    await askedAndSent();
    const size = String(signed(note).size);
    for (const path of [`/ledger/checkpoints/${size}`, `/ledger/checkpoints?over=%20${size}%20`]) {
      expect(await text(path)).toContain(wordsOf(note));
    }
    for (const none of ['7', 'x', '1e2', '99999999999999999999']) {
      for (const path of [`/ledger/checkpoints/${none}`, `/ledger/checkpoints?over=${none}`]) {
        const answer = await get(path);
        const says = (await answer.text()).includes('This server tells of no checkpoint that covers exactly that many entries.');
        expect([path, answer.status, says]).toEqual([path, 404, true]);
      }
    }
  }, 60_000);
});

describe('the foot of a page', () => {
  it('names the first checkpoint over what everybody may read, and no other until that changes', async () => {
    await release();
    const before = await tag('/');
    expect(await text('/')).toContain('is under no checkpoint yet');
    const covering = await askedAndSent();
    const [covered, page] = [await tag('/'), await text('/')];
    expect(covered).not.toBe(before);
    expect(page).toContain(wordsOf(covering));
    expect(page).toContain('All that everybody may read here stands under the checkpoint of');
    await askedAndSent();
    expect(await text('/')).toBe(page);
    expect((await get('/', { 'if-none-match': covered! })).status).toBe(304);
    await release();
    expect((await get('/', { 'if-none-match': covered! })).status).toBe(200);
  }, 60_000);
});
