import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { SubjectKind as SubjectKindValue } from '#libs/kernel';
import { ReleaseService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';
import { Entry } from '../payload.js';

@InputType()
export class ReleaseInput {
  @EnumField(() => SubjectKind, 'What kind of thing it is.')
  kind: SubjectKindValue;

  @IdField('The thing.')
  id: string;

  @TextField(
    'A word of your own: a repeat with the same word within 24 hours does nothing twice.',
    { most: 200, lines: 'one' },
    { optional: true },
  )
  idempotencyKey?: string | null;
}

@ObjectType()
export class ReleasePayload {
  @Field(() => SubjectKind)
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => Entry, { description: 'Where the ledger stands with it.' })
  entry: Entry;
}

@Resolver()
export class ReleaseResolver {
  constructor(private readonly releases: ReleaseService) {}

  @Mutation(() => ReleasePayload, {
    description:
      'Makes a thing public, with what bears on how it reads: a commitment with its dates and deliveries, a call with its answers, a version with its sign-offs and their disputes. Everybody sees it once all it hangs from is public too.',
  })
  async release(@Args('input') input: ReleaseInput, @Context() context: ApiContext): Promise<ReleasePayload> {
    return { kind: input.kind, ...(await this.releases.release(context.viewer, input)) };
  }
}
