import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import type { ABrowser } from './a-browser.js';
import { aMemberOf } from './a-person.js';

const HARD = 'The trust must hold nobody face down on a cold floor.';
const TOUCHES = 'Restraint and cold';

let record: TestRecord;
let place: Place;
let at: ABrowser;
let comparison: string;
let texts: readonly [string, string];
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  const version = (text: string) => place.aVersion({ derivedFromId: null, publishedInsteadOfId: null, text });
  texts = [await version(`${HARD}\n\nIt must say so.`), await version('The trust may hold nobody.\n\nIt must say so.')];
  comparison = await place.put('recordComparison', { agreedVersionId: texts[0], publishedVersionId: texts[1] });
  await place.put('setContentWarning', { kind: 'VERSION', id: texts[0], says: TOUCHES });
}, 120_000);
afterAll(() => record.close());

/** What a program that opens a file reads in it, in its order. */
async function readIn(format: string, bytes: Buffer): Promise<string> {
  if (format === 'pdf') {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text.replaceAll(/\s+/g, ' ');
  }
  if (format !== 'docx') return bytes.toString('utf8').replaceAll(/\s+/g, ' ');
  // A header is read before the page it stands on.
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) =>
    /^word\/(header\d*|document)\.xml$/.test(name),
  );
  const inOrder = parts.sort(([a], [b]) => Number(b.includes('header')) - Number(a.includes('header')));
  return inOrder
    .map(([, part]) =>
      Buffer.from(part)
        .toString('utf8')
        .replaceAll(/<[^>]*>/g, ''),
    )
    .join('\n');
}

/** What a reader meets who opens nothing. */
function met(body: string): string {
  const flat = body.replaceAll(/<details (?!class="cs-warned")[^>]*>((?:(?!<details)[\s\S])*?)<\/details>/g, '$1');
  return flat.replaceAll(/<details class="cs-warned">[\s\S]*?<\/details>/g, '');
}

describe('a content warning in what is taken away', () => {
  it.each(['html', 'txt', 'json', 'pdf', 'docx'])(
    'stands in the .%s of a comparison before any word it is about',
    async (format) => {
      const { rawPayload, statusCode } = await at.get(`/comparisons/${comparison}.${format}`);
      expect(statusCode).toBe(200);
      const read = await readIn(format, rawPayload);
      const [warned, words] = [read.indexOf(TOUCHES), read.search(/face (down|\[)/)];
      expect([warned >= 0, words >= 0, warned < words]).toEqual([true, true, true]);
    },
  );

  it('of where a text is from, and of a note to a finding, stands in the files as well, each once', async () => {
    await place.put('setContentWarning', { kind: 'WORK', id: place.work, says: 'Loss of a child' });
    const { data } = await record.execute(
      'query ($id: ID!) { comparison(id: $id) { findings { id } } }',
      { id: comparison },
      place.writer,
    );
    const [finding] = (data!['comparison'] as { findings: { id: string }[] }).findings;
    const note = await place.put('confirmFinding', { findingId: finding!.id, note: 'I was there.' });
    const { rows } = await record.db.admin.query<{ id: string }>('select id from app.confirmation where finding_id = $1', [
      finding!.id,
    ]);
    expect(note).not.toBe('');
    await place.put('setContentWarning', { kind: 'CONFIRMATION', id: rows[0]!.id, says: 'Seclusion' });
    const file = JSON.parse((await at.get(`/comparisons/${comparison}.json`)).body);
    expect(Object.keys(file).indexOf('contentWarnings')).toBeLessThan(Object.keys(file).indexOf('comparison'));
    expect([...file.contentWarnings].sort()).toEqual(['Loss of a child', TOUCHES, 'Seclusion'].sort());
    const text = (await at.get(`/comparisons/${comparison}.txt`)).body;
    expect(text.indexOf('Content warning: Seclusion')).toBeLessThan(text.indexOf('I was there.'));
    await place.put('removeContentWarning', { kind: 'WORK', id: place.work });
  });

  it.each(['html', 'txt', 'json', 'pdf', 'docx'])('of the document itself stands in the .%s before its name', async (format) => {
    const { data } = await record.execute('query ($id: ID!) { work(id: $id) { title } }', { id: place.work }, place.writer);
    const { title } = data!['work'] as { readonly title: string };
    await place.put('setContentWarning', { kind: 'WORK', id: place.work, says: 'Loss of a child' });
    const { rawPayload, headers } = await at.get(`/comparisons/${comparison}.${format}`);
    await place.put('removeContentWarning', { kind: 'WORK', id: place.work });
    const read = await readIn(format, rawPayload);
    const [warned, named] = [read.indexOf('Loss of a child'), read.indexOf(title)];
    expect([warned >= 0, named >= 0, warned < named]).toEqual([true, true, true]);
    expect(String(headers['content-disposition'])).toMatch(/^attachment; filename="comparison-[0-9a-f-]{36}\.[a-z]+"$/);
  });

  it('stands in the copy of a space before everything in it, for whoever reads the words and for nobody else', async () => {
    const mine = await place.aCommitment({ statement: 'They told us of the cold.' });
    await place.put('setContentWarning', { kind: 'COMMITMENT', id: mine, says: 'Cold and dark' });
    const told = { kind: 'commitment', thingId: mine, says: 'Cold and dark' };
    const { body } = await at.get(`/spaces/${place.space}/copy.json`);
    expect(JSON.parse(body).contentWarnings).toContainEqual(told);
    expect(body.indexOf('Cold and dark')).toBeLessThan(body.indexOf('"things"'));
    expect(body.indexOf('"things"')).toBeLessThan(body.indexOf('They told us of the cold.'));
    await record.db.admin.query(`update app.commitment set level = 'private' where id = $1`, [mine]);
    const { body: without } = await at.get(`/spaces/${place.space}/copy.json`);
    expect([without.includes('Cold and dark'), without.includes('They told us of the cold.')]).toEqual([false, false]);
  });

  it('stands in each row of the tables of commitments before every word, whichever of its words it is about', async () => {
    const engagement = await place.anEngagement({ title: 'Cold rooms' });
    const id = await place.aCommitment({ engagementId: engagement, statement: 'We held them.' });
    const due = await place.aDueDate({ commitmentId: id });
    for (const [kind, thing, says] of [
      ['COMMITMENT', id, 'Restraint'],
      ['ENGAGEMENT', engagement, 'Cold'],
      ['DUE_DATE', due, 'Seclusion'],
      ['SOURCE', place.source, 'Loss'],
    ] as const) {
      await place.put('setContentWarning', { kind, id: thing, says });
    }
    const csv = (await at.get(`/engagements/${engagement}/commitments.csv`)).body;
    const json = (await at.get(`/engagements/${engagement}/commitments.json`)).body;
    for (const [warning, words] of [
      ['"Restraint"', 'We held them.'],
      ['"Cold"', 'Cold rooms'],
      ['"Loss"', '"citation"'],
      ['"Seclusion"', '"basis"'],
    ] as const) {
      expect([warning, json.indexOf(warning) >= 0, json.indexOf(warning) < json.indexOf(words)]).toEqual([warning, true, true]);
    }
    const row = csv.slice(csv.indexOf(`/commitments/${id}`));
    expect(row.split('","')[1]!.split('\n').sort()).toEqual(['Cold', 'Loss', 'Restraint', 'Seclusion']);
    const { commitments } = JSON.parse((await at.get(`/engagements/${engagement}/commitments.json`)).body);
    expect(commitments).toMatchObject([
      {
        contentWarning: 'Restraint',
        engagement: { contentWarning: 'Cold' },
        source: { contentWarning: 'Loss' },
        dueDates: [{ contentWarning: 'Seclusion' }],
      },
    ]);
    await place.put('removeContentWarning', { kind: 'SOURCE', id: place.source });
  });
});

describe('a content warning on the pages of members', () => {
  it('closes the words of both texts where findings are read on the way through something published', async () => {
    const path = await place.put('beginPublishedPath');
    await place.put('continuePublishedPath', {
      ...{ pathId: path, sourceId: null, againstVersionId: texts[0], instead: null, workId: null },
      ...{ publishedVersionId: texts[1], comparisonId: comparison, findingsRead: false },
    });
    const { body, statusCode } = await at.get(`/published/${path}/findings`);
    expect([statusCode, body.includes('cold floor')]).toEqual([200, true]);
    expect([met(body).includes('cold floor'), met(body).includes(`Content warning: ${TOUCHES}`)]).toEqual([false, true]);
  });

  it('is told beside a notice that leads to the thing, and to nobody whom the thing is hidden from', async () => {
    const id = await place.aCommitment();
    await place.put('setContentWarning', { kind: 'COMMITMENT', id, says: 'Seclusion' });
    const tell = async () =>
      record.db.admin.query(
        `insert into app.notice (id, space_id, kind, thing_kind, thing_id, made_at) values (gen_random_uuid(), $1, 'embargo_ends', 'commitment', $2, now())`,
        [place.space, id],
      );
    await tell();
    const { body } = await at.get('/notices');
    expect(body.indexOf('Content warning: Seclusion')).toBeGreaterThan(0);
    expect(body.indexOf('Content warning: Seclusion')).toBeLessThan(body.indexOf(`/commitments/${id}`));
    await record.db.admin.query(`update app.commitment set level = 'private' where id = $1`, [id]);
    expect((await at.get('/notices')).body).not.toContain('Seclusion');
  });

  it('closes what a seal says', async () => {
    const { body: before } = await at.get(`/seals/${place.seal}`);
    const [, says] = /<h1[^>]*>(?:<span[^>]*>[^<]*<\/span> )?([^<]+)<\/h1>/.exec(before)!;
    expect(met(before)).toContain(says);
    await place.put('setContentWarning', { kind: 'SEAL', id: place.seal, says: 'Seclusion' });
    const { body } = await at.get(`/seals/${place.seal}`);
    expect([met(body).includes(`<h1 class="cs-h1">Content warning: Seclusion</h1>`), met(body).includes(`>${says}<`)]).toEqual([
      true,
      false,
    ]);
    // Of the document whose text is shown, in a list of its seals.
    const listed = new RegExp(`<a href="/seals/${place.seal}">([^<]*)</a>`).exec(
      met((await at.get(`/works/${place.work}`)).body),
    );
    expect(listed?.[1]).toBe('[content warning: Seclusion]');
  });
});

describe('a content warning before what has no page of its own', () => {
  const PAGES = () =>
    [
      [`/commitments/${place.commitment}`, 'JUDGEMENT'],
      [`/commitments/${place.commitment}`, 'DUE_DATE'],
      [`/engagements/${place.engagement}`, 'CALL'],
      [`/engagements/${place.engagement}`, 'CLAIM'],
      [`/works/${place.work}`, 'SIGN_OFF'],
      [`/works/${place.work}`, 'SIGN_OFF_DISPUTE'],
      [`/works/${place.work}`, 'CONTENT_POINT'],
      [`/comparisons/${comparison}`, 'CONFIRMATION'],
    ] as const;

  it('is put and taken away by a form that is led to from the page it is shown on', async () => {
    await place.put('judgeCommitment');
    await place.put('recordClaim');
    await place.put('recordContentPoint');
    await place.put('recordDispute');
    for (const [page, kind] of PAGES()) {
      expect((await at.get(page)).body).toContain(`href="${page}/warnings"`);
      const form = (await at.get(`${page}/warnings`)).body;
      const part = new RegExp(`value="(${kind}\\.[0-9a-f-]{36})"`).exec(form)?.[1];
      expect([page, kind, part !== undefined]).toEqual([page, kind, true]);
      const put = await at.send(`${page}/warnings`, { part: part!, says: `Touches ${kind}` });
      expect([kind, put.statusCode, put.headers['location']]).toEqual([kind, 303, page]);
      const told = await record.execute(
        'query ($ids: [ID!]!) { contentWarnings(thingIds: $ids) { kind says } }',
        { ids: [part!.split('.')[1]] },
        place.writer,
      );
      expect(told.data).toEqual({ contentWarnings: [{ kind, says: `Touches ${kind}` }] });
      expect((await at.get(`${page}/warnings`)).body).toContain(`Content warning now: Touches ${kind}`);
      const remove = (await at.get(`${page}/warnings/remove`)).body;
      expect([kind, [...remove.matchAll(/name="part"/g)].length]).toEqual([kind, 1]);
      expect((await at.send(`${page}/warnings/remove`, { part: part! })).statusCode).toBe(303);
      const after = await record.execute(
        'query ($ids: [ID!]!) { contentWarnings(thingIds: $ids) { says } }',
        { ids: [part!.split('.')[1]] },
        place.writer,
      );
      expect(after.data).toEqual({ contentWarnings: [] });
    }
  });

  it('says so where there is nothing to take away', async () => {
    expect((await at.get(`/commitments/${place.commitment}/warnings/remove`)).body).toContain(
      'Nothing on the page this belongs to has a warning',
    );
  });
});
