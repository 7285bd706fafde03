import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireMember } from '#libs/access/core';
import type { Condition } from '#libs/persistence';
import { NoticesService, QuietService } from '#libs/stewardship';
import type { ApiContext } from '../context.js';
import { MarkNoticeSeenInput, MarkNoticeSeenPayload, Notice, NoticeConnection, NoticesArgs } from './notice.type.js';

/** Of what becomes of a space members are told in time to take along what is theirs. */
const CANNOT_WAIT: Condition = (t) => `${t}.kind = 'keeping_proposed'`;

@Resolver()
export class NoticeResolver {
  constructor(
    private readonly service: NoticesService,
    private readonly quiet: QuietService,
  ) {}

  @Query(() => NoticeConnection, {
    name: 'notices',
    description:
      'What the members of your spaces are told, the newest first, seen or not. In quiet mode only what cannot wait, unless all are asked for.',
  })
  async listNotices(@Args() args: NoticesArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    requireMember(context.viewer);
    const waits = !args.whatWaits && (await this.quiet.quietOf(context.viewer)).quiet;
    return context.read.page(
      'Notice',
      [{ column: 'made_at', holds: 'instant', descending: true }],
      args,
      waits ? [CANNOT_WAIT] : [],
      info,
    );
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
