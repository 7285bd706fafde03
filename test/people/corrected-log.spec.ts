import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
}, 120_000);
afterAll(() => record.close());

/** What stands in a form, as its page gives it. */
function standing(html: string): Readonly<Record<string, string>> {
  const text = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '');
  return {
    kind: text(/name="kind"[^>]* value="([A-Z_]+)" checked/),
    channel: text(/name="channel"[^>]* value="([A-Z_]+)" checked/),
    on: text(/name="on"[^>]* value="([^"]*)"/),
    groupPeople: text(/name="groupPeople"[^>]* value="([^"]*)"/),
    otherPeople: text(/name="otherPeople"[^>]* value="([^"]*)"/),
    says: text(/<textarea[^>]* name="says"[^>]*>([^<]*)</),
    fromWhat: text(/name="fromWhat"[^>]* value="([A-Z_]+)" checked/),
  };
}

describe('a meeting that was recorded wrong', () => {
  let entry: string;
  let address: string;
  let said: string;
  beforeEach(async () => {
    said = `They spoke of the review, ${randomUUID()}.`;
    entry = await place.put('recordLogEntry', { says: said, promisedIds: [] });
    address = `/log-entries/${entry}/correct`;
  });

  const stands = () => ({
    kind: 'MEETING',
    channel: 'ONLINE',
    on: '10 January 2023',
    groupPeople: '3',
    otherPeople: '2',
    says: said,
    fromWhat: 'DOCUMENT',
    assertedById: place.group,
    postIds: place.post,
  });

  it('is corrected from its own page, in a form that opens with what stands', async () => {
    expect((await at.get(`/log-entries/${entry}`)).body).toContain(`href="${address}"`);
    const { body } = await at.get(address);
    const { assertedById: _by, postIds: _offices, ...read } = stands();
    expect(standing(body)).toEqual(read);
    expect(body).toContain('What was wrong?');
    expect(body).toMatch(new RegExp(`value="${place.post}"[^>]*checked`));
    expect((await new ABrowser(record.app, '198.51.100.9').get(`/log-entries/${entry}`)).statusCode).toBe(404);
  });

  it('is shown before and after on the page that reads it back, each date as it was understood, and nothing is saved by then', async () => {
    const { body } = await at.send(address, {
      ...stands(),
      on: 'spring 2023',
      channel: '',
      says: 'Another matter.',
      reason: 'Misheard.',
    });
    const facts = [...body.matchAll(/<div><dt>([^<]*)<\/dt>(.*?)<\/div>/g)].map(([, label, said]) => [
      unescaped(label!),
      [...said!.matchAll(/<dd[^>]*>(?:<strong>)?([^<]*)/g)].map(([, line]) => unescaped(line!)),
    ]);
    const of = Object.fromEntries(facts) as Record<string, readonly string[]>;
    expect(of['When did it happen?']).toEqual([
      'Until now',
      '10 January 2023',
      'We read this as Tuesday 10 January 2023.',
      'From now on',
      'spring 2023',
      'We read this as spring 2023; it may mean any day from 1 March 2023 to 31 May 2023.',
    ]);
    expect(of['What was said and done']).toEqual(['Until now', said, 'From now on', 'Another matter.']);
    expect(of['If it was a meeting: how did you meet?']).toEqual(['Until now', 'Online', 'From now on', 'Nothing']);
    expect(of['How many of your group were there?']).toEqual(['3']);
    expect(of['What was wrong?']).toEqual(['Misheard.']);
    expect((await at.get(`/log-entries/${entry}`)).body).not.toContain('Another matter.');
  });

  it('stands corrected on its page, with when and why, and its history says what it said before', async () => {
    const check = await at.send(address, { ...stands(), says: 'Another matter.', reason: 'We misheard <them>.' });
    const saved = await at.post(address, hiddenIn(check.body));
    expect([saved.statusCode, saved.headers['location']]).toEqual([303, `/log-entries/${entry}`]);
    const { body } = await at.get(`/log-entries/${entry}`);
    expect(body).toContain('Another matter.');
    expect(body).not.toContain(said);
    expect(unescaped(body)).toMatch(/On \d{1,2} \w+ 20\d\d[^<]*, because: We misheard <them>\./);
    const history = (await at.get(`/log-entries/${entry}/history`)).body;
    for (const each of ['Corrected: something that happened', said, 'Another matter.']) expect(history).toContain(each);
    const engagement = (await at.get(`/engagements/${place.engagement}`)).body;
    expect(engagement.split('Another matter.').length).toBeGreaterThan(1);
    expect(engagement).not.toContain(said);
  });

  it('asks what was wrong, and says so where somebody was first', async () => {
    const without = await at.send(address, { ...stands(), says: 'Another matter.', reason: '' });
    expect(faultsIn(without.body)).toEqual(['Write what was wrong.']);
    const check = await at.send(address, { ...stands(), says: 'Late.', reason: 'Misheard.' });
    await place.put('correctLogEntry', { logEntryId: entry, readingId: null, says: 'First.' });
    const late = await at.post(address, hiddenIn(check.body));
    expect([late.statusCode, late.body.includes('This was changed after you opened it')]).toEqual([409, true]);
    expect((await at.get(`/log-entries/${entry}`)).body).toContain('First.');
  });
});

describe('hours that were recorded wrong', () => {
  const sums = async () => {
    const { body } = await at.get(`/engagements/${place.engagement}`);
    return unescaped(body).match(/Unpaid: [^<]*hour[^<]*\./)?.[0];
  };

  it('are corrected in a form that opens with what stands, are shown before and after, and are added up as they stand', async () => {
    const hours = await place.put('recordLabour', { minutes: 750, says: 'Reading.', estimated: false });
    const address = `/labour/${hours}/correct`;
    expect((await at.get(`/labour/${hours}`)).body).toContain(`href="${address}"`);
    const { body } = await at.get(address);
    expect(body).toMatch(/name="minutes"[^>]* value="12:30"/);
    expect(body).toMatch(/name="during"[^>]* value="October to December 2022"/);
    expect(await sums()).toContain('12 hours 30 minutes');

    const stands = { during: 'October to December 2022', kind: 'READING', pay: 'UNPAID', says: 'Reading.', fromWhat: 'DOCUMENT' };
    const check = await at.send(address, { ...stands, minutes: '10', reason: 'Some were counted twice.' });
    const said = unescaped(check.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
    expect(said).toContain(
      'How many hours? Until now 12:30 We read this as 12 hours 30 minutes. From now on 10 We read this as 10 hours.',
    );
    expect((await at.post(address, hiddenIn(check.body))).headers['location']).toBe(`/labour/${hours}`);
    expect(await sums()).not.toContain('12 hours 30 minutes');
    expect(unescaped((await at.get(`/labour/${hours}`)).body)).toMatch(/because: Some were counted twice\./);
    expect((await at.get(`/labour/${hours}/history`)).body).toContain('Corrected: hours of the group');
  });
});

describe('the page before it is put on the record', () => {
  it('says which kinds can be corrected, and of the others what is done instead', async () => {
    const check = async (address: string, values: Readonly<Record<string, string>>) =>
      unescaped((await at.send(address, values)).body);
    const told = { fromWhat: 'MEMORY' };
    const here = `/engagements/${place.engagement}`;
    const meeting = { kind: 'PAUSE', on: 'March 2023', says: 'We paused.', assertedById: place.group, ...told };
    expect(await check(`${here}/log-entries/add`, meeting)).toContain('correct it from its own page');
    const claim = { statement: 'It is so.', verb: 'says', assertedById: place.group, on: 'March 2023', ...told };
    expect(await check(`${here}/claims/add`, claim)).toContain('record it again as it should read: both stand beside each other');
  });
});
