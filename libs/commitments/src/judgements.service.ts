import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { optionalText, parseCivilDate, plainText, type Id } from '#libs/kernel';
import { ReplyRow } from '#libs/evidence';
import { Clock } from '#libs/persistence';
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
import { requireJudged, requireSaid, type JudgementFinding, type JudgementStage, type OfficialStance } from './core/index.js';
import { CommitmentRow } from './store/commitment.entity.js';
import { JudgementRow, OfficialStatementRow } from './store/status.entity.js';

export interface RecordOfficialStatement extends ActInput, ToldInput {
  readonly commitmentId: Id;
  readonly stance: OfficialStance;
  readonly says: string;
  readonly verb?: string | null;
  readonly statedOn: PartialDateInput;
}

export interface JudgeCommitment extends ActInput, ToldInput {
  readonly commitmentId: Id;
  readonly finding: JudgementFinding;
  readonly stage: JudgementStage;
  readonly says: string;
  readonly judgedById: Id;
  readonly on: string;
  readonly rubric: string;
  readonly searchedUntil: string;
  readonly searchedWhere: string;
}

/** What a body says of its commitment, and what others judge the sources to show: two statuses, never one. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** Refuses COMMITMENT_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, what the core's requireSaid() refuses, text and date refusals. */
  async recordOfficialStatement(viewer: Viewer, input: RecordOfficialStatement): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordOfficialStatement', input, async (act) => {
      const standing = await act.findStanding(CommitmentRow, input.commitmentId, 'input.commitmentId', 'commitment');
      act.requireRecord(standing.spaceId);
      const told = await toldColumns(act, input);
      const statedOn = dateColumns(input.statedOn, 'input.statedOn');
      requireSaid({ statedOn, sourceId: told.sourceId }, standing.statedOn, this.clock.today());
      return act.add(OfficialStatementRow, 'official_statement', standing.spaceId, {
        commitmentId: standing.firstId,
        stance: input.stance,
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        verb: optionalText(input.verb ?? null, { field: 'input.verb', most: 60, lines: 'one' }),
        madeById: standing.madeById,
        statedOn,
        ...told,
      });
    });
  }

  /** Refuses COMMITMENT_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, what the core's requireJudged() refuses, text and day refusals. */
  async judgeCommitment(viewer: Viewer, input: JudgeCommitment): Promise<Recorded> {
    return this.recorder.act(viewer, 'judgeCommitment', input, async (act) => {
      const standing = await act.findStanding(CommitmentRow, input.commitmentId, 'input.commitmentId', 'commitment');
      act.requireRecord(standing.spaceId);
      const others = await act.manager.findBy(JudgementRow, { commitmentId: standing.firstId });
      const row = {
        commitmentId: standing.firstId,
        finding: input.finding,
        stage: input.stage,
        says: plainText(input.says, { field: 'input.says', most: 2_000 }),
        judgedById: (await act.refer('organization', input.judgedById, 'input.judgedById')).id,
        judgedOn: parseCivilDate(input.on, 'input.on'),
        rubric: plainText(input.rubric, { field: 'input.rubric', most: 200, lines: 'one' }),
        searchedUntil: parseCivilDate(input.searchedUntil, 'input.searchedUntil'),
        searchedWhere: plainText(input.searchedWhere, { field: 'input.searchedWhere', most: 1_000 }),
        ...(await toldColumns(act, input)),
      };
      const before = { first: others.some(({ stage }) => stage === 'first'), reply: await hasReplied(act, standing, others) };
      requireJudged(row, standing, before, this.clock.today());
      return act.add(JudgementRow, 'judgement', standing.spaceId, row);
    });
  }
}

/** Whether the body that made it has replied to the commitment or to a judgement of it. */
async function hasReplied(act: Act, { firstId, madeById }: CommitmentRow, judgements: readonly JudgementRow[]): Promise<boolean> {
  const toJudgement = judgements.map(({ id }) => ({ byId: madeById, judgementId: id }));
  return (await act.manager.countBy(ReplyRow, [{ byId: madeById, commitmentId: firstId }, ...toJudgement])) > 0;
}
