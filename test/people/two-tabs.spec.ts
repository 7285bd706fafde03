import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  at = await aMemberOf(record, place, 'Rowan', 'steward');
}, 120_000);
afterAll(() => record.close());

/** What stands in the fields of a page, as a browser would send it, with the hidden ones. */
function filled(html: string): Record<string, string> {
  const fields = controlsIn(html).filter(({ name, value }) => name !== '' && value !== '');
  return { ...hiddenIn(html), ...Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

/** The rows of what was changed since, with the words under each label. */
function besideIn(html: string): Readonly<Record<string, readonly string[]>> {
  const section = /<section class="cs-notice" aria-labelledby="since">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
  const rows = [...section.matchAll(/<div><dt>([^<]*)<\/dt>(.*?)<\/div>/g)];
  return Object.fromEntries(
    rows.map(([, label, said]) => [
      unescaped(label!),
      [...said!.matchAll(/<dd[^>]*>(?:<strong>)?([^<]*)/g)].map(([, line]) => unescaped(line!)),
    ]),
  );
}

const CORRECTIONS = [
  ['a log entry', 'recordLogEntry', 'correctLogEntry', (id: string) => `/log-entries/${id}`, 'says', 'logEntryId'],
  ['hours', 'recordLabour', 'correctLabour', (id: string) => `/labour/${id}`, 'says', 'labourId'],
  ['a promise', 'recordCommitment', 'correctCommitment', (id: string) => `/commitments/${id}`, 'statement', 'commitmentId'],
] as const;

describe.each(CORRECTIONS)('a correction of %s that is open in two tabs', (_what, verb, correct, page, field, named) => {
  async function opened() {
    const id = await place.put(verb, { [field]: 'What it said first.' });
    const address = `${page(id)}/correct`;
    const tab = filled((await at.get(address)).body);
    const correctedTo = (words: string, more: object = {}) =>
      place.put(correct, { [named]: id, readingId: null, [field]: words, reason: 'Misheard by us.', ...more });
    return { id, address, tab, correctedTo };
  }

  it('shows the second what it reads by now beside what was written, and lets theirs be put on top', async () => {
    const { id, address, tab, correctedTo } = await opened();
    await correctedTo('What the first tab said.');
    const late = await at.post(address, { ...tab, [field]: 'What the second tab said.', reason: 'A slip of mine.' });
    expect(late.statusCode).toBe(409);
    expect(unescaped(late.body)).toContain('Why it was changed: “Misheard by us.”');
    expect(Object.values(besideIn(late.body))).toContainEqual([
      ...['It reads now', 'What the first tab said.', 'You wrote', 'What the second tab said.'],
    ]);
    const again = filled(late.body);
    expect([again[field], again['reason']]).toEqual(['What the second tab said.', 'A slip of mine.']);
    const check = await at.post(address, again);
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
    const done = await at.post(address, hiddenIn(check.body));
    expect([done.statusCode, faultsIn(done.body)]).toEqual([303, []]);
    expect((await at.get(page(id))).body).toContain('What the second tab said.');
    expect((await at.get(`${page(id)}/history`)).body).toContain('What the first tab said.');
  });

  it('refused at its last press is not refused for ever', async () => {
    const { id, address, tab, correctedTo } = await opened();
    const check = await at.post(address, { ...tab, [field]: 'Second.', reason: 'A slip.' });
    await correctedTo('First.');
    const late = await at.post(address, hiddenIn(check.body));
    expect([late.statusCode, faultsIn(late.body)]).toEqual([409, []]);
    const last = await at.post(address, filled(late.body));
    expect((await at.post(address, hiddenIn(last.body))).statusCode).toBe(303);
    expect((await at.get(page(id))).body).toContain('Second.');
  });

  it('does not undo the other correction where its writer had left the words alone', async () => {
    const { address, tab, correctedTo } = await opened();
    await correctedTo('What the first tab said.');
    const late = await at.post(address, { ...tab, fromWhat: 'NOTES', reason: 'A slip.' });
    expect(unescaped(late.body)).toContain('You had not changed the following.');
    expect(filled(late.body)).toMatchObject({ [field]: 'What the first tab said.', fromWhat: 'NOTES' });
  });

  it('is told when it was kept, and opened again after the other', async () => {
    const { address, tab, correctedTo } = await opened();
    await at.post(address, { ...tab, [field]: 'Kept for later.', keep: 'yes' });
    await correctedTo('Meanwhile.');
    const href = /href="([^"]*kept=[0-9a-f-]{36})"/.exec((await at.get(address)).body)![1]!;
    const back = await at.get(unescaped(href));
    expect(Object.values(besideIn(back.body))).toContainEqual(['It reads now', 'Meanwhile.', 'You wrote', 'Kept for later.']);
    const check = await at.post(unescaped(href), { ...filled(back.body), reason: 'A slip.' });
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
  });

  it('pressed twice is one correction, and no quarrel with oneself', async () => {
    const { id, address, tab } = await opened();
    const check = await at.post(address, { ...tab, [field]: 'Pressed twice.', reason: 'A slip.' });
    const both = await Promise.all([1, 2].map(() => at.post(address, hiddenIn(check.body))));
    expect(both.map(({ statusCode, headers }) => [statusCode, headers['location']])).toEqual([
      [303, page(id)],
      [303, page(id)],
    ]);
  });
});

describe('a note that is open in two tabs', () => {
  async function opened() {
    const body = `Written ${randomUUID()}.`;
    await at.send('/notes/write', { body });
    const [, id] = /\/notes\/([0-9a-f-]{36})\/change/.exec((await at.get('/notes')).body)!;
    const address = `/notes/${id}/change`;
    return { id: id!, address, tab: filled((await at.get(address)).body) };
  }
  const reads = async (address: string) => filled((await at.get(address)).body)['body'];

  it('is not overwritten by the second, who sees both and may put theirs in its place', async () => {
    const { address, tab } = await opened();
    expect((await at.post(address, { ...tab, body: 'What the first tab said.' })).statusCode).toBe(303);
    const late = await at.post(address, { ...tab, body: 'What the second tab said.' });
    expect([late.statusCode, faultsIn(late.body), await reads(address)]).toEqual([409, [], 'What the first tab said.']);
    expect(Object.values(besideIn(late.body))).toEqual([
      ['It reads now', 'What the first tab said.', 'You wrote', 'What the second tab said.'],
    ]);
    expect((await at.post(address, filled(late.body))).statusCode).toBe(303);
    expect(await reads(address)).toBe('What the second tab said.');
  });

  it('keeps both texts where that is asked for, also when it is pressed twice', async () => {
    const { address, tab } = await opened();
    await at.post(address, { ...tab, body: 'What the first tab said.' });
    const late = filled((await at.post(address, { ...tab, body: 'What the second tab said.' })).body);
    const presses = [await at.post(address, { ...late, both: 'yes' }), await at.post(address, { ...late, both: 'yes' })];
    expect(presses.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await reads(address)).toBe('What the first tab said.\n\nWhat the second tab said.');
  });

  it('that was changed once more meanwhile shows that first', async () => {
    const { address, tab } = await opened();
    await at.post(address, { ...tab, body: 'First.' });
    const late = filled((await at.post(address, { ...tab, body: 'Second.' })).body);
    await at.send(address, { body: 'Third.' });
    const again = await at.post(address, { ...late, both: 'yes' });
    expect([again.statusCode, await reads(address)]).toEqual([409, 'Third.']);
    expect(Object.values(besideIn(again.body))).toEqual([['It reads now', 'Third.', 'You wrote', 'Second.']]);
  });

  it('says the same twice without a quarrel', async () => {
    const { address, tab } = await opened();
    const both = await Promise.all([1, 2].map(() => at.post(address, { ...tab, body: 'The same.' })));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  });
});

describe('a note that is sent twice', () => {
  const notes = async (body: string) => (await at.get('/notes')).body.split(body).length - 1;

  it('is one note: at once, and by going back and pressing again', async () => {
    const body = `Written ${randomUUID()}.`;
    const form = { ...filled((await at.get('/notes/write')).body), body };
    const both = await Promise.all([1, 2, 3].map(() => at.post('/notes/write', form)));
    expect([...both, await at.post('/notes/write', form)].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
    expect(await notes(body)).toBe(1);
  });

  it('with other words by then is told so, and becomes another one at the next press', async () => {
    const body = `Written ${randomUUID()}.`;
    const form = { ...filled((await at.get('/notes/write')).body), body };
    await at.post('/notes/write', form);
    const told = await at.post('/notes/write', { ...form, body: `${body} And more.` });
    expect([told.statusCode, faultsIn(told.body)]).toEqual([409, [expect.stringContaining('This was recorded already')]]);
    expect((await at.post('/notes/write', filled(told.body))).statusCode).toBe(303);
    expect(await notes(body)).toBe(2);
  });
});
