import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aPerson } from './a-person.js';
import { controlsIn } from './controls.js';

/** Somebody whose first note was written before anything is on the record, along the links and buttons that the pages offer. */
let record: TestRecord;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  at = await aPerson(record, 'Alder', undefined, true);
  await at.send('/spaces/open', { name: 'The Alder Circle' });
}, 120_000);
afterAll(() => record.close());

const PROMISE = 'They said it would be out by the spring.\nThey said so twice.';

function linkIn(html: string, text: string): string {
  const found = [...unescaped(html).matchAll(/<a [^>]*?href="([^"]+)"[^>]*>([^<]+)</g)].find(
    ([, , said]) => said!.trim() === text,
  );
  if (!found) throw new Error(`there is no link ${text}`);
  return found[1]!;
}

const valueOf = (html: string, field: string) => controlsIn(html).find(({ name }) => name === field)?.value;

/** Sends the form, presses the button of the page between, and gives where it led. */
async function put(address: string, values: Readonly<Record<string, string>>): Promise<string> {
  const check = await at.send(address, values);
  expect(faultsIn(check.body)).toEqual([]);
  const answer = await at.post(address, hiddenIn(check.body));
  expect([faultsIn(answer.body), answer.statusCode]).toEqual([[], 303]);
  return String(answer.headers['location']);
}

async function aNote(body: string): Promise<string> {
  await at.send('/notes/write', { body });
  return /\/notes\/[0-9a-f-]{36}\/record/.exec((await at.get('/notes')).body)![0];
}

describe('a note that is put on the record before anything is there', () => {
  it('comes along past the bodies and the engagement that it needs, and stands in the form at the end', async () => {
    const toRecord = await aNote(PROMISE);
    const first = linkIn((await at.get(toRecord)).body, 'Add what you and an institution did together first');
    const lacking = (await at.get(first)).body;
    let back = await put(linkIn(lacking, 'Add a body'), { name: 'The Alder Circle', classification: 'GROUP' });
    expect(back).toBe(first);
    // The second one by the button that keeps what was written.
    const left = await at.send(back, { title: 'The Circle and the council', keep: 'bodies' });
    back = await put(String(left.headers['location']), { name: 'Aldmoor Council', classification: 'INSTITUTION' });
    const form = (await at.get(back)).body;
    expect(valueOf(form, 'title')).toBe('The Circle and the council');
    const [group, council] = controlsIn(form).find(({ name }) => name === 'groupId')!.answers;
    const engagement = { title: 'The Circle and the council', groupId: group!, institutionId: council!, fromWhat: 'MEMORY' };
    const summary = 'They wrote a standard together.';
    expect(await put(back, { ...engagement, summary, began: '2021' })).toBe(toRecord);

    const promise = linkIn((await at.get(toRecord)).body, 'Add what was promised');
    const page = (await at.get(promise)).body;
    expect(valueOf(page, 'statement')).toBe(PROMISE);
    // And once more past a body that is missing here.
    const away = await at.send(promise, { statement: PROMISE, wording: 'REPORTED', keep: 'bodies' });
    const again = await put(String(away.headers['location']), { name: 'Another council', classification: 'INSTITUTION' });
    const opened = (await at.get(again)).body;
    expect([valueOf(opened, 'statement'), valueOf(opened, 'wording')]).toEqual([PROMISE, 'REPORTED']);
    const values = { kind: 'EXPECTATION', madeById: council!, statedOn: 'March 2022', dueBasis: 'NONE', fromWhat: 'NOTES' };
    const recorded = await put(again, { statement: PROMISE, wording: 'REPORTED', ...values });
    expect((await at.get(recorded)).body).toContain('They said so twice.');
    expect((await at.get('/notes')).body).not.toContain('They said so twice.');
  });

  it('is offered what is in one’s own spaces alone', async () => {
    const other = await aPlace(record);
    await other.release(
      ['SOURCE', other.source],
      ['ORGANIZATION', other.group],
      ['ORGANIZATION', other.institution],
      ['ENGAGEMENT', other.engagement],
    );
    const toRecord = await aNote('Another one.');
    expect((await at.get(toRecord)).body.split('Add what was promised').length - 1).toBe(1);
  });
});

describe('a note of several lines in a field of one', () => {
  it('stands whole above the form, and with its lines after each other in the field', async () => {
    await aNote('Aldmoor Council\nthe new one');
    const page = (await at.get(linkIn((await at.get(await noteOf())).body, 'Add a body'))).body;
    expect(valueOf(page, 'name')).toBe('Aldmoor Council the new one');
    expect(page).toContain('<p class="cs-as-written">Aldmoor Council\nthe new one</p>');
  });
});

const noteOf = async () => /\/notes\/[0-9a-f-]{36}\/record/.exec((await at.get('/notes')).body)![0];

describe('a note that is recorded or deleted elsewhere while its form is open', () => {
  const source = { citation: 'A letter to us', origin: 'Aldmoor Council' };

  it('is told gone at the last press, and what was written is recorded without it at the next', async () => {
    const toRecord = await aNote('A letter to us.');
    const form = linkIn((await at.get(toRecord)).body, 'Add a source');
    const check = await at.send(form, source);
    await at.send(toRecord.replace('/record', '/delete'), {});
    const told = await at.post(form, hiddenIn(check.body));
    expect([told.statusCode, faultsIn(told.body)]).toEqual([409, []]);
    expect(told.body).toContain('The note that this began from is gone');
    expect(valueOf(told.body, 'citation')).toBe('A letter to us');
    const again = await at.post(form, { ...hiddenIn(told.body), ...source });
    const done = await at.post(form, hiddenIn(again.body));
    expect([done.statusCode, faultsIn(done.body)]).toEqual([303, []]);
  });

  it('is told gone when its form was kept and is gone on with', async () => {
    const toRecord = await aNote('Another letter.');
    const form = linkIn((await at.get(toRecord)).body, 'Add a source');
    await at.send(form, { ...source, keep: 'yes' });
    await at.send(toRecord.replace('/record', '/delete'), {});
    const href = unescaped(/href="(\/sources\/add[^"]*kept=[0-9a-f-]{36})"/.exec((await at.get('/notes')).body)![1]!);
    const back = await at.get(href);
    expect(back.body).toContain('The note that this began from is gone');
    const check = await at.post(href, { ...hiddenIn(back.body), ...source });
    expect((await at.post(href, hiddenIn(check.body))).statusCode).toBe(303);
  });

  it('recorded by a double press is one entry', async () => {
    const form = linkIn((await at.get(await aNote('Pressed twice.'))).body, 'Add a source');
    const check = await at.send(form, { ...source, citation: 'Pressed twice' });
    const both = await Promise.all([1, 2].map(() => at.post(form, hiddenIn(check.body))));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(new Set(both.map(({ headers }) => headers['location'])).size).toBe(1);
  });
});
