import { InputType, IntersectionType } from '@nestjs/graphql';
import type {
  LabourKind as LabourKindValue,
  LabourPay as LabourPayValue,
  LogChannel as LogChannelValue,
  LogKind as LogKindValue,
} from '#libs/engagements/core';
import { ActInputType, FromInputType, PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { EnumField, IdField, IdListField, InsideField, NumberField, TextField, YesNoField } from '../input/fields.js';
import { LabourKind, LabourPay, LogChannel, LogKind } from './log.type.js';

/** What is said of something that happened, whether it comes alone or as one of many. */
@InputType({ isAbstract: true })
class LogEntrySaidInput {
  @EnumField(() => LogKind, 'What happened.')
  kind: LogKindValue;

  @EnumField(() => LogChannel, 'Of a meeting: how those who were there met.', { optional: true })
  channel?: LogChannelValue | null;

  @InsideField(() => PartialDateInputType, 'When it happened.')
  on: PartialDateInputType;

  @IdField('Whose account it is.')
  assertedById: string;

  @TextField('What was said and done. It names no member of the group.', { most: 8_000 })
  says: string;

  @IdListField('The bodies it was with. A pause needs none.', { length: 50 })
  withIds?: string[] | null;

  @IdListField('The offices it was with; each brings its body along.', { length: 50 })
  postIds?: string[] | null;

  @IdListField('The commitments that were made or spoken of there.', { length: 50 })
  promisedIds?: string[] | null;

  @NumberField('How many of the group were at a meeting or phone call.', { least: 0, most: 1_000 }, { optional: true })
  groupPeople?: number | null;

  @NumberField('How many others were there.', { least: 0, most: 1_000 }, { optional: true })
  otherPeople?: number | null;
}

/** What is said of hours, whether they come alone or as one row of many. */
@InputType({ isAbstract: true })
class LabourSaidInput {
  @EnumField(() => LabourKind, 'What they went into.')
  kind: LabourKindValue;

  @EnumField(() => LabourPay, 'Whether they were paid.')
  pay: LabourPayValue;

  @InsideField(() => PartialDateInputType, 'The period they were given in.')
  during: PartialDateInputType;

  @NumberField('The time of everybody together, in minutes.', { least: 1, most: 600_000 })
  minutes: number;

  @YesNoField('True when they were not counted as they were worked.')
  estimated?: boolean | null;

  @TextField('What they were for. It names nobody.', { most: 2_000 })
  says: string;
}

@InputType({ description: 'What recordLogEntry takes: a meeting or another thing that happened, and whose account it is.' })
export class RecordLogEntryInput extends IntersectionType(ToldInputType, LogEntrySaidInput) {
  @IdField('The engagement it belongs to.')
  engagementId: string;
}

@InputType({
  description:
    'What correctLogEntry takes: the whole entry as it is to read from now on, and why. What is left out is empty in the new reading.',
})
export class CorrectLogEntryInput extends IntersectionType(ToldInputType, LogEntrySaidInput) {
  @IdField('The entry to correct.')
  logEntryId: string;

  @TextField('What was wrong with it. Both readings stay on the record.', { most: 1_000 })
  reason: string;

  @IdField('The reading you read (LogEntry.readingId): refused when another stands by now.', { optional: true })
  readingId?: string | null;
}

@InputType({ description: 'One of many, as in a row of a sheet.' })
export class LogEntryRowInput extends IntersectionType(FromInputType, LogEntrySaidInput) {}

@InputType({ description: 'What recordLogEntries takes: many things that happened in one engagement, as from a sheet.' })
export class RecordLogEntriesInput extends ActInputType {
  @IdField('The engagement they belong to.')
  engagementId: string;

  @InsideField(() => LogEntryRowInput, 'Up to 200. All of them go on the record, or none.', { list: true })
  rows: LogEntryRowInput[];
}

@InputType({
  description: 'What recordLabour takes: the time that a group gave in a period, as one number, and what it went into.',
})
export class RecordLabourInput extends IntersectionType(ToldInputType, LabourSaidInput) {
  @IdField('The engagement it belongs to.')
  engagementId: string;
}

@InputType({
  description:
    'What correctLabour takes: the whole entry of hours as it is to read from now on, and why. What is left out is empty in the new reading.',
})
export class CorrectLabourInput extends IntersectionType(ToldInputType, LabourSaidInput) {
  @IdField('The hours to correct.')
  labourId: string;

  @TextField('What was wrong with them. Both readings stay on the record.', { most: 1_000 })
  reason: string;

  @IdField('The reading you read (Labour.readingId): refused when another stands by now.', { optional: true })
  readingId?: string | null;
}

@InputType({ description: 'One of many, as in a row of a sheet.' })
export class LabourRowInput extends IntersectionType(FromInputType, LabourSaidInput) {}

@InputType({ description: 'What recordLabourRows takes: many hours of a group in one engagement, as from a sheet.' })
export class RecordLabourRowsInput extends ActInputType {
  @IdField('The engagement they belong to.')
  engagementId: string;

  @InsideField(() => LabourRowInput, 'Up to 200. All of them go on the record, or none.', { list: true })
  rows: LabourRowInput[];
}
