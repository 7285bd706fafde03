import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { DomainError, parsePartialDate, plainText, type Id, type Wording } from '#libs/kernel';
import { Clock, NO_DATE } from '#libs/persistence';
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
  type ToldInput,
} from '#libs/recording';
import { addDueDate } from './add-due-date.js';
import { commitment, correctionReason, deliveryDate, type CommitmentKind, type DueBasis } from './core/index.js';
import { CommitmentRow, DeliveryRow } from './store/commitment.entity.js';

/** What a commitment says; also what a correction says anew. */
export interface CommitmentFacts extends ToldInput {
  readonly kind: CommitmentKind;
  readonly statement: string;
  readonly wording: Wording;
  readonly verb?: string | null;
  readonly madeById: Id;
  readonly madeToId?: Id | null;
  readonly postId?: Id | null;
  readonly statedOn: PartialDateInput;
  readonly locator?: string | null;
  readonly workId?: Id | null;
}

export interface RecordCommitment extends ActInput, CommitmentFacts {
  readonly engagementId: Id;
  readonly dueDate?: DueWithIt | null;
}

/** A date that was given in the same breath, told from what the commitment itself is told from. */
export interface DueWithIt {
  readonly date: PartialDateInput;
  readonly basis: DueBasis;
  readonly setById?: Id | null;
  readonly statedOn?: PartialDateInput | null;
}

/** Many at once, as from a sheet: all of them or none. */
export interface RecordCommitments extends ActInput {
  readonly engagementId: Id;
  readonly rows: readonly CommitmentFacts[];
}

export interface CorrectCommitment extends Correction, CommitmentFacts {
  readonly commitmentId: Id;
}

export interface RecordDelivery extends ActInput, ToldInput {
  readonly commitmentId: Id;
  readonly on: PartialDateInput;
  readonly says: string;
  readonly assertedById: Id;
}

@Injectable()
export class CommitmentsService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /**
   * With the date it is due by, where one is given: two facts in one act, each told to the ledger.
   * Refuses ENGAGEMENT_NOT_FOUND and the other references' NOT_FOUND, MAY_NOT, and what the core's commitment() and dueDate() refuse.
   */
  async recordCommitment(viewer: Viewer, input: RecordCommitment): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordCommitment', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      const recorded = await this.add(act, engagement, input);
      if (input.dueDate != null) await addDueWithIt(act, recorded.id, input.dueDate, input);
      return recorded;
    });
  }

  /**
   * All of them in one act, or none: the first that is refused is named by its place, `input.rows.3.statement`.
   * Answers with the first. Refuses ROWS_MISSING, ROWS_TOO_MANY, and for each row what recordCommitment refuses.
   */
  async recordCommitments(viewer: Viewer, input: RecordCommitments): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordCommitments', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      return recordRows(input.rows, (row) => this.add(act, engagement, row));
    });
  }

  private async add(act: Act, engagement: { readonly id: Id; readonly spaceId: Id }, given: CommitmentFacts): Promise<Recorded> {
    const facts = await this.facts(act, engagement.spaceId, engagement.id, given);
    const id = act.newId();
    return act.add(CommitmentRow, 'commitment', engagement.spaceId, { id, firstId: id, correctionReason: null, ...facts });
  }

  /**
   * Closes the row that stands and adds another that says why; both stay on the record. One that is seen outside its space
   * is corrected by a steward.
   * Refuses COMMITMENT_NOT_FOUND, MAY_NOT, SUPERSEDED, COMMITMENT_ALREADY_CORRECTED, CORRECTION_WOULD_HIDE,
   * CORRECTION_NEEDS_REASON, and what recordCommitment refuses.
   */
  async correctCommitment(viewer: Viewer, input: CorrectCommitment): Promise<Recorded> {
    return this.recorder.act(viewer, 'correctCommitment', input, async (act) => {
      const { commitmentId: id, readingId } = input;
      const correcting: Correcting<CommitmentRow> = {
        entity: CommitmentRow,
        kind: 'commitment',
        id,
        field: 'input.commitmentId',
        readingId,
      };
      const standing = await findToCorrect(act, correcting);
      const reason = correctionReason(input.reason, standing);
      const facts = await this.facts(act, standing.spaceId, standing.engagementId, input);
      return replaceReading(act, correcting, standing, { correctionReason: reason, ...facts });
    });
  }

  /** Refuses COMMITMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, ACCOUNT_NEEDS_SOURCE, MAY_NOT, DELIVERED_IN_FUTURE, DELIVERED_BEFORE_STATED, text and date refusals. */
  async recordDelivery(viewer: Viewer, input: RecordDelivery): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordDelivery', input, async (act) => {
      const {
        firstId: id,
        spaceId,
        statedOn,
      } = await act.findStanding(CommitmentRow, input.commitmentId, 'input.commitmentId', 'commitment');
      act.requireRecord(spaceId);
      const on = parsePartialDate(input.on.edtf, 'input.on.edtf', input.on.said ?? null, input.on.inferred ?? false);
      return act.add(DeliveryRow, 'delivery', spaceId, {
        commitmentId: id,
        deliveredOn: { ...NO_DATE, ...deliveryDate(on, this.clock.today(), statedOn) },
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        assertedById: await accountOf(act, { byId: input.assertedById, sourceId: input.sourceId }, 'input.assertedById'),
        ...(await toldColumns(act, input)),
      });
    });
  }

  private async facts(act: Act, spaceId: Id, engagementId: Id, input: CommitmentFacts) {
    const told = await toldColumns(act, input);
    const draft = {
      engagementId,
      kind: input.kind,
      statement: input.statement,
      wording: input.wording,
      verb: input.verb ?? null,
      madeById: (await act.refer('organization', input.madeById, 'input.madeById')).id,
      madeToId: await act.referIfGiven('organization', input.madeToId, 'input.madeToId'),
      postId: await act.referIfGiven('post', input.postId, 'input.postId'),
      statedOn: dateColumns(input.statedOn, 'input.statedOn'),
      locator: input.locator ?? null,
      workId: await act.referInside(spaceId, 'work', input.workId, 'input.workId'),
      ...told,
    };
    return commitment(draft, this.clock.today());
  }
}

/** A refusal of the date says where it stands in this input. */
async function addDueWithIt(act: Act, id: Id, { setById, basis, ...given }: DueWithIt, { sourceId, fromWhat }: ToldInput) {
  try {
    const standing = await act.findStanding(CommitmentRow, id, 'input.dueDate', 'commitment');
    const setBy = await act.referIfGiven('organization', setById, 'input.setById');
    await addDueDate(act, standing, { ...given, sourceId, fromWhat }, { setById: setBy, basis, revisesId: null });
  } catch (error) {
    if (!(error instanceof DomainError) || !/^input\.(date|basis|setById|statedOn)/.test(error.field ?? '')) throw error;
    const field = error.field!.replace('input.', 'input.dueDate.');
    throw new DomainError(error.code, error.category, error.message.replace(error.field!, field), field);
  }
}
