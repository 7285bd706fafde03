import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forms } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { formAddress, ofOffice } from '../support/record/form-addresses.js';
import { type ABrowser, aFileOf, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aMemberOf, joins, PASSPHRASE } from './a-person.js';
import { controlsIn } from './controls.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
let other: ABrowser;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  [editor, other] = [await inSpace('The editor'), await inSpace('The other')];
  address = `/engagements/${place.engagement}/commitments/add`;
}, 120_000);
afterAll(() => record.close());

const inSpace = (name: string): Promise<ABrowser> => aMemberOf(record, place, name, 'editor');

const begun = { statement: 'They will publish it by the spring.', wording: 'REPORTED', statedOn: 'soon', keep: 'yes' };
const keptIn = (html: string) => [...unescaped(html).matchAll(/href="([^"]*kept=[0-9a-f-]{36})"/g)].map(([, href]) => href!);
async function rows(): Promise<number> {
  const { rows: counted } = await record.db.admin.query<{ n: string }>('select count(*) as n from kept_form where form = $1', [
    address,
  ]);
  return Number(counted[0]!.n);
}

describe('a form that was begun', () => {
  it('is kept as it is, whatever is missing or wrong in it, outlives a sign-out, and is offered again', async () => {
    const kept = await editor.send(address, begun);
    expect([kept.statusCode, kept.headers['location']]).toEqual([303, '/notes']);
    await editor.send('/sign-out', {});
    expect((await editor.get('/notes')).statusCode).toBe(401);
    await editor.send('/sign-in', { pseudonym: 'The editor', passphrase: PASSPHRASE });

    const offered = await editor.get(address);
    expect(offered.body).toContain('You began this before');
    expect(unescaped(offered.body)).toContain('Go on with “They will publish it by the spring.”');
    const [href] = keptIn(offered.body);
    expect(keptIn((await editor.get('/notes')).body)).toEqual([href]);
    const again = await editor.get(href!);
    expect(again.body).toContain('They will publish it by the spring.</textarea>');
    expect(again.body).toContain('value="soon"');
    expect(again.body).toMatch(/value="REPORTED" checked/);
  });

  it('kept once more takes the place of what was kept of it, also from the page that shows what will be entered', async () => {
    const [href] = keptIn((await editor.get(address)).body);
    const start = await rows();
    expect((await editor.send(href!, { ...begun, statement: 'They will publish it by May.' })).statusCode).toBe(303);
    const page = await editor.get(href!);
    const right = { ...begun, statement: 'They will publish it by May.', statedOn: 'spring 2023' };
    const { keep: _not, ...sent } = { ...right, kind: 'EXPECTATION', madeById: place.institution, fromWhat: 'MEMORY' };
    const check = await editor.post(href!, { ...hiddenIn(page.body), ...sent });
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
    expect((await editor.post(href!, { ...hiddenIn(check.body), keep: 'yes' })).headers['location']).toBe('/notes');
    expect(await rows()).toBe(start);
    expect((await editor.get(href!)).body).toContain('value="spring 2023"');
  });

  it('is kept no longer once it is recorded, and nothing of it stays', async () => {
    const [href] = keptIn((await editor.get(address)).body);
    const page = await editor.get(href!);
    const values = {
      ...{ statement: 'They will publish it by May.', wording: 'REPORTED', statedOn: 'spring 2023', kind: 'EXPECTATION' },
      ...{ madeById: place.institution, fromWhat: 'MEMORY' },
    };
    const check = await editor.post(href!, { ...hiddenIn(page.body), ...values });
    const done = await editor.post(href!, hiddenIn(check.body));
    expect([faultsIn(done.body), done.statusCode]).toEqual([[], 303]);
    expect(await rows()).toBe(0);
    expect(keptIn((await editor.get(address)).body)).toEqual([]);
    const twice = await editor.post(href!, hiddenIn(check.body));
    expect([twice.statusCode, twice.headers['location']]).toEqual([303, done.headers['location']]);
  });

  it('may be one of several of the same form, each thrown away by itself', async () => {
    for (const statement of ['The first one.', 'The second one.']) await editor.send(address, { ...begun, statement });
    expect(keptIn((await editor.get(address)).body)).toHaveLength(2);
    const [first] = /\/kept\/[0-9a-f-]{36}\/discard/.exec((await editor.get('/notes')).body)!;
    expect((await editor.get(first)).body).toContain('The second one.');
    expect((await editor.send(first, {})).headers['location']).toBe('/notes');
    const left = await editor.get('/notes');
    expect(left.body).toContain('The first one.');
    expect(left.body).not.toContain('The second one.');
  });

  it('is seen, opened and thrown away by nobody else', async () => {
    const [href] = keptIn((await editor.get(address)).body);
    expect((await other.get(address)).body).not.toContain('You began this before');
    expect((await other.get(href!)).body).not.toContain('The first one.');
    expect((await other.get('/notes')).body).not.toContain('The first one.');
    const discard = /\/kept\/[0-9a-f-]{36}\/discard/.exec((await editor.get('/notes')).body)![0];
    expect((await other.get(discard)).statusCode).toBe(404);
    const nobody = await record.app.inject({ method: 'GET', url: href! });
    expect([nobody.statusCode, nobody.body.includes('The first one.')]).toEqual([401, false]);
  });

  it('holds what was written to the letter, also marks that the record would refuse', async () => {
    await editor.send(address, { ...begun, statement: 'turned \u202e round & "quoted" + more = less' });
    const href = keptIn((await editor.get(address)).body)[0]!;
    expect(unescaped((await editor.get(href)).body)).toContain('turned \u202e round & "quoted" + more = less</textarea>');
  });

  it('that is too long to keep is given back, and says so', async () => {
    const long = await editor.send(address, { ...begun, statement: 'x'.repeat(600_001) });
    expect([long.statusCode, faultsIn(long.body)]).toEqual([400, [expect.stringContaining('Please keep it to 600,000')]]);
    expect(long.body).toContain('x'.repeat(600_001));
  });

  it('names no address outside this site', async () => {
    const keep = (form: string) =>
      record.execute(
        'mutation ($input: KeepFormInput!) { keepForm(input: $input) { keptForm { id } } }',
        { input: { form, written: 'a=b' } },
        place.writer,
      );
    for (const form of ['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/a b']) {
      expect([form, (await keep(form)).errors?.[0]?.extensions?.['rule']]).toEqual([form, 'FORM_ADDRESS_WRONG']);
    }
    expect((await keep('/engagements/add?note=1')).errors).toBeUndefined();
  });
});

describe('a form that was begun, when it is gone on with later', () => {
  const anEngagement = () => place.put('recordEngagement', { groupId: place.group, institutionId: place.institution });
  const hrefAt = async (address: string) => keptIn((await editor.get(address)).body)[0]!;

  it('is one, also where the button that keeps it is pressed twice', async () => {
    const one = `/engagements/${await anEngagement()}/commitments/add`;
    const form = { ...hiddenIn((await editor.get(one)).body), ...begun };
    const both = await Promise.all([1, 2, 3].map(() => editor.post(one, form)));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(keptIn((await editor.get(one)).body)).toHaveLength(1);
  });

  it('about one thing is not offered at another, and each keeps its own words', async () => {
    const at = [await anEngagement(), await anEngagement()].map((id) => `/engagements/${id}/commitments/add`);
    for (const [n, one] of at.entries()) await editor.send(one, { ...begun, statement: `About number ${n}.` });
    for (const [n, one] of at.entries()) {
      expect(keptIn((await editor.get(one)).body)).toHaveLength(1);
      expect((await editor.get(await hrefAt(one))).body).toContain(`About number ${n}.</textarea>`);
    }
    const list = (await editor.get('/notes')).body;
    for (const said of ['Add what was promised', 'About number 0.', 'About number 1.']) expect(list).toContain(said);
    expect(list).toMatch(/Kept \d{1,2} \w+ 20\d\d/);
  });

  it('says what it chose that can no longer be chosen, and holds everything else', async () => {
    const body = await place.put('recordOrganization', { name: 'A body for a while' });
    const one = `/engagements/${await anEngagement()}/commitments/add`;
    await editor.send(one, { ...begun, madeById: body });
    const [href, moved] = [await hrefAt(one), randomUUID()];
    await record.db.admin.query(`update app.kept_form set written = replace(written, $1, $2)`, [body, moved]);
    const back = await editor.get(href);
    expect([back.statusCode, faultsIn(back.body)]).toEqual([200, [expect.stringContaining('can no longer be chosen')]]);
    expect(controlsIn(back.body).find(({ name }) => name === 'madeById')?.error).toContain('can no longer be chosen');
    expect(back.body).toContain(`${begun.statement}</textarea>`);
  });

  it('goes to no space that nobody sees and nobody can choose', async () => {
    await editor.send('/sources/add', { citation: 'A letter of a space that was left', keep: 'yes' });
    const href = await hrefAt('/sources/add');
    await record.db.admin.query(`update app.kept_form set written = replace(written, $1, $2)`, [place.space, randomUUID()]);
    const back = await editor.get(href);
    expect(faultsIn(back.body)).toEqual([expect.stringMatching(/What you had chosen can no longer be chosen\. It is “.+” now/)]);
    expect(hiddenIn(back.body)['spaceId']).toBe(place.space);
    const check = await editor.post(href, { ...hiddenIn(back.body), citation: 'A letter', origin: 'The council' });
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
  });

  it('gives back every word where it opens no more, also to whoever was writing just then, and makes a note of them', async () => {
    const elsewhere = await aPlace(record);
    await joins(record, elsewhere, 'The editor', 'editor');
    const one = `/engagements/${elsewhere.engagement}/commitments/add`;
    const long = `They will publish it by the spring, ${'and not a day later, '.repeat(20)}as they said.`;
    const open = hiddenIn((await editor.get(one)).body);
    await editor.post(one, { ...open, ...begun, statement: long });
    const href = await hrefAt(one);
    await record.db.admin.query('delete from app.membership where space_id = $1 and actor_id = $2', [
      elsewhere.space,
      await actorOf(record, 'The editor'),
    ]);
    const { keep: _not, ...sent } = { ...begun, statement: long, locator: 'page 2' };
    for (const left of [await editor.get(href), await editor.post(one, { ...open, ...sent })]) {
      expect(left.statusCode).toBe(404);
      expect(unescaped(left.body)).toContain(`<dd class="cs-as-written">${long}</dd>`);
      const note = await editor.post('/notes/write', hiddenIn(left.body));
      expect([note.statusCode, faultsIn(note.body)]).toEqual([200, []]);
      const saved = await editor.post('/notes/write', { ...hiddenIn(note.body), body: long });
      expect([saved.statusCode, saved.headers['location']]).toEqual([303, '/notes']);
    }
    expect((await other.get(href)).statusCode).toBe(404);
    expect((await other.get(href)).body).not.toContain('as they said');
    const discard = /\/kept\/[0-9a-f-]{36}\/discard/.exec((await editor.get('/notes')).body)![0];
    expect((await editor.get(discard)).body).toContain('as they said.');
  });

  it('is kept when its writer had been signed out as they pressed the button, once they are back', async () => {
    const one = `/engagements/${await anEngagement()}/commitments/add`;
    const open = hiddenIn((await editor.get(one)).body);
    await editor.send('/sign-out', {});
    const asked = await editor.post(one, { ...open, ...begun, statement: 'Pressed too late.' });
    expect(asked.statusCode).toBe(401);
    const signIn = { ...hiddenIn(asked.body), pseudonym: 'The editor', passphrase: PASSPHRASE };
    const back = await editor.post('/sign-in', signIn);
    expect([back.statusCode, back.headers['location']]).toEqual([303, '/notes']);
    expect((await editor.get(await hrefAt(one))).body).toContain('Pressed too late.</textarea>');
  });
});

describe('every form of what goes on the record', () => {
  // The form of an office opens for that office alone: every-form.spec.ts tries it.
  const entries = forms.filter((form) => form.who === 'members' && form.entry === true && !ofOffice(form));
  const written = (n: number) => `what was begun, ${n}`;

  it('outlives a sign-out once it was begun, and is offered again where it was, with the words in it', async () => {
    expect(entries.length).toBeGreaterThan(25);
    const file = await aFileOf(editor);
    const own = { person: place.member, note: file, kept: file, file, asked: file };
    const at = entries.map((form) => formAddress(form.path, place, own));
    const fields: (string | undefined)[] = [];
    for (const [n, address] of at.entries()) {
      const { body } = await editor.get(address);
      const field = controlsIn(body).find(({ is }) => is === 'text')?.name;
      fields.push(field);
      const kept = await editor.post(address, { ...hiddenIn(body), keep: 'yes', ...(field && { [field]: written(n) }) });
      expect([address, kept.statusCode, kept.headers['location']]).toEqual([address, 303, '/notes']);
    }
    await editor.send('/sign-out', {});
    await editor.send('/sign-in', { pseudonym: 'The editor', passphrase: PASSPHRASE });
    for (const [n, address] of at.entries()) {
      const [href] = keptIn((await editor.get(address)).body);
      expect([address, href]).toEqual([address, expect.stringContaining('kept=')]);
      const again = controlsIn((await editor.get(href!)).body).find(({ name }) => name === fields[n]);
      expect([address, again?.value]).toEqual([address, fields[n] === undefined ? undefined : written(n)]);
    }
    expect(fields.filter((field) => field !== undefined).length).toBeGreaterThan(20);
  }, 120_000);

  it('holds no file; the form that sends files says that they are chosen again after leaving it', async () => {
    const { body } = await editor.get('/tray/add');
    expect(body).not.toContain('name="keep"');
    expect(unescaped(body)).toContain('choose the files again');
  });
});
