import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startProgram, type StartedProgram } from '../support/started-program.js';

/** From a fact on the record to a file that holds without the server: by the pages, the two commands, and another's code. */

const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const PYTHON = fileURLToPath(new URL('../conformance/ledger-verifier.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proof-'));
let program: StartedProgram;
let space: string;

beforeAll(async () => {
  program = await startProgram();
  space = await aSpace();
  // Before the first checkpoint nobody knows when the next one is due.
  await untilOk('/log/checkpoint');
}, 120_000);
afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const token = () => readFileSync(join(program.dataDir, 'steward-token'), 'utf8').trim();
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(program.address + path, { headers });
const bearer = () => ({ authorization: `Bearer ${token()}` });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each document has an answer of its own form
async function asSteward<T>(query: string, read: (data: any) => T, variables: object = {}): Promise<T> {
  const answer = await fetch(`${program.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer() },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return read(data);
}

const aSpace = () =>
  asSteward('mutation { openSpace(input: { name: "Proofs" }) { space { id } } }', (data) => data.openSpace.space.id as string);

const aSource = (citation: string) =>
  asSteward(
    'mutation ($input: RecordSourceInput!) { recordSource(input: $input) { source { id } } }',
    (data) => data.recordSource.source.id as string,
    { input: { spaceId: space, citation, origin: 'The Lantern Table' } },
  );

const release = (id: string) =>
  asSteward('mutation ($input: ReleaseInput!) { release(input: $input) { entry { id } } }', () => undefined, {
    input: { kind: 'SOURCE', id },
  });

async function untilOk(path: string, headers?: Readonly<Record<string, string>>): Promise<void> {
  for (let left = 150; left > 0; left--) {
    if ((await get(path, headers)).ok) return;
    await wait(200);
  }
  throw new Error(`${path} did not come`);
}

/** The sequencer looks each second. Each time for a space of its own, since one asks ten times in ten minutes at the most. */
const askForCheckpoint = async () =>
  asSteward('mutation ($input: AskForCheckpointInput!) { askForCheckpoint(input: $input) { askedAt } }', () => undefined, {
    input: { spaceId: await aSpace() },
  });

/** Somebody who runs the server and may do everything in its database. */
async function asOperator(sql: string): Promise<void> {
  const database = join(program.dataDir, 'database');
  const read = (file: string) => readFileSync(join(database, file), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(read('port')),
    user: 'postgres',
    password: read('superuser.password'),
    database: 'countersign',
  });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function kept(path: string, headers?: Readonly<Record<string, string>>): Promise<{ file: string; text: string }> {
  const text = await (await get(path, headers)).text();
  const file = join(folder, `${path.replaceAll(/[^a-z0-9-]/g, '_')}.json`);
  writeFileSync(file, text);
  return { file, text };
}

const said = (command: string, args: readonly string[]) =>
  new Promise<{ code: number; out: string }>((resolve) =>
    execFile(command, args, { env: { PATH: process.env.PATH } }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    ),
  );

async function verdicts(file: string): Promise<{ ours: string; theirs: string }> {
  const vkey = (await (await get('/log/vkey')).text()).trim();
  const ours = await said(process.execPath, [COMMAND, 'verify', file, '--vkey', vkey]);
  const theirs = await said('python3', [PYTHON, '--key', vkey, file]);
  return { ours: /^\w+/.exec(ours.out)![0], theirs: JSON.parse(theirs.out).outcome };
}

describe('the proof of a thing', () => {
  it('waits for a checkpoint, and then holds for two verifiers that never ask the server', async () => {
    const id = await aSource('Minutes of the table, 4 May 2026');
    await release(id);
    const early = await get(`/dossiers/${id}`);
    expect(early.status).toBe(409);
    expect(await early.text()).toMatch(
      /no published checkpoint covers it yet\. The next one is due at \d\d:\d\d on \d{1,2} [A-Z][a-z]+ \d{4}, London time\./,
    );
    await askForCheckpoint();
    await untilOk(`/dossiers/${id}`);
    const { file, text } = await kept(`/dossiers/${id}`);
    expect(text).toContain('Minutes of the table, 4 May 2026');
    expect(await verdicts(file)).toEqual({ ours: 'Unchanged', theirs: 'unchanged' });
    writeFileSync(file, text.replace('4 May', '5 May'));
    expect(await verdicts(file)).toEqual({ ours: 'Wrong', theirs: 'wrong' });
  }, 60_000);

  it('gives everybody what the public page shows, and a member what members read', async () => {
    const id = await aSource('A leaflet');
    await release(id);
    await askForCheckpoint();
    await untilOk(`/dossiers/${id}`);
    const everybody = await kept(`/dossiers/${id}`);
    const member = await kept(`/dossiers/${id}`, bearer());
    for (const name of ['entry.actor', 'entry.space']) {
      expect(everybody.text).not.toContain(`"${name}"`);
      expect(member.text).toContain(`"${name}"`);
    }
    expect(await (await get(`/dossiers/${id}?for=everybody`, bearer())).text()).toBe(everybody.text);
    expect(await verdicts(member.file)).toEqual({ ours: 'Unchanged', theirs: 'unchanged' });
    const headers = async (given?: Readonly<Record<string, string>>) => (await get(`/dossiers/${id}`, given)).headers;
    expect((await headers()).get('cache-control')).toBe('public, no-cache');
    expect((await headers(bearer())).get('cache-control')).toBe('private, no-store');
    expect((await headers()).get('content-disposition')).toBe(`attachment; filename="proof-${id}.json"`);
    const etag = (await headers()).get('etag')!;
    expect((await get(`/dossiers/${id}`, { 'if-none-match': etag })).status).toBe(304);
  }, 60_000);

  it('is not found alike for what is hidden, what is missing and what is no id', async () => {
    const hidden = await aSource('Not for everybody');
    await askForCheckpoint();
    await untilOk(`/dossiers/${hidden}`, bearer());
    const answers = await Promise.all(
      [hidden, '01900000-0000-7000-8000-000000000000', 'nothing', '%00'].map(async (id) => {
        const answer = await get(`/dossiers/${id}`);
        return { status: answer.status, text: await answer.text() };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]!.status).toBe(404);
  }, 60_000);

  it('is offered on the page of each thing with what it shows and what it does not', async () => {
    const id = await aSource('A notice');
    await release(id);
    const page = await (await get(`/sources/${id}`)).text();
    expect(page).toContain(`href="/dossiers/${id}?for=everybody"`);
    expect(page).toContain('the record is unchanged, not that it is true or complete.');
  });

  it('is offered for each version beside it', async () => {
    const query = '{ comparisons(first: 1) { edges { node { published { id work { id } } } } } }';
    const answer = await get(`/graphql?query=${encodeURIComponent(query)}`, { 'apollo-require-preflight': 'yes' });
    const [version, work] = [...(await answer.text()).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);
    expect(await (await get(`/works/${work}`)).text()).toContain(`href="/dossiers/${version}?for=everybody"`);
  });

  it.each([
    ['commitment', 'commitments(first: 50) { edges { node { id } } }'],
    ['engagement', 'engagements(first: 50) { edges { node { id } } }'],
    ['comparison', 'comparisons(first: 50) { edges { node { id } } }'],
    ['work', 'comparisons(first: 50) { edges { node { agreed { work { id } } published { work { id } } } } }'],
    ['version', 'comparisons(first: 50) { edges { node { agreed { id } published { id } } } }'],
    ['organization', 'organizations(first: 50) { edges { node { id } } }'],
    ['source', 'sources(first: 50) { edges { node { id } } }'],
  ])(
    'holds for each %s that everybody may read',
    async (_, query) => {
      await askForCheckpoint();
      const answer = await get(`/graphql?query=${encodeURIComponent(`{ ${query} }`)}`, { 'apollo-require-preflight': 'yes' });
      const ids = [...new Set([...(await answer.text()).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!))];
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) await untilOk(`/dossiers/${id}`);
      const files = await Promise.all(ids.map((id) => kept(`/dossiers/${id}?for=everybody`)));
      const vkey = (await (await get('/log/vkey')).text()).trim();
      const { out } = await said('python3', [PYTHON, '--key', vkey, ...files.map(({ file }) => file)]);
      const outcomes = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).outcome as string);
      expect(outcomes).toEqual(ids.map(() => 'unchanged'));
    },
    60_000,
  );

  it('is refused where the record was changed by hand', async () => {
    const id = await aSource('As it was recorded');
    await release(id);
    await askForCheckpoint();
    await untilOk(`/dossiers/${id}`);
    await asOperator(
      `update app.ledger_opening set openings = replace(openings::text, 'As it was recorded', 'As it suits us now')::jsonb`,
    );
    const answer = await get(`/dossiers/${id}`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('does not fit the checkpoint that was published');
  }, 60_000);
});
