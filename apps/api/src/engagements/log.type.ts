import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LABOUR_KINDS, LABOUR_PAY, LOG_CHANNELS, LOG_KINDS } from '#libs/engagements/core';
import type { Ref } from '../ref.js';
import { Commitment } from '../commitments/commitment.type.js';
import { enumOf } from '../enum-of.js';
import { Level } from '../level.type.js';
import { Organization, Post } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Told } from '../told.type.js';
import { Engagement } from './engagement.type.js';

export const LogKind = enumOf(LOG_KINDS);
registerEnumType(LogKind, {
  name: 'LogKind',
  description: 'What happened.',
  valuesMap: {
    MEETING: { description: 'A meeting.' },
    PHONE_CALL: { description: 'A phone call.' },
    EMAIL: { description: 'An e-mail.' },
    DRAFT_EXCHANGED: { description: 'A draft was sent or received.' },
    REFUSAL_TO_MEET: { description: 'A meeting was refused, as told by whoever tells of it.' },
    PAUSE: { description: 'The group paused. No reason is asked for.' },
  },
});

export const LogChannel = enumOf(LOG_CHANNELS);
registerEnumType(LogChannel, {
  name: 'LogChannel',
  description: 'How those at a meeting met.',
  valuesMap: {
    IN_PERSON: { description: 'In one room.' },
    ONLINE: { description: 'By video.' },
    BY_TELEPHONE: { description: 'By telephone.' },
    MIXED: { description: 'Some in one room, others not.' },
  },
});

export const LabourKind = enumOf(LABOUR_KINDS);
registerEnumType(LabourKind, {
  name: 'LabourKind',
  description: 'What hours went into.',
  valuesMap: {
    MEETINGS: { description: 'Meetings.' },
    PREPARING: { description: 'Preparing for them.' },
    READING: { description: 'Reading drafts and documents.' },
    WRITING: { description: 'Writing and commenting.' },
    SUPPORT: { description: 'Supporting each other.' },
    TRAVEL: { description: 'Travel.' },
    OTHER: { description: 'Something else, which the entry says.' },
  },
});

export const LabourPay = enumOf(LABOUR_PAY);
registerEnumType(LabourPay, {
  name: 'LabourPay',
  description: 'Whether hours were paid.',
  valuesMap: {
    UNPAID: { description: 'Not paid.' },
    EXPENSES_ONLY: { description: 'Expenses were met, the time was not paid.' },
    PAID: { description: 'Paid.' },
  },
});

/** What an entry says, as it stands and as it stood. */
@ObjectType({ isAbstract: true })
abstract class LogEntrySaid extends Told {
  @Field(() => LogKind, { description: 'What happened.' })
  kind: string;

  @Field(() => LogChannel, { nullable: true, description: 'Of a meeting, where it is known.' })
  channel: string | null;

  @Field(() => PartialDate, { description: 'When it happened.' })
  on: Ref<PartialDate>;

  @Field(() => Organization, { description: 'Whose account it is.' })
  assertedBy: Ref<Organization>;

  @Field(() => String, { description: 'What was said and done, in the words of whoever tells of it.' })
  says: string;

  @Field(() => Int, { nullable: true, description: 'How many of the group were there.' })
  groupPeople: number | null;

  @Field(() => Int, { nullable: true, description: 'How many others were there.' })
  otherPeople: number | null;

  @Field(() => [LogParty], { description: 'Whom it was with, in the order entered.' })
  with: LogParty[];

  @Field(() => [LogPromise], { description: 'The commitments that were made or spoken of there, in the order entered.' })
  promises: LogPromise[];

  @Field(() => String, { nullable: true, description: 'What was wrong with the reading before, where it was corrected.' })
  correctionReason: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({
  description: 'A meeting or another thing that happened between a group and a body. Who was there is a count alone.',
})
export class LogEntry extends LogEntrySaid {
  @Field(() => ID, { description: 'The same through every correction.' })
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => ID, { description: 'The reading that stands; give it back with a correction, so that nobody’s is lost.' })
  readingId: string;

  @Field(() => [LogEntryReading], { description: 'Every reading of this entry, oldest first; the last one stands.' })
  readings: LogEntryReading[];
}

@ObjectType({ description: 'What an entry of what happened said from one moment to another.' })
export class LogEntryReading extends LogEntrySaid {
  @Field(() => ID)
  id: string;

  @Field(() => Instant, { nullable: true, description: 'When another reading took its place; none for the one that stands.' })
  supersededAt: string | null;
}

@ObjectType({ description: 'A body, or an office in it, that something was with.' })
export class LogParty {
  @Field(() => ID)
  id: string;

  @Field(() => Organization, { description: 'The body.' })
  organization: Ref<Organization>;

  @Field(() => Post, { nullable: true, description: 'The office in it.' })
  post: Post | null;
}

@ObjectType({ description: 'A commitment that was made or spoken of there.' })
export class LogPromise {
  @Field(() => ID)
  id: string;

  @Field(() => Commitment, { description: 'The commitment.' })
  commitment: Ref<Commitment>;
}

/** What hours say, as they stand and as they stood. */
@ObjectType({ isAbstract: true })
abstract class LabourSaid extends Told {
  @Field(() => LabourKind, { description: 'What the time went into.' })
  kind: string;

  @Field(() => LabourPay, { description: 'Whether the time was paid, unpaid, or expenses alone were met.' })
  pay: string;

  @Field(() => PartialDate, { description: 'The period it was given in.' })
  during: Ref<PartialDate>;

  @Field(() => Int, { description: 'The time of everybody together, in minutes.' })
  minutes: number;

  @Field(() => Boolean, { description: 'True when it was not counted as it was worked.' })
  estimated: boolean;

  @Field(() => String, { description: 'What it was for.' })
  says: string;

  @Field(() => String, { nullable: true, description: 'What was wrong with the reading before, where it was corrected.' })
  correctionReason: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({
  description: 'Time that a group gave in a period, as one number. Whose it was, and how many people shared it, is kept nowhere.',
})
export class Labour extends LabourSaid {
  @Field(() => ID, { description: 'The same through every correction.' })
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => ID, { description: 'The reading that stands; give it back with a correction, so that nobody’s is lost.' })
  readingId: string;

  @Field(() => [LabourReading], { description: 'Every reading of these hours, oldest first; the last one stands.' })
  readings: LabourReading[];
}

@ObjectType({ description: 'What an entry of hours said from one moment to another.' })
export class LabourReading extends LabourSaid {
  @Field(() => ID)
  id: string;

  @Field(() => Instant, { nullable: true, description: 'When another reading took its place; none for the one that stands.' })
  supersededAt: string | null;
}

export const LogEntryConnection = connectionTypeOf('LogEntry', () => LogEntry);
export const LabourConnection = connectionTypeOf('Labour', () => Labour);
