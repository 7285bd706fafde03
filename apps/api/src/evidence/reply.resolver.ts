import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RepliesService } from '#libs/evidence';
import { noReplyAsOf } from '#libs/evidence/core';
import { dayFor, payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AskForReplyInput, RecordReplyInput } from './reply.input.js';
import { Reply, ReplyRequest } from './reply.type.js';

const AskForReplyPayload = payloadTypeOf('AskForReply', 'request', () => ReplyRequest);
const RecordReplyPayload = payloadTypeOf('RecordReply', 'reply', () => Reply);

@Resolver(() => ReplyRequest)
export class ReplyResolver {
  constructor(private readonly replies: RepliesService) {}

  @ResolveField(() => String, { nullable: true })
  noReply(
    @Parent() request: { readonly askedOn: string; readonly replies: readonly unknown[] },
    @Context() context: ApiContext,
  ): string | null {
    return request.replies.length > 0 ? null : noReplyAsOf(request.askedOn, dayFor(request, context));
  }

  @Mutation(() => AskForReplyPayload, { description: 'Puts on the record that a body was asked for its reply, and by when.' })
  askForReply(@Args('input') input: AskForReplyInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.replies.askForReply(context.viewer, input), 'ReplyRequest', 'request', info);
  }

  @Mutation(() => RecordReplyPayload, { description: 'Puts a reply on the record, with where it can be read.' })
  recordReply(@Args('input') input: RecordReplyInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.replies.recordReply(context.viewer, input), 'Reply', 'reply', info);
  }
}
