import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { hugePng, jpegOf, pngOf } from '../support/files/pictures.js';
import { PICTURE_CANARIES, telltalePictures } from '../support/files/telltale-pictures.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { asRole } from '../support/record/as-role.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 120_000);
afterAll(() => record.close());

const NAME = 'CANARY-name-of-a-file.jpg';
const inTray = (bytes: Buffer, name = NAME) => record.aFile(place.writer, place.space, { name, bytes });
const aPicture = async (bytes = jpegOf({ width: 64, height: 48 }), given: object = {}) =>
  place.put('recordPicture', { fileId: await inTray(bytes), ...given });

const PICTURE = `query ($id: ID!) { picture(id: $id) {
  shows takenOn { inWords } mediaType width height imageHash level source { id pictures { id } } } }`;

async function read(id: string, viewer: Viewer = place.writer) {
  const { data } = await record.execute(PICTURE, { id }, viewer);
  return data?.['picture'] as Record<string, unknown> | null | undefined;
}

async function get(url: string, viewer: Viewer = ANONYMOUS) {
  const headers = viewer.kind === 'member' ? { authorization: `Bearer ${await record.tokenOf(viewer)}` } : {};
  return record.app.inject({ method: 'GET', url, headers } as never);
}
const imageOf = (id: string, viewer?: Viewer) => get(`/pictures/${id}/image`, viewer);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a picture that is put with a source', () => {
  it('is shown to its space as it was made anew, in words too, and leaves the tray', async () => {
    const bytes = jpegOf({ width: 64, height: 48 });
    const fileId = await inTray(bytes);
    const id = await place.put('recordPicture', { fileId, shows: 'A notice on a door.' });
    const seen = await read(id);
    expect(seen).toMatchObject({ shows: 'A notice on a door.', mediaType: 'image/jpeg', width: 64, height: 48, level: 'SPACE' });
    expect((seen!['source'] as { pictures: { id: string }[] }).pictures.map((each) => each.id)).toContain(id);
    const answer = await imageOf(id, place.writer);
    expect([answer.statusCode, sha256(answer.rawPayload)]).toEqual([200, seen!['imageHash']]);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="picture.jpg"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const page = await get(`/sources/${place.source}`, place.writer);
    expect(page.body).toContain(`<img src="/pictures/${id}/image" alt="A notice on a door." width="64" height="48"`);
    expect((await record.db.admin.query('select from app.tray_file where id = $1', [fileId])).rows).toEqual([]);
    expect(answer.rawPayload.equals(bytes)).toBe(false);
  }, 30_000);

  it('is sealed as it came, for stewards alone', async () => {
    const bytes = jpegOf({ width: 32, height: 24 });
    const id = await aPicture(bytes);
    const original = await get(`/files/${id}`, place.writer);
    expect([original.statusCode, original.rawPayload.equals(bytes)]).toEqual([200, true]);
    for (const viewer of [await record.member({ [place.space]: 'editor' }), await record.member({})])
      expect((await get(`/files/${id}`, viewer)).statusCode).toBe(404);
  }, 30_000);

  it('is not there for anybody else before it is released, and then without its original', async () => {
    const id = await aPicture(undefined, { sourceId: await place.aSource() });
    const others = [ANONYMOUS, await record.member({}), (await aPlace(record)).writer];
    for (const viewer of others) {
      const none = await imageOf('00000000-0000-4000-8000-000000000000', viewer);
      const answer = await imageOf(id, viewer);
      expect([answer.statusCode, answer.body]).toEqual([404, none.body]);
      expect(await read(id, viewer)).toBeFalsy();
      expect((await get(`/pictures/${id}`, viewer)).statusCode).toBe(404);
    }
    const sourceId = (await read(id))!['source'] as { id: string };
    await expect(place.put('release', { kind: 'PICTURE', id })).rejects.toThrow('HANDLING_HOLDS_PICTURE');
    await place.put('recordHandling', { versionId: null, sourceId: sourceId.id, shows: 'WHOLE' });
    await place.put('release', { kind: 'PICTURE', id });
    // It hangs from a source that is not public.
    expect((await imageOf(id)).statusCode).toBe(404);
    await place.release(['SOURCE', sourceId.id]);
    const shown = await imageOf(id);
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await get(`/sources/${sourceId.id}`)).body).toContain(`/pictures/${id}/image`);
    expect((await get(`/files/${id}`, others[1])).statusCode).toBe(404);
    await place.put('takeBack', { kind: 'PICTURE', id, reason: 'SAFETY' });
    expect((await imageOf(id)).statusCode).toBe(404);
    expect((await get(`/sources/${sourceId.id}`)).body).not.toContain(id);
    expect((await imageOf(id, place.writer)).statusCode).toBe(200);
  }, 60_000);

  it('is not taken where it cannot be made anew, is none, or is not theirs; then nothing is kept but the file', async () => {
    const editor = await record.member({ [place.space]: 'editor' });
    const stranger = await record.member({});
    const [bomb, words, mine] = [
      await inTray(hugePng(30_000)),
      await inTray(Buffer.from('The council will publish it.'), 'a.txt'),
      await inTray(pngOf({ width: 4, height: 4 })),
    ];
    const drawing = await inTray(Buffer.from('II*\0\x08\0\0\0'), 'a.tif');
    const elsewhere = await aPlace(record);
    const before = await stateOf(record.db.admin);
    const refused = (given: object) => place.put('recordPicture', { sourceId: place.source, ...given });
    await expect(refused({ fileId: bomb })).rejects.toThrow(/fileId: it has 30000 by 30000 dots.*PICTURE_TOO_LARGE/);
    await expect(refused({ fileId: drawing })).rejects.toThrow(/fileId: it is a TIFF picture.*PICTURE_KIND/);
    await expect(refused({ fileId: words })).rejects.toThrow('FILE_NO_PICTURE');
    await expect(refused({ fileId: mine, shows: ' ' })).rejects.toThrow('TEXT_EMPTY');
    await expect(refused({ fileId: mine, takenOn: { edtf: '2999' } })).rejects.toThrow('PICTURE_IN_FUTURE');
    await expect(refused({ fileId: mine, sourceId: elsewhere.source })).rejects.toThrow('SOURCE_NOT_FOUND');
    const by = async (viewer: Viewer, given: object) => {
      const input = { fileId: mine, sourceId: place.source, shows: 'A door.', ...given };
      const document = 'mutation ($input: RecordPictureInput!) { recordPicture(input: $input) { picture { id } } }';
      return (await record.execute(document, { input }, viewer)).errors?.[0]?.extensions?.['rule'];
    };
    expect(await by(editor, {})).toBe('FILE_NOT_FOUND');
    expect(await by(stranger, {})).toBe('SOURCE_NOT_FOUND');
    expect(await by(await record.member({ [place.space]: 'reader' }), {})).toBe('MAY_NOT');
    expect(await by(ANONYMOUS, {})).toBe('SIGN_IN_NEEDED');
    expect(
      changed(before, await stateOf(record.db.admin)).filter((table) => !['access_token', 'actor', 'membership'].includes(table)),
    ).toEqual([]);
  }, 60_000);

  it('is one picture when the button is pressed twice', async () => {
    const input = { fileId: await inTray(pngOf({ width: 4, height: 4 })), idempotencyKey: 'pressed twice' };
    const [one, two] = await Promise.all([place.put('recordPicture', input), place.put('recordPicture', input)]);
    expect(two).toBe(one);
    await expect(place.put('recordPicture', { ...input, idempotencyKey: null })).rejects.toThrow('FILE_NOT_FOUND');
  }, 30_000);

  it('is never a version, by whichever way', async () => {
    const fileId = await inTray(pngOf({ width: 4, height: 4 }));
    const version = { fileId, text: 'WHOLE', label: 'a photograph', kind: 'DRAFT' };
    await expect(place.put('recordVersionFromFile', version)).rejects.toThrow('FILE_WITHOUT_TEXT');
    const id = await place.put('recordPicture', { fileId });
    await expect(place.put('recordComparison', { agreedVersionId: id })).rejects.toThrow('VERSION_NOT_FOUND');
    await expect(place.put('signOffVersion', { versionId: id })).rejects.toThrow('VERSION_NOT_FOUND');
  }, 30_000);
});

describe('the bytes of files', () => {
  it('are read by everybody where they are those of a picture that everybody sees, and of no other file', async () => {
    const sourceId = await place.aSource();
    const id = await aPicture(undefined, { sourceId });
    await inTray(jpegOf());
    const shown = async () => {
      const { rows } = await record.db.admin.query<{ id: string }>(
        `select image_file_id as id from app.picture where effective_level = 'public' order by 1`,
      );
      const reader = record.db.database.reader({ actorId: null });
      const seen = await reader.query<{ id: string }>('select id from stored_file order by 1');
      await reader.close();
      expect(seen).toEqual(rows);
      return rows.length;
    };
    const before = await shown();
    await place.put('recordHandling', { versionId: null, sourceId, shows: 'WHOLE' });
    await place.release(['SOURCE', sourceId], ['PICTURE', id]);
    expect(await shown()).toBe(before + 1);
  }, 30_000);
});

describe('a row of a picture that somebody writes by hand', () => {
  it('opens no sealed file, and none that lies in a tray', async () => {
    const id = await aPicture();
    const editor = await record.member({ [place.space]: 'editor' });
    const lying = `(select t.stored_file_id from app.tray_file t where t.id = '${await inTray(jpegOf())}')`;
    const ofVersion = `(select f.stored_file_id from app.version_file f where f.version_id = '${await place.put('recordVersionFromFile', await place.freshFor('recordVersionFromFile'))}')`;
    const { rows } = await record.db.admin.query<Record<string, string>>(
      `select image_file_id as image, original_file_id as original, ${lying} as lying, ${ofVersion} as version from app.picture where id = $1`,
      [id],
    );
    const files = rows[0]!;
    const copy = (image: string, original: string) =>
      asRole(
        record.db.admin,
        'app',
        editor.actorId,
        `insert into app.picture (id, space_id, level, effective_level, recorded_at, recorded_by, source_id, shows, media_type, width, height,
           image, original, image_file_id, original_file_id)
         select gen_random_uuid(), space_id, 'space', 'space', now(), $2, source_id, shows, media_type, width, height, image, original, $3, $4
         from app.picture where id = $1`,
        [id, editor.actorId, files[image], files[original]],
      );
    for (const sealed of ['original', 'version', 'lying'])
      expect([sealed, await copy(sealed, 'original')]).toEqual([sealed, 'forbidden']);
    expect(await copy('image', 'lying')).toBe('forbidden');
    expect(await copy('image', 'original')).toBe(1);
  }, 30_000);
});

describe('what a file said beside its dots', () => {
  it('is in nothing that is answered about it, to a member or to everybody, before or after its release', async () => {
    const sourceId = await place.aSource();
    await place.put('recordHandling', { versionId: null, sourceId, shows: 'WHOLE' });
    await place.release(['SOURCE', sourceId]);
    const found: string[] = [];
    for (const { name, bytes } of telltalePictures()) {
      const fileId = await inTray(bytes, `${NAME} ${name}`);
      const id = await place.put('recordPicture', { fileId, sourceId, takenOn: null });
      await place.put('release', { kind: 'PICTURE', id });
      for (const viewer of [place.writer, ANONYMOUS]) {
        for (const path of ['/image', '', '/history', '/dossier.json']) {
          const answer = await get(`/pictures/${id}${path}`, viewer);
          if (path === '/image') expect(answer.statusCode).toBe(200);
          if (tells(answer.rawPayload)) found.push(`${name} ${path}`);
        }
        if (tells(Buffer.from(JSON.stringify(await read(id, viewer))))) found.push(`${name} api`);
      }
    }
    for (const viewer of [place.writer, ANONYMOUS]) {
      for (const path of [`/sources/${sourceId}`, `/sources/${sourceId}/history`, `/spaces/${place.space}/copy.json`])
        if (tells((await get(path, viewer)).rawPayload)) found.push(path);
    }
    expect(found).toEqual([]);
    const { rows } = await record.db.admin.query<{ all: string }>(
      `select string_agg(o.openings::text, ' ') || (select string_agg(p::text, ' ') from app.picture p) as all from app.ledger_opening o`,
    );
    expect(tells(Buffer.from(rows[0]!.all))).toBe(false);
    expect(PICTURE_CANARIES.length).toBeGreaterThan(40);
  }, 180_000);
});

const tells = (bytes: Buffer) => bytes.includes('CANARY') || PICTURE_CANARIES.some((word) => bytes.includes(word));

const ORIGINAL_ERASED = 'The file it was made from was erased.';
const ORIGINAL_SEALED = 'The file it was made from is sealed.';

describe('a picture that is erased', () => {
  const kept = async (id: string) => {
    const { rows } = await record.db.admin.query<Record<string, string | number>>(
      `select p.image, p.original, p.shows, length(i.bytes) as shown, length(o.bytes) as came from app.picture p
       join app.stored_file i on i.id = p.image_file_id join app.stored_file o on o.id = p.original_file_id where p.id = $1`,
      [id],
    );
    return rows[0]!;
  };
  const openings = async (id: string) => {
    const { rows } = await record.db.admin.query<{ name: string }>(
      `select each ->> 'name' as name from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) each
       where e.subject_id = $1 and e.event = 'picture.recorded'`,
      [id],
    );
    return rows.map(({ name }) => name);
  };

  it('leaves no byte and no hash, of what was shown or of what came; what was written of it stays', async () => {
    const id = await aPicture();
    expect(await openings(id)).toEqual(expect.arrayContaining(['image', 'original', 'shows']));
    await place.put('erase', { kind: 'PICTURE', id, field: 'image', reason: 'PERSONAL_DATA' });
    expect(await kept(id)).toMatchObject({
      ...{ image: '[erased: personal data]', original: '[erased: personal data]', shown: 0, came: 0 },
      shows: expect.stringContaining('A letter on headed paper'),
    });
    const left = await openings(id);
    expect([left.includes('image'), left.includes('original'), left.includes('shows')]).toEqual([false, false, true]);
    expect((await imageOf(id, place.writer)).statusCode).toBe(404);
    expect((await get(`/files/${id}`, place.writer)).statusCode).toBe(404);
    expect(await read(id)).toMatchObject({ imageHash: null });
    const page = (await get(`/pictures/${id}`, place.writer)).body;
    expect(page).toContain('The picture was erased.');
    expect([page.includes(ORIGINAL_ERASED), page.includes(ORIGINAL_SEALED)]).toEqual([true, false]);
  }, 30_000);

  it('can lose its original alone, or its words, and is not halved for others', async () => {
    const id = await aPicture();
    const tells = async () => {
      const page = (await get(`/pictures/${id}`, place.writer)).body;
      return [page.includes(ORIGINAL_ERASED), page.includes(ORIGINAL_SEALED)];
    };
    expect(await tells()).toEqual([false, true]);
    await place.put('erase', { kind: 'PICTURE', id, field: 'original', reason: 'PERSONAL_DATA' });
    expect(await tells()).toEqual([true, false]);
    expect(await kept(id)).toMatchObject({
      original: '[erased: personal data]',
      came: 0,
      image: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await imageOf(id, place.writer)).statusCode).toBe(200);
    await expect(place.put('redact', { kind: 'PICTURE', id, field: 'image', reason: 'UNFAIR' })).rejects.toThrow(
      'PICTURE_HAS_NO_HALVES',
    );
    await place.put('redact', { kind: 'PICTURE', id, field: null, reason: 'UNFAIR' });
    expect(await kept(id)).toMatchObject({ shows: '[redacted: unfair]', image: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await imageOf(id, place.writer)).statusCode).toBe(200);
  }, 30_000);

  it('goes whole with all its words', async () => {
    const id = await aPicture();
    await place.put('erase', { kind: 'PICTURE', id, field: null, reason: 'SAFETY' });
    expect(await kept(id)).toMatchObject({
      image: '[erased: safety]',
      original: '[erased: safety]',
      shows: '[erased: safety]',
      shown: 0,
      came: 0,
    });
  }, 30_000);
});

describe('a picture before which a content warning stands', () => {
  it('is not on the page of its source, and behind the warning on its own', async () => {
    const sourceId = await place.aSource();
    const id = await aPicture(undefined, { sourceId, shows: 'A room with a bed and straps.' });
    await place.put('setContentWarning', { kind: 'PICTURE', id, says: 'Restraint' });
    const ofSource = (await get(`/sources/${sourceId}`, place.writer)).body;
    expect(ofSource).toContain('A content warning stands before this picture: Restraint');
    expect(ofSource).not.toContain('<img');
    expect(ofSource).toContain('About this picture: [content warning: Restraint]');
    const own = (await get(`/pictures/${id}`, place.writer)).body;
    expect(own.indexOf('<details class="cs-warned">')).toBeGreaterThan(0);
    expect(own.indexOf('<img')).toBeGreaterThan(own.indexOf('<details class="cs-warned">'));
  }, 30_000);
});
