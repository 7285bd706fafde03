import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { dossierAbout, nodePrimitives } from '#libs/ledger';
import {
  cosignedMessage,
  formatNote,
  formatVerifierKey,
  parseNote,
  readDossier,
  reportOf,
  verifyDossier,
} from '#libs/ledger/core';
import { aSigner, ed25519 } from '../conformance/ledger-primitives.js';
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
async function told(viewer: Viewer, id: string, witnesses: readonly string[] = []) {
  const file = await dossierAbout(record.db.database, viewer, id, {
    folder: join(log.folder, 'log'),
    cadenceMs: 1_000,
    now: () => new Date(),
    witnesses,
  });
  const ours = await verifyDossier(new Uint8Array(Buffer.from(file)), null, nodePrimitives);
  await writeFile(join(log.folder, 'dossier.json'), file);
  const { stdout } = await promisify(execFile)('python3', [PYTHON, join(log.folder, 'dossier.json')]);
  expect([ours.outcome, (JSON.parse(stdout) as { outcome: string }).outcome]).toEqual(['unproven', 'unproven']);
  const events = ours.entries.map(({ fields }) => fields.find(({ name }) => name === 'entry.event')?.value);
  return { file, events, findings: ours.findings };
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

describe('the dossier of what has a content warning', () => {
  it('says, to members and to everybody, that there is one, and no word of it; and the report closes the words', async () => {
    const id = await place.put('recordCommitment');
    await place.release(['COMMITMENT', id]);
    await place.put('setContentWarning', { kind: 'COMMITMENT', id, says: 'Seclusion and cold' });
    await log.publish();
    for (const viewer of [place.writer, ANONYMOUS]) {
      const { file, events } = await told(viewer, id);
      expect(events).toContain('commitment.warned');
      expect(file).not.toContain('Seclusion');
      const { sha256 } = nodePrimitives;
      const verified = await verifyDossier(new Uint8Array(Buffer.from(file)), null, nodePrimitives);
      const { entries } = reportOf(sha256, verified);
      const says = ({ fields }: (typeof entries)[number], name: string) => fields.find((field) => field.name === name)?.value;
      const closed = entries.filter(({ warned }) => warned).map((entry) => says(entry, 'entry.event'));
      expect(closed).toEqual(['commitment.recorded', 'commitment.released']);
    }
    await place.put('removeContentWarning', { kind: 'COMMITMENT', id });
    await log.publish();
    const verified = await verifyDossier(new Uint8Array(Buffer.from((await told(ANONYMOUS, id)).file)), null, nodePrimitives);
    expect(reportOf(nodePrimitives.sha256, verified).entries.some(({ warned }) => warned)).toBe(false);
  });
});

describe('the dossier of a note of harm', () => {
  it('tells no member who wrote it, nor its author, where that of a claim does', async () => {
    const editor = await record.member({ [place.space]: 'editor' });
    const [note, claim] = [await place.put('recordHarmNote'), await place.put('recordClaim')];
    await log.publish();
    const author = place.writer.actorId;
    for (const viewer of [editor, place.writer]) {
      const { file, events } = await told(viewer, note);
      expect(events).toContain('harm_note.recorded');
      expect(file).not.toContain(author);
    }
    expect((await told(editor, claim)).file).toContain(author);
  });
});

describe('the dossier of what stands under a checkpoint that witnesses have signed', () => {
  const [north, south] = ['north', 'south'].map((name) => aSigner(`${name}.test/witness`, 'cosignature'));
  const vkeys = [north!, south!].map(({ key }) => formatVerifierKey(key));

  it('hands on the signatures of those who are asked, and is had though one of them is asked no more', async () => {
    await log.publish();
    const { rows } = await record.db.admin.query<{ note: string; size: string }>(
      'select checkpoint as note, published_size as size from app.ledger_head',
    );
    const { note, size } = rows[0]!;
    const signatures = [north!, south!].map((witness) => {
      const { message, timestamp } = cosignedMessage(parseNote(note).text, BigInt(Math.floor(Date.now() / 1000)));
      const { name, keyId } = witness.key;
      return { name, keyId, signature: new Uint8Array([...timestamp, ...ed25519(witness, message)]) };
    });
    const { text, signatures: before } = parseNote(note);
    const signed = formatNote({ text, signatures: [...before, ...signatures] });
    await record.db.admin.query('update app.ledger_head set checkpoint = $1', [signed]);
    await record.db.admin.query('update app.ledger_checkpoint set note = $1 where size = $2', [signed, size]);

    const both = await told(place.writer, place.commitment, vkeys);
    expect(readDossier(new Uint8Array(Buffer.from(both.file))).keys.witnesses).toEqual(vkeys);
    expect(both.findings.filter(({ code }) => code === 'CHECKPOINT_WITNESSED')).toHaveLength(2);

    const one = await told(place.writer, place.commitment, [vkeys[1]!]);
    expect(readDossier(new Uint8Array(Buffer.from(one.file))).keys.witnesses).toEqual([vkeys[1]]);
    expect(one.file).not.toContain('north.test');
    expect((await told(place.writer, place.commitment)).file).not.toMatch(/north.test|south.test/);
  });
});
