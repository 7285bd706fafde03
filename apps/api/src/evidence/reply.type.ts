import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Wording } from '../documents/work.type.js';
import { Level, SubjectKind } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import type { Ref } from '../ref.js';
import { Day } from '../scalars/day.scalar.js';
import { Told } from '../told.type.js';

@ObjectType({ description: 'That a body was asked what it says to this, before or after it was released.' })
export class ReplyRequest extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Organization, { description: 'Who was asked.' })
  askedOf: Ref<Organization>;

  @Field(() => String, { description: 'What it was asked.' })
  says: string;

  @Field(() => Day, { description: 'The day it was asked.' })
  askedOn: string;

  @Field(() => Day, { description: 'By when a reply was asked for.' })
  answerBy: string;

  @Field(() => String, {
    nullable: true,
    description: 'Said where no reply to it is there to be read: when it was asked, and as of today that none is identified.',
  })
  noReply: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'What a body says to this. It stands beside what it answers and never in its place.' })
export class Reply extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Organization, { description: 'Whose reply it is.' })
  by: Ref<Organization>;

  @Field(() => String, { description: 'The reply: its exact words when VERBATIM, those of whoever entered it when REPORTED.' })
  says: string;

  @Field(() => Wording, { description: 'Whether these are the exact words.' })
  wording: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where an account that the group had let in as the office of the institution wrote it here itself; none where members recorded it from a source.',
  })
  receivedThroughSpace: boolean | null;

  @Field(() => PartialDate, { description: 'When it was given.' })
  on: Ref<PartialDate>;

  @Field(() => ReplyRequest, { nullable: true, description: 'The request it answers, when it was asked for.' })
  request: ReplyRequest | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'A request for a reply that you may answer, as the office of the institution that was asked.' })
export class AskedReply {
  @Field(() => ID, { description: 'The request: requestId of recordReply.' })
  id: string;

  @Field(() => Organization, { description: 'In whose name you answer.' })
  institution: Ref<Organization>;

  @Field(() => String, { description: 'What it was asked.' })
  says: string;

  @Field(() => Day, { description: 'The day it was asked.' })
  askedOn: string;

  @Field(() => Day, { description: 'By when a reply was asked for. A later one is taken too.' })
  answerBy: string;

  @Field(() => SubjectKind, { description: 'What kind of thing it is about.' })
  aboutKind: string;

  @Field(() => ID, { description: 'The thing it is about.' })
  aboutId: string;

  @Field(() => [Reply], { description: 'What was replied to it, as far as you see it: what you wrote, and what is released.' })
  replies: Ref<Reply>[];
}
