import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ANSWER_STANDINGS } from '#libs/commitments/core';
import type { Ref } from '../ref.js';
import { Wording } from '../documents/work.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { enumOf } from '../enum-of.js';
import { Level } from '../level.type.js';
import { Organization, Post } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { Day } from '../scalars/day.scalar.js';
import { Told } from '../told.type.js';

export const AnswerStanding = enumOf(ANSWER_STANDINGS);
registerEnumType(AnswerStanding, {
  name: 'AnswerStanding',
  description: 'How one addressee answered one call.',
  valuesMap: {
    ANSWERED: { description: 'Answered.' },
    ANSWERED_IN_PART: { description: 'Answered in part.' },
    ANSWERED_OTHERWISE: { description: 'Answered, and what was asked is not identified in the answer.' },
    REFUSED: { description: 'Said that it refuses.' },
    NO_IDENTIFIED_REPLY: { description: 'No reply was identified by the day named. This does not say that it refused.' },
  },
});

@ObjectType({ description: 'What a group asks of one or more bodies.' })
export class Call extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => Int, { description: 'Its place among the calls made together.' })
  number: number;

  @Field(() => String, { description: 'What is asked.' })
  statement: string;

  @Field(() => Wording, { description: 'Whether these are the exact words.' })
  wording: string;

  @Field(() => Organization, { description: 'Who asks.' })
  madeBy: Ref<Organization>;

  @Field(() => PartialDate, { description: 'When it was asked.' })
  statedOn: Ref<PartialDate>;

  @Field(() => Int, { nullable: true, description: 'Days in which an answer was asked.' })
  answerWithinDays: number | null;

  @Field(() => [CallAddressee], { description: 'Those asked and those copied in, in the order entered.' })
  addressees: CallAddressee[];

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'A body a call was put to.' })
export class CallAddressee {
  @Field(() => ID)
  id: string;

  @Field(() => Organization, { description: 'The body.' })
  organization: Ref<Organization>;

  @Field(() => Post, { nullable: true, description: 'The office it was put to.' })
  post: Post | null;

  @Field(() => Boolean, { description: 'True when it was only copied in: it owes no answer, and none is counted.' })
  copiedIn: boolean;

  @Field(() => [CallAnswer], { description: 'What it answered, oldest first.' })
  answers: CallAnswer[];
}

@ObjectType({ description: 'What one addressee did with one call.' })
export class CallAnswer extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => AnswerStanding, { description: 'How it answered.' })
  standing: string;

  @Field(() => String, { description: 'What it said or did, in the words of whoever entered it.' })
  says: string;

  @Field(() => PartialDate, {
    description: 'When it answered; where no reply is identified, the day until which one was looked for.',
  })
  on: Ref<PartialDate>;

  @Field(() => Day, { nullable: true, description: 'Until which day a reply was looked for.' })
  asOf: string | null;

  @Field(() => Level, { description: 'Who sees it. Recorded after its call was released, it is released by itself.' })
  level: string;
}
