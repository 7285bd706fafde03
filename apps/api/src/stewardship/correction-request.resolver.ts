import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import type { ApiContext } from '../context.js';
import { PageArgs } from '../read/connection.js';
import { CorrectionRequestConnection } from './correction-request.type.js';

@Resolver()
export class CorrectionRequestResolver {
  @Query(() => CorrectionRequestConnection, {
    name: 'correctionRequests',
    description: 'What people without an account say is wrong, the newest first: for stewards and editors of the space.',
  })
  async listCorrectionRequests(@Args() args: PageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(context.viewer);
    const order = [{ column: 'received_at', holds: 'instant', descending: true }] as const;
    return context.read.page('CorrectionRequest', order, args, [], info);
  }
}
