import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#libs/access/core';
import { WindingUpService } from '#libs/stewardship';
import { jpegOf } from '../support/files/pictures.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let source: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  source = await place.aSource();
  await place.put('recordHandling', { versionId: null, sourceId: source, shows: 'WHOLE' });
  await place.release(['SOURCE', source]);
}, 120_000);
afterAll(() => record.close());

async function aPicture(): Promise<string> {
  const file = { name: 'door.jpg', bytes: jpegOf({ width: 64, height: 48 }) };
  return place.put('recordPicture', { fileId: await record.aFile(place.writer, place.space, file), sourceId: source });
}

async function statusFor(id: string, viewer?: Viewer): Promise<number> {
  const headers = viewer?.kind === 'member' ? { authorization: `Bearer ${await record.tokenOf(viewer)}` } : {};
  return (await record.app.inject({ method: 'GET', url: `/pictures/${id}/image`, headers } as never)).statusCode;
}

describe('a picture that is held until a day', () => {
  it('is looked at by whoever is named, and by nobody else outside', async () => {
    const id = await aPicture();
    const [named, other] = [await record.member({}), await record.member({})];
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
    await place.put('embargo', { kind: 'PICTURE', id, until, to: [named.actorId] });
    expect([await statusFor(id, named), await statusFor(id, other), await statusFor(id)]).toEqual([200, 404, 404]);
    await place.put('takeBack', { kind: 'PICTURE', id });
    expect([await statusFor(id, named), await statusFor(id, place.writer)]).toEqual([404, 200]);
  }, 60_000);
});

describe('the pictures of a space that is wound up', () => {
  it('go with every byte of them and of what they were made from, but those that everybody sees', async () => {
    const [shown, hidden] = [await aPicture(), await aPicture()];
    await place.release(['PICTURE', shown]);
    const { space, writer } = place;
    await record.noKeeping(space);
    const keeping = randomUUID();
    await record.db.admin.query(
      `insert into keeping (id, space_id, deed, proposed_by, proposed_at) values ($1, $2, 'wind_up', $3, now() - interval '31 days')`,
      [keeping, space, writer.actorId],
    );
    await record.db.admin.query('delete from membership where space_id = $1 and actor_id <> $2', [space, writer.actorId]);
    const confirm = 'mutation ($input: ConfirmKeepingInput!) { confirmKeeping(input: $input) { keeping { id } } }';
    expect((await record.execute(confirm, { input: { keepingId: keeping } }, writer)).errors).toBeUndefined();
    expect(await record.app.get(WindingUpService, { strict: false }).runDue()).toBe(1);

    const { rows } = await record.db.admin.query<{ id: string; image: string; bytes: number }>(
      `select p.id, p.image, sum(length(f.bytes))::int as bytes from app.picture p
       join app.stored_file f on f.id in (p.image_file_id, p.original_file_id) where p.space_id = $1 group by 1, 2`,
      [space],
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    const left = rows.filter(({ bytes }) => bytes > 0);
    expect(left.map(({ id }) => id)).toEqual([shown]);
    expect(rows.find(({ id }) => id === hidden)?.image).toBe('[erased: space wound up]');
    expect([await statusFor(shown), await statusFor(hidden, writer)]).toEqual([200, 404]);
  }, 60_000);
});
