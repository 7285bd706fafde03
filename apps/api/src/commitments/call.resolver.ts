import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CallsService } from '#libs/commitments';
import { answerBy, daysLate, type AnswerStanding } from '#libs/commitments/core';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Day } from '../scalars/day.scalar.js';
import { RecordAnswerInput, RecordCallInput } from './call.input.js';
import { Call, CallAnswer } from './call.type.js';

const RecordCallPayload = payloadTypeOf('RecordCall', 'call', () => Call);
const RecordAnswerPayload = payloadTypeOf('RecordAnswer', 'answer', () => CallAnswer);

interface Asked {
  readonly statedOn: { readonly earliest: string | null; readonly latest: string | null };
  readonly answerWithinDays: number | null;
}

@Resolver(() => Call)
export class CallResolver {
  constructor(private readonly calls: CallsService) {}

  @Query(() => Call, { description: 'A call by its id.' })
  call(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Call', id, asOf, info);
  }

  @ResolveField(() => Day, { nullable: true, description: 'The day by which an answer was asked, in calendar days.' })
  answerBy(@Parent() call: Asked): string | null {
    return answerBy(call.statedOn, call.answerWithinDays)?.calendar ?? null;
  }

  @ResolveField(() => Day, {
    nullable: true,
    description: 'The same in working days of England and Wales; none outside the years whose bank holidays are known.',
  })
  answerByWorkingDays(@Parent() call: Asked): string | null {
    return answerBy(call.statedOn, call.answerWithinDays)?.working ?? null;
  }

  @Mutation(() => RecordCallPayload, { description: 'Puts on the record what a group asked, and of whom.' })
  recordCall(@Args('input') input: RecordCallInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.calls.recordCall(context.viewer, input), 'Call', 'call', info);
  }

  @Mutation(() => RecordAnswerPayload, { description: 'Puts on the record what one addressee did with a call.' })
  recordAnswer(@Args('input') input: RecordAnswerInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.calls.recordAnswer(context.viewer, input), 'CallAnswer', 'answer', info);
  }
}

interface Answered {
  readonly standing: AnswerStanding;
  readonly on: { readonly earliest: string | null };
  readonly addressee: { readonly call: Asked };
}

@Resolver(() => CallAnswer)
export class CallAnswerResolver {
  @ResolveField(() => Int, {
    nullable: true,
    description: 'Calendar days after the day asked for; 0 when in time, none when no time was asked or no reply was identified.',
  })
  daysLate(@Parent() { standing, on, addressee }: Answered): number | null {
    return daysLate(answerBy(addressee.call.statedOn, addressee.call.answerWithinDays), standing, on);
  }
}
