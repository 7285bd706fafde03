import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forms, openForm, type Field, type Form, type House } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { pngOf } from '../support/files/pictures.js';
import { anAskedOffice } from '../support/record/an-office.js';
import { formAddress, ofOffice } from '../support/record/form-addresses.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
import { type ABrowser, aFileOf, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aMemberOf, aPerson, PASSPHRASE } from './a-person.js';

/** Mutations that no form leads to, and why. */
const WITHOUT_FORM: Readonly<Record<string, string>> = {
  keepForm: 'it is the second button of every form of an entry',
};

let record: TestRecord;
let place: Place;
let at: ABrowser;
let stranger: ABrowser;
let hazel: string;
let claim: string;
let office: string | undefined;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  hazel = await actorOf(record, 'Hazel');
  claim = await place.put('recordClaim');
  stranger = await aPerson(record, 'Somebody else');
}, 120_000);
afterAll(() => record.close());

/** Everybody may open these, and what they take is tried where signing in is (sign-in.spec.ts, corrections). */
/** What an office is asked comes last: it needs another group's engagement to be public, whose bodies have the same names as ours. */
const closed = forms
  .filter((form) => form.who === 'members')
  .sort((one, other) => Number(ofOffice(one)) - Number(ofOffice(other)));

async function addressOf(form: Form): Promise<string> {
  const { path } = form;
  const note = path.startsWith('/notes/:id') ? await aNoteOfHazel() : '';
  const file = path.startsWith('/tray/:id') ? await theirFile(path) : '';
  const kept = path.startsWith('/kept/:id') ? await aKeptFormOfHazel() : '';
  if (ofOffice(form)) office ??= await anAskedOffice(record, hazel);
  return formAddress(path, place, { note, file, kept, asked: office ?? '', person: hazel, claim });
}

const theirFile = (path: string) =>
  path.endsWith('/picture') ? aFileOf(at, 'door.png', pngOf({ width: 4, height: 4 }), 'picture') : aFileOf(at);

async function aNoteOfHazel(): Promise<string> {
  await at.send('/notes/write', { body: 'They said it would be out by the spring.' });
  return /\/notes\/([0-9a-f-]{36})\/change/.exec((await at.get('/notes')).body)![1]!;
}

async function aKeptFormOfHazel(): Promise<string> {
  await at.send('/engagements/add', { title: 'Words', keep: 'yes' });
  return /\/kept\/([0-9a-f-]{36})\/discard/.exec((await at.get('/notes')).body)![1]!;
}

/** What the form asks, as its page reads it. */
async function fieldsOf(form: Form, address: string): Promise<readonly Field[]> {
  const viewer = { ...place.writer, actorId: hazel };
  const door = {
    execute: (document: string, variables: Record<string, unknown>) => record.execute(document, variables, viewer),
    today: () => '2026-11-25',
    publicUrl: 'http://127.0.0.1',
  };
  const [pattern, path] = [form.path.split('/'), address.split('/')];
  const params = Object.fromEntries(pattern.flatMap((part, n) => (part.startsWith(':') ? [[part.slice(1), path[n]!]] : [])));
  return (await openForm(form, { door } as unknown as House, { url: address, params, query: {} })).fields;
}

/** Right by the kind of the field. What the verb makes of it is its own. */
function rightFor(field: Field): string {
  if (field.is === 'date') return field.sense === 'due' ? '31 May 2023' : '10 March 2023';
  if (field.is === 'day') return '10 March 2023';
  if (field.is === 'number') return '7';
  if (field.is === 'hours') return '1.5';
  if (field.is === 'tick') return 'yes';
  if (field.is === 'passphrase') return PASSPHRASE;
  // A date that is given has to be somebody's.
  if (field.name === 'dueBasis') return place.group;
  if (field.options) return field.value ?? field.options[0]?.value ?? '';
  return field.value ?? (field.is === 'text' ? 'Some words.\n\nAnd more of them.' : 'Words');
}

const asked = (fields: readonly Field[]) => fields.filter((field) => field.is !== 'hidden');
const valuesBy = (fields: readonly Field[], valueOf: (field: Field) => string) =>
  Object.fromEntries(asked(fields).map((field) => [field.name, valueOf(field)]));

/** The record as it stands, without what only says who is looking at it. */
async function theRecord() {
  const { session: _seen, sign_in_try: _tried, ...rest } = await stateOf(record.db.admin);
  return rest;
}

/** The fields that an answer says are wrong. */
const wrongIn = (html: string): readonly string[] => [...html.matchAll(/<li>\s*<a href="#([^"]+)">/g)].map(([, name]) => name!);

/** Sends the form, and presses the button of the page that shows what will be entered. */
async function put(address: string, values: Readonly<Record<string, string>>) {
  const first = await at.send(address, values);
  if (!first.body.includes('name="checked"')) return { check: undefined, last: first };
  return { check: first, last: await at.post(address, hiddenIn(first.body)) };
}

describe('the forms', () => {
  it('are one for each mutation of the schema, but for those that are named here with the reason', () => {
    const mutations = mutationsOf(record.schema).map(({ name }) => name);
    const verbs = new Set(forms.flatMap(({ verb }) => verb ?? []));
    expect(mutations.filter((name) => !verbs.has(name) && !(name in WITHOUT_FORM))).toEqual([]);
    expect([...verbs].filter((verb) => !mutations.includes(verb))).toEqual([]);
    expect(Object.keys(WITHOUT_FORM).filter((name) => verbs.has(name) || !mutations.includes(name))).toEqual([]);
  });

  it('have an address each', () => {
    expect(new Set(forms.map(({ path }) => path)).size).toBe(forms.length);
  });
});

/** Where the verb asks for more than the kind of a field tells. */
const GIVEN: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  recordCommitments: async () => ({
    rows: 'What was promised,Exact words,Promise or expectation,Who said it,To whom,When,How they put it,Written from,Source,Where in the source\nIt will be published,no,promise,The Lantern Table,,spring 2023,said,Memory,,\n',
  }),
  recordLogEntries: async () => ({
    rows: 'What happened,When,With whom,How you met,How many of the group,How many others,What was said and done,Whose account,Written from,Source\nMeeting,10 March 2023,A council,Online,3,2,They spoke of the review,The Lantern Table,Memory,\n',
  }),
  recordLabourRows: async () => ({
    rows: 'Hours,Period,What they went into,Paid,Estimate,What they were for,Written from,Source\n1.5,January to March 2023,Reading,Unpaid,Yes,Draft 14,Memory,\n',
  }),
  recordVersion: async () => ({ wording: 'REPORTED', text: '' }),
  recordVersionFromFile: async () => ({ publishedInsteadOfId: '' }),
  setDueDate: async () => ({ basis: 'SET_BY_ANOTHER', setById: place.group }),
  recordOrganization: async () => ({ name: 'Another council' }),
  recordSource: async () => ({ address: 'https://example.org/minutes' }),
  recordEngagement: async () => ({ groupId: place.group, institutionId: place.institution }),
  recordCall: async () => ({ copied: '' }),
  recordAnswer: async () => ({ standing: 'ANSWERED', asOf: '' }),
  recordComparison: async () => ({ publishedVersionId: await place.aVersion() }),
};
const ENTRIES = closed.filter((form) => form.entry === true);

/** How many acts were recorded under the key of a form. */
async function actsUnder(key: string): Promise<number> {
  const { rows } = await record.db.admin.query('select from app.ledger_outbox where idempotency_key = $1', [key]);
  return rows.length;
}

describe.each(ENTRIES.map((form) => [form.path, form] as const))('%s', (_path, form) => {
  it('shows what will be entered before anything is saved, and records it once', async () => {
    const address = await addressOf(form);
    const fields = await fieldsOf(form, address);
    const values = { ...valuesBy(fields, rightFor), ...(await GIVEN[form.verb!]?.()) };
    const before = await theRecord();
    // Sent wrong first, and mended where it came back.
    const wrong = await at.send(
      address,
      valuesBy(fields, ({ options }) => (options ? 'nonsense' : 'soon \u202e')),
    );
    if (asked(fields).length > 0) expect([wrong.statusCode, wrongIn(wrong.body).length > 0]).toEqual([400, true]);
    // A form that asks nothing cannot be sent wrong: what it shows first is what will be entered.
    const check = asked(fields).length > 0 ? await at.post(address, { ...hiddenIn(wrong.body), ...values }) : wrong;
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
    expect(check.body).toContain('Nothing is saved yet');
    const texts = asked(fields).filter(({ is, name }) => ['line', 'text'].includes(is) && values[name] !== '');
    for (const { name } of texts) expect(unescaped(check.body)).toContain(values[name]!.split('\n')[0]);
    if (fields.some(({ is }) => is === 'date' || is === 'day')) expect(check.body).toContain('We read this as');
    expect(changed(before, await theRecord())).toEqual([]);

    const back = await at.post(address, { ...hiddenIn(check.body), change: 'yes' });
    expect([back.statusCode, faultsIn(back.body)]).toEqual([200, []]);
    for (const { name } of texts) expect(unescaped(back.body)).toContain(values[name]!.split('\n')[0]);
    const altered = texts[0] && { ...hiddenIn(check.body), [texts[0].name]: 'Another thing' };
    if (altered) expect((await at.post(address, altered)).body).toContain('Nothing is saved yet');
    expect(changed(before, await theRecord())).toEqual([]);

    const [done, twin] = await Promise.all([at.post(address, hiddenIn(check.body)), at.post(address, hiddenIn(check.body))]);
    expect([faultsIn(done.body), done.statusCode]).toEqual([[], 303]);
    expect([faultsIn(twin.body), twin.statusCode, twin.headers['location']]).toEqual([[], 303, done.headers['location']]);
    expect(await actsUnder(hiddenIn(check.body)['key']!)).toBe(1);
    const after = await theRecord();
    expect(changed(before, after)).toContain('ledger_outbox');
    expect((await at.get(String(done.headers['location']))).statusCode).toBe(200);
    const again = await at.post(address, hiddenIn(check.body));
    expect([again.statusCode, again.headers['location']]).toEqual([303, done.headers['location']]);
    expect(changed(after, await theRecord())).toEqual([]);
  });
});

describe.each(closed.map((form) => [form.path, form] as const))('%s', (_path, form) => {
  it('asks whoever is not signed in to do so, and shows nothing of the space', async () => {
    const address = await addressOf(form);
    const answer = await record.app.inject({ method: 'GET', url: address });
    expect([answer.statusCode, answer.body.includes('Sign in to see this page')]).toEqual([401, true]);
    expect(answer.body).not.toMatch(/The group and the council|A council|Minutes of the meeting/);
  });

  it('is as good as not there for a member of another space', async () => {
    const address = await addressOf(form);
    // An account has only its own things: what another’s id leads to says so when it is sent (tokens.spec.ts, sign-in.spec.ts).
    if (!form.path.includes(':') || form.path.startsWith('/account')) return;
    expect((await stranger.get(address)).statusCode).toBe(404);
  });

  it('says all that is missing at once, and what is wrong by its kind at its field, and writes nothing', async () => {
    const address = await addressOf(form);
    const fields = await fieldsOf(form, address);
    const before = await theRecord();
    const needed = asked(fields).filter(({ name }) => form.words.fields[name]?.missing !== undefined);
    if (needed.length > 0) {
      const empty = await at.send(
        address,
        valuesBy(fields, () => ''),
      );
      expect([empty.statusCode, faultsIn(empty.body)]).toEqual([400, needed.map(({ name }) => form.words.fields[name]!.missing)]);
      expect(wrongIn(empty.body)).toEqual(needed.map(({ name }) => name));
    }
    const kinds = asked(fields).filter((field) => field.options ?? ['date', 'day', 'number', 'hours'].includes(field.is));
    if (kinds.length > 0) {
      const wrong = await at.send(
        address,
        valuesBy(fields, (field) => (kinds.includes(field) ? 'nonsense' : 'Words')),
      );
      expect([wrong.statusCode, wrongIn(wrong.body)]).toEqual([400, kinds.map(({ name }) => name)]);
      for (const { name } of kinds) expect(wrong.body).toContain(`id="${name}-error"`);
    }
    expect(changed(before, await theRecord())).toEqual([]);
  });

  it('says of every text with a hidden mark that it is wrong, keeps what was written, and writes nothing', async () => {
    const address = await addressOf(form);
    const fields = await fieldsOf(form, address);
    const texts = asked(fields).filter(({ is }) => ['line', 'text', 'lines'].includes(is));
    if (texts.length === 0) return;
    const before = await theRecord();
    const values = valuesBy(fields, (field) => (texts.includes(field) ? 'turned \u202e round' : rightFor(field)));
    const { last } = await put(address, values);
    expect([last.statusCode, wrongIn(last.body)]).toEqual([400, texts.map(({ name }) => name)]);
    expect(unescaped(last.body)).toContain('turned \u202e round');
    expect(changed(before, await theRecord())).toEqual([]);
  });
});
