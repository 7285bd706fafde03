import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn } from './a-browser.js';
import { aMemberOf } from './a-person.js';

/** More bodies and sources than one answer of the API holds: who has no API at hand still chooses from all of them. */
let record: TestRecord;
let place: Place;
let at: ABrowser;
let last: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  for (let n = 0; n < 205; n += 1) await place.aSource({ citation: `Letter ${String(n).padStart(3, '0')}` });
  last = await place.aSource({ citation: 'Zoned minutes' });
}, 240_000);
afterAll(() => record.close());

describe('a list to choose from', () => {
  const hours = { minutes: '2', during: 'May 2023', kind: 'READING', pay: 'UNPAID', says: 'Draft 14', fromWhat: 'MEMORY' };

  it('is read on to its end, and what stands last in it can be chosen', async () => {
    const path = `/engagements/${place.engagement}/labour/add`;
    const { body } = await at.get(path);
    const options = [...body.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);
    expect([options.length, new Set(options).size, options.at(-1)]).toEqual([208, 208, last]);
    expect(body).not.toContain('with the API');
    const check = await at.send(path, { ...hours, sourceId: last });
    expect([faultsIn(check.body), check.body.includes('Zoned minutes')]).toEqual([[], true]);
    const done = await at.post(path, hiddenIn(check.body));
    expect((await at.get(String(done.headers['location']))).body).toContain('Zoned minutes');
  });

  it('is whole for a sheet too, whose rows name a source as it is called', async () => {
    const headings = 'Hours,Period,What they went into,Paid,Estimate,What they were for,Written from,Source';
    const rows = `${headings}\n2,May 2023,Reading,Unpaid,No,Draft 15,Memory,Zoned minutes\n`;
    const check = await at.send(`/engagements/${place.engagement}/labour/add-many`, { rows });
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
  });
});
