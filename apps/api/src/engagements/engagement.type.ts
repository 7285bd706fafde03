import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Ref } from '../ref.js';
import { Call } from '../commitments/call.type.js';
import { Work } from '../documents/work.type.js';
import { Claim } from '../evidence/claim.type.js';
import { Level } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Told } from '../told.type.js';

@ObjectType({ description: 'A working relationship between a group and an institution, and all that hangs from it.' })
export class Engagement extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What it was and how it ended, in a few sentences.' })
  summary: string;

  @Field(() => Organization, { description: 'The group.' })
  group: Ref<Organization>;

  @Field(() => Organization, { description: 'The institution.' })
  institution: Ref<Organization>;

  @Field(() => PartialDate, { nullable: true, description: 'When it began; none when nobody has said.' })
  began: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it ended; none when it has not, or nobody has said.' })
  ended: PartialDate | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => [Call], { description: 'What the group asked, oldest first.' })
  calls: Call[];

  @Field(() => [Work], { description: 'The documents of this engagement, in the order recorded.' })
  works: Work[];

  @Field(() => [Claim], { description: 'What people say is so, in the order recorded.' })
  claims: Claim[];
}

export const EngagementConnection = connectionTypeOf('Engagement', () => Engagement);
