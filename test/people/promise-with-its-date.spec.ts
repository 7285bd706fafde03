import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
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
  address = `/engagements/${place.engagement}/commitments/add`;
}, 120_000);
afterAll(() => record.close());

let promise: Readonly<Record<string, string>>;
beforeEach(() => {
  promise = {
    statement: 'They will publish it.',
    wording: 'REPORTED',
    kind: 'COMMITMENT',
    madeById: place.institution,
    statedOn: '10 January 2022',
    fromWhat: 'MEETING',
    dueBasis: place.group,
    dueDate: 'by the end of March 2022',
  };
});

/** What the record holds without what only says who is looking. */
async function theRecord() {
  const { session: _seen, sign_in_try: _tried, ...rest } = await stateOf(record.db.admin);
  return rest;
}

/** Sends it, presses the button of the page between, and tells the dates that it is due by. */
async function put(values: Readonly<Record<string, string>>) {
  const check = await editor.send(address, values);
  expect(faultsIn(check.body)).toEqual([]);
  const done = await editor.post(address, hiddenIn(check.body));
  expect([faultsIn(done.body), done.statusCode]).toEqual([[], 303]);
  const id = String(done.headers['location']).split('/').at(-1)!;
  const { data } = await record.execute(
    `query ($id: ID!) { commitment(id: $id) { dueDates { basis baseline setBy { id } statedOn { edtf } source { id } fromWhat
       date { edtf said inferred earliest latest } } } }`,
    { id },
    place.writer,
  );
  const told = await record.db.admin.query<{ event: string }>(
    `select event from app.ledger_outbox where recorded_at = (select recorded_at from app.ledger_outbox where event = 'commitment.recorded' and subject_id = $1)
     order by event`,
    [id],
  );
  const { dueDates } = (data as { readonly commitment: { readonly dueDates: readonly object[] } }).commitment;
  return { check: unescaped(check.body), dueDates, told: told.rows.map(({ event }) => event) };
}

describe('a promise with its date, in one form', () => {
  it('is read back with the last day, and goes on the record in one act with an entry for each', async () => {
    const { check, dueDates, told } = await put(promise);
    expect(check).toContain('We read this as Thursday 31 March 2022; worked out from what you wrote, which is kept beside it.');
    expect(told).toEqual(['commitment.recorded', 'due_date.recorded']);
    expect(dueDates).toEqual([
      {
        basis: 'SET_BY_ANOTHER',
        baseline: true,
        setBy: { id: place.group },
        statedOn: null,
        source: null,
        fromWhat: 'MEETING',
        date: {
          edtf: '2022-03-31',
          said: 'by the end of March 2022',
          inferred: true,
          earliest: '2022-03-31',
          latest: '2022-03-31',
        },
      },
    ]);
  });

  it('keeps the words of whoever made it as their own date, where they can be read', async () => {
    const { check, dueDates } = await put({ ...promise, dueBasis: 'OWN', dueDate: 'spring 2022', sourceId: place.source });
    expect(check).toContain('it may mean any day from 1 March 2022 to 31 May 2022');
    expect(dueDates).toMatchObject([
      { basis: 'OWN', setBy: { id: place.institution }, statedOn: { edtf: '2022-01-10' }, source: { id: place.source } },
    ]);
  });

  it('takes the date of the group for its own where the promise is its own', async () => {
    const own = { ...promise, madeById: place.group, sourceId: place.source };
    expect((await put(own)).dueDates).toMatchObject([{ basis: 'OWN', setBy: { id: place.group } }]);
  });

  it('names nobody for a date that is only expected', async () => {
    const { dueDates } = await put({ ...promise, kind: 'EXPECTATION', dueBasis: 'EXPECTED' });
    expect(dueDates).toMatchObject([{ basis: 'EXPECTED', setBy: null }]);
  });

  it('asks for no date', async () => {
    const page = unescaped((await editor.get(address)).body);
    expect(page).toMatch(/value="NONE" checked/);
    const { dueDates, told } = await put({ ...promise, dueBasis: 'NONE', dueDate: '' });
    expect([dueDates, told]).toEqual([[], ['commitment.recorded']]);
  });

  it.each([
    ['a date of nobody', { dueBasis: 'NONE' }, 'Choose above whose date this is.'],
    ['no date', { dueDate: '' }, 'Write the date below, or choose that no date was given.'],
    ['a date that it cannot read', { dueDate: 'in due course' }, 'We could not read this date.'],
    ['an own date that nobody can read', { dueBasis: 'OWN' }, 'A body is called late against its own date only where'],
    ['an own date of an expectation', { dueBasis: 'OWN', kind: 'EXPECTATION' }, 'An expectation is a date that nobody owns.'],
  ])('says what is wrong with %s before anything is saved, and keeps what was written', async (_what, given, says) => {
    const before = await theRecord();
    const answer = await editor.send(address, { ...promise, ...given });
    expect([answer.statusCode, faultsIn(answer.body).join(' ')]).toEqual([400, expect.stringContaining(says)]);
    expect(answer.body).toContain('They will publish it.</textarea>');
    expect(changed(before, await theRecord())).toEqual([]);
  });

  it('records neither where the date is refused, and says so at the date', async () => {
    const before = await theRecord();
    const answer = await editor.send(address, { ...promise, dueDate: '1 January 2022' });
    expect(answer.statusCode).toBe(400);
    expect(unescaped(answer.body)).toContain('<a href="#dueDate">This lies before the commitment was made, 10 January 2022.');
    expect(changed(before, await theRecord())).toEqual([]);
  });

  it('is kept as it is, and gone on with', async () => {
    await editor.send(address, { ...promise, dueDate: 'by the summer', keep: 'yes' });
    const [, href] = /href="([^"]*kept=[0-9a-f-]{36})"/.exec((await editor.get(address)).body)!;
    const { body } = await editor.get(unescaped(href!));
    expect(body).toContain('value="by the summer"');
    expect(body).toMatch(new RegExp(`value="${place.group}" checked`));
  });
});
