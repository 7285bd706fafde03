import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forms, pages } from '#web';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ABrowser } from './a-browser.js';
import { aPerson } from './a-person.js';

let record: TestRecord;
let hidden: Place;
/** by the first part of an address, a thing of the hidden place */
let things: Readonly<Record<string, string>>;
beforeAll(async () => {
  record = await openRecord();
  hidden = await aFullPlace(record);
  things = {
    engagements: hidden.engagement,
    commitments: hidden.commitment,
    calls: hidden.call,
    works: hidden.work,
    versions: hidden.agreed,
    comparisons: hidden.comparison,
    organizations: hidden.institution,
    sources: hidden.source,
    spaces: hidden.space,
    notices: hidden.notice,
    dossiers: hidden.commitment,
    seals: hidden.comparison,
  };
}, 120_000);
afterAll(() => record.close());

/** All that comes back, but the moment, and what is made anew for each form that is opened. */
async function answer(at: ABrowser, address: string, id: string): Promise<string> {
  const { statusCode, headers, body } = await at.get(address.replace(':id', id));
  const { date: _moment, ...rest } = headers;
  const text = JSON.stringify([statusCode, rest, body]).replaceAll(id, 'ID');
  return text.replaceAll(/name=\\"(token|key)\\" value=\\"[^"]*\\"/g, '');
}

/** Every address that names one thing. */
function addresses(): readonly string[] {
  const all = [...pages.map(({ path }) => path), ...forms.map(({ path }) => path)];
  const ofThings = all.filter((path) => path.split(':').length === 2 && path.includes('/:id') && path.split('/')[1]! in things);
  return [
    ...ofThings,
    ...Object.keys(things).map((kind) => `/preview/${kind}/:id`),
    '/dossiers/:id',
    '/dossiers/:id?for=everybody',
  ];
}

describe('the page of what is hidden', () => {
  it('is byte for byte the page of what is not there, for anybody and for a member of another space', async () => {
    const stranger = await aPerson(record, 'Somebody else');
    const unlike: string[] = [];
    for (const address of addresses()) {
      const kind = address.split('/').find((part) => part in things)!;
      for (const at of [new ABrowser(record.app), stranger]) {
        const [ofHidden, ofMissing] = [await answer(at, address, things[kind]!), await answer(at, address, randomUUID())];
        if (ofHidden !== ofMissing) unlike.push(address);
      }
    }
    expect(unlike).toEqual([]);
    expect(addresses().length).toBeGreaterThan(20);
  }, 120_000);

  it('is there for its members, so that the addresses above lead somewhere', async () => {
    for (const kind of ['engagements', 'commitments', 'works', 'comparisons', 'organizations', 'sources']) {
      const { statusCode } = await record.app.inject({
        method: 'GET',
        url: `/${kind}/${things[kind]}`,
        headers: { authorization: `Bearer ${await record.tokenOf(hidden.writer)}` },
      });
      expect([kind, statusCode]).toEqual([kind, 200]);
    }
  });
});
