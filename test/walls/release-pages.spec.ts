import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '#libs/access/core';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { pages } from '#web';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let editor: Member;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  editor = await record.member({ [place.space]: 'editor' });
}, 60_000);
afterAll(() => record.close());

async function get(url: string, as?: Member): Promise<{ readonly status: number; readonly body: string }> {
  const headers = as ? { authorization: `Bearer ${await record.tokenOf(as)}` } : {};
  const { statusCode, body } = await record.app.inject({ method: 'GET', url, headers });
  return { status: statusCode, body };
}

const MAY = 'query ($thing: ThingInput!) { youMay(thing: $thing) }';

/** The page without what is said above it and without the frame's own words. */
const main = (body: string) => /<h1[\s\S]*<\/h1>([\s\S]*?)<section class="cs-limits"/.exec(body)?.[1];

const inMain = ({ body }: { readonly body: string }) => /<main[\s\S]*<\/main>/.exec(body)![0];

describe('the preview of a page', () => {
  it('is the page that everybody gets after the release, for a steward alone', async () => {
    const id = await place.aCommitment();
    await place.aDueDate({ commitmentId: id });
    const preview = await get(`/preview/commitments/${id}`, place.writer);
    expect(preview.status).toBe(200);
    expect(preview.body).toContain('This is a preview.');
    // Whoever has looked goes on from there.
    expect(preview.body).toContain(`href="/commitments/${id}/release"`);
    for (const who of [editor, await record.member({}), undefined]) {
      const missing = await get(`/preview/commitments/${randomUUID()}`, who);
      const other = await get(`/preview/commitments/${id}`, who);
      expect([other.status, other.body]).toEqual([404, missing.body]);
    }
    expect((await get(`/commitments/${id}`)).status).toBe(404);
    await place.release(['COMMITMENT', id]);
    const shown = await get(`/commitments/${id}`);
    expect(main(shown.body)?.trim()).toBe(
      main(preview.body)
        ?.replace(/^[\s\S]*?role="note">[\s\S]*?<\/div>/, '')
        .trim(),
    );
    expect((await get(`/preview/commitments/${id}`, place.writer)).body).not.toContain('This is a preview.');
  });
});

describe('the preview of a page of any kind', () => {
  it('is the page that everybody gets after the release, sign by sign, with its warnings; its own links stay in the preview', async () => {
    const full = await aFullPlace(record);
    const steps: readonly (readonly [kind: string, at: string, id: string])[] = [
      ['ORGANIZATION', 'organizations', full.group],
      ['ORGANIZATION', 'organizations', full.institution],
      ['SOURCE', 'sources', full.source],
      ['ENGAGEMENT', 'engagements', full.engagement],
      ['WORK', 'works', full.work],
      ['VERSION', 'versions', full.agreed],
      ['VERSION', 'versions', full.published],
      ['COMMITMENT', 'commitments', full.commitment],
      ['LOG_ENTRY', 'log-entries', full.logEntry],
      ['LABOUR', 'labour', full.labour],
      ['HARM_NOTE', 'harm-notes', full.harmNote],
      ['PICTURE', 'pictures', full.picture],
      ['COMPARISON', 'comparisons', full.comparison],
      ['VERSION', 'versions', full.sealedText],
      ['VERSION', 'versions', full.shownText],
      ['SEAL', 'seals', full.seal],
    ];
    const paged = pages.flatMap(({ kind }) => kind ?? []);
    expect(paged.filter((kind) => !steps.some(([each]) => each === kind))).toEqual([]);
    const handed = `insert into keeping (id, space_id, deed, proposed_by, to_id, group_id, done_at, done_by, people, finished_at)
      values ($1, $2, 'hand_over', $3, $4, $5, now(), $3, 2, now())`;
    await record.db.admin.query(handed, [randomUUID(), full.space, full.writer.actorId, editor.actorId, full.group]);
    await full.put('redact', { kind: 'LOG_ENTRY', id: full.logEntry, field: 'says', reason: 'PERSONAL_DATA' });
    await full.put('recordHandling', { versionId: null, sourceId: full.source, shows: 'WHOLE' });
    const spoke = new Set<string>();
    for (const [kind, at, id] of steps) {
      // What a promise also hangs from, and has no page of its own.
      if (kind === 'COMMITMENT') await full.release(['POST', full.post], ['CALL', full.call]);
      const preview = await get(`/preview/${at}/${id}`, full.writer);
      expect([kind, preview.status]).toEqual([kind, 200]);
      expect((await get(`/${at}/${id}`)).status).toBe(404);
      // To a member these words would be untrue of what their page counts, where nothing said so.
      const mine = inMain(await get(`/${at}/${id}`, full.writer));
      const speaks = /\b(ha(s|ve) been|no) released\b/.test(mine);
      if (speaks) expect([kind, mine]).toEqual([kind, expect.stringContaining('Where it says “released”, it counts')]);
      if (speaks) spoke.add(kind);
      const form = await get(`/${at}/${id}/release`, full.writer);
      await full.release([kind, id]);
      const { data } = await record.execute(MAY, { thing: { kind, id } }, full.writer);
      const may = (data as { readonly youMay: readonly string[] }).youMay;
      expect([kind, form.body.includes('It can be taken back.')]).toEqual([kind, may.includes('TAKE_BACK')]);
      const shown = await get(`/${at}/${id}`);
      expect([kind, shown.status]).toEqual([kind, 200]);
      const previewed = main(preview.body)?.replace(/^[\s\S]*?role="note">[\s\S]*?<\/div>/, '');
      expect([kind, previewed?.replaceAll(`/preview/${at}/${id}`, `/${at}/${id}`).trim()]).toEqual([
        kind,
        main(shown.body)?.trim(),
      ]);
    }
    expect([...spoke]).toEqual(expect.arrayContaining(['ENGAGEMENT', 'COMMITMENT', 'WORK', 'ORGANIZATION']));
  }, 120_000);
});

describe('the page of a public commitment', () => {
  it('tells members what everybody reads it without, and tells nobody else', async () => {
    const id = await place.aCommitment();
    await place.release(['COMMITMENT', id]);
    await place.aDueDate({ commitmentId: id });
    expect((await get(`/commitments/${id}`, editor)).body).toContain('Held back from everybody: 1 later date.');
    const everybody = await get(`/commitments/${id}`);
    expect(everybody.body).not.toMatch(/Held back|not public yet/);
  });
});

describe('the address of what was taken back', () => {
  it('says that it was here, and nothing of what it said', async () => {
    const id = await place.aCommitment({ statement: 'Words that went away.' });
    await place.release(['COMMITMENT', id]);
    await place.put('takeBack', { kind: 'COMMITMENT', id });
    const gone = await get(`/commitments/${id}`);
    expect(gone.status).toBe(410);
    expect(gone.body).toContain('The reason cannot be given.');
    expect(gone.body).not.toContain('Words that went away.');
    expect((await get(`/commitments/${id}`, editor)).body).toContain('Words that went away.');
  });
});
