import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Ref } from '../ref.js';
import { Work } from '../documents/work.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { Level } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { Reply, ReplyRequest } from './reply.type.js';
import { Told } from '../told.type.js';

@ObjectType({ description: 'Somebody’s statement that something is so. The record says who says it, not that it is so.' })
export class Claim extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => Organization, { description: 'Who says so.' })
  assertedBy: Ref<Organization>;

  @Field(() => String, { description: 'The source’s own verb: said, suggested, believes, denies.' })
  verb: string;

  @Field(() => String, { description: 'What is said, in the words of whoever says it or of whoever entered it.' })
  statement: string;

  @Field(() => Work, { nullable: true, description: 'The work it is about; none when it is about no document on record.' })
  aboutWork: Work | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was said.' })
  on: PartialDate | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => [ReplyRequest], { description: 'Whom a reply was asked of, in the order recorded.' })
  replyRequests: ReplyRequest[];

  @Field(() => [Reply], { description: 'What was replied, in the order recorded. It stands beside this.' })
  replies: Reply[];
}
