import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type {
  EvidenceStatus as EvidenceStatusValue,
  OfficialStatus as OfficialStatusValue,
  CommitmentKind as CommitmentKindValue,
  ScheduleStatus as ScheduleStatusValue,
} from '#libs/commitments/core';
import { RecordPageArgs } from '../read/as-of.js';
import { Day } from '../scalars/day.scalar.js';
import { Instant } from '../scalars/instant.scalar.js';
import { CommitmentKind, ScheduleStatus } from './commitment.type.js';
import { EvidenceStatus, OfficialStatus } from './status.type.js';

@InputType({ description: 'A schedule status on a day.' })
export class ScheduleFilterInput {
  @Field(() => ScheduleStatus, {
    description:
      'The status that a date then in force gives. What had not been made by that day has the status NOT_MADE and no other.',
  })
  status: ScheduleStatusValue;

  @Field(() => Day, { nullable: true, description: 'The day; today when none is given.' })
  on?: string | null;
}

@InputType({ description: 'A date in force on a day that went by before it, with nothing delivered.' })
export class WentByInput {
  @Field(() => Day, { description: 'It went by on this day or later.' })
  from: string;

  @Field(() => Day, { nullable: true, description: 'The day; today when none is given.' })
  on?: string | null;
}

@InputType({ description: 'What a body says as of a day.' })
export class OfficialFilterInput {
  @Field(() => OfficialStatus, { description: 'The official status that day.' })
  status: OfficialStatusValue;

  @Field(() => Day, { nullable: true, description: 'The day; today when none is given.' })
  on?: string | null;
}

@InputType({ description: 'What sources show as of a day.' })
export class EvidenceFilterInput {
  @Field(() => EvidenceStatus, { description: 'What the sources showed that day.' })
  status: EvidenceStatusValue;

  @Field(() => Day, { nullable: true, description: 'The day; today when none is given.' })
  on?: string | null;
}

/** What a list of commitments can be narrowed to. */
@ArgsType()
export class CommitmentsArgs extends RecordPageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this engagement.' })
  engagementId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those made by this body, or expected of it.' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this work.' })
  workId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those taken from this source.' })
  sourceId?: string | null;

  @Field(() => CommitmentKind, { nullable: true, description: 'Only promises, or only expectations.' })
  kind?: CommitmentKindValue | null;

  @Field(() => Day, { nullable: true, description: 'Only those that may have been made on this day or later.' })
  madeFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'Only those that may have been made on this day or earlier.' })
  madeUntil?: string | null;

  @Field(() => ScheduleFilterInput, {
    nullable: true,
    description: 'Only those with this schedule status on a day.',
  })
  schedule?: ScheduleFilterInput | null;

  @Field(() => WentByInput, {
    nullable: true,
    description: 'Only those made by that day with a date that went by, and nothing delivered; the one that went by last first.',
  })
  wentBy?: WentByInput | null;

  @Field(() => OfficialFilterInput, { nullable: true, description: 'Only those with this official status on a day.' })
  official?: OfficialFilterInput | null;

  @Field(() => EvidenceFilterInput, { nullable: true, description: 'Only those with this evidence status on a day.' })
  evidence?: EvidenceFilterInput | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'Only those whose reading changed at this moment or later: recorded, released or corrected, words of them redacted or erased, or the same of a date, a delivery, a statement, a judgement or a reply of them, and such a thing taken back. What was taken back itself is out of sight and not listed. Changes to a body or a source are not counted. Whoever asks again and again asks from some minutes before they last asked, since what was being recorded then was not there yet.',
  })
  changedSince?: string | null;
}
