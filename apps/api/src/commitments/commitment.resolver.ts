import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BY_DAY_STATED, commitmentConditions, CommitmentsService, DueDatesService } from '#libs/commitments';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { Day } from '../scalars/day.scalar.js';
import {
  CorrectCommitmentInput,
  RecordCommitmentInput,
  RecordDeliveryInput,
  ReviseDueDateInput,
  SetDueDateInput,
} from './commitment.input.js';
import { CommitmentsArgs } from './commitments.args.js';
import { Commitment, CommitmentConnection, Delivery, DueDate, ScheduleReading } from './commitment.type.js';
import { scheduleReadings, type ScheduleRead } from './schedule-readings.js';

const RecordCommitmentPayload = payloadTypeOf('RecordCommitment', 'commitment', () => Commitment);
const CorrectCommitmentPayload = payloadTypeOf('CorrectCommitment', 'commitment', () => Commitment);
const SetDueDatePayload = payloadTypeOf('SetDueDate', 'dueDate', () => DueDate);
const ReviseDueDatePayload = payloadTypeOf('ReviseDueDate', 'dueDate', () => DueDate);
const RecordDeliveryPayload = payloadTypeOf('RecordDelivery', 'delivery', () => Delivery);

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly dueDates: DueDatesService,
  ) {}

  @Query(() => Commitment, { description: 'A commitment by its id.' })
  commitment(@Args('id', { type: () => ID }) id: string, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read.one('Commitment', id, info);
  }

  @Query(() => CommitmentConnection, {
    name: 'commitments',
    description: 'Every commitment you can see, by the day it was made; undated last.',
  })
  listCommitments(@Args() args: CommitmentsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const schedule = args.schedule ? { status: args.schedule.status, on: args.schedule.on ?? context.today } : null;
    const conditions = commitmentConditions({ ...args, schedule });
    return context.read.page('Commitment', BY_DAY_STATED, args, conditions, info);
  }

  @ResolveField(() => [ScheduleReading], {
    description:
      'How it stands on a day (today when none is given): one reading for each date in force, and one for the first date it took the place of.',
  })
  schedule(
    @Parent() commitment: ScheduleRead,
    @Context() context: ApiContext,
    @Args('on', { type: () => Day, nullable: true }) on: string | null,
  ) {
    return scheduleReadings(commitment, on ?? context.today);
  }

  @Mutation(() => RecordCommitmentPayload, { description: 'Puts a commitment or an expectation on the record.' })
  recordCommitment(
    @Args('input') input: RecordCommitmentInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.commitments.recordCommitment(context.viewer, input), 'Commitment', 'commitment', info);
  }

  @Mutation(() => CorrectCommitmentPayload, { description: 'Corrects a commitment. What it said before stays on the record.' })
  correctCommitment(
    @Args('input') input: CorrectCommitmentInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.commitments.correctCommitment(context.viewer, input), 'Commitment', 'commitment', info);
  }

  @Mutation(() => SetDueDatePayload, { description: 'Puts on the record by when it is due, as one party says.' })
  setDueDate(@Args('input') input: SetDueDateInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.dueDates.setDueDate(context.viewer, input), 'DueDate', 'dueDate', info);
  }

  @Mutation(() => ReviseDueDatePayload, { description: 'Puts on the record that a party moved its date. The first date stays.' })
  reviseDueDate(@Args('input') input: ReviseDueDateInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.dueDates.reviseDueDate(context.viewer, input), 'DueDate', 'dueDate', info);
  }

  @Mutation(() => RecordDeliveryPayload, { description: 'Puts on the record that somebody says it was delivered.' })
  recordDelivery(@Args('input') input: RecordDeliveryInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.commitments.recordDelivery(context.viewer, input), 'Delivery', 'delivery', info);
  }
}

@Resolver(() => DueDate)
export class DueDateResolver {
  @ResolveField(() => Boolean, { description: 'True for the first date its setter gave.' })
  baseline(@Parent() date: { readonly revisesId: string | null }): boolean {
    return date.revisesId === null;
  }
}
