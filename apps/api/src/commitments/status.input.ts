import { InputType } from '@nestjs/graphql';
import type {
  JudgementFinding as FindingValue,
  JudgementStage as StageValue,
  OfficialStance as StanceValue,
} from '#libs/commitments/core';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { DayField, EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { JudgementFinding, JudgementStage, OfficialStance } from './status.type.js';

@InputType({
  description: 'What recordOfficialStatement takes: what the body that made a commitment says of it, and when it said so.',
})
export class RecordOfficialStatementInput extends ToldInputType {
  @IdField('The commitment.')
  commitmentId: string;

  @EnumField(() => OfficialStance, 'What the body that made it says.')
  stance: StanceValue;

  @TextField('What it said, in its words or in yours.', { most: 2_000 })
  says: string;

  @TextField('The verb of the body or of the source: confirmed, was told.', { most: 60, lines: 'one' }, { optional: true })
  verb?: string | null;

  @InsideField(() => PartialDateInputType, 'When it said so.')
  statedOn: PartialDateInputType;
}

@InputType({
  description:
    'What judgeCommitment takes: what somebody judges the sources to show, by which rubric, and where and until when sources were searched.',
})
export class JudgeCommitmentInput extends ToldInputType {
  @IdField('The commitment.')
  commitmentId: string;

  @EnumField(() => JudgementFinding, 'What the sources show.')
  finding: FindingValue;

  @EnumField(() => JudgementStage, 'First, with the body’s reply, or final.')
  stage: StageValue;

  @TextField('The reason, in words.', { most: 2_000 })
  says: string;

  @IdField('Who judges. Never the body that made the commitment.')
  judgedById: string;

  @DayField('On which day.')
  on: string;

  @TextField('The rubric and its version.', { most: 200, lines: 'one' })
  rubric: string;

  @DayField('Until which day sources were searched.')
  searchedUntil: string;

  @TextField('Where they were searched.', { most: 1_000 })
  searchedWhere: string;
}
