import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { plainText, type Id } from '#libs/kernel';
import { Clock } from '#libs/persistence';
import {
  dateColumns,
  Recorder,
  recordRows,
  toldColumns,
  type Act,
  type ActInput,
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
export type RecordLogEntries = Rows<LogEntryFacts>;
export type RecordLabour = OfEngagement & LabourFacts;
export type RecordLabourRows = Rows<LabourFacts>;

/** What happened between a group and a body, and the hours the group gave to it. */
@Injectable()
export class LogService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses ENGAGEMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, POST_NOT_FOUND, COMMITMENT_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, what the
   * core's requireLogEntry() refuses, text and date refusals.
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

  private async addEntry(act: Act, { id: engagementId, spaceId }: Parent, given: LogEntryFacts): Promise<Recorded> {
    const parties = await partiesOf(act, given);
    const promises = await promisesOf(act, spaceId, given);
    const { kind, channel = null, groupPeople = null, otherPeople = null } = given;
    const happenedOn = dateColumns(given.on, 'input.on');
    const draft = { kind, channel, earliest: happenedOn.earliest, parties: parties.length, groupPeople, otherPeople };
    requireLogEntry(draft, this.clock.today());
    const facts = {
      engagementId,
      kind,
      channel,
      happenedOn,
      assertedById: (await act.refer('organization', given.assertedById, 'input.assertedById')).id,
      says: plainText(given.says, { field: 'input.says', most: 8_000 }),
      groupPeople,
      otherPeople,
      ...(await toldColumns(act, given)),
    };
    const recorded = await act.add(LogEntryRow, 'log_entry', spaceId, facts, { parties, promises });
    const logEntryId = recorded.id;
    await act.addParts(
      LogPartyRow,
      spaceId,
      parties.map((party, at) => ({ logEntryId, ...party, number: at + 1 })),
    );
    await act.addParts(
      LogPromiseRow,
      spaceId,
      promises.map((commitmentId, at) => ({ logEntryId, commitmentId, number: at + 1 })),
    );
    return recorded;
  }

  private async addLabour(act: Act, { id: engagementId, spaceId }: Parent, given: LabourFacts): Promise<Recorded> {
    const during = dateColumns(given.during, 'input.during');
    requireLabour(during, this.clock.today());
    return act.add(LabourRow, 'labour', spaceId, {
      engagementId,
      kind: given.kind,
      pay: given.pay,
      during,
      minutes: given.minutes,
      estimated: given.estimated ?? false,
      says: plainText(given.says, { field: 'input.says', most: 2_000 }),
      ...(await toldColumns(act, given)),
    });
  }
}

function parentOf(act: Act, { engagementId }: OfEngagement): Promise<Parent> {
  return act.referParent('engagement', engagementId, 'input.engagementId');
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
