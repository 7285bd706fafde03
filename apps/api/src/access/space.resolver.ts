import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Order } from '#libs/persistence';
import { SpacesService } from '#libs/recording';
import { payloadOf, type ApiContext, type PayloadValue } from '../context.js';
import { TextField } from '../input/fields.js';
import { payloadTypeOf } from '../payload.js';
import type { Thing } from '../read/thing.js';
import { Space, Viewer } from './space.type.js';

@InputType({ description: 'What openSpace takes: what the new space is called. Its members alone see the name.' })
export class OpenSpaceInput {
  @TextField('What the space is called, for its members.', { most: 200, lines: 'one' })
  name: string;

  @TextField(
    'A word of your own: a repeat with the same word within 24 hours does nothing twice.',
    { most: 200, lines: 'one' },
    { optional: true },
  )
  idempotencyKey?: string | null;
}

const OpenSpacePayload = payloadTypeOf('OpenSpace', 'space', () => Space);

const BY_NAME: Order = [{ column: 'name', holds: 'text' }];

@Resolver()
export class SpaceResolver {
  constructor(private readonly spaces: SpacesService) {}

  @Query(() => Viewer, { description: 'Who you are here, which spaces you belong to, and what you are asked.' })
  async viewer(@Context() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<Omit<Viewer, 'asked'>> {
    const { viewer } = context;
    return {
      kind: viewer.kind,
      spaces: viewer.kind === 'anonymous' ? [] : ((await spacesOf(context, info)) as unknown as Space[]),
    };
  }

  @Query(() => Space, { description: 'One of your spaces.' })
  async space(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Thing> {
    return context.read.oneForMembers('Space', id, info);
  }

  @Mutation(() => OpenSpacePayload, { description: 'Opens a space, of which you become the first steward.' })
  openSpace(
    @Args('input') input: OpenSpaceInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadValue> {
    return payloadOf(context, this.spaces.openSpace(context.viewer, input), 'Space', 'space', info);
  }
}

function spacesOf({ read }: ApiContext, info: GraphQLResolveInfo): Promise<readonly Thing[]> {
  return read.allAsked('Space', BY_NAME, info, 'spaces');
}
