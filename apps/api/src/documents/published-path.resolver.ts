import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { pathConditions, PublishedPathsService } from '#libs/documents';
import type { ApiContext } from '../context.js';
import type { Connection } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import {
  BeginPublishedPathInput,
  BeginPublishedPathPayload,
  ContinuePublishedPathInput,
  ContinuePublishedPathPayload,
  DiscardPublishedPathInput,
  DiscardPublishedPathPayload,
  PublishedPath,
  PublishedPathConnection,
  PublishedPathsArgs,
} from './published-path.type.js';

@Resolver()
export class PublishedPathResolver {
  constructor(private readonly paths: PublishedPathsService) {}

  @Query(() => PublishedPath, { description: 'How far a group has come with something that was published. For members only.' })
  publishedPath(@Args('id', { type: () => ID }) id: string, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.oneForMembers('PublishedPath', id, info);
  }

  @Query(() => PublishedPathConnection, {
    name: 'publishedPaths',
    description:
      'What was published that the groups in your spaces are on the way with, the one changed last first. For members only.',
  })
  async listPublishedPaths(
    @Args() args: PublishedPathsArgs,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    requireMember(context.viewer);
    const order = [{ column: 'changed_at', holds: 'instant', descending: true }] as const;
    return context.read.page('PublishedPath', order, args, pathConditions(args), info);
  }

  @Mutation(() => BeginPublishedPathPayload, {
    description: 'Begins the way through something that was published. It is not on the record.',
  })
  async beginPublishedPath(
    @Args('input') input: BeginPublishedPathInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pathIn(context, await this.paths.begin(context.viewer, input), info);
  }

  @Mutation(() => ContinuePublishedPathPayload, { description: 'Says which things on the record belong to what was published.' })
  async continuePublishedPath(
    @Args('input') input: ContinuePublishedPathInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return pathIn(context, await this.paths.continue(context.viewer, input), info);
  }

  @Mutation(() => DiscardPublishedPathPayload, {
    description: 'Throws the path away; nothing of it stays. What it led to stays on the record.',
  })
  async discardPublishedPath(
    @Args('input') input: DiscardPublishedPathInput,
    @Context() context: ApiContext,
  ): Promise<DiscardPublishedPathPayload> {
    return { discardedId: await this.paths.discard(context.viewer, input) };
  }
}

async function pathIn(context: ApiContext, id: string, info: GraphQLResolveInfo): Promise<{ publishedPath: Thing }> {
  return { publishedPath: await context.read.one('PublishedPath', id, info, 'id', 'publishedPath') };
}
