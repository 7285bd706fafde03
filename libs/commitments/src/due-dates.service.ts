import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import type { Id } from '#libs/kernel';
import { Recorder, type ActInput, type Recorded } from '#libs/recording';
import { addDueDate, type DateGiven } from './add-due-date.js';
import type { DueBasis } from './core/index.js';
import { CommitmentRow, DueDateRow } from './store/commitment.entity.js';

interface DateSet extends ActInput, DateGiven {}

export interface SetDueDate extends DateSet {
  readonly commitmentId: Id;
  readonly setById?: Id | null;
  readonly basis: DueBasis;
}

export interface ReviseDueDate extends DateSet {
  readonly dueDateId: Id;
}

/** The dates a commitment is due by: each with who set it and on what basis, none ever moved. */
@Injectable()
export class DueDatesService {
  constructor(private readonly recorder: Recorder) {}

  /** The first date of a party on a basis: its baseline. Refuses COMMITMENT_NOT_FOUND, MAY_NOT, and what the core's dueDate() refuses. */
  async setDueDate(viewer: Viewer, input: SetDueDate): Promise<Recorded> {
    return this.recorder.act(viewer, 'setDueDate', input, async (act) => {
      const standing = await act.findStanding(CommitmentRow, input.commitmentId, 'input.commitmentId', 'commitment');
      act.requireRecord(standing.spaceId);
      const setById = await act.referIfGiven('organization', input.setById, 'input.setById');
      return addDueDate(act, standing, input, { setById, basis: input.basis, revisesId: null });
    });
  }

  /** A further date of the same party on the same basis. Refuses DUE_DATE_NOT_FOUND, MAY_NOT, DUE_DATE_ALREADY_REVISED, and the like. */
  async reviseDueDate(viewer: Viewer, input: ReviseDueDate): Promise<Recorded> {
    return this.recorder.act(viewer, 'reviseDueDate', input, async (act) => {
      const revised = await act.find(DueDateRow, 'due_date', input.dueDateId, 'input.dueDateId');
      const standing = await act.findStanding(CommitmentRow, revised.commitmentId, 'input.dueDateId', 'commitment');
      return addDueDate(act, standing, input, { setById: revised.setById, basis: revised.basis, revisesId: revised.id });
    });
  }
}
