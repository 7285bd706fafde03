import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { HandlingService } from '#libs/evidence';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { PageArgs } from '../read/connection.js';
import { Handling, HandlingConnection, RecordHandlingInput } from './handling.type.js';

const RecordHandlingPayload = payloadTypeOf('RecordHandling', 'handling', () => Handling);

@Resolver()
export class HandlingResolver {
  constructor(private readonly handling: HandlingService) {}

  @Query(() => HandlingConnection, {
    name: 'handlings',
    description: 'How the things in your spaces are held, the one recorded last first. For members only.',
  })
  async listHandlings(@Args() args: PageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(context.viewer);
    return context.read.page('Handling', [{ column: 'recorded_at', holds: 'instant', descending: true }], args, [], info);
  }

  @Mutation(() => RecordHandlingPayload, {
    description:
      'Records from whom a version or a source came, on which terms, and how much may be shown. What stood before is closed.',
  })
  recordHandling(@Args('input') input: RecordHandlingInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.handling.recordHandling(context.viewer, input), 'Handling', 'handling', info);
  }
}
