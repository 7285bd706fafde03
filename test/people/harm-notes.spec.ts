import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
/** an editor, who writes of harm */
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Rowan', 'editor');
}, 120_000);
afterAll(() => record.close());

/** Puts one on the record by its form, and answers its page. */
async function aNote(given: Readonly<Record<string, string>>): Promise<string> {
  const address = `/engagements/${place.engagement}/harm-notes/add`;
  const check = await at.send(address, { warning: 'Sleeplessness', ...given });
  expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
  const saved = await at.post(address, hiddenIn(check.body));
  expect([saved.statusCode, saved.headers.location]).toEqual([303, expect.stringContaining('/harm-notes/')]);
  return String(saved.headers.location).split('?')[0]!;
}

async function read(url: string): Promise<string> {
  const { statusCode, body } = await at.get(url);
  expect([url, statusCode]).toEqual([url, 200]);
  return unescaped(body);
}

describe('a note of harm', () => {
  it('need not say when it was, or what it is written from', async () => {
    const page = await aNote({ says: 'I could not sleep.' });
    expect(await read(page)).toContain('I could not sleep.');
    expect(await read(page)).not.toMatch(/<dt>When<\/dt>/);
    expect(await read(`/engagements/${place.engagement}`)).toContain('>A note of harm</a>: ');
    expect(await read(`${page}/history`)).toMatch(/a note of harm(<\/span>)?<\/h1>/);
    expect(await read(`${page}/release`)).not.toContain('undefined');
    const dated = await aNote({ says: 'I could not work.', on: 'spring 2023', fromWhat: 'MEMORY' });
    expect(await read(dated)).toMatch(/<dt>When<\/dt>\s*<dd>spring 2023/);
  });

  it('tells nobody but its author that they wrote it', async () => {
    const page = await aNote({ says: 'I could not sleep.' });
    const steward = await aMemberOf(record, place, 'Hazel', 'steward');
    const { statusCode, body } = await steward.get(page);
    expect([statusCode, body.includes('You wrote it')]).toEqual([200, false]);
  });

  it('that was taken back says to its author that they alone see it, and nowhere that members do', async () => {
    const page = await aNote({ says: 'I stopped going out.' });
    expect(await read(page)).toContain('This is not public. Members of your space read it');
    await at.send(`${page}/take-back`, {});
    const html = await read(page);
    expect(html).toContain('You took this back: no other member reads it, and nobody outside does.');
    expect(html).toContain('You alone see this list.');
    expect(html).not.toContain('Members of the space see this');
  });

  it('is found by its author on their account page when they have left, and taken back without a reason', async () => {
    const page = await aNote({ says: 'I could not sleep any more.' });
    await record.db.admin.query('delete from membership where actor_id = $1', [await actorOf(record, 'Rowan')]);
    expect((await at.get(`/engagements/${place.engagement}`)).statusCode).toBe(404);
    expect(await read('/account')).toContain(`href="${page}/take-back"`);
    const left = await read(page);
    expect([left.includes('You wrote it, and can take it back.'), left.includes('The group and the council')]).toEqual([
      true,
      false,
    ]);
    const form = await read(`${page}/take-back`);
    expect(form).not.toContain('name="reason"');
    expect((await at.post(`${page}/take-back`, hiddenIn(form))).statusCode).toBe(303);
    expect(await read('/account')).not.toContain(`href="${page}/take-back"`);
    const { rows } = await record.db.admin.query('select level from harm_note where id = $1', [page.split('/').at(-1)]);
    expect(rows).toEqual([{ level: 'private' }]);
  });
});
