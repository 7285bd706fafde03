import type { GraphQLResolveInfo } from 'graphql';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LogService } from '#libs/engagements';
import { payloadOf, type ApiContext } from '../context.js';
import { payloadTypeOf } from '../payload.js';
import { AS_OF } from '../read/as-of.js';
import { Instant } from '../scalars/instant.scalar.js';
import {
  CorrectLabourInput,
  CorrectLogEntryInput,
  RecordLabourInput,
  RecordLabourRowsInput,
  RecordLogEntriesInput,
  RecordLogEntryInput,
} from './log.input.js';
import { Labour, LogEntry } from './log.type.js';

const RecordLogEntryPayload = payloadTypeOf('RecordLogEntry', 'logEntry', () => LogEntry);
const RecordLogEntriesPayload = payloadTypeOf('RecordLogEntries', 'first', () => LogEntry);
const CorrectLogEntryPayload = payloadTypeOf('CorrectLogEntry', 'logEntry', () => LogEntry);
const RecordLabourPayload = payloadTypeOf('RecordLabour', 'labour', () => Labour);
const CorrectLabourPayload = payloadTypeOf('CorrectLabour', 'labour', () => Labour);
const RecordLabourRowsPayload = payloadTypeOf('RecordLabourRows', 'first', () => Labour);

@Resolver(() => LogEntry)
export class LogResolver {
  constructor(private readonly log: LogService) {}

  @Query(() => LogEntry, { description: 'A meeting or another thing that happened, by its id.' })
  logEntry(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('LogEntry', id, asOf, info);
  }

  @Query(() => Labour, { description: 'Hours of a group, by their id.' })
  labour(
    @Args('id', { type: () => ID }) id: string,
    @Args('asOf', { type: () => Instant, nullable: true, description: AS_OF }) asOf: string | null,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read.oneAsOf('Labour', id, asOf, info);
  }

  @Mutation(() => RecordLogEntryPayload, { description: 'Puts on the record what happened between a group and a body.' })
  recordLogEntry(@Args('input') input: RecordLogEntryInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.log.recordLogEntry(context.viewer, input), 'LogEntry', 'logEntry', info);
  }

  @Mutation(() => RecordLogEntriesPayload, {
    description: 'Puts many things that happened on the record in one act: all of them, or none. Answers with the first.',
  })
  recordLogEntries(
    @Args('input') input: RecordLogEntriesInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.log.recordLogEntries(context.viewer, input), 'LogEntry', 'first', info);
  }

  @Mutation(() => CorrectLogEntryPayload, {
    description: 'Corrects an entry of what happened. What it said before stays on the record.',
  })
  correctLogEntry(@Args('input') input: CorrectLogEntryInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.log.correctLogEntry(context.viewer, input), 'LogEntry', 'logEntry', info);
  }

  @Mutation(() => RecordLabourPayload, { description: 'Puts hours of a group on the record. They are nobody’s in particular.' })
  recordLabour(@Args('input') input: RecordLabourInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.log.recordLabour(context.viewer, input), 'Labour', 'labour', info);
  }

  @Mutation(() => CorrectLabourPayload, { description: 'Corrects hours of a group. What was said before stays on the record.' })
  correctLabour(@Args('input') input: CorrectLabourInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return payloadOf(context, this.log.correctLabour(context.viewer, input), 'Labour', 'labour', info);
  }

  @Mutation(() => RecordLabourRowsPayload, {
    description: 'Puts many hours of a group on the record in one act: all of them, or none. Answers with the first.',
  })
  recordLabourRows(
    @Args('input') input: RecordLabourRowsInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payloadOf(context, this.log.recordLabourRows(context.viewer, input), 'Labour', 'first', info);
  }
}
