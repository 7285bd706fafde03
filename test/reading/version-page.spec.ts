import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(() => record.close());

const aVersion = (given: object = {}) => place.aVersion({ derivedFromId: null, publishedInsteadOfId: null, ...given });

async function get(url: string, as?: Viewer): Promise<{ readonly status: number; readonly body: string }> {
  const headers = as?.kind === 'member' ? { authorization: `Bearer ${await record.tokenOf(as)}` } : {};
  const { statusCode, body } = await record.app.inject({ method: 'GET', url, headers });
  return { status: statusCode, body };
}

/** The page without the frame around it, and without what is said above a preview. */
const main = (body: string) =>
  /<h1[\s\S]*<\/h1>([\s\S]*?)<section class="cs-limits"/
    .exec(body)![1]!
    .replace(/^\s*<div[^>]*role="note">[\s\S]*?<\/div>/, '')
    .trim();

describe('the preview of a version', () => {
  it.each([
    ['a text that a member typed in', async () => aVersion({ text: 'The council will stop.\n\nIt will pay.' }), true],
    [
      'a text of which totals are shown',
      async () => {
        const id = await aVersion({ text: 'The council will stop.\n\nIt will pay.' });
        await place.put('recordHandling', { versionId: id, sourceId: null, shows: 'TOTALS' });
        return id;
      },
      false,
    ],
    [
      'a file with tracked changes',
      async () => place.put('recordVersionFromFile', await place.freshFor('recordVersionFromFile')),
      false,
    ],
  ])(
    'of %s is to the letter the page that everybody then gets',
    async (_what, made, whole) => {
      const id = await made();
      const preview = await get(`/preview/versions/${id}`, place.writer);
      expect(preview.status).toBe(200);
      expect(preview.body).toContain('This is a preview.');
      expect((await get(`/versions/${id}`)).status).toBe(404);
      await place.release(['VERSION', id]);
      const shown = await get(`/versions/${id}`);
      expect(main(shown.body)).toBe(main(preview.body));
      expect(shown.body.includes('The council will stop.')).toBe(whole);
    },
    60_000,
  );
});

describe('the page of a version whose text was erased', () => {
  it.each([
    ['shown whole', null],
    ['not shown', 'TOTALS'],
  ])(
    'answers 410 with the fact and the reason, where the text was %s',
    async (_what, shows) => {
      const id = await aVersion({ text: 'Words that are to go.' });
      if (shows) await place.put('recordHandling', { versionId: id, sourceId: null, shows });
      await place.release(['VERSION', id]);
      expect((await get(`/versions/${id}`)).status).toBe(200);
      await place.put('erase', { kind: 'VERSION', id, field: 'text', reason: 'PERSONAL_DATA' });
      for (const viewer of [undefined, place.writer]) {
        const { status, body } = await get(`/versions/${id}`, viewer);
        expect(status).toBe(410);
        expect(body).toContain('Its text was erased, and nobody reads it any more.');
        expect(body).toContain('The text: erased on');
        expect(body).toContain('it told something about a person');
        expect(body).not.toContain('Words that are to go.');
      }
    },
    60_000,
  );

  it('does not say that two texts were the same because both were erased', async () => {
    const [one, other] = [await aVersion({ text: 'One text.' }), await aVersion({ text: 'Another text.' })];
    for (const id of [one, other]) {
      await place.release(['VERSION', id]);
      await place.put('erase', { kind: 'VERSION', id, field: 'text' });
    }
    expect((await get(`/versions/${one}`)).body).not.toContain('Held with the same text');
  });

  it('answers 410 with the reason where it was taken back', async () => {
    const id = await aVersion({ text: 'Words that went away.' });
    await place.release(['VERSION', id]);
    await place.put('takeBack', { kind: 'VERSION', id, reason: 'LEGAL' });
    const { status, body } = await get(`/versions/${id}`);
    expect(status).toBe(410);
    expect(body).not.toContain('Words that went away.');
    expect((await get(`/versions/${id}`, place.writer)).status).toBe(200);
  });
});
