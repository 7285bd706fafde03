import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAskedOffice } from '../support/record/an-office.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aPerson } from './a-person.js';

let record: TestRecord;
let office: ABrowser;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  office = await aPerson(record, 'The press desk');
  address = `/replies/${await anAskedOffice(record, await actorOf(record, 'The press desk'))}/write`;
}, 120_000);
afterAll(() => record.close());

describe('who replies for an institution', () => {
  it('is told who reads it and what cannot be changed, and of no space of theirs', async () => {
    const check = await office.send(address, { says: 'We have not promised this.' });
    const page = unescaped(check.body);
    expect([check.statusCode, page.includes('We have not promised this.')]).toEqual([200, true]);
    expect(page).toContain('The group that keeps the record reads it at once.');
    expect(page).not.toMatch(/in your space|record it again/);
    expect((await office.post(address, hiddenIn(check.body))).statusCode).toBe(303);
  });
});
