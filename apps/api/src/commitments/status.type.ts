import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  EVIDENCE_STATUSES,
  JUDGEMENT_FINDINGS,
  JUDGEMENT_STAGES,
  OFFICIAL_STANCES,
  OFFICIAL_STATUSES,
} from '#libs/commitments/core';
import type { Ref } from '../ref.js';
import { enumOf } from '../enum-of.js';
import { Reply, ReplyRequest } from '../evidence/reply.type.js';
import { Level } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { Day } from '../scalars/day.scalar.js';
import { Told } from '../told.type.js';

const STANCES_IN_WORDS = {
  PROMISED: { description: 'It says that it will do this.' },
  IN_PROGRESS: { description: 'It says that this is in progress.' },
  SAYS_DELIVERED: { description: 'It says that it has delivered this.' },
  SAYS_WITHDRAWN: { description: 'It says that it has withdrawn this.' },
  SAYS_NOT_PROMISED: { description: 'It says that it did not promise this.' },
  SAYS_ANOTHER_DOCUMENT: { description: 'It says that another document is its position.' },
  DECLINED_TO_SAY: { description: 'It declined to say.' },
};
const FINDINGS_IN_WORDS = {
  NO_EVIDENCE_AVAILABLE: { description: 'No evidence was available to whoever searched, up to the day they searched.' },
  NOT_STARTED: { description: 'Sources show that it was not started.' },
  LIMITED: { description: 'Sources show limited completion.' },
  SUBSTANTIAL: { description: 'Sources show substantial completion.' },
  COMPLETE: { description: 'Sources show that it was completed, whether in time or late.' },
  SOURCES_CONFLICT: { description: 'Sources or judgements of equal standing contradict each other.' },
};

export const OfficialStance = enumOf(OFFICIAL_STANCES);
registerEnumType(OfficialStance, {
  name: 'OfficialStance',
  description: 'What a body says of a commitment of its own.',
  valuesMap: STANCES_IN_WORDS,
});

export const OfficialStatus = enumOf(OFFICIAL_STATUSES);
registerEnumType(OfficialStatus, {
  name: 'OfficialStatus',
  description: 'What the body says as of a day. Computed for that day, stored nowhere.',
  valuesMap: {
    NONE_STATED: { description: 'No statement of it is on record.' },
    ...STANCES_IN_WORDS,
    STATEMENTS_DIFFER: { description: 'Its newest statements differ and their dates do not tell which came last.' },
  },
});

export const JudgementFinding = enumOf(JUDGEMENT_FINDINGS);
registerEnumType(JudgementFinding, {
  name: 'JudgementFinding',
  description: 'What somebody judges the sources to show.',
  valuesMap: FINDINGS_IN_WORDS,
});

export const EvidenceStatus = enumOf(EVIDENCE_STATUSES);
registerEnumType(EvidenceStatus, {
  name: 'EvidenceStatus',
  description: 'What sources show as of a day. Computed for that day, stored nowhere.',
  valuesMap: { NOT_YET_RESEARCHED: { description: 'No judgement is on record.' }, ...FINDINGS_IN_WORDS },
});

export const JudgementStage = enumOf(JUDGEMENT_STAGES);
registerEnumType(JudgementStage, {
  name: 'JudgementStage',
  description: 'On what a judgement rests: a later stage outweighs an earlier one.',
  valuesMap: {
    FIRST: { description: 'Made before the reply of the body was heard.' },
    REPLY: { description: 'Made again with the reply of the body. The reply itself stands beside it.' },
    FINAL: { description: 'What the judges settled on, after a reply or after none was identified.' },
  },
});

@ObjectType({ description: 'What the body that made a commitment says of it.' })
export class OfficialStatement extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => OfficialStance, { description: 'What it says of the commitment, as one value.' })
  stance: string;

  @Field(() => String, { description: 'What it said, in its words or in those of whoever entered it.' })
  says: string;

  @Field(() => String, { nullable: true, description: 'The verb of the body or of the source: confirmed, was told.' })
  verb: string | null;

  @Field(() => Organization, { description: 'The body that says so.' })
  madeBy: Ref<Organization>;

  @Field(() => PartialDate, { description: 'When it said so.' })
  statedOn: Ref<PartialDate>;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'What somebody judges the sources to show, and how far they looked.' })
export class Judgement extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => JudgementFinding, { description: 'What the sources show, as whoever judges has it.' })
  finding: string;

  @Field(() => JudgementStage, { description: 'Whether it was made first, with the reply of the body, or as final.' })
  stage: string;

  @Field(() => String, { description: 'The reason, in words.' })
  says: string;

  @Field(() => Organization, { description: 'Who judges. Never the body that made the commitment.' })
  judgedBy: Ref<Organization>;

  @Field(() => Day, { description: 'The day on which they judged; not the day it was put on the record.' })
  on: string;

  @Field(() => String, { description: 'The rubric and its version.' })
  rubric: string;

  @Field(() => Day, { description: 'Until which day sources were searched.' })
  searchedUntil: string;

  @Field(() => String, { description: 'Where sources were searched.' })
  searchedWhere: string;

  @Field(() => [ReplyRequest], { description: 'Whom a reply to this was asked of, in the order recorded.' })
  replyRequests: ReplyRequest[];

  @Field(() => [Reply], { description: 'What was replied to this, in the order recorded. It stands beside this.' })
  replies: Reply[];

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'What the body says as of a day.' })
export class OfficialReading {
  @Field(() => OfficialStatus, { description: 'What the body says, as one value.' })
  status: string;

  @Field(() => String, { description: 'All of it in a plain sentence.' })
  inWords: string;
}

@ObjectType({ description: 'What sources show as of a day.' })
export class EvidenceReading {
  @Field(() => EvidenceStatus, { description: 'What sources show, as one value.' })
  status: string;

  @Field(() => String, { description: 'All of it in a plain sentence.' })
  inWords: string;
}
