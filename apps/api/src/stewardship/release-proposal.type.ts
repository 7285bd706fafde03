import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Person } from '../access/member.type.js';
import { Space } from '../access/space.type.js';
import { SubjectKind } from '../level.type.js';
import { connectionTypeOf, PageArgs } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { THING, ThingInput } from './thing.input.js';

@ObjectType({
  description:
    'That somebody said a thing is ready for everybody. It stands until the thing is released, or an embargo of it is taken back. For the members of its space alone.',
})
export class ReleaseProposal {
  @Field(() => ID, { description: 'The thing.' })
  id: string;

  @Field(() => SubjectKind, { description: 'What kind of thing it is.' })
  kind: string;

  @Field(() => Space, { description: 'The space of the thing.' })
  space: Ref<Space>;

  @Field(() => Instant, { description: 'When it was proposed.' })
  proposedAt: string;

  @Field(() => Person, { nullable: true, description: 'Who proposed it; null where they are in no space of yours any more.' })
  proposedBy: Ref<Person> | null;

  @Field(() => Boolean, { description: 'Whether you proposed it: of a comparison, somebody else then makes it public.' })
  yours: boolean;
}

export const ReleaseProposalConnection = connectionTypeOf('ReleaseProposal', () => ReleaseProposal);

@ArgsType()
export class ReleaseProposalsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this space.' })
  spaceId?: string | null;

  @Field(() => ThingInput, { nullable: true, description: THING })
  thing?: ThingInput | null;
}
