import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COMMITMENT_KINDS, DUE_BASES, NATIONS, SCHEDULE_STATUSES } from '#libs/commitments/core';
import type { Ref } from '../ref.js';
import { Work, Wording } from '../documents/work.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { enumOf } from '../enum-of.js';
import { Reply, ReplyRequest } from '../evidence/reply.type.js';
import { Source } from '../evidence/source.type.js';
import { Level } from '../level.type.js';
import { Organization, Post } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Judgement, OfficialStatement } from './status.type.js';
import { Told } from '../told.type.js';

export const CommitmentKind = enumOf(COMMITMENT_KINDS);
registerEnumType(CommitmentKind, {
  name: 'CommitmentKind',
  description: 'Whether somebody promised it or it was only expected.',
  valuesMap: {
    COMMITMENT: { description: 'What an institution says it will do.' },
    EXPECTATION: { description: '"Is expected by the spring": a date without an owner.' },
  },
});

export const DueBasis = enumOf(DUE_BASES);
registerEnumType(DueBasis, {
  name: 'DueBasis',
  description: 'Whose date it is. "Overdue" is said of a body’s own date and of a legal one only.',
  valuesMap: {
    OWN: { description: 'The body that made the commitment gave it.' },
    LEGAL: { description: 'A law or policy sets it.' },
    SET_BY_ANOTHER: { description: 'Somebody else set it, such as the group.' },
    EXPECTED: { description: 'It is said to be expected by then, and nobody owns the date.' },
  },
});

export const Nation = enumOf(NATIONS);
registerEnumType(Nation, {
  name: 'Nation',
  description: 'The part of the United Kingdom whose bank holidays count.',
  valuesMap: {
    ENGLAND_AND_WALES: { description: 'England and Wales.' },
    SCOTLAND: { description: 'Scotland.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland.' },
  },
});

export const ScheduleStatus = enumOf(SCHEDULE_STATUSES);
registerEnumType(ScheduleStatus, {
  name: 'ScheduleStatus',
  description: 'How a commitment stands against a date on a day. Computed for that day, stored nowhere.',
  valuesMap: {
    NOT_MADE: { description: 'It had not been made by that day: the first day that it can have been made on is later.' },
    UNDATED: { description: 'It can have been made by that day, and no date that had been set by then is on record.' },
    NOT_DUE: { description: 'More than 14 days before the date.' },
    DUE_SOON: { description: 'Within 14 days of the date, or on it.' },
    OVERDUE: { description: 'Past a body’s own date or a legal one, and nothing delivered.' },
    PAST_DATE: { description: 'Past a date that somebody else set or that was expected. Never called overdue.' },
    DELIVERED_LATE: { description: 'Delivered after the date.' },
    ON_TIME: { description: 'Delivered by the date.' },
    ARGUABLE: { description: 'The dates leave it open; `why` says how.' },
  },
});

@ObjectType({ description: 'What a body says it will do, or is expected to do.' })
export class Commitment extends Told {
  @Field(() => ID, { description: 'The same through every correction.' })
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => CommitmentKind, { description: 'A promise, or only an expectation.' })
  kind: string;

  @Field(() => String, {
    description: 'What is promised or expected: the exact words when VERBATIM, those of whoever entered it when REPORTED.',
  })
  statement: string;

  @Field(() => Wording, { description: 'Whether these are the exact words.' })
  wording: string;

  @Field(() => String, { nullable: true, description: 'A reporting source’s own verb: promised, was told, believes.' })
  verb: string | null;

  @Field(() => Organization, { description: 'The body that made it, or of which it is expected.' })
  madeBy: Ref<Organization>;

  @Field(() => Organization, { nullable: true, description: 'Whom it was made to.' })
  madeTo: Organization | null;

  @Field(() => Post, { nullable: true, description: 'The office of whoever said it.' })
  post: Post | null;

  @Field(() => PartialDate, { description: 'When it was said.' })
  statedOn: Ref<PartialDate>;

  @Field(() => String, { nullable: true, description: 'Where in the source it can be read.' })
  locator: string | null;

  @Field(() => Work, { nullable: true, description: 'The work it is about.' })
  work: Work | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected, when it was.' })
  correctionReason: string | null;

  @Field(() => ID, { description: 'The reading that stands; give it back with a correction, so that nobody’s is lost.' })
  readingId: string;

  @Field(() => [CommitmentReading], { description: 'Every reading of this entry, oldest first; the last one stands.' })
  readings: CommitmentReading[];

  @Field(() => [DueDate], { description: 'Every date set for it, in the order recorded. None replaces another.' })
  dueDates: DueDate[];

  @Field(() => [Delivery], { description: 'What people say was delivered, and when.' })
  deliveries: Delivery[];

  @Field(() => [ReplyRequest], { description: 'Whom a reply was asked of, in the order recorded.' })
  replyRequests: ReplyRequest[];

  @Field(() => [Reply], { description: 'What was replied, in the order recorded. It stands beside this.' })
  replies: Reply[];

  @Field(() => [OfficialStatement], { description: 'What the body says of it, oldest first.' })
  statements: OfficialStatement[];

  @Field(() => [Judgement], { description: 'What people judge the sources to show, oldest first.' })
  judgements: Judgement[];

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'What an entry said from one moment to another.' })
export class CommitmentReading {
  @Field(() => ID)
  id: string;

  @Field(() => CommitmentKind, { description: 'A promise, or only an expectation, as this reading has it.' })
  kind: string;

  @Field(() => String, {
    description: 'What is promised or expected: the exact words when VERBATIM, those of whoever entered it when REPORTED.',
  })
  statement: string;

  @Field(() => Wording, { description: 'Whether these are the exact words.' })
  wording: string;

  @Field(() => String, { nullable: true, description: 'A reporting source’s own verb: promised, was told, believes.' })
  verb: string | null;

  @Field(() => Organization, { description: 'The body that made it, or of which it is expected.' })
  madeBy: Ref<Organization>;

  @Field(() => PartialDate, { description: 'When it was said.' })
  statedOn: Ref<PartialDate>;

  @Field(() => Source, { nullable: true, description: 'The source that says so.' })
  source: Source | null;

  @Field(() => String, { nullable: true, description: 'Why it took the place of the reading before.' })
  correctionReason: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Instant, { nullable: true, description: 'When another reading took its place; none for the one that stands.' })
  supersededAt: string | null;
}

@ObjectType({ description: 'A date by which it is due, with who set it.' })
export class DueDate extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => PartialDate, { description: 'The date, with the words it was given in.' })
  date: Ref<PartialDate>;

  @Field(() => Organization, { nullable: true, description: 'Who set it; nobody, when it was only expected.' })
  setBy: Organization | null;

  @Field(() => DueBasis, { description: 'Whose date it is.' })
  basis: string;

  @Field(() => PartialDate, { nullable: true, description: 'When it was set.' })
  statedOn: PartialDate | null;

  @Field(() => DueDate, { nullable: true, description: 'The date it takes the place of, which stays on the record.' })
  revises: DueDate | null;

  @Field(() => String, { nullable: true, description: 'Whose bank holidays, in which version, when its days are working days.' })
  calendar: string | null;

  @Field(() => Level, { description: 'Who sees it. Set after its commitment was released, it is released by itself.' })
  level: string;
}

@ObjectType({ description: 'Somebody says that it was delivered.' })
export class Delivery extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => PartialDate, { description: 'When it was delivered, as they say.' })
  on: Ref<PartialDate>;

  @Field(() => String, { description: 'What was delivered, as they say.' })
  says: string;

  @Field(() => Organization, { description: 'Who says so.' })
  assertedBy: Ref<Organization>;

  @Field(() => Level, { description: 'Who sees it. Recorded after its commitment was released, it is released by itself.' })
  level: string;
}

@ObjectType({ description: 'How a commitment stands against one date on one day, with its working.' })
export class ScheduleReading {
  @Field(() => ScheduleStatus, { description: 'How it stands, as one value.' })
  status: string;

  @Field(() => DueDate, { nullable: true, description: 'The date it is measured against; none when none is on record.' })
  against: DueDate | null;

  @Field(() => Boolean, { description: 'True when that is the first date its setter gave; false for the revision in force.' })
  baseline: boolean;

  @Field(() => Int, { nullable: true, description: 'Calendar days to go, past or late; none when the status speaks of none.' })
  days: number | null;

  @Field(() => Int, { nullable: true, description: 'The same in working days, for a date in working days.' })
  workingDays: number | null;

  @Field(() => Boolean, { description: 'True when the days are the fewest there can be, because a date is not exact.' })
  atLeast: boolean;

  @Field(() => String, { description: 'All of it in a plain sentence.' })
  inWords: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of days that are the fewest there can be: between which days they are counted. None when no such number is said.',
  })
  counted: string | null;

  @Field(() => String, { nullable: true, description: 'What leaves it open, when it is arguable.' })
  why: string | null;
}

export const CommitmentConnection = connectionTypeOf('Commitment', () => Commitment);
