import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTrackedDraft } from '../support/files/drafts.js';
import { hugePng, jpegOf } from '../support/files/pictures.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'editor');
}, 120_000);
afterAll(() => record.close());

const add = () => `/sources/${place.source}/pictures/add`;
const put = async (bytes: Buffer, name = 'door.jpg') => {
  const answer = await at.sendFiles(add(), {}, [{ name, bytes }], 'file');
  expect([answer.statusCode, faultsIn(answer.body)]).toEqual([303, []]);
  return String(answer.headers['location']);
};

describe('a file that is no picture', () => {
  const others: readonly (readonly [string, Buffer, RegExp])[] = [
    [
      'letter.jpg',
      Buffer.from('%PDF-1.7\n1 0 obj\n'),
      /^It is a PDF\. It can go with your files as it is, as a document; of one of its pages/,
    ],
    ['photo.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), /^It is a HEIC or AVIF picture.*Save it as JPEG/],
    ['draft.png', aTrackedDraft(), /^It is a packed file, such as a Word document\./],
    ['scan.png', Buffer.from('II*\0and more', 'latin1'), /^It is a TIFF picture\. Save it as JPEG or PNG/],
    ['words.png', Buffer.from('Dear all, here is the picture.'), /^It is a text\./],
    ['page.png', Buffer.from('<!doctype html><p>Here.'), /^It is a web page\./],
    ['half.png', Buffer.from([0, 1, 2, 3, 0, 5, 6, 7]), /^It is no picture that can be drawn here\./],
  ];

  it.each(others)(
    'is refused as it is put in, with what it is and what would help, and nothing is kept: %s',
    async (name, bytes, said) => {
      const answer = await at.sendFiles(add(), {}, [{ name, bytes }], 'file');
      expect([answer.statusCode, faultsIn(answer.body)]).toEqual([400, [expect.stringMatching(said)]]);
      expect(faultsIn(answer.body)[0]).toMatch(/Pictures are JPEG, PNG, WebP or GIF\.$/);
      expect((await at.get('/tray')).body).not.toContain(name);
    },
  );
});

describe('a picture, from the page of its source', () => {
  it('is put in, told in words, read back and then shown there', async () => {
    expect((await at.get(`/sources/${place.source}`)).body).toContain(`href="${add()}"`);
    const form = await put(jpegOf({ width: 64, height: 48 }));
    expect(form).toMatch(new RegExp(`^/tray/[0-9a-f-]{36}/picture\\?sourceId=${place.source}$`));
    expect((await at.get(form)).body).toContain(`<option value="${place.source}" selected>`);

    const wrong = await at.send(form, { sourceId: place.source, shows: '', takenOn: 'spring 2023' });
    expect([wrong.statusCode, faultsIn(wrong.body)]).toEqual([400, ['Write what it shows.']]);
    expect(wrong.body).toContain('value="spring 2023"');
    const check = await at.post(form, {
      ...hiddenIn(wrong.body),
      ...{ sourceId: place.source, shows: 'A notice on a door.', takenOn: 'spring 2023' },
    });
    expect(unescaped(check.body)).toContain('Nothing is saved yet');
    const done = await at.post(form, hiddenIn(check.body));
    const [, id] = /^\/pictures\/([0-9a-f-]{36})$/.exec(String(done.headers['location']))!;
    const img = `<img src="/pictures/${id}/image" alt="A notice on a door." width="64" height="48" loading="lazy">`;
    expect((await at.get(`/pictures/${id}`)).body).toContain(img);
    expect((await at.get(`/sources/${place.source}`)).body).toContain(img);
    expect((await at.get(`/pictures/${id}/image`)).headers['content-type']).toBe('image/jpeg');
    expect((await at.get('/tray')).body).not.toContain('door.jpg');
    // What is seen or is not has no part that could be redacted.
    const offered = async (deed: string) =>
      [...(await at.get(`/pictures/${id}/${deed}`)).body.matchAll(/name="field" type="radio" value="(\w+)"/g)].map(
        ([, name]) => name,
      );
    expect(await offered('redact')).toEqual(['shows', 'takenOnSaid', 'all']);
    expect(await offered('erase')).toEqual(['shows', 'takenOnSaid', 'image', 'original', 'all']);
  }, 60_000);

  it('that cannot be made anew is refused with the reason, and stays with the files', async () => {
    const form = await put(hugePng(30_000), 'bomb.png');
    const values = { sourceId: place.source, shows: 'A bomb.', takenOn: '' };
    const check = await at.send(form, values);
    const refused = await at.post(form, hiddenIn(check.body));
    expect(refused.statusCode).toBe(400);
    expect(faultsIn(refused.body).join(' ')).toMatch(/^It has 30000 by 30000 dots/);
    expect(unescaped(refused.body)).toContain('A bomb.');
    expect((await at.get('/tray')).body).toContain('bomb.png');
    const { rows } = await record.db.admin.query(`select from app.picture where shows = 'A bomb.'`);
    expect(rows).toEqual([]);
  }, 60_000);

  it('is asked for where none was chosen, and refused where it is empty', async () => {
    const send = async (files: Parameters<ABrowser['sendFiles']>[2]) => {
      const answer = await at.sendFiles(add(), {}, files, 'file');
      return [answer.statusCode, faultsIn(answer.body)];
    };
    expect(await send([])).toEqual([400, ['Choose a picture.']]);
    expect(await send([{ name: 'empty.png', bytes: Buffer.alloc(0) }])).toEqual([400, ['It is empty.']]);
    expect((await at.get(add())).body).toMatch(/type="file"[^>]* accept="image\/jpeg,[^"]*"/);
  }, 30_000);
});
