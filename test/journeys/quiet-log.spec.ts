import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testPostgres } from '../support/postgres.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/** Of a network that is for examples, so that nobody else's request bears it. */
const ADDRESS = '203.0.113.77';

describe.each(['warn', 'trace'])('the log at the level %s', (level) => {
  let folder: string;
  let server: ServerProcess;
  let at: string;
  let admin: pg.Client;
  /** how much was said before the first request */
  let before: number;
  const name = `log_${level}_${process.pid}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-log-'));
    const { adminUrl, ownerUrl } = await testPostgres();
    await asAdmin(adminUrl, `create database ${name} owner ${new URL(ownerUrl).username}`);
    admin = new pg.Client({ connectionString: inDatabase(adminUrl, name) });
    await admin.connect();
    const env = { DATABASE_URL: inDatabase(ownerUrl, name), LOG_LEVEL: level };
    server = startServerProcess({ dataDir: join(folder, 'data'), args: ['--empty'], env });
    at = await server.ready();
    before = server.said().length;
  }, 120_000);
  afterAll(async () => {
    server.send('SIGINT');
    await server.ended;
    await admin.end();
    await asAdmin((await testPostgres()).adminUrl, `drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const since = () => server.said().slice(before);

  it('holds a reference for what went wrong, and no canary of a header, an address, a query, a body or a network', async () => {
    await requests();
    await admin.query('alter table app.correction_request rename to broken_request');
    await admin.query('alter view pub.commitment rename to broken_commitment');
    await admin.query('alter view pub.engagement rename to broken_engagement');
    const answers = await requests();
    expect(answers.filter((status) => status >= 500).length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(since()).toMatch(/reference|INTERNAL|Error/i);
    expect([...new Set(since().match(/canary-\w+/g))]).toEqual([]);
    for (const address of [ADDRESS, '127.0.0.1', '::1', '::ffff']) expect(since()).not.toContain(address);
  }, 60_000);

  /** Of each kind of answer that there is, with a word of its own in each place where a request holds one. */
  async function requests(): Promise<readonly number[]> {
    let n = 0;
    const word = (where: string) => `canary-${where}${(n += 1)}`;
    const headers = () => ({
      'user-agent': word('agent'),
      referer: `${at}/${word('referrer')}`,
      cookie: `session=${word('cookie')}; ${word('name')}=x`,
      authorization: `Bearer ${word('token')}`,
      'x-forwarded-for': ADDRESS,
      'x-request-id': word('request'),
      'accept-language': word('language'),
    });
    const statuses: number[] = [];
    const ask = async (path: string, init: RequestInit = {}) => {
      const { authorization, ...quiet } = headers();
      for (const given of [quiet, { authorization, ...quiet }]) {
        const answer = await fetch(`${at}${path}`, {
          ...init,
          headers: { ...given, ...(init.headers as object) },
          redirect: 'manual',
        });
        await answer.text();
        statuses.push(answer.status);
      }
    };
    const json = (body: string) => ({ method: 'POST', body, headers: { 'content-type': 'application/json' } });
    for (const path of [
      '/',
      '/search?text=',
      '/commitments/',
      '/nowhere/',
      '/data?query=',
      '/log/',
      '/dossiers/',
      '/sign-in?to=',
    ])
      await ask(`${path}${word('path')}`);
    await ask('/graphql', json(JSON.stringify({ query: `{ ${word('field').replace('-', '_')} }` })));
    const document = 'query ($id: ID!) { commitment(id: $id) { statement } }';
    for (const id of [word('variable'), '018f0000-0000-4000-8000-000000000000'])
      await ask(
        '/graphql',
        json(
          JSON.stringify({
            query: document,
            variables: { id, [word('extra')]: word('value') },
            operationName: word('operation'),
          }),
        ),
      );
    await ask('/graphql', json(JSON.stringify({ query: document, variables: { id: '018f0000-0000-4000-8000-000000000000' } })));
    await ask('/graphql', json(`{"query": "${word('broken')}`));
    await ask('/graphql', { method: 'POST', body: word('text'), headers: { 'content-type': 'text/plain' } });
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const send = async (path: string, values: Readonly<Record<string, string>>) => {
      const page = await (await fetch(`${at}${path}`)).text();
      const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [
        key!,
        value!,
      ]);
      const body = new URLSearchParams([...hidden, ...Object.entries(values)] as [string, string][]).toString();
      await ask(path, { method: 'POST', body, headers: form });
    };
    await ask(`/commitments/018f0000-0000-4000-8000-000000000000?to=${word('day')}`);
    await send('/sign-in', { pseudonym: word('pseudonym'), passphrase: word('passphrase') });
    await send('/recover', { code: word('code'), passphrase: word('newpassphrase'), again: word('again') });
    await send('/corrections', { page: `/${word('page')}`, says: word('says'), answerTo: word('answer') });
    return statuses;
  }
});

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
