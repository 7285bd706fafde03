import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { proposalConditions } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import type { Connection } from '../read/connection.js';
import { ReleaseProposalConnection, ReleaseProposalsArgs } from './release-proposal.type.js';

@Resolver()
export class ReleaseProposalResolver {
  @Query(() => ReleaseProposalConnection, {
    name: 'releaseProposals',
    description: 'What waits in your spaces for a steward to release it, the one proposed last first. For members only.',
  })
  async listReleaseProposals(
    @Args() args: ReleaseProposalsArgs,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    requireMember(context.viewer);
    const order = [{ column: 'proposed_at', holds: 'instant', descending: true }] as const;
    return context.read.page('ReleaseProposal', order, args, proposalConditions(args), info);
  }
}
