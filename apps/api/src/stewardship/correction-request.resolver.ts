import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { CorrectionRequestsService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { PageArgs } from '../read/connection.js';
import {
  CloseCorrectionRequestInput,
  CloseCorrectionRequestPayload,
  CorrectionAnswer,
  CorrectionRequest,
  CorrectionRequestConnection,
} from './correction-request.type.js';

@Resolver()
export class CorrectionRequestResolver {
  constructor(private readonly service: CorrectionRequestsService) {}

  @Query(() => CorrectionRequestConnection, {
    name: 'correctionRequests',
    description: 'What people without an account say is wrong, the newest first: for stewards and editors of the space.',
  })
  async listCorrectionRequests(@Args() args: PageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(context.viewer);
    const order = [{ column: 'received_at', holds: 'instant', descending: true }] as const;
    return context.read.page('CorrectionRequest', order, args, [], info);
  }

  @Query(() => CorrectionRequest, { name: 'correctionRequest', description: 'One of them, by its id.' })
  async getCorrectionRequest(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneForMembers('CorrectionRequest', id, info);
  }

  @Query(() => CorrectionAnswer, {
    name: 'correctionAnswer',
    description:
      'What became of what somebody said is wrong, by the code in the address that they were given. For anybody who has it.',
  })
  async getCorrectionAnswer(
    @Args('code', { description: 'The code that whoever sent it was given.' }) code: string,
  ): Promise<CorrectionAnswer> {
    return this.service.answer(code);
  }

  @Mutation(() => CloseCorrectionRequestPayload, {
    description:
      'Answers somebody who said that something is wrong: corrected or not, and why. Once, by a steward. It is not on the record, and nothing of it is public.',
  })
  async closeCorrectionRequest(
    @Args('input') input: CloseCorrectionRequestInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CloseCorrectionRequestPayload> {
    const id = await this.service.close(context.viewer, input);
    const closed = await context.read.one('CorrectionRequest', id, info, 'id', 'correctionRequest');
    return { correctionRequest: closed as unknown as CloseCorrectionRequestPayload['correctionRequest'] };
  }
}
