import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { parsePartialDate, plainText, type Id, type Wording } from '#libs/kernel';
import { Clock, NO_DATE } from '#libs/persistence';
import {
  dateColumns,
  Recorder,
  toldColumns,
  type Act,
  type ActInput,
  type PartialDateInput,
  type Recorded,
  type ToldInput,
} from '#libs/recording';
import { commitment, correctionReason, deliveryDate, type CommitmentKind } from './core/index.js';
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
}

export interface CorrectCommitment extends ActInput, CommitmentFacts {
  readonly commitmentId: Id;
  readonly reason: string;
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

  /** Refuses ENGAGEMENT_NOT_FOUND and the other references' NOT_FOUND, MAY_NOT, and what the core's commitment() refuses. */
  async recordCommitment(viewer: Viewer, input: RecordCommitment): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordCommitment', input, async (act) => {
      const engagement = await act.referParent('engagement', input.engagementId, 'input.engagementId');
      const facts = await this.facts(act, engagement.spaceId, engagement.id, input);
      const id = act.newId();
      const row = { id, firstId: id, correctionReason: null, ...facts };
      return act.add(CommitmentRow, 'commitment', engagement.spaceId, row);
    });
  }

  /**
   * Closes the row that stands and adds another that says why; both stay on the record.
   * Refuses COMMITMENT_NOT_FOUND, MAY_NOT, SUPERSEDED, CORRECTION_NEEDS_REASON, and what recordCommitment refuses.
   */
  async correctCommitment(viewer: Viewer, input: CorrectCommitment): Promise<Recorded> {
    return this.recorder.act(viewer, 'correctCommitment', input, async (act) => {
      const standing = await act.findStanding(CommitmentRow, input.commitmentId, 'input.commitmentId', 'commitment');
      act.requireRecord(standing.spaceId);
      const reason = correctionReason(input.reason, standing);
      const facts = await this.facts(act, standing.spaceId, standing.engagementId, input);
      await act.supersede(CommitmentRow, standing.id);
      const { firstId, level } = standing;
      const row = { firstId, correctionReason: reason, ...facts };
      await act.addPart(CommitmentRow, standing.spaceId, row, level);
      return { id: firstId, entry: await act.tell('commitment.corrected', 'commitment', firstId, standing.spaceId, row) };
    });
  }

  /** Refuses COMMITMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, DELIVERED_IN_FUTURE, text and date refusals. */
  async recordDelivery(viewer: Viewer, input: RecordDelivery): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordDelivery', input, async (act) => {
      const { id, spaceId } = await act.referParent('commitment', input.commitmentId, 'input.commitmentId');
      const on = parsePartialDate(input.on.edtf, 'input.on.edtf', input.on.said ?? null, input.on.inferred ?? false);
      return act.add(DeliveryRow, 'delivery', spaceId, {
        commitmentId: id,
        deliveredOn: { ...NO_DATE, ...deliveryDate(on, this.clock.today()) },
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        assertedById: (await act.refer('organization', input.assertedById, 'input.assertedById')).id,
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
