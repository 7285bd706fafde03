import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  BY_DAY_GONE_BY,
  BY_DAY_STATED,
  commitmentConditions,
  CommitmentsService,
  DueDatesService,
  JudgementsService,
} from '#libs/commitments';
import { dayWhereKept } from '#libs/persistence';
import { dayFor, payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF, ON_DAY } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Day } from '../scalars/day.scalar.js';
import {
  CorrectCommitmentInput,
  RecordCommitmentInput,
  RecordCommitmentsInput,
  RecordDeliveryInput,
  ReviseDueDateInput,
  SetDueDateInput,
} from './commitment.input.js';
import { CommitmentsArgs } from './commitments.args.js';
import { Commitment, CommitmentConnection, Delivery, DueDate, ScheduleReading } from './commitment.type.js';
import { JudgeCommitmentInput, RecordOfficialStatementInput } from './status.input.js';
import { evidenceReading, officialReading, type EvidenceRead, type OfficialRead } from './status-readings.js';
import { EvidenceReading, Judgement, OfficialReading, OfficialStatement } from './status.type.js';
import { scheduleReadings, type ScheduleRead } from './schedule-readings.js';

const RecordCommitmentsPayload = payloadTypeOf('RecordCommitments', 'first', () => Commitment);
const RecordCommitmentPayload = payloadTypeOf('RecordCommitment', 'commitment', () => Commitment);
const CorrectCommitmentPayload = payloadTypeOf('CorrectCommitment', 'commitment', () => Commitment);
const SetDueDatePayload = payloadTypeOf('SetDueDate', 'dueDate', () => DueDate);
const ReviseDueDatePayload = payloadTypeOf('ReviseDueDate', 'dueDate', () => DueDate);
const RecordOfficialStatementPayload = payloadTypeOf('RecordOfficialStatement', 'statement', () => OfficialStatement);
const JudgeCommitmentPayload = payloadTypeOf('JudgeCommitment', 'judgement', () => Judgement);
const RecordDeliveryPayload = payloadTypeOf('RecordDelivery', 'delivery', () => Delivery);

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly dueDates: DueDatesService,
    private readonly judgements: JudgementsService,
  ) {}

  @Query(() => Commitment, { description: 'A commitment by its id.' })
  commitment(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Commitment', id, asOf, info);
  }

  @Query(() => CommitmentConnection, {
    name: 'commitments',
    description:
      'Every commitment you can see, by the day it was made; undated last. Asked for by `wentBy`, the one whose date went by last first.',
  })
  listCommitments(@Args() args: CommitmentsArgs, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    const day = args.asOf == null ? context.today : dayWhereKept(new Date(args.asOf));
    const schedule = args.schedule ? { status: args.schedule.status, on: args.schedule.on ?? day } : null;
    const official = args.official ? { status: args.official.status, on: args.official.on ?? day } : null;
    const evidence = args.evidence ? { status: args.evidence.status, on: args.evidence.on ?? day } : null;
    const wentBy = args.wentBy ? { from: args.wentBy.from, on: args.wentBy.on ?? day } : null;
    const conditions = commitmentConditions({ ...args, schedule, official, evidence, wentBy });
    if (wentBy === null) return context.read.page('Commitment', BY_DAY_STATED, args, conditions, info);
    return context.read.page('Commitment', BY_DAY_GONE_BY, args, conditions, info, { on: wentBy.on });
  }

  @ResolveField(() => [ScheduleReading], {
    description:
      'How it stands on a day (today when none is given): one reading for each date in force, and one for the first date it took the place of. Of what had not been made by then, one that says so.',
  })
  schedule(
    @Parent() commitment: ScheduleRead,
    @Context() context: ApiContext,
    @Args('on', { type: () => Day, nullable: true, description: ON_DAY }) on: string | null,
  ) {
    return scheduleReadings(commitment, on ?? dayFor(commitment, context));
  }

  @ResolveField(() => OfficialReading, { description: 'What the body says of it as of a day; today when none is given.' })
  official(
    @Parent() commitment: OfficialRead,
    @Context() context: ApiContext,
    @Args('on', { type: () => Day, nullable: true, description: ON_DAY }) on: string | null,
  ) {
    return officialReading(commitment, on ?? dayFor(commitment, context));
  }

  @ResolveField(() => EvidenceReading, { description: 'What sources show as of a day; today when none is given.' })
  evidence(
    @Parent() commitment: EvidenceRead,
    @Context() context: ApiContext,
    @Args('on', { type: () => Day, nullable: true, description: ON_DAY }) on: string | null,
  ) {
    return evidenceReading(commitment, on ?? dayFor(commitment, context));
  }

  @Mutation(() => RecordOfficialStatementPayload, {
    description: 'Puts on the record what the body that made a commitment says of it.',
  })
  recordOfficialStatement(
    @Args('input') input: RecordOfficialStatementInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const recorded = this.judgements.recordOfficialStatement(context.viewer, input);
    return payloadOf(context, recorded, 'OfficialStatement', 'statement', info);
  }

  @Mutation(() => JudgeCommitmentPayload, { description: 'Puts on the record what somebody judges the sources to show.' })
  judgeCommitment(@Args('input') input: JudgeCommitmentInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.judgements.judgeCommitment(context.viewer, input), 'Judgement', 'judgement', info);
  }

  @Mutation(() => RecordCommitmentsPayload, {
    description: 'Puts many commitments on the record in one act: all of them, or none. Answers with the first.',
  })
  recordCommitments(
    @Args('input') input: RecordCommitmentsInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.commitments.recordCommitments(context.viewer, input), 'Commitment', 'first', info);
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
