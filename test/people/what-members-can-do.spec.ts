import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAskedOffice } from '../support/record/an-office.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf, aPerson } from './a-person.js';

let record: TestRecord;
let place: Place;
let steward: ABrowser;
let editor: ABrowser;
let reader: ABrowser;
let stranger: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  [steward, editor, reader] = [await inRole('steward'), await inRole('editor'), await inRole('reader')];
  stranger = await aPerson(record, 'Stranger', undefined, true);
  await stranger.send('/spaces/open', { name: 'Another room' });
}, 120_000);
afterAll(() => record.close());

const inRole = (role: string): Promise<ABrowser> => aMemberOf(record, place, `The ${role}`, role);

const HEADING = 'What you can do here';
const linksIn = (html: string) => {
  const nav = /<nav class="cs-deeds"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  return [...nav.matchAll(/<a href="([^"]+)">/g)].map(([, href]) => href!);
};
const pagesOf = () => [
  `/engagements/${place.engagement}`,
  `/commitments/${place.commitment}`,
  `/works/${place.work}`,
  `/comparisons/${place.comparison}`,
  `/organizations/${place.institution}`,
  `/sources/${place.source}`,
];

describe('the page of somebody’s spaces', () => {
  it('leads whoever belongs to one to what is recorded there, and the office of an institution to its reply alone', async () => {
    const office = await aPerson(record, 'The office');
    const { rows } = await record.db.admin.query<{ id: string }>(
      `select actor_id as id from person_private where pseudonym = 'The office'`,
    );
    const request = await anAskedOffice(record, rows[0]!.id);
    const RECORDS = /href="(\/published|\/organizations\/add|\/sources\/add|\/engagements\/add|\/corrections\/received)"/g;
    const [theirs, members] = [(await office.get('/spaces')).body, (await reader.get('/spaces')).body];
    expect(theirs).toContain(`href="/replies/${request}/write"`);
    expect(theirs.match(RECORDS)).toBeNull();
    expect(theirs).toContain('href="/spaces/join"');
    expect(members.match(RECORDS)).toHaveLength(5);
  });
});

describe('the pages of things', () => {
  it('lead stewards to every form of the thing, and every link opens one', async () => {
    for (const page of pagesOf()) {
      const links = linksIn((await steward.get(page)).body);
      expect([page, links.length > 3]).toEqual([page, true]);
      expect(links).toContain(`${page}/release`);
      for (const link of links) expect([link, (await steward.get(link)).statusCode]).toEqual([link, 200]);
    }
  }, 60_000);

  it('offer an editor no release and no taking back, and a reader nothing', async () => {
    for (const page of pagesOf()) {
      const links = linksIn((await editor.get(page)).body);
      expect(links).toContain(`${page}/propose`);
      expect(links.filter((link) => /\/(release|embargo|take-back)$/.test(link))).toEqual([]);
      const seen = await reader.get(page);
      expect([seen.statusCode, seen.body.includes(HEADING)]).toEqual([200, false]);
    }
  });

  it('show nothing of it on a past day or in a preview', async () => {
    const past = await steward.get(`/engagements/${place.engagement}?on=2023-03-16`);
    const preview = await steward.get(`/preview/organizations/${place.institution}`);
    expect([past.statusCode, preview.statusCode]).toEqual([200, 200]);
    expect(past.body + preview.body).not.toContain(HEADING);
  });

  it('show everybody nothing of it once public, and offer stewards to take it back', async () => {
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['SOURCE', place.source]);
    await place.release(['ENGAGEMENT', place.engagement]);
    const page = `/engagements/${place.engagement}`;
    const anybody = await record.app.inject({ method: 'GET', url: page });
    expect([anybody.statusCode, anybody.body.includes(HEADING), anybody.body.includes('/add')]).toEqual([200, false, false]);
    expect((await stranger.get(page)).body).not.toContain(HEADING);
    const links = linksIn((await steward.get(page)).body);
    const ofEverybody = links.filter((link) => /\/(propose|release|embargo|take-back)$/.test(link));
    expect(ofEverybody).toEqual([`${page}/take-back`, `${page}/added/take-back`]);
    // The register is everybody's: a member of another space adds names and offices from there.
    expect(linksIn((await stranger.get(`/organizations/${place.institution}`)).body)).toEqual([
      `/organizations/${place.institution}/names/add`,
      `/organizations/${place.institution}/posts/add`,
    ]);
  });
});

describe('a note', () => {
  const body = 'They said it would be out by the spring.';

  it('is written, changed and put on the record, and is gone then', async () => {
    expect((await editor.send('/notes/write', { body })).headers['location']).toBe('/notes');
    const id = /\/notes\/([0-9a-f-]{36})\/change/.exec((await editor.get('/notes')).body)![1]!;
    const form = await editor.get(`/notes/${id}/change`);
    expect(form.body).toContain(body);
    expect((await editor.send(`/notes/${id}/change`, { body: `${body} Or by May.` })).statusCode).toBe(303);
    const where = await editor.get(`/notes/${id}/record`);
    const address = `/engagements/${place.engagement}/commitments/add?note=${id}`;
    expect(unescaped(where.body)).toContain(address);
    expect((await editor.get(address)).body).toContain(`${body} Or by May.</textarea>`);

    const values = {
      statement: body,
      wording: 'REPORTED',
      kind: 'EXPECTATION',
      madeById: place.institution,
      statedOn: 'early 2023',
      fromWhat: 'MEMORY',
    };
    const check = await editor.send(address, values);
    expect(faultsIn(check.body)).toEqual([]);
    expect(unescaped(check.body)).toContain(
      'We read this as January 2023 to April 2023; it may mean any day from 1 January 2023 to 30 April 2023; worked out from what you wrote, which is kept beside it. The beginning, the middle and the end of a time are read as a third of it each.',
    );
    expect((await editor.get('/notes')).body).toContain(body);
    const done = await editor.post(address, hiddenIn(check.body));
    expect(done.statusCode).toBe(303);
    const page = await editor.get(String(done.headers['location']));
    expect(unescaped(page.body)).toContain('said as “early 2023”');
    expect((await editor.get('/notes')).body).not.toContain(body);
    const { rows } = await record.db.admin.query('select from note where id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('is deleted without trace, and is seen by nobody else', async () => {
    await editor.send('/notes/write', { body: 'A canary that sings' });
    const id = /\/notes\/([0-9a-f-]{36})\/change/.exec((await editor.get('/notes')).body)![1]!;
    expect((await steward.get('/notes')).body).not.toContain('canary');
    for (const path of ['change', 'record', 'delete']) expect((await steward.get(`/notes/${id}/${path}`)).statusCode).toBe(404);
    expect((await editor.send(`/notes/${id}/delete`, {})).statusCode).toBe(303);
    expect((await record.db.admin.query(`select from note where body like '%canary%'`)).rows).toEqual([]);
  });

  it('that was deleted, and one of somebody else, are one answer, which says what may have become of it', async () => {
    await editor.send('/notes/write', { body: 'Not for long.' });
    const id = /\/notes\/([0-9a-f-]{36})\/change/.exec((await editor.get('/notes')).body)![1]!;
    await editor.send(`/notes/${id}/delete`, {});
    await steward.send('/notes/write', { body: 'Mine.' });
    const other = /\/notes\/([0-9a-f-]{36})\/change/.exec((await steward.get('/notes')).body)![1]!;
    for (const path of ['change', 'delete', 'record']) {
      const [gone, theirs, never] = await Promise.all(
        [id, other, randomUUID()].map((each) => editor.get(`/notes/${each}/${path}`)),
      );
      expect([path, gone!.statusCode, gone!.body.includes('There is nothing here for you')]).toEqual([path, 404, true]);
      expect(gone!.body).toContain('it may have been deleted');
      expect(gone!.body).not.toContain('Nothing public at this address');
      expect([theirs!.body, never!.body]).toEqual([gone!.body, gone!.body]);
    }
  });

  it('may be written by a reader, who is told why nothing of it goes on the record', async () => {
    expect((await reader.send('/notes/write', { body })).statusCode).toBe(303);
    const address = `/engagements/${place.engagement}/works/add`;
    const refused = await reader.send(address, { title: 'The agreement', kind: 'agreement' });
    expect([refused.statusCode, faultsIn(refused.body)]).toEqual([
      400,
      ['You are a reader in this space, and may not record there.'],
    ]);
    expect(refused.body).toContain('value="The agreement"');
  });
});
