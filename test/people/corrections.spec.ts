import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { asRole } from '../support/record/as-role.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ABrowser, faultsIn, hiddenIn } from './a-browser.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

const LIST = '{ correctionRequests(first: 50) { nodes { page says answerTo space { id } } } }';

/** Where whoever asked reads what became of it. */
const ANSWER = /^\/corrections\/sent\?code=[\w-]{22}$/;

interface Listed {
  readonly page: string;
  readonly says: string;
  readonly answerTo: string | null;
  readonly space: { readonly id: string } | null;
}

async function readBy(viewer: Place['writer']): Promise<readonly Listed[]> {
  const { data, errors } = await record.execute(LIST, {}, viewer);
  expect(errors).toBeUndefined();
  const { nodes } = (data as unknown as { readonly correctionRequests: { readonly nodes: readonly Listed[] } })
    .correctionRequests;
  return nodes.filter(({ page }) => !page.startsWith('/asked/'));
}

let networks = 0;
const somebody = () => new ABrowser(record.app, `203.0.113.${++networks}`);

describe('saying what is wrong', () => {
  it('needs no account, begins at the page one was on, and reaches who keeps that page and nobody else', async () => {
    const page = `/commitments/${place.commitment}`;
    const at = somebody();
    expect((await at.get('/about')).body).toContain('href="/corrections?page=%2Fabout"');
    expect((await at.get(`/corrections?page=${encodeURIComponent(page)}`)).body).toContain(`value="${page}"`);
    const says = 'It was said on the 3rd & not on the 2nd.';
    const sent = await at.send('/corrections', { page, says, answerTo: 'reader@example.org' });
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, expect.stringMatching(ANSWER)]);
    expect((await at.get(String(sent.headers['location']))).body).toContain('What you wrote was sent');

    expect(await readBy(place.writer)).toEqual([{ page, says, answerTo: 'reader@example.org', space: { id: place.space } }]);
    expect(await readBy(await record.member({ [place.space]: 'editor' }))).toHaveLength(1);
    expect(await readBy(await record.member({ [place.space]: 'reader' }))).toEqual([]);
    const other = await aPlace(record);
    expect(await readBy(await record.member({ [other.space]: 'steward' }))).toEqual([]);
    const { errors } = await record.execute(LIST);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('about what no space keeps reaches who keeps this copy', async () => {
    const page = 'The first page';
    expect((await somebody().send('/corrections', { page, says: 'A word is missing.' })).statusCode).toBe(303);
    const keeper = await record.member({}, true);
    expect((await readBy(keeper)).filter((each) => each.page === page)).toEqual([
      { page, says: 'A word is missing.', answerTo: null, space: null },
    ]);
    expect(await readBy(await record.member({ [place.space]: 'steward' }))).not.toContainEqual(expect.objectContaining({ page }));
  });

  it('is answered alike for a page that is there, one that is hidden and one that is not', async () => {
    const answers = [];
    for (const page of [`/works/${place.work}`, '/works/018f0000-0000-7000-8000-000000000000', '/works/no-id', '/nowhere']) {
      const { statusCode, headers, body } = await somebody().send('/corrections', { page, says: 'This is wrong.' });
      answers.push(JSON.stringify([statusCode, String(headers['location']).replace(ANSWER, 'ANSWER'), body]));
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('is kept once when the button is pressed twice', async () => {
    const at = somebody();
    const form = { ...hiddenIn((await at.get('/corrections')).body), page: '/twice', says: 'Pressed twice.' };
    const answers = await Promise.all([at.post('/corrections', form), at.post('/corrections', form)]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303]);
    const { rows } = await record.db.admin.query(`select from correction_request where page = '/twice'`);
    expect(rows).toHaveLength(1);
    expect(new Set(answers.map(({ headers }) => headers['location'])).size).toBe(1);
  });

  it('keeps nothing of the network it came from', async () => {
    const at = new ABrowser(record.app, '203.0.113.254');
    await at.send('/corrections', { page: '/about', says: 'From an address that nothing may hold.' });
    const { rows } = await record.db.admin.query<{ row: string }>(
      'select to_jsonb(c)::text as row from correction_request c union all select to_jsonb(t)::text from sign_in_try t',
    );
    expect(rows.filter(({ row }) => row.includes('203.0.113'))).toEqual([]);
    expect(rows.length).toBeGreaterThan(2);
  });

  it('is refused after six in a quarter of an hour from one network, with what was written, and not from another', async () => {
    const at = somebody();
    const write = (n: number) => at.send('/corrections', { page: '/about', says: `Number ${n}` });
    for (let n = 1; n <= 6; n++) expect((await write(n)).statusCode).toBe(303);
    const seventh = await write(7);
    expect([seventh.statusCode, faultsIn(seventh.body)[0]]).toEqual([429, expect.stringContaining('Wait 15 minutes')]);
    expect(seventh.body).toContain('Number 7');
    expect((await somebody().send('/corrections', { page: '/about', says: 'Number 1' })).statusCode).toBe(303);
    const { rows } = await record.db.admin.query(`select from correction_request where says = 'Number 7'`);
    expect(rows).toHaveLength(0);
  });

  it('asks for what is missing, and names what cannot be read', async () => {
    const missing = await somebody().send('/corrections', { page: '', says: '' });
    expect([missing.statusCode, faultsIn(missing.body)]).toEqual([
      400,
      ['Enter the address of the page, or say what it is about.', 'Enter what is wrong.'],
    ]);
    const hidden = await somebody().send('/corrections', { page: '/about', says: 'left \u202e right' });
    expect([hidden.statusCode, faultsIn(hidden.body)[0]]).toEqual([400, expect.stringContaining('right-to-left override')]);
  });

  it('comes from our own pages only', async () => {
    const form = { ...hiddenIn((await somebody().get('/corrections')).body), page: '/about', says: 'From elsewhere.' };
    const answer = await somebody().post('/corrections', form, { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(403);
  });

  it('is written by nobody on the members’ or the public role', async () => {
    const insert = `insert into correction_request (id, page, says, received_at, form_key) values (gen_random_uuid(), 'x', 'x', now(), gen_random_uuid())`;
    for (const role of ['app', 'public'] as const)
      expect(await asRole(record.db.admin, role, place.writer.actorId, insert)).toBe('forbidden');
  });
});

describe('an answer to somebody who says what is wrong', () => {
  const CLOSE = `mutation ($input: CloseCorrectionRequestInput!) { closeCorrectionRequest(input: $input) {
    correctionRequest { outcome why closedAt } } }`;

  async function asked(page: string): Promise<{ readonly at: ABrowser; readonly id: string; readonly address: string }> {
    const at = somebody();
    const sent = await at.send('/corrections', { page, says: `Wrong words, ${page}.` });
    const { rows } = await record.db.admin.query<{ id: string }>(
      'select id from correction_request where page = $1 order by received_at desc limit 1',
      [page],
    );
    return { at, id: rows[0]!.id, address: String(sent.headers['location']) };
  }

  async function close(viewer: Viewer, correctionRequestId: string, given: object = {}) {
    const input = { correctionRequestId, outcome: 'CORRECTED', why: 'The day is the 3rd now.', ...given };
    const { data, errors } = await record.execute(CLOSE, { input }, viewer);
    return { data, rule: errors?.[0]?.extensions?.['rule'], field: errors?.[0]?.extensions?.['field'] };
  }

  it('is read at the address that they were given, by whoever has it and by nobody else', async () => {
    const { at, id, address } = await asked(`/commitments/${place.commitment}`);
    const waiting = await at.get(address);
    expect([waiting.statusCode, waiting.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(waiting.body).toContain('Nobody has answered yet.');
    expect(waiting.body).toContain(address.replace('&', '&amp;'));
    expect(waiting.body).not.toContain('Wrong words'); // an address gets about
    expect((await close(place.writer, id)).data).toMatchObject({
      closeCorrectionRequest: { correctionRequest: { outcome: 'CORRECTED', why: 'The day is the 3rd now.' } },
    });
    const answered = (await somebody().get(address)).body;
    expect(answered).toContain('What you wrote was answered: corrected');
    expect(answered).toContain('The day is the 3rd now.');
    expect(answered).not.toMatch(new RegExp(`${place.writer.actorId}|Wrong words`));
    for (const code of ['x', 'A'.repeat(22), '%00', `${address.slice(-21)}0`]) {
      expect([code, (await somebody().get(`/corrections/sent?code=${code}`)).statusCode]).toEqual([code, 404]);
    }
  });

  it('says that it stays as it is, and why', async () => {
    const { at, id, address } = await asked(`/works/${place.work}`);
    await close(place.writer, id, { outcome: 'NOT_CORRECTED', why: 'The minutes say the 2nd.' });
    const { body } = await at.get(address);
    expect(body).toContain('What you wrote was answered: not corrected');
    expect(body).toContain('The minutes say the 2nd.');
  });

  it('is a steward’s to give, once, with a reason', async () => {
    const { id } = await asked(`/commitments/${place.commitment}`);
    const in_ = (role: 'editor' | 'reader' | 'steward') => record.member({ [place.space]: role });
    expect(await close(ANONYMOUS, id)).toMatchObject({ rule: 'SIGN_IN_NEEDED' });
    expect(await close(await in_('editor'), id)).toMatchObject({ rule: 'MAY_NOT' });
    for (const viewer of [await in_('reader'), await record.member({}, true), (await aPlace(record)).writer]) {
      expect(await close(viewer, id)).toMatchObject({ rule: 'CORRECTION_REQUEST_NOT_FOUND', field: 'input.correctionRequestId' });
    }
    expect(await close(place.writer, id, { why: ' ' })).toMatchObject({ field: 'input.why' });
    const twice = await Promise.all([close(place.writer, id), close(await in_('steward'), id)]);
    expect(twice.map(({ rule }) => rule ?? 'done').sort()).toEqual(['CLOSED_ALREADY', 'done']);
  });

  it('of a page that no space keeps is for whoever may open spaces', async () => {
    const { id } = await asked('The foot of each page');
    const ofOneSpace = await record.member({ [place.space]: 'steward' });
    expect(await close(ofOneSpace, id)).toMatchObject({ rule: 'CORRECTION_REQUEST_NOT_FOUND' });
    expect((await close(await record.member({}, true), id)).rule).toBeUndefined();
  });

  it('cannot be changed or given by SQL by anybody but a steward, and its code is in no table', async () => {
    const { id, address } = await asked(`/commitments/${place.commitment}`);
    const editor = await record.member({ [place.space]: 'editor' });
    const sql = `update correction_request set outcome = 'corrected', why = 'x', closed_at = now(), closed_by = current_actor() where id = $1`;
    expect(await asRole(record.db.admin, 'app', editor.actorId, sql, [id])).toBe(0);
    await close(place.writer, id);
    expect(await asRole(record.db.admin, 'app', place.writer.actorId, sql, [id])).toBe(0);
    expect(await asRole(record.db.admin, 'public', place.writer.actorId, 'select app.correction_answer($1)', ['x'])).toBe(
      'forbidden',
    );
    const { rows } = await record.db.admin.query(`select from correction_request c where c::text like '%' || $1 || '%'`, [
      address.slice(-22),
    ]);
    expect(rows).toEqual([]);
  });
});
