import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';
import { controlsIn } from './controls.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Sorrel', 'editor');
}, 120_000);
afterAll(() => record.close());

async function put(address: string, values: Readonly<Record<string, string>>): Promise<string> {
  const check = await at.send(address, values);
  expect(faultsIn(check.body)).toEqual([]);
  return String((await at.post(address, hiddenIn(check.body))).headers['location']);
}

it('a version with nothing to compare it with leads to adding the other one, and back to the form that then offers it', async () => {
  const [group, institution] = [place.group, place.institution];
  const engagementId = await place.put('recordEngagement', { title: 'Another', groupId: group, institutionId: institution });
  const workId = await place.put('recordWork', { engagementId, title: 'A standard' });
  const version = await place.put('recordVersion', { workId, label: 'Draft 1', derivedFromId: null, publishedInsteadOfId: null });
  const address = `/versions/${version}/compare`;
  const page = unescaped((await at.get(address)).body);
  expect(page).toContain('Add the other version first');
  const link = /<a href="(\/works\/[^"]+\/versions\/add\?[^"]+)">Add a version<\/a>/.exec(page)![1]!;
  const told = { kindAssertedById: group, text: 'Trusts should report each year.', fromWhat: 'PUBLICATION' };
  const back = await put(link, { label: 'As published', kind: 'PUBLISHED', wording: 'VERBATIM', ...told });
  expect(back).toBe(address);
  const offered = (await at.get(address)).body;
  expect(offered).not.toContain('Add the other version first');
  const [other] = controlsIn(offered).find(({ name }) => name === 'publishedVersionId')!.answers;
  expect(await put(address, { publishedVersionId: other! })).toMatch(/^\/comparisons\//);
});
