import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enum-of.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Keeping } from '../stewardship/keeping.type.js';
import { AskedReply } from '../evidence/reply.type.js';
import { Invitation, Member, Outsider } from './member.type.js';

@ObjectType({ description: 'What a group keeps together: its engagements and all that hangs from them.' })
export class Space {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Instant, { nullable: true, description: 'Since when it takes no more writing; none while it does.' })
  closedAt: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'When all that was to go of it was gone, after its winding up was confirmed; such a space is closed for good.',
  })
  woundUpAt: string | null;

  @Field(() => [Keeping], { description: 'What was proposed and done about its keeping, the last first. For its members alone.' })
  keepings: Ref<Keeping>[];

  @Field(() => [Member], { description: 'Who belongs to it, the first to come first. For its members alone.' })
  members: Ref<Member>[];

  @Field(() => [Invitation], {
    description: 'Invitations into it, the oldest first. For its stewards alone; others are told of none.',
  })
  invitations: Ref<Invitation>[];

  @Field(() => [Outsider], { description: 'Who was let in from outside. For its stewards alone; others are told of none.' })
  outsiders: Ref<Outsider>[];
}

export const ViewerKind = enumOf(['anonymous', 'member']);
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'Whether you are known here.',
  valuesMap: {
    ANONYMOUS: { description: 'You see what is released.' },
    MEMBER: { description: 'You also see the spaces you belong to.' },
  },
});

@ObjectType({ description: 'Who is asking: you.' })
export class Viewer {
  @Field(() => ViewerKind, { description: 'Whether you are known here.' })
  kind: string;

  @Field(() => [Space], { description: 'The spaces you belong to, by their names.' })
  spaces: Space[];

  @Field(() => [AskedReply], {
    description: 'What you are asked to reply to as the office of an institution, the first asked first. None for others.',
  })
  asked: AskedReply[];
}
