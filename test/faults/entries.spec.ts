import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

/** What each mutation tells the ledger: one entry a fact. Notes are not on the record and tell nothing. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  openSpace: ['space.opened'],
  // Who keeps a space is no fact of the record.
  changeRole: [],
  endOutsider: [],
  invite: [],
  removeMember: [],
  withdrawInvitation: [],
  revokeToken: [],
  // A file in the tray is not on the record.
  readFileAgain: [],
  discardFile: [],
  captureAddress: [],
  recordVersionFromFile: ['version.recorded'],
  recordPicture: ['picture.recorded'],
  recordHandling: ['handling.recorded'],
  askForCheckpoint: [],
  setQuiet: [],
  endSession: [],
  // Where a group stands with something is no fact of the record.
  beginPublishedPath: [],
  continuePublishedPath: [],
  discardPublishedPath: [],
  // When we ask an address is no fact of the record; what we find there is (test/walls/address-checks.spec.ts).
  checkAddress: [],
  stopAddressCheck: [],
  keepForm: [],
  discardKeptForm: [],
  markNoticeSeen: [],
  proposeKeeping: ['keeping.proposed'],
  confirmKeeping: ['keeping.handed_over'],
  withdrawKeeping: [],
  closeCorrectionRequest: [],
  writeNote: [],
  changeNote: [],
  deleteNote: [],
  recordSource: ['source.recorded'],
  recordOrganization: ['organization.recorded', 'organization_name.recorded'],
  recordOrganizationName: ['organization_name.recorded'],
  recordPost: ['post.recorded'],
  recordEngagement: ['engagement.recorded'],
  recordLogEntry: ['log_entry.recorded'],
  recordLogEntries: ['log_entry.recorded', 'log_entry.recorded'],
  correctLabour: ['labour.corrected'],
  correctLogEntry: ['log_entry.corrected'],
  recordHarmNote: ['harm_note.recorded', 'harm_note.warned'],
  recordLabour: ['labour.recorded'],
  recordLabourRows: ['labour.recorded', 'labour.recorded'],
  recordWork: ['work.recorded'],
  recordVersion: ['version.recorded'],
  signOffVersion: ['sign_off.recorded'],
  recordDispute: ['sign_off_dispute.recorded'],
  recordContentPoint: ['content_point.recorded'],
  recordClaim: ['claim.recorded'],
  askForReply: ['reply_request.recorded'],
  recordReply: ['reply.recorded'],
  recordComparison: ['comparison.recorded'],
  sealComparison: ['seal.recorded'],
  revealSeal: ['seal_reveal.recorded'],
  confirmFinding: ['confirmation.recorded'],
  overruleFinding: ['confirmation.recorded'],
  recordCommitment: ['commitment.recorded', 'due_date.recorded'],
  recordCommitments: ['commitment.recorded', 'commitment.recorded'],
  correctCommitment: ['commitment.corrected'],
  setDueDate: ['due_date.recorded'],
  reviseDueDate: ['due_date.recorded'],
  recordOfficialStatement: ['official_statement.recorded'],
  judgeCommitment: ['judgement.recorded'],
  recordDelivery: ['delivery.recorded'],
  recordCall: ['call.recorded'],
  recordAnswer: ['call_answer.recorded'],
  release: ['organization.released'],
  proposeRelease: ['commitment.release_proposed'],
  releaseTogether: ['due_date.released', 'organization.released'],
  proposeReleaseTogether: ['commitment.release_proposed', 'due_date.release_proposed'],
  embargo: ['organization.embargoed'],
  takeBack: ['engagement.taken_back'],
  setContentWarning: ['log_entry.warned'],
  removeContentWarning: ['log_entry.warned_no_more'],
  redact: ['commitment.redacted'],
  erase: ['commitment.erased'],
};

interface EntryRow {
  readonly id: string;
  readonly event: string;
  readonly subject_id: string;
  readonly actor_id: string;
  readonly state: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function entries(): Promise<readonly EntryRow[]> {
  const { rows } = await record.db.admin.query<EntryRow>(`select e.*, (
       select jsonb_object_agg(o ->> 'name', o ->> 'value') from app.ledger_opening w, jsonb_array_elements(w.openings) o where w.entry_id = e.id
     ) as fields
     from app.ledger_outbox e order by recorded_at, event`);
  return rows;
}

/** Of these a correction adds a row that shares the id people see. */
const CORRECTED = ['commitment', 'labour', 'log_entry'];

/** Rows of facts by the id that entries call them by; parts of a fact (blocks, addressees, findings) have no entry of their own. */
async function facts(): Promise<readonly string[]> {
  const tables = [...new Set(Object.values(ENTRIES).flat())]
    .filter((event) => event.endsWith('.recorded'))
    .map((event) => event.split('.')[0]!);
  const each = tables.map((table) => `select ${CORRECTED.includes(table) ? 'distinct first_id as id' : 'id'} from app.${table}`);
  const { rows } = await record.db.admin.query<{ id: string }>(each.join(' union all '));
  return rows.map((row) => row.id);
}

async function run(name: string, given: object = {}) {
  const mutation = mutationsOf(record.schema).find((each) => each.name === name)!;
  const input = { ...SAMPLE_INPUTS[name]!(place), ...(await place.freshFor(name)), ...given };
  const before = new Set((await entries()).map((entry) => entry.id));
  const answer = await record.execute(mutation.document, { input }, place.writer);
  return { answer, input, fresh: (await entries()).filter((entry) => !before.has(entry.id)) };
}

describe('the ledger is told', () => {
  it('what each mutation records, and of no other', async () => {
    const told: Record<string, readonly string[]> = {};
    for (const { name } of mutationsOf(record.schema)) {
      const mutation = mutationsOf(record.schema).find((each) => each.name === name)!;
      const given = await place.freshFor(name);
      const before = new Set((await entries()).map((entry) => entry.id));
      const answer = await record.execute(
        mutation.document,
        { input: { ...SAMPLE_INPUTS[name]!(place), ...given } },
        place.writer,
      );
      expect([name, answer.errors]).toEqual([name, undefined]);
      const fresh = (await entries()).filter((entry) => !before.has(entry.id));
      told[name] = fresh.map((entry) => entry.event).sort();
      const payload = answer.data![name] as { readonly entry?: { readonly id: string; readonly state: string } };
      if (mutation.entered)
        expect(fresh.map((entry) => [entry.id, 'PENDING'])).toContainEqual([payload.entry?.id, payload.entry?.state]);
    }
    expect(told).toEqual(ENTRIES);
  }, 60_000);

  it('of every fact exactly once', async () => {
    const recorded = (await entries()).filter((entry) => entry.event.endsWith('.recorded')).map((entry) => entry.subject_id);
    expect([...recorded].sort()).toEqual([...(await facts())].sort());
    expect(new Set(recorded).size).toBe(recorded.length);
  });

  it('what was said, field by field as text, and no status computed from it', async () => {
    const { fresh } = await run('setDueDate');
    expect(fresh[0]?.fields).toMatchObject({
      'due.edtf': '2023-03-10',
      'due.said': 'by 10 March',
      basis: 'set_by_another',
      fromWhat: 'document',
    });
    for (const entry of await entries()) {
      for (const [name, value] of Object.entries(entry.fields)) {
        expect(typeof value).toBe('string');
        expect(name).not.toMatch(/status|schedule|overdue|late$|effective/i);
      }
    }
  });
});

describe('a note', () => {
  it('leaves nothing behind: not in any table, nor in the outbox, once it is deleted', async () => {
    const canary = `canary ${randomUUID()}`;
    const before = await stateOf(record.db.admin);
    const noteId = await place.aNote({ body: canary });
    await place.put('changeNote', { noteId, body: `${canary} changed` });
    expect(await holding(canary)).toEqual(['note']);
    await place.put('deleteNote', { noteId });
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
    expect(await holding(canary)).toEqual([]);
  });

  it('that becomes a fact goes with the act, and its words and id stand in no entry', async () => {
    const canary = `canary ${randomUUID()}`;
    const noteId = await place.aNote({ body: canary });
    const { answer, fresh } = await run('recordWork', { fromNoteId: noteId, idempotencyKey: randomUUID() });
    expect(answer.errors).toBeUndefined();
    expect(fresh).toHaveLength(1);
    expect([...(await holding(canary)), ...(await holding(noteId))]).toEqual([]);
  });

  it('stays when the act it was to become is refused', async () => {
    const noteId = await place.aNote();
    const { answer, fresh } = await run('recordVersion', { fromNoteId: noteId, wording: 'REPORTED' });
    expect(answer.errors?.[0]?.extensions?.['rule']).toBe('REPORTED_HAS_NO_TEXT');
    expect(fresh).toEqual([]);
    expect(await holding(noteId)).toEqual(['note']);
  });

  it('cannot become two facts', async () => {
    const noteId = await place.aNote();
    await run('recordWork', { fromNoteId: noteId });
    const { answer, fresh } = await run('recordWork', { fromNoteId: noteId });
    expect(answer.errors?.[0]?.extensions?.['rule']).toBe('NOTE_NOT_FOUND');
    expect(fresh).toEqual([]);
  });
});

/** The tables in which some row holds the text, whatever the column. */
async function holding(text: string): Promise<readonly string[]> {
  const { rows: tables } = await record.db.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
  );
  const each = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from app.${name} t where strpos(t::text, $1) > 0)`,
  );
  const { rows } = await record.db.admin.query<{ name: string }>(each.join(' union all '), [text]);
  return rows.map((row) => row.name);
}
