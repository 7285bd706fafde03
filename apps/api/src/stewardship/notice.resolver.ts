import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import { NoticesService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { PageArgs } from '../read/connection.js';
import { MarkNoticeSeenInput, MarkNoticeSeenPayload, Notice, NoticeConnection } from './notice.type.js';

@Resolver()
export class NoticeResolver {
  constructor(private readonly service: NoticesService) {}

  @Query(() => NoticeConnection, {
    name: 'notices',
    description: 'What the members of your spaces are told, the newest first, seen or not.',
  })
  async listNotices(@Args() args: PageArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(context.viewer);
    return context.read.page('Notice', [{ column: 'made_at', holds: 'instant', descending: true }], args, [], info);
  }

  @Query(() => Notice, { name: 'notice', description: 'One notice, by its id.' })
  async getNotice(@Args('id', { type: () => ID }) id: string, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.oneForMembers('Notice', id, info);
  }

  @Mutation(() => MarkNoticeSeenPayload, {
    description: 'Says that somebody sees to a notice. For the whole space, by a steward or an editor. It is not on the record.',
  })
  async markNoticeSeen(
    @Args('input') input: MarkNoticeSeenInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MarkNoticeSeenPayload> {
    const id = await this.service.markNoticeSeen(context.viewer, input);
    return { notice: (await context.read.one('Notice', id, info, 'id', 'notice')) as unknown as MarkNoticeSeenPayload['notice'] };
  }
}
