import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { dossierAbout, nodePrimitives } from '#libs/ledger';
import { verifyDossier } from '#libs/ledger/core';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

const PYTHON = fileURLToPath(new URL('../conformance/ledger-verifier.py', import.meta.url));

let record: TestRecord;
let place: Place;
let log: TestLog;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  log = await aLog(record);
}, 120_000);
afterAll(async () => {
  await log.close();
  await record.close();
});

/** What the dossier of a thing tells, by event, after both verifiers have read it. */
async function told(viewer: Viewer, id: string) {
  const file = await dossierAbout(record.db.database, viewer, id, {
    folder: join(log.folder, 'log'),
    cadenceMs: 1_000,
    now: () => new Date(),
  });
  const ours = await verifyDossier(new Uint8Array(Buffer.from(file)), null, nodePrimitives);
  await writeFile(join(log.folder, 'dossier.json'), file);
  const { stdout } = await promisify(execFile)('python3', [PYTHON, join(log.folder, 'dossier.json')]);
  expect([ours.outcome, (JSON.parse(stdout) as { outcome: string }).outcome]).toEqual(['unproven', 'unproven']);
  const events = ours.entries.map(({ fields }) => fields.find(({ name }) => name === 'entry.event')?.value);
  return { file, events };
}

describe('the dossier of a commitment', () => {
  let commitment: string;
  let judgement: string;

  beforeAll(async () => {
    commitment = await place.put('recordCommitment');
    const about = { commitmentId: commitment };
    await place.put('setDueDate', about);
    await place.put('recordDelivery', about);
    await place.put('recordOfficialStatement', about);
    judgement = await place.put('judgeCommitment', about);
    await place.put('recordReply', { about: { kind: 'JUDGEMENT', id: judgement } });
    await log.publish();
  }, 60_000);

  it('holds its dates, what became of it, what was judged and what was answered', async () => {
    const { events } = await told(place.writer, commitment);
    expect(events).toEqual([
      'commitment.recorded',
      'due_date.recorded',
      'delivery.recorded',
      'official_statement.recorded',
      'judgement.recorded',
      'reply.recorded',
    ]);
  });

  it('holds for everybody no more of these than everybody reads', async () => {
    await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
    await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
    await place.release(['COMMITMENT', commitment]);
    const later = await place.put('recordDelivery', { commitmentId: commitment });
    await log.publish();
    const { events, file } = await told(ANONYMOUS, commitment);
    expect(events.filter((event) => event === 'delivery.recorded')).toHaveLength(1);
    expect(events).toEqual(expect.arrayContaining(['judgement.recorded', 'reply.recorded', 'commitment.released']));
    expect(file).not.toContain(later);
    await place.release(['DELIVERY', later]);
    const after = await told(ANONYMOUS, commitment);
    expect(after.events.filter((event) => event === 'delivery.recorded')).toHaveLength(2);
  });
});
