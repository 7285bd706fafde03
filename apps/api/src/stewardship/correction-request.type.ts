import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CORRECTION_OUTCOMES, type CorrectionOutcome as CorrectionOutcomeValue } from '#libs/stewardship/core';
import { Space } from '../access/space.type.js';
import { enumOf } from '../enum-of.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

export const CorrectionOutcome = enumOf(CORRECTION_OUTCOMES);
registerEnumType(CorrectionOutcome, {
  name: 'CorrectionOutcome',
  description: 'What became of what somebody said is wrong.',
  valuesMap: {
    CORRECTED: { description: 'The page was corrected.' },
    NOT_CORRECTED: { description: 'The page stays as it is; why says for what reason.' },
  },
});

@ObjectType({
  description: 'What somebody without an account says is wrong here. For those who can answer it; nothing of it is public.',
})
export class CorrectionRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { nullable: true, description: 'The space that keeps the page; null when none does.' })
  space: Ref<Space> | null;

  @Field(() => String, { description: 'The page, as they wrote it.' })
  page: string;

  @Field(() => String, { description: 'What they say is wrong.' })
  says: string;

  @Field(() => String, { nullable: true, description: 'How they can be answered, when they said so.' })
  answerTo: string | null;

  @Field(() => Instant, { description: 'When it was sent.' })
  receivedAt: string;

  @Field(() => CorrectionOutcome, { nullable: true, description: 'Null while nobody has answered.' })
  outcome: string | null;

  @Field(() => String, { nullable: true, description: 'What whoever asked is told of it.' })
  why: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was answered.' })
  closedAt: string | null;
}

export const CorrectionRequestConnection = connectionTypeOf('CorrectionRequest', () => CorrectionRequest);

@ObjectType({ description: 'What became of what somebody said is wrong, for whoever has the code that they were given.' })
export class CorrectionAnswer {
  @Field(() => Instant, { description: 'When it was sent.' })
  receivedAt: string;

  @Field(() => CorrectionOutcome, { nullable: true, description: 'Null while nobody has answered.' })
  outcome: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was corrected, or why the page stays as it is; null while nobody has answered.',
  })
  why: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was answered; null while nobody has.' })
  closedAt: string | null;
}

@InputType({
  description: 'What closeCorrectionRequest takes: what became of something that somebody said is wrong, and what they are told.',
})
export class CloseCorrectionRequestInput {
  @IdField('What somebody said is wrong.')
  correctionRequestId: string;

  @EnumField(() => CorrectionOutcome, 'What became of it.')
  outcome: CorrectionOutcomeValue;

  @TextField('For whoever asked, who reads it without an account: what was corrected, or why it stays.', { most: 2_000 })
  why: string;
}

@ObjectType({ description: 'What closeCorrectionRequest answers with: what was said to be wrong, with the answer.' })
export class CloseCorrectionRequestPayload {
  @Field(() => CorrectionRequest, { description: 'What somebody said is wrong, with what they are told of it.' })
  correctionRequest: Ref<CorrectionRequest>;
}
