import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
import { aTrackedDraft } from '../support/files/drafts.js';
import { picturesWithPlaces } from '../support/files/canaries.js';
import { formOf } from '../support/files/form.js';
import { type ABrowser, aFileOf, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
let other: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  [editor, other] = [await inSpace('The editor'), await inSpace('The other editor')];
}, 120_000);
afterAll(() => record.close());

const inSpace = (name: string): Promise<ABrowser> => aMemberOf(record, place, name, 'editor');

const text = (words: string) => Buffer.from(words);
const namesIn = (html: string) => [...html.matchAll(/id="file-\d+">([^<]*)</g)].map(([, name]) => name);

describe('files, from a page', () => {
  it('are put in many at once; one that is refused is named, and stops no other', async () => {
    const answer = await editor.sendFiles('/tray/add', {}, [
      { name: 'letter.txt', bytes: text('The council will publish it.') },
      { name: 'empty.txt', bytes: text('') },
      { name: 'broken.pdf', bytes: text('%PDF-1.7\nhalf') },
    ]);
    expect([answer.statusCode, faultsIn(answer.body)]).toEqual([
      400,
      ['“empty.txt”: it is empty.', 'The other 2 were put in. They need not be sent again.'],
    ]);
    expect(answer.body).toContain('id="files-error"');
    await aFileOf(editor);
    const { body } = await editor.get('/tray');
    expect(namesIn(body)).toEqual(['draft 14.docx', 'broken.pdf', 'letter.txt']);
    expect(body).toContain('Read, Word, with tracked changes');
    expect(body).toContain('Could not be read:');
    expect(namesIn((await other.get('/tray')).body)).toEqual([]);
  }, 60_000);

  it('are not taken from elsewhere, with the token of somebody else, or from nobody; nothing is kept then', async () => {
    const before = await stateOf(record.db.admin);
    const file = { name: 'a.txt', bytes: text('a') };
    const tokens = async (at: ABrowser) => Object.entries(hiddenIn((await at.get('/tray/add')).body));
    const send = async (at: ABrowser, fields: readonly (readonly [string, string])[], site: string) => {
      const { headers, payload } = formOf(fields, [file], 'files');
      const cookie = [...at.jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return record.app.inject({
        ...{ method: 'POST', url: '/tray/add', payload },
        headers: { ...headers, cookie, 'sec-fetch-site': site },
      });
    };
    expect((await send(editor, await tokens(editor), 'cross-site')).statusCode).toBe(403);
    expect((await send(editor, await tokens(other), 'same-origin')).statusCode).toBe(403);
    const { headers, payload } = formOf(await tokens(editor), [file], 'files');
    const nobody = { method: 'POST', url: '/tray/add', payload, headers: { ...headers, 'sec-fetch-site': 'same-origin' } };
    const asked = await record.app.inject(nobody as never);
    expect([asked.statusCode, asked.body.includes('Sign in')]).toEqual([401, true]);
    const broken = { ...nobody, payload: payload.subarray(0, payload.length - 40) };
    expect((await record.app.inject(broken as never)).statusCode).toBeLessThan(500);
    const after = await stateOf(record.db.admin);
    expect(changed(before, after).filter((table) => table !== 'session')).toEqual([]);
  }, 30_000);

  it('are refused when there is none, and when one is too large; what came before that one lies in the tray', async () => {
    const none = await editor.sendFiles('/tray/add', {}, [{ name: '', bytes: text('') }]);
    expect([none.statusCode, faultsIn(none.body)]).toEqual([400, ['Choose at least one file.']]);
    const large = await other.sendFiles('/tray/add', {}, [
      { name: 'first.txt', bytes: text('One.') },
      { name: 'large.txt', bytes: Buffer.alloc(25_000_001, 'a') },
    ]);
    expect([large.statusCode, faultsIn(large.body)[0]]).toEqual([400, expect.stringContaining('larger than 25 MB')]);
    expect(namesIn((await other.get('/tray')).body)).toEqual(['first.txt']);
  }, 30_000);
});

describe('a file of one’s own', () => {
  it('becomes a version, with the text that was chosen, and leaves the tray', async () => {
    const id = await aFileOf(editor, 'draft 15.docx', aTrackedDraft());
    const address = `/tray/${id}/record`;
    const form = await editor.get(address);
    expect(form.body).toContain('With its tracked changes rejected');
    const values = {
      ...{ workId: place.work, text: 'BEFORE_CHANGES', label: 'draft 15', kind: 'DRAFT', kindAssertedById: place.group },
      // A letter carries the day that it is meant to be read on.
      ...{ dated: '1 December 2031', fromWhat: 'DOCUMENT' },
    };
    const check = await editor.send(address, values);
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
    const done = await editor.post(address, hiddenIn(check.body));
    expect([done.statusCode, done.headers['location']]).toEqual([303, `/works/${place.work}`]);
    expect(unescaped((await editor.get(`/works/${place.work}`)).body)).toContain('draft 15');
    expect((await editor.get('/tray')).body).not.toContain(id);
    expect((await editor.get(address)).statusCode).toBe(404);
  }, 30_000);

  it('says which version on the record has its text to the letter, to nobody but whoever sees that version', async () => {
    await place.put('recordVersion', { text: 'The same words, to the letter.', label: 'draft 14', derivedFromId: null });
    await aFileOf(editor, 'attached.md', text('The same   words,\nto the letter.'));
    const { body } = await editor.get('/tray');
    expect(unescaped(body)).toMatch(
      /on the record already, the same to the letter:<\/p>\s*<ul><li><a href="\/versions\/[\w-]+">draft 14 of “/,
    );
    const elsewhere = await aPlace(record);
    const stranger = await aMemberOf(record, elsewhere, 'Somebody of another space', 'editor');
    await aFileOf(stranger, 'attached.md', text('The same words, to the letter.'));
    expect((await stranger.get('/tray')).body).not.toContain('draft 14');
  }, 60_000);

  it('that is a picture can be put with a source or thrown away, and is not offered what cannot be done with it', async () => {
    const at = await inSpace('Somebody with a picture');
    await at.sendFiles('/tray/add', {}, [picturesWithPlaces()[0]!, { name: 'letter.txt', bytes: text('Read last.') }]);
    let { body } = await at.get('/tray');
    for (let n = 0; n < 100 && body.includes('Being read'); n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      ({ body } = await at.get('/tray'));
    }
    expect(body).toContain('Read, picture');
    const offered = [...body.matchAll(/href="\/tray\/[0-9a-f-]{36}\/([a-z-]+)"/g)].map(([, path]) => path);
    expect(offered).toEqual(['record', 'discard', 'picture', 'discard']);
  }, 60_000);

  it('is read again, and thrown away, by nobody else', async () => {
    const id = await aFileOf(editor, 'draft 16.docx', aTrackedDraft());
    for (const path of ['record', 'read-again', 'discard']) expect((await other.get(`/tray/${id}/${path}`)).statusCode).toBe(404);
    expect((await editor.send(`/tray/${id}/read-again`, {})).headers['location']).toBe('/tray');
    expect((await editor.get(`/tray/${id}/discard`)).body).toContain('draft 16.docx');
    expect((await editor.send(`/tray/${id}/discard`, {})).headers['location']).toBe('/tray');
    expect((await record.db.admin.query('select from tray_file where id = $1', [id])).rows).toEqual([]);
  }, 30_000);
});
