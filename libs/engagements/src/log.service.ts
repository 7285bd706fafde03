import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict, plainText, type Id } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import {
  accountOf,
  dateColumns,
  findToCorrect,
  Recorder,
  recordRows,
  replaceReading,
  toldColumns,
  type Act,
  type ActInput,
  type Correcting,
  type Correction,
  type PartialDateInput,
  type Recorded,
  type Referred,
  type ToldInput,
} from '#libs/recording';
import { requireLabour, requireLogEntry, type LabourKind, type LabourPay, type LogChannel, type LogKind } from './core/index.js';
import { LabourRow } from './store/labour.entity.js';
import { LogEntryRow, LogPartyRow, LogPromiseRow } from './store/log-entry.entity.js';

export interface LogEntryFacts extends ToldInput {
  readonly kind: LogKind;
  readonly channel?: LogChannel | null;
  readonly on: PartialDateInput;
  readonly assertedById: Id;
  readonly says: string;
  readonly withIds?: readonly Id[] | null;
  readonly postIds?: readonly Id[] | null;
  readonly promisedIds?: readonly Id[] | null;
  readonly groupPeople?: number | null;
  readonly otherPeople?: number | null;
}

export interface LabourFacts extends ToldInput {
  readonly kind: LabourKind;
  readonly pay: LabourPay;
  readonly during: PartialDateInput;
  readonly minutes: number;
  readonly estimated?: boolean | null;
  readonly says: string;
}

interface OfEngagement extends ActInput {
  readonly engagementId: Id;
}
interface Rows<Facts> extends OfEngagement {
  readonly rows: readonly Facts[];
}
type Parent = Referred & { readonly spaceId: Id };

export type RecordLogEntry = OfEngagement & LogEntryFacts;
export type CorrectLogEntry = Correction & LogEntryFacts & { readonly logEntryId: Id };
export type RecordLogEntries = Rows<LogEntryFacts>;
export type RecordLabour = OfEngagement & LabourFacts;
export type CorrectLabour = Correction & LabourFacts & { readonly labourId: Id };
export type RecordLabourRows = Rows<LabourFacts>;

/** What happened between a group and a body, and the hours the group gave to it. */
@Injectable()
export class LogService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses ENGAGEMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, POST_NOT_FOUND, COMMITMENT_NOT_FOUND, SOURCE_NOT_FOUND, ACCOUNT_NEEDS_SOURCE, MAY_NOT,
   * what the core's requireLogEntry() refuses, text and date refusals.
   */
  async recordLogEntry(viewer: Viewer, input: RecordLogEntry): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordLogEntry', input, async (act) =>
      this.addEntry(act, await parentOf(act, input), input),
    );
  }

  /** All of them in one act, or none. Refuses what recordRows() and recordLogEntry refuse. */
  async recordLogEntries(viewer: Viewer, input: RecordLogEntries): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordLogEntries', input, async (act) => {
      const engagement = await parentOf(act, input);
      return recordRows(input.rows, (row) => this.addEntry(act, engagement, row));
    });
  }

  /**
   * Closes the row that stands and adds another that says why; both stay on the record, each with the bodies it names. One that is seen
   * outside its space is corrected by a steward; one that was taken back is not corrected until it is released again.
   * Refuses LOG_ENTRY_NOT_FOUND, MAY_NOT, SUPERSEDED, LOG_ENTRY_ALREADY_CORRECTED, LOG_ENTRY_TAKEN_BACK, CORRECTION_WOULD_HIDE, and what
   * recordLogEntry refuses.
   */
  async correctLogEntry(viewer: Viewer, input: CorrectLogEntry): Promise<Recorded> {
    return this.recorder.act(viewer, 'correctLogEntry', input, async (act) => {
      const { logEntryId: id, readingId } = input;
      const correcting: Correcting<LogEntryRow> = {
        entity: LogEntryRow,
        kind: 'log_entry',
        id,
        field: 'input.logEntryId',
        readingId,
      };
      const standing = await findToCorrect(act, correcting);
      await requireNotTakenBack(act, standing, correcting);
      const { facts, parties, promises } = await this.entryFacts(act, standing.spaceId, input);
      const row = { engagementId: standing.engagementId, correctionReason: reasonOf(input), ...facts };
      return replaceReading(act, correcting, standing, row, async (added) => {
        await addParts(act, added, { parties, promises });
        return { parties, promises };
      });
    });
  }

  /** Refuses ENGAGEMENT_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, what the core's requireLabour() refuses, text and date refusals. */
  async recordLabour(viewer: Viewer, input: RecordLabour): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordLabour', input, async (act) =>
      this.addLabour(act, await parentOf(act, input), input),
    );
  }

  /** All of them in one act, or none. Refuses what recordRows() and recordLabour refuse. */
  async recordLabourRows(viewer: Viewer, input: RecordLabourRows): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordLabourRows', input, async (act) => {
      const engagement = await parentOf(act, input);
      return recordRows(input.rows, (row) => this.addLabour(act, engagement, row));
    });
  }

  /**
   * As of an entry of what happened: the row that stands is closed and another says why. It is added up as it stands.
   * Refuses LABOUR_NOT_FOUND, MAY_NOT, SUPERSEDED, LABOUR_ALREADY_CORRECTED, LABOUR_TAKEN_BACK, CORRECTION_WOULD_HIDE, and what
   * recordLabour refuses.
   */
  async correctLabour(viewer: Viewer, input: CorrectLabour): Promise<Recorded> {
    return this.recorder.act(viewer, 'correctLabour', input, async (act) => {
      const { labourId: id, readingId } = input;
      const correcting: Correcting<LabourRow> = { entity: LabourRow, kind: 'labour', id, field: 'input.labourId', readingId };
      const standing = await findToCorrect(act, correcting);
      await requireNotTakenBack(act, standing, correcting);
      const facts = await this.labourFacts(act, input);
      const row = { engagementId: standing.engagementId, correctionReason: reasonOf(input), ...facts };
      return replaceReading(act, correcting, standing, row);
    });
  }

  private async addEntry(act: Act, { id: engagementId, spaceId }: Parent, given: LogEntryFacts): Promise<Recorded> {
    const { facts, parties, promises } = await this.entryFacts(act, spaceId, given);
    const id = act.newId();
    const row = { id, firstId: id, engagementId, correctionReason: null, ...facts };
    const recorded = await act.add(LogEntryRow, 'log_entry', spaceId, row, { parties, promises });
    await addParts(act, { id, spaceId, level: 'space' }, { parties, promises });
    return recorded;
  }

  /** What an entry says, also when it is corrected. */
  private async entryFacts(act: Act, spaceId: Id, given: LogEntryFacts) {
    const parties = await partiesOf(act, given);
    const promises = await promisesOf(act, spaceId, given);
    const { kind, channel = null, groupPeople = null, otherPeople = null } = given;
    const happenedOn = dateColumns(given.on, 'input.on');
    const draft = { kind, channel, earliest: happenedOn.earliest, parties: parties.length, groupPeople, otherPeople };
    requireLogEntry(draft, this.clock.today());
    const facts = {
      kind,
      channel,
      happenedOn,
      assertedById: await accountOf(act, { byId: given.assertedById, sourceId: given.sourceId }, 'input.assertedById'),
      says: plainText(given.says, { field: 'input.says', most: 8_000 }),
      groupPeople,
      otherPeople,
      ...(await toldColumns(act, given)),
    };
    return { facts, parties, promises };
  }

  private async addLabour(act: Act, { id: engagementId, spaceId }: Parent, given: LabourFacts): Promise<Recorded> {
    const id = act.newId();
    const facts = await this.labourFacts(act, given);
    return act.add(LabourRow, 'labour', spaceId, { id, firstId: id, engagementId, correctionReason: null, ...facts });
  }

  /** What hours say, also when they are corrected. */
  private async labourFacts(act: Act, given: LabourFacts) {
    const during = dateColumns(given.during, 'input.during');
    requireLabour(during, this.clock.today());
    return {
      kind: given.kind,
      pay: given.pay,
      during,
      minutes: given.minutes,
      estimated: given.estimated ?? false,
      says: plainText(given.says, { field: 'input.says', most: 2_000 }),
      ...(await toldColumns(act, given)),
    };
  }
}

function parentOf(act: Act, { engagementId }: OfEngagement): Promise<Parent> {
  return act.referParent('engagement', engagementId, 'input.engagementId');
}

function reasonOf({ reason }: Correction): string {
  return plainText(reason, { field: 'input.reason', most: 1_000 });
}

/** What was taken back is closed: if it was wrong, it is recorded again, or released again and corrected in everybody's sight. */
async function requireNotTakenBack<T extends LogEntryRow | LabourRow>(
  act: Act,
  { firstId, level }: T,
  { kind, field }: Correcting<T>,
): Promise<void> {
  if (level !== 'space') return;
  const sql = 'select exists (select from release r where r.thing_id = $1 and r.taken_back_at is not null) as "isBack"';
  const [row] = await act.manager.query<{ isBack: boolean }[]>(sql, [firstId]);
  if (!row!.isBack) return;
  const message = `${field}: this was taken back, so it is not corrected. Record it again, or release it again first.`;
  throw conflict(`${kind.toUpperCase()}_TAKEN_BACK`, message, field);
}

interface Parts {
  readonly parties: Awaited<ReturnType<typeof partiesOf>>;
  readonly promises: readonly Id[];
}

/** They hang from the row and not from the entry: another reading may name others. */
async function addParts(
  act: Act,
  { id: logEntryId, spaceId, level }: Pick<LogEntryRow, 'id' | 'spaceId' | 'level'>,
  { parties, promises }: Parts,
): Promise<void> {
  const numbered = parties.map((party, at) => ({ logEntryId, ...party, number: at + 1 }));
  await act.addParts(LogPartyRow, spaceId, numbered, level);
  const linked = promises.map((commitmentId, at) => ({ logEntryId, commitmentId, number: at + 1 }));
  await act.addParts(LogPromiseRow, spaceId, linked, level);
}

/** Bodies first, then offices with their bodies; what is named twice is one. A body whose office is named needs no place of its own. */
async function partiesOf(act: Act, { withIds, postIds }: LogEntryFacts) {
  const offices = [];
  for (const [at, each] of [...new Set(postIds ?? [])].entries()) {
    const { id: postId } = await act.refer('post', each, `input.postIds.${at}`);
    const [row] = await act.manager.query<{ id: Id }[]>('select organization_id as id from post where id = $1', [postId]);
    offices.push({ organizationId: row!.id, postId });
  }
  const bodies = [];
  for (const [at, each] of [...new Set(withIds ?? [])].entries()) {
    const { id: organizationId } = await act.refer('organization', each, `input.withIds.${at}`);
    if (!offices.some((office) => office.organizationId === organizationId)) bodies.push({ organizationId, postId: null });
  }
  return [...bodies, ...offices];
}

async function promisesOf(act: Act, spaceId: Id, { promisedIds }: LogEntryFacts): Promise<readonly Id[]> {
  const ids: Id[] = [];
  for (const [at, each] of [...new Set(promisedIds ?? [])].entries()) {
    ids.push((await act.referInside(spaceId, 'commitment', each, `input.promisedIds.${at}`))!);
  }
  return ids;
}
