import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApp } from '../../apps/server/src/open-server.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { statementsDuring } from './support/statements.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place;
let released: string;

beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aPlace(record);
  await place.release(
    ['ORGANIZATION', place.group],
    ['ORGANIZATION', place.institution],
    ['POST', place.post],
    ['SOURCE', place.source],
  );
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work], ['COMMITMENT', place.commitment]);
  released = place.commitment;
}, 90_000);
afterAll(() => record.close());

const LIST = '{ commitments { nodes { id statement schedule { inWords } } } }';

async function get(query: string, headers: Record<string, string> = {}, variables = {}) {
  const url = `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  const {
    statusCode,
    headers: answered,
    body,
  } = await record.app.inject({
    method: 'GET',
    url,
    headers: { accept: 'application/graphql-response+json', 'apollo-require-preflight': 'true', ...headers },
  });
  return { status: statusCode, tag: answered.etag, kept: answered['cache-control'], varies: answered.vary, body };
}

const tagOf = async (query = LIST) => String((await get(query)).tag);
const correct = (statement: string) => place.put('correctCommitment', { commitmentId: released, statement });
const page = async (path: string, headers: Record<string, string> = {}) =>
  record.app.inject({ method: 'GET', url: path, headers });

/** Whether the tag is another after the deed. */
async function changes(deed: () => Promise<unknown>): Promise<boolean> {
  const before = await tagOf();
  await deed();
  return (await tagOf()) !== before;
}

describe('the tag of a public answer', () => {
  it('is the same for as long as nothing changes', async () => {
    expect(await changes(() => get(LIST))).toBe(false);
    expect(await tagOf()).toMatch(/^W\/"\d+\.\d+-\d{4}-\d\d-\d\d-[0-9a-f]{12}"$/);
  });

  it('changes when a thing is released', async () => {
    const another = await place.aCommitment({ workId: null, postId: null });
    expect(await changes(() => place.release(['COMMITMENT', another]))).toBe(true);
  });

  it('changes when something public is corrected', async () => {
    expect(await changes(() => correct('It will be published in April.'))).toBe(true);
  });

  it('changes when a person judges a finding, which is public from then on', async () => {
    await place.release(['VERSION', place.agreed], ['VERSION', place.published], ['COMPARISON', place.comparison]);
    expect(await changes(() => place.put('confirmFinding'))).toBe(true);
    const { body } = await get('query ($id: ID!) { comparison(id: $id) { findings { id } } }', {}, { id: place.comparison });
    expect(JSON.parse(body).data.comparison.findings).toEqual([{ id: place.finding }]);
  });

  it('changes when a new day begins, since a schedule is read for a day', async () => {
    expect(await changes(async () => clock.moveOn(24))).toBe(true);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a note', () => place.aNote()],
    ['a fact of the space', () => place.aCommitment()],
    ['a due date of what the space keeps to itself', async () => place.aDueDate({ commitmentId: await place.aCommitment() })],
    ['a space', () => aPlace(record)],
  ])(
    'stays as it is for %s',
    async (_what, deed) => {
      expect(await changes(deed)).toBe(false);
    },
    60_000,
  );

  it('goes up once for a transaction, however many rows it changes', async () => {
    const revision = async () => Number((await record.db.admin.query('select n from public_revision')).rows[0].n);
    const before = await revision();
    await record.db.admin.query(`update commitment set locator = 'page 3' where effective_level = 'public'`);
    const { rows } = await record.db.admin.query(`select count(*)::int as n from commitment where effective_level = 'public'`);
    expect(rows[0].n).toBeGreaterThan(1);
    expect(await revision()).toBe(before + 1);
  });

  it('stays as it is when the change is taken back', async () => {
    const failed = async () => {
      await record.db.admin.query('begin');
      await record.db.admin.query(`update commitment set locator = 'page 4' where effective_level = 'public'`);
      await record.db.admin.query('rollback');
    };
    expect(await changes(failed)).toBe(false);
  });

  it('is told by every table of levels that everybody may read a column of', async () => {
    const { rows } = await record.db.admin.query(
      `select c.relname as name, count(t.oid)::int as told
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
       left join pg_trigger t on t.tgrelid = c.oid and t.tgname like 'public_row_%'
       where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and has_any_column_privilege('countersign_public', c.oid, 'select')
       group by 1 having count(t.oid) <> 3`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a conditional GET', () => {
  it('is answered 304 without asking the record anything', async () => {
    const tag = await tagOf();
    const told = await statementsDuring(() => get(LIST, { 'if-none-match': tag }));
    expect(told.answer).toMatchObject({ status: 304, tag, body: '', kept: 'public, no-cache' });
    expect(told.statements).toEqual(['select public_moment() as revision']);
  });

  it('is answered whole when the public record has changed', async () => {
    const tag = await tagOf();
    await correct('It will be published in May.');
    const { status, body, tag: now } = await get(LIST, { 'if-none-match': `"other", ${tag}` });
    expect(status).toBe(200);
    expect(now).not.toBe(tag);
    expect(JSON.parse(body).data.commitments.nodes.length).toBeGreaterThan(0);
  });

  it('takes * for no tag, since it cannot know what the asker holds', async () => {
    expect((await get(LIST, { 'if-none-match': '*' })).status).toBe(200);
  });
});

describe('what may be kept', () => {
  it('is an answer without errors, to be asked about again each time', async () => {
    expect(await get(LIST)).toMatchObject({ status: 200, kept: 'public, no-cache', varies: 'authorization, cookie, accept' });
    const missing = await get('{ commitment(id: "00000000-0000-4000-8000-000000000000") { id } }');
    expect(missing).toMatchObject({ tag: undefined, kept: 'no-store' });
  });

  it('is nothing of what a member is answered, on a page or by the API', async () => {
    const authorization = `Bearer ${await record.tokenOf(await record.member({ [place.space]: 'reader' }))}`;
    expect(await get(LIST, { authorization })).toMatchObject({ status: 200, tag: undefined, kept: 'private, no-store' });
    const tag = await tagOf();
    expect((await get(LIST, { authorization, 'if-none-match': tag })).status).toBe(200);
    const { headers } = await page('/', { authorization });
    expect([headers['cache-control'], headers.etag]).toEqual(['private, no-store', undefined]);
  });

  it('is a page that everybody sees', async () => {
    const first = await page('/');
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const tag = String(first.headers.etag);
    expect((await page('/', { 'if-none-match': tag })).statusCode).toBe(304);
    await correct('It will be published in June.');
    expect((await page('/', { 'if-none-match': tag })).statusCode).toBe(200);
    expect((await page('/no/such/page')).headers.etag).toBe(undefined);
  });
});

describe('the tag of a page', () => {
  it('is another under another keeper or another public address', async () => {
    const tagUnder = async (settings: object) => {
      const app = await openApp(record.db.database, { host: '127.0.0.1', port: 0, logLevel: 'silent', ...settings });
      await app.init();
      const { headers } = await app.inject({ method: 'GET', url: '/' });
      await app.close();
      return String(headers.etag);
    };
    const plain = { publicUrl: 'https://a.example' };
    const settings = [plain, plain, { ...plain, keeper: { name: 'The Lantern Table' } }, { publicUrl: 'https://b.example' }];
    const tags: string[] = [];
    for (const each of settings) tags.push(await tagUnder(each));
    expect(tags[0]).toMatch(/^W\/"/);
    expect(tags[1]).toBe(tags[0]);
    expect(new Set(tags).size).toBe(3);
  });
});

/** A tag stays true while others write: whoever is told "not changed" holds what the record says. */
describe('under concurrent writing', () => {
  it('never gives two different answers under one tag', async () => {
    const answers = new Map<string, Set<string>>();
    let writing = true;
    const writes = (async () => {
      for (let n = 0; n < 12; n++) await correct(`It will be published in ${n} days.`);
      writing = false;
    })();
    while (writing) {
      const { tag, body } = await get(LIST);
      answers.set(String(tag), (answers.get(String(tag)) ?? new Set()).add(body));
    }
    await writes;
    expect(answers.size).toBeGreaterThan(2);
    expect([...answers.values()].filter((bodies) => bodies.size > 1)).toEqual([]);
  }, 60_000);
});
