import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { COMMITMENT_PARTS } from '#libs/commitments';
import { DOCUMENT_PARTS } from '#libs/documents';
import { Audit, checkLedger, keepLogKey, sequenceAndPublish, type Fault, type LogPlaces } from '#libs/ledger';
import { roleUrl } from '#libs/persistence';
import { aFullPlace } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { drawnEdits, type Edit } from './ledger-edits.js';

let record: TestRecord;
let folder: string;
let places: LogPlaces;

beforeAll(async () => {
  record = await openRecord();
  const place = await aFullPlace(record);
  await place.released();
  folder = await mkdtemp(join(tmpdir(), 'countersign-check-'));
  places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
  const client = new pg.Client({ connectionString: roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster') });
  await client.connect();
  const key = await keepLogKey(join(folder, 'key'), 'check.test/log');
  await sequenceAndPublish(client, key, places);
  await aFullPlace(record);
  await sequenceAndPublish(client, key, places);
  await client.end();
}, 120_000);
afterAll(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the check finds after an edit that no wall held back; the edit is taken back. Null where a key or a check of the table refuses it. */
async function foundAfter(edit?: Edit): Promise<readonly Fault[] | null> {
  const { admin } = record.db;
  await admin.query('begin');
  try {
    await admin.query('set local session_replication_role = replica');
    if (edit) await admin.query(edit.sql, [...edit.values]);
    await admin.query('set local role countersign_auditor');
    const checking = { places, parts: [...DOCUMENT_PARTS, ...COMMITMENT_PARTS], unchecked: UNCHECKED };
    const faults: Fault[] = [];
    for await (const fault of checkLedger(new Audit(admin), checking)) faults.push(fault);
    return faults;
  } catch (error) {
    if (/^23/.test((error as { code?: string }).code ?? '')) return null;
    throw error;
  } finally {
    await admin.query('rollback');
  }
}

/** Parts that an entry commits to as a whole only, with words that the rows no longer hold in the same form. */
const UNCHECKED = ['version_file', 'tracked_change', 'file_comment'];

describe('the full check', () => {
  it('finds nothing in a record that nobody has touched', async () => {
    expect(await foundAfter()).toEqual([]);
  });

  it('names each of a thousand edits: of cells, hashes and places, rows taken away, put in, exchanged and cut off', async () => {
    const kinds = new Set<string>();
    const missed: string[] = [];
    let made = 0;
    for (const edit of await drawnEdits(record.db.admin, 1_200, UNCHECKED)) {
      const faults = made < 1_000 ? await foundAfter(edit) : null;
      if (faults === null) continue;
      made += 1;
      kinds.add(edit.kind);
      const named = faults.some(({ what, says }) => edit.names.some((name) => `${what} ${says}`.includes(name)));
      if (!named)
        missed.push(
          `${edit.kind} of ${edit.names.join(' or ')}: ${edit.sql} ${JSON.stringify(edit.values)} → ${JSON.stringify(faults.slice(0, 2))}`,
        );
    }
    expect(missed.slice(0, 10)).toEqual([]);
    expect(made).toBe(1_000);
    expect(kinds.size).toBeGreaterThanOrEqual(15);
  }, 600_000);
});
