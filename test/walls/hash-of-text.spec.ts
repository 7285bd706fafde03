import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { dossierAbout } from '#libs/ledger';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/** The hash of a text has no salt: whoever has most of the text could try out the rest. */

let record: TestRecord;
let place: Place;
let log: TestLog;
/** a member of another space, who is signed in and reads what everybody reads */
let stranger: Viewer;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  stranger = (await aPlace(record)).writer;
  log = await aLog(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(async () => {
  await log.close();
  await record.close();
});

const SAID = 'We are sorry for what was done to Robin Vale.';
const HASH = createHash('sha256').update(SAID).digest('hex');

/** A released version whose text is handled so. */
async function released(shows: string): Promise<string> {
  const id = await place.aVersion({ derivedFromId: null, publishedInsteadOfId: null, text: SAID });
  const decided = { rightsHolder: 'the council', decidedBy: 'the group', reason: 'it agreed' };
  await place.put('recordHandling', { versionId: id, shows, ...decided });
  await place.release(['VERSION', id]);
  await log.publish();
  return id;
}

/** Everywhere where somebody could be told it: the version, a search for it, its history, and the proof to pass on. */
async function toldTo(viewer: Viewer, id: string): Promise<readonly boolean[]> {
  const ask = async (document: string, variables: object) => {
    const { data, errors } = await record.execute(document, variables, viewer);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toBe('{"version":null}');
    return JSON.stringify(data);
  };
  const sent = { folder: join(log.folder, 'log'), cadenceMs: 1_000, now: () => new Date() };
  return [
    (await ask('query ($id: ID!) { version(id: $id) { id textHash } }', { id })).includes(HASH),
    (await ask('query ($hash: String!) { versions(textHash: $hash, first: 100) { nodes { id } } }', { hash: HASH })).includes(id),
    (await ask('query ($id: ID!) { version(id: $id) { work { versions { id textHash } } } }', { id })).includes(
      `"id":"${id}","textHash":"${HASH}"`,
    ),
    (await ask(HISTORY, { id })).includes(HASH),
    (await dossierAbout(record.db.database, viewer, id, sent)).includes(HASH),
  ];
}
const HISTORY = 'query ($id: ID!) { history(thing: { kind: VERSION, id: $id }) { changes { event said { name value } } } }';

const [everywhere, nowhere] = [Array(5).fill(true), Array(5).fill(false)];

describe('the hash of a text', () => {
  it.each(['NOTHING', 'TOTALS', 'TOTALS_AND_SHORT_QUOTES'])(
    'under %s is told to whoever reads the text, and to nobody else',
    async (shows) => {
      const id = await released(shows);
      expect(await toldTo(place.writer, id)).toEqual(everywhere);
      expect(await toldTo(stranger, id)).toEqual(nowhere);
      expect(await toldTo(ANONYMOUS, id)).toEqual(nowhere);
    },
    60_000,
  );

  it('goes to everybody with the text', async () => {
    const id = await released('WHOLE');
    expect(await toldTo(stranger, id)).toEqual(everywhere);
    expect(await toldTo(ANONYMOUS, id)).toEqual(everywhere);
  }, 60_000);

  it('finds its version in capitals and with spaces around it, and what is no hash is refused and not answered with nothing', async () => {
    const id = await released('WHOLE');
    const asked = (hash: string) =>
      record.execute('query ($hash: String) { versions(textHash: $hash, first: 100) { nodes { id } } }', { hash }, ANONYMOUS);
    for (const hash of [HASH.toUpperCase(), `${HASH} `, ` ${HASH}\n`])
      expect((await asked(hash)).data).toEqual({ versions: { nodes: expect.arrayContaining([{ id }]) } });
    for (const none of ['x', '', HASH.slice(1), `${HASH}0`, `sha256:${HASH}`]) {
      const [error] = (await asked(none)).errors!;
      expect(error!.extensions).toEqual({ code: 'INVALID', rule: 'HASH_INVALID', field: 'textHash' });
      expect(error!.message).toBe('textHash: give a SHA-256 as 64 hexadecimal digits (0 to 9 and a to f).');
    }
  }, 60_000);

  it('is in no view of the public side by itself', async () => {
    const id = await released('TOTALS');
    const { admin } = record.db;
    await admin.query('begin; set local role countersign_public');
    const { rows } = await admin.query(
      `select v.text_hash, (select string_agg(o.openings::text, '') from pub.ledger_opening o join pub.ledger_outbox e on e.id = o.entry_id where e.subject_id = v.id) as opened
       from pub.version v where v.id = $1`,
      [id],
    );
    await admin.query('rollback');
    expect(rows).toEqual([{ text_hash: null, opened: expect.stringContaining('"label"') }]);
    expect(rows[0].opened).not.toContain(HASH);
  }, 60_000);
});
