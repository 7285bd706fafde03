import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
let work: string;
let version: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  editor = await aMemberOf(record, place, 'The editor', 'editor');
  work = await place.aWork({ title: 'The standard' });
  version = await place.aVersion({ workId: work, label: 'draft 1', derivedFromId: null, publishedInsteadOfId: null });
}, 120_000);
afterAll(() => record.close());

async function put(address: string, values: Readonly<Record<string, string>>) {
  const check = await editor.send(address, values);
  expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
  const done = await editor.post(address, hiddenIn(check.body));
  expect([done.statusCode, done.headers['location']]).toEqual([303, `/works/${work}`]);
  return unescaped(check.body);
}

const approval = (partyId: string, role: string) => ({
  ...{ partyId, role, position: 'APPROVED', says: 'They had no more to change.', assertedById: place.group },
  ...{ toldTo: 'the group, on the telephone', on: '10 March 2023', fromWhat: 'NOTES', sourceId: place.source },
});
const page = async () => unescaped((await editor.get(`/works/${work}`)).body);
const AGREED = 'Agreed, as this record works it out';

describe('signing off, from pages', () => {
  it('offers no “agreed” among the kinds of a version, and takes none', async () => {
    const address = `/works/${work}/versions/add`;
    expect((await editor.get(address)).body).not.toContain('value="AGREED"');
    const forced = await editor.send(address, {
      ...{ label: 'as agreed', kind: 'AGREED', kindAssertedById: place.group, wording: 'REPORTED', fromWhat: 'MEMORY' },
    });
    expect([forced.statusCode, faultsIn(forced.body)]).toEqual([400, ['Choose one of the answers below.']]);
  });

  it('tells who, in what role, said what about which version, as told by whom', async () => {
    const address = `/versions/${version}/sign-offs/add`;
    const check = await put(address, approval(place.institution, 'chief executive'));
    for (const told of ['A council', 'chief executive', 'Approved it', 'The Lantern Table', 'the group, on the telephone'])
      expect(check).toContain(told);
    const told = await page();
    expect(told).toContain('Chief executive, <a');
    expect(told).toContain('As told by The Lantern Table, who says this was told to the group, on the telephone');
    expect(told).not.toContain(AGREED);
  });

  it('says “agreed” once two parties’ positions are on record, and no more once one is disputed', async () => {
    await put(`/versions/${version}/sign-offs/add`, approval(place.group, 'steering group'));
    expect(await page()).toContain(AGREED);
    const disputes = [...(await page()).matchAll(/href="(\/versions\/[^"]*\/disputes\/add)"/g)].map(([, href]) => href!);
    expect(disputes).toHaveLength(2);
    await put(disputes[0]!, {
      ...{ byId: place.institution, verb: 'denies', says: 'It was never approved.', on: 'spring 2023' },
      ...{ fromWhat: 'PUBLICATION', sourceId: place.source },
    });
    const disputed = await page();
    expect(disputed).not.toContain(AGREED);
    // The dispute has a half of its own beside what it disputes, told with its source.
    const card = disputed.split('cs-position').find((part) => part.includes('It was never approved.'))!;
    expect(card.match(/<div class="cs-half">/g)).toHaveLength(2);
    expect(card.match(/Minutes of the meeting/g)!.length).toBeGreaterThanOrEqual(2);
  });
});
