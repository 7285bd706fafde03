import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import type { ABrowser } from './a-browser.js';
import { actorOf, aPerson } from './a-person.js';

let record: TestRecord;
let place: Place;
let outside: ABrowser;
let quill: string;
const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  outside = await aPerson(record, 'Quill', undefined, true);
  quill = await actorOf(record, 'Quill');
  await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['SOURCE', place.source]);
}, 120_000);
afterAll(() => record.close());

describe('somebody who is shown a part of an engagement early', () => {
  it.each([
    ['CALL', 'recordCall', 'calls'],
    ['LOG_ENTRY', 'recordLogEntry', 'log-entries'],
  ] as const)('and not the engagement, finds nothing there, and one who is shown both reads it: %s', async (kind, verb, at) => {
    const engagementId = await place.put('recordEngagement');
    const id = await place.put(verb, { engagementId });
    await place.put('embargo', { kind: 'ENGAGEMENT', id: engagementId, until, to: [] });
    await place.put('embargo', { kind, id, until, to: [quill] });
    const page = async () => (await outside.get(`/${at}/${id}`)).statusCode;
    expect(await page()).toBe(404);
    await place.put('embargo', { kind: 'ENGAGEMENT', id: engagementId, until, to: [quill] });
    expect([200, 303]).toContain(await page());
  });
});
