import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forms, pages } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { anAskedOffice } from '../support/record/an-office.js';
import { formAddress, ofOffice } from '../support/record/form-addresses.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aDeskOf, aMemberOf } from './a-person.js';

/**
 * What somebody reads who looks over a shoulder, at a list of tabs, at the history of a browser or at a folder of downloads:
 * of what not everybody reads it is never a name.
 */
let record: TestRecord;
let place: Place;
let at: ABrowser;
let own: { readonly person: string; readonly claim: string; readonly note: string; readonly file: string; readonly kept: string };
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  own = {
    person: await actorOf(record, 'Hazel'),
    claim: await place.put('recordClaim'),
    ...(await aDeskOf(at, [`/engagements/${place.engagement}/claims/add`, { statement: 'They were told so.' }])),
  };
}, 120_000);
afterAll(() => record.close());

/** Whatever people called something on the record: groups, bodies, spaces, people, documents, files, promises. */
async function namesOnTheRecord(): Promise<readonly string[]> {
  const { rows } = await record.db.admin.query<{ name: string }>(`
    select name from organization_name union select name from space union select title from engagement union select title from work
    union select label from version union select citation from source union select statement from commitment
    union select statement from call union select pseudonym from person_private union select called from published_path
    union select name from tray_file union select says from seal union select says from labour union select says from log_entry`);
  return rows.flatMap(({ name }) => (name ? [name] : []));
}

const tabIn = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? 'no title');
/** A tab is cut at a word, so its first words are looked for. */
const namesIn = (tab: string, names: readonly string[]) =>
  names.filter((name) => tab.toLowerCase().includes(name.split(' ').slice(0, 5).join(' ').toLowerCase()));

/** Every page of one thing, of a member alone, and what stands in the place of another. */
function addressesOfPages(): readonly string[] {
  const all = pages.filter(({ who, path, kind }) => who === 'members' || kind !== undefined || path.endsWith('/history'));
  const paths = all.flatMap(({ path, kind }) => (kind === undefined ? [path] : [path, `/preview${path}`]));
  return paths.map((path) => {
    if (!path.includes(':')) return path;
    const within = path.replace('/preview', '');
    const address = formAddress(within, place, { ...own, asked: '' });
    return path.startsWith('/preview') ? `/preview${address}` : address;
  });
}

async function shown(address: string): Promise<string> {
  const { statusCode, body } = await at.get(address);
  // A preview of what something else holds back shows nothing yet.
  const right = address.startsWith('/preview/') && !address.startsWith('/preview/organizations/') ? [200, 404] : [200];
  expect([address, right.includes(statusCode), statusCode]).toEqual([address, true, statusCode]);
  return body;
}

describe('the name of a tab', () => {
  it('names nothing of what only members read, on any of their pages and on no page of a thing', async () => {
    const names = await namesOnTheRecord();
    expect(names).toEqual(expect.arrayContaining(['The Lantern Table', 'Hazel', 'draft 14.docx']));
    const telling: string[] = [];
    for (const address of addressesOfPages()) {
      const tab = tabIn(await shown(address));
      telling.push(...namesIn(tab, names).map((name) => `${address}: ${tab} (${name})`));
    }
    expect(telling).toEqual([]);
    expect(addressesOfPages().length).toBeGreaterThan(40);
  }, 120_000);

  it('names nothing on a form of theirs, as it opens, sent wrong, and where it is looked over', async () => {
    const telling: string[] = [];
    // The office comes last: with it, bodies of another group become public.
    const members = forms
      .filter(({ who }) => who === 'members')
      .sort((one, other) => Number(ofOffice(one)) - Number(ofOffice(other)));
    for (const form of members) {
      const asked = ofOffice(form) ? await anAskedOffice(record, own.person) : '';
      const address = formAddress(form.path, place, { ...own, asked });
      const opened = await shown(address);
      const asks = /<(input(?! type="hidden")|textarea|select)/.test(opened);
      // One that asks nothing is not sent: it would be done.
      const bodies = [opened, ...(asks ? [(await at.post(address, hiddenIn(opened))).body] : [])];
      const names = await namesOnTheRecord();
      for (const tab of bodies.map(tabIn)) telling.push(...namesIn(tab, names).map((name) => `${address}: ${tab} (${name})`));
    }
    expect(telling).toEqual([]);
    const labour = { minutes: '2', during: 'May 2023', kind: 'READING', pay: 'UNPAID', says: 'Draft 14', fromWhat: 'MEMORY' };
    const check = await at.send(`/engagements/${place.engagement}/labour/add`, labour);
    expect(tabIn(check.body)).toBe('Look it over: Add hours the group gave – Countersign');
  }, 240_000);

  it('says of what kind the thing is that is not public, and its name where everybody may read it', async () => {
    const tab = async (path: string, who = at) => tabIn((await who.get(path)).body);
    const path = `/organizations/${place.group}`;
    expect(await tab(path)).toBe('Not public: a body – Countersign');
    expect(await tab(`${path}/history`)).toBe('What changed – Countersign');
    await place.release(['ORGANIZATION', place.group]);
    expect(await tab(path)).toBe('The Lantern Table – Countersign');
  });
});

describe('the name of a download', () => {
  it('is a kind, an id and a day', async () => {
    const names = await namesOnTheRecord();
    const paths = [
      ...['html', 'txt', 'json', 'pdf'].map((format) => `/comparisons/${place.comparison}.${format}`),
      `/engagements/${place.engagement}/commitments.csv`,
      `/spaces/${place.space}/copy.json`,
    ];
    for (const path of paths) {
      const name = String((await at.get(path)).headers['content-disposition']);
      expect([path, name]).toEqual([
        path,
        expect.stringMatching(/^attachment; filename="[a-z-]+-[0-9a-f-]{36}(-on-[0-9-]{10})?\.[a-z]+"$/),
      ]);
      expect([path, namesIn(name, names)]).toEqual([path, []]);
    }
  });
});
