import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Context, Field, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { engagementConditions, EngagementsService } from '#libs/engagements';
import { CommitmentConnection } from '../commitments/commitment.type.js';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, RecordPageArgs } from '../read/as-of.js';
import { PageArgs } from '../read/connection.js';
import type { Thing } from '../read/thing.js';
import { relatedPage } from '../read/related.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Engagement, EngagementConnection } from './engagement.type.js';
import { HarmNoteConnection } from './harm-note.type.js';
import { LabourConnection, LogEntryConnection } from './log.type.js';
import { RecordEngagementInput } from './record-engagement.input.js';

@ArgsType()
class EngagementsArgs extends RecordPageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this group or this institution.' })
  organizationId?: string | null;

  @Field(() => Instant, {
    nullable: true,
    description:
      'Only those whose reading changed at this moment or later: they themselves, or anything that hangs from them at whatever depth, was recorded, released, corrected, redacted, erased or taken back. Of what their own space alone sees, members are told of what was recorded of the engagement itself, and of its calls, commitments, works, claims, log entries, harm notes and labour. Changes to a body or a source are not counted. Whoever asks again and again asks from some minutes before they last asked, since what was being recorded then was not there yet.',
  })
  changedSince?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this space, where it is one of yours.' })
  spaceId?: string | null;
}

const RecordEngagementPayload = payloadTypeOf('RecordEngagement', 'engagement', () => Engagement);

@Resolver(() => Engagement)
export class EngagementResolver {
  constructor(private readonly engagements: EngagementsService) {}

  @Query(() => Engagement, { description: 'An engagement by its id.' })
  engagement(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Engagement', id, asOf, info);
  }

  @Query(() => EngagementConnection, {
    name: 'engagements',
    description: 'Every engagement you can see, the one recorded last first.',
  })
  listEngagements(@Args() args: EngagementsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.page(
      'Engagement',
      [{ column: 'recorded_at', holds: 'instant', descending: true }],
      args,
      engagementConditions(context.viewer, args),
      info,
    );
  }

  @ResolveField(() => CommitmentConnection, { description: 'What the institution said it would do, oldest first; undated last.' })
  commitments(@Parent() engagement: Thing, @Args() _args: PageArgs, @Info() info: GraphQLResolveInfo) {
    return relatedPage(engagement, info);
  }

  @ResolveField(() => LogEntryConnection, { description: 'Meetings and what else happened, oldest first; undated last.' })
  logEntries(@Parent() engagement: Thing, @Args() _args: PageArgs, @Info() info: GraphQLResolveInfo) {
    return relatedPage(engagement, info);
  }

  @ResolveField(() => LabourConnection, { description: 'Hours that the group gave, by the period they were given in.' })
  labour(@Parent() engagement: Thing, @Args() _args: PageArgs, @Info() info: GraphQLResolveInfo) {
    return relatedPage(engagement, info);
  }

  @ResolveField(() => HarmNoteConnection, {
    description: 'What it did to people, each in their words behind a content warning, oldest first; undated last.',
  })
  harmNotes(@Parent() engagement: Thing, @Args() _args: PageArgs, @Info() info: GraphQLResolveInfo) {
    return relatedPage(engagement, info);
  }

  @Mutation(() => RecordEngagementPayload, { description: 'Puts an engagement on the record.' })
  recordEngagement(
    @Args('input') input: RecordEngagementInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.engagements.recordEngagement(context.viewer, input), 'Engagement', 'engagement', info);
  }
}
