import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { COMMITMENT_PARTS } from '#libs/commitments';
import { DOCUMENT_LEVELS, DOCUMENT_PARTS } from '#libs/documents';
import { ENGAGEMENT_PARTS } from '#libs/engagements';
import { Audit, checkLedger } from '#libs/ledger';
import { deleted, inserted, paragraph, wordFile, words } from '../support/files/word.js';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/*
 * What a file holds beside the text that is read from it is told with the version, to whoever reads that: how much, of which kind, and
 * never in which words.
 */
let record: TestRecord;
let place: Place;
let log: TestLog;

const SECRET = `zz${randomUUID()}`;
const looking = (looks: string, text: string) => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const DRAFT = {
  name: 'draft 20.docx',
  bytes: wordFile({
    body:
      paragraph(
        `${words('Trusts ')}<w:commentRangeStart w:id="7"/>${deleted('must')}${inserted('should')}<w:commentRangeEnd w:id="7"/>${words(' report every use.')}`,
      ) + paragraph(looking('<w:strike/>', 'Every year.') + looking('<w:vanish/>', ` Not those that ${SECRET}.`)),
    comments: `<w:comment w:id="7" w:author="Comms Team">${paragraph(words(`Ask ${SECRET} first.`))}</w:comment>`,
  }),
};
const NOTICES = [
  '1 stretch of hidden text left out, as Word does when it prints.',
  '2 words struck through by hand, first in paragraph 2. That is no tracked change, so they are read as text.',
  '2 tracked changes.',
  '1 comment.',
];

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  log = await aLog(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(async () => {
  await log.close();
  await record.close();
});

async function aReadVersion(file = DRAFT): Promise<string> {
  const fileId = await record.aFile(place.writer, place.space, file);
  return place.put('recordVersionFromFile', { ...(await place.freshFor('recordVersionFromFile')), fileId });
}

async function noticesOf(id: string, viewer: Viewer): Promise<unknown> {
  const { data } = await record.execute('query ($id: ID!) { version(id: $id) { files { notices } } }', { id }, viewer);
  return (data?.['version'] as { files: { notices: unknown }[] } | null)?.files.map(({ notices }) => notices);
}

const pageOf = async (url: string) => (await record.app.inject({ url })).body;

async function faults(): Promise<readonly unknown[]> {
  await log.publish();
  const { admin } = record.db;
  const found: unknown[] = [];
  await admin.query('begin; set local role countersign_auditor');
  const places = { guard: `${log.folder}/guard`, folder: `${log.folder}/log` };
  const checking = { places, parts: [...DOCUMENT_PARTS, ...COMMITMENT_PARTS, ...ENGAGEMENT_PARTS], levels: DOCUMENT_LEVELS };
  for await (const fault of checkLedger(new Audit(admin), checking)) found.push(fault);
  await admin.query('rollback');
  return found;
}

const setNotices = (id: string, notices: readonly string[]) =>
  record.db.admin.query('update app.version_file set notices = $2 where version_id = $1', [id, notices]);

describe('what a file holds beside its text', () => {
  it('is told with the version to its members, on its preview, and to everybody once it is released, in no words of the file', async () => {
    const id = await aReadVersion();
    expect(await noticesOf(id, place.writer)).toEqual([NOTICES]);
    expect(await noticesOf(id, ANONYMOUS)).toBeUndefined();
    const authorization = `Bearer ${await record.tokenOf(place.writer)}`;
    const preview = (await record.app.inject({ url: `/preview/versions/${id}`, headers: { authorization } })).body;
    await place.release(['VERSION', id]);
    expect(await noticesOf(id, ANONYMOUS)).toEqual([NOTICES]);
    const page = await pageOf(`/versions/${id}`);
    for (const each of [preview, page]) {
      for (const notice of NOTICES) expect(each).toContain(`<li>${notice}</li>`);
      expect(each).not.toContain(SECRET);
    }
  }, 60_000);

  it('is not named of a file that holds nothing of the kind, nor is it said that there is nothing', async () => {
    const fileId = await record.aFile(place.writer, place.space, { name: 'a.txt', bytes: Buffer.from('One text.') });
    const fresh = await place.freshFor('recordVersionFromFile');
    const id = await place.put('recordVersionFromFile', { ...fresh, fileId, text: 'WHOLE' });
    await place.release(['VERSION', id]);
    expect(await noticesOf(id, ANONYMOUS)).toEqual([[]]);
    const page = await pageOf(`/versions/${id}`);
    expect(page).not.toContain('What this text does not show of its file');
    expect(page).toContain('that does not show that it leaves out nothing');
  }, 60_000);

  it('is held against the ledger: one notice less, one more and one in other words are found', async () => {
    const id = await aReadVersion();
    expect(await faults()).toEqual([]);
    for (const altered of [[], NOTICES.slice(1), [...NOTICES, '1 more.'], [...NOTICES].reverse()]) {
      await setNotices(id, altered);
      expect([altered, await faults()]).toEqual([
        altered,
        [{ what: `version_file of version ${id}`, says: 'they are not what was recorded' }],
      ]);
    }
    await setNotices(id, NOTICES);
    expect(await faults()).toEqual([]);
  }, 60_000);

  it('goes with its text, and the check names what was put back', async () => {
    const id = await aReadVersion();
    const opened = async () =>
      (
        await record.db.admin.query(
          `select from app.ledger_opening o join app.ledger_outbox e on e.id = o.entry_id, jsonb_array_elements(o.openings) each
           where e.subject_id = $1 and each ->> 'name' = 'noticesHash'`,
          [id],
        )
      ).rowCount;
    expect(await opened()).toBe(1);
    await place.put('erase', { kind: 'VERSION', id, field: 'text' });
    expect([await opened(), await noticesOf(id, place.writer), await faults()]).toEqual([0, [[]], []]);
    await setNotices(id, NOTICES);
    expect(await faults()).toEqual([{ what: `version_file of version ${id}`, says: 'they are not what was recorded' }]);
    await setNotices(id, []);
  }, 60_000);
});
