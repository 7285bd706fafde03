import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aPerson } from './a-person.js';

let record: TestRecord;
let place: Place;
/** an editor, who writes of harm */
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aPerson(record, 'Rowan');
  await record.db.admin.query(
    `insert into membership (space_id, actor_id, role, since) select $1, actor_id, 'editor', now() from person_private where pseudonym = 'Rowan'`,
    [place.space],
  );
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
});
