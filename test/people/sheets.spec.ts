import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  editor = await aMemberOf(record, place, 'The editor', 'editor');
  address = `/engagements/${place.engagement}/commitments/add-many`;
}, 120_000);
afterAll(() => record.close());

async function count(): Promise<number> {
  const { rows } = await record.db.admin.query<{ n: string }>('select count(*) as n from commitment');
  return Number(rows[0]!.n);
}

const row = (...cells: string[]) => cells.join('\t');
const promise = (statement: string, words = 'No', when = 'spring 2023') =>
  row(statement, words, 'Promise', 'The Lantern Table', '', when, 'said', 'Memory', '', '');

describe('a sheet of what was promised', () => {
  let heading = '';
  it('begins from a template that the page offers', async () => {
    const page = await editor.get(address);
    const href = /href="([^"]*commitments-template\.csv)"/.exec(page.body)![1]!;
    const template = await editor.get(href);
    expect(template.statusCode).toBe(200);
    heading = template.body.replace('\ufeff', '').trim().replaceAll(',', '\t');
    expect(heading.split('\t')).toHaveLength(10);
  });

  it('has every bad row named with its column before anything is written, and keeps what was pasted', async () => {
    const before = await count();
    const rows = [heading, promise('They will publish it.'), promise('', 'perhaps', 'soon')].join('\n');
    const answer = await editor.send(address, { rows });
    expect(answer.statusCode).toBe(400);
    expect(faultsIn(answer.body).map((text) => text.split(':')[0])).toEqual([
      'Row 3, What was promised',
      'Row 3, Exact words',
      'Row 3, When',
    ]);
    expect(unescaped(answer.body)).toContain('They will publish it.');
    expect(await count()).toBe(before);
  });

  it('is recorded whole or not at all: a row that the verb alone refuses is named, and the others are not written', async () => {
    const before = await count();
    // Exact words need a source, which no field can know.
    const rows = [heading, promise('They will publish it.'), promise('They will meet us.', 'Yes')].join('\n');
    const refused = await editor.send(address, { rows });
    expect(refused.statusCode).toBe(400);
    expect(faultsIn(refused.body)[0]).toMatch(/^Row 3/);
    expect(await count()).toBe(before);
  });

  it('is read back row by row and then recorded, once', async () => {
    const before = await count();
    const rows = [heading, promise('They will publish it.'), promise('They will meet us.', 'no', '10 March 2023')].join('\n');
    const check = await editor.send(address, { rows });
    const shown = unescaped(check.body);
    for (const part of ['Row 2', 'Row 3', 'Nothing is saved yet', 'We read this as']) expect(shown).toContain(part);
    for (let n = 0; n < 2; n += 1) expect((await editor.post(address, hiddenIn(check.body))).statusCode).toBe(303);
    expect(await count()).toBe(before + 2);
    expect((await editor.get(`/engagements/${place.engagement}`)).body).toContain('They will meet us.');
  });
});
