import { InputType, IntersectionType } from '@nestjs/graphql';
import type {
  CommitmentKind as CommitmentKindValue,
  DueBasis as DueBasisValue,
  Nation as NationValue,
} from '#libs/commitments/core';
import type { Wording as WordingValue } from '#libs/kernel';
import { Wording } from '../documents/work.type.js';
import { ActInputType, FromInputType, PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { CommitmentKind, DueBasis, Nation } from './commitment.type.js';

/** What is said of a commitment, whether it comes alone or as one of many. */
@InputType({ isAbstract: true })
class CommitmentSaidInput {
  @EnumField(() => CommitmentKind, 'A promise, or only an expectation.')
  kind: CommitmentKindValue;

  @TextField('What is promised or expected: the exact words when VERBATIM, yours when REPORTED.', { most: 4_000 })
  statement: string;

  @EnumField(() => Wording, 'Whether these are the exact words. Exact words need a source.')
  wording: WordingValue;

  @TextField('The source’s own verb: promised, was told, believes.', { most: 60, lines: 'one' }, { optional: true })
  verb?: string | null;

  @IdField('The body that made it, or of which it is expected.')
  madeById: string;

  @IdField('Whom it was made to.', { optional: true })
  madeToId?: string | null;

  @InsideField(() => PartialDateInputType, 'When it was said.')
  statedOn: PartialDateInputType;

  @TextField('Where in the source it can be read: a page, a paragraph.', { most: 300, lines: 'one' }, { optional: true })
  locator?: string | null;
}

@InputType({ isAbstract: true })
abstract class CommitmentFactsInput extends IntersectionType(ToldInputType, CommitmentSaidInput) {
  @IdField('The office of whoever said it.', { optional: true })
  postId?: string | null;

  @IdField('The work it is about.', { optional: true })
  workId?: string | null;
}

@InputType({ description: 'One of many, as in a row of a sheet.' })
export class CommitmentRowInput extends IntersectionType(FromInputType, CommitmentSaidInput) {}

@InputType({ description: 'What recordCommitments takes: many commitments of one engagement, as from a sheet.' })
export class RecordCommitmentsInput extends ActInputType {
  @IdField('The engagement they belong to.')
  engagementId: string;

  @InsideField(() => CommitmentRowInput, 'Up to 200. All of them go on the record, or none.', { list: true })
  rows: CommitmentRowInput[];
}

@InputType({
  description:
    'A date that was given together with a commitment. It is told from the same source and the same things as the commitment.',
})
export class CommitmentDueDateInput {
  @InsideField(() => PartialDateInputType, 'The date, with the words it was given in.')
  date: PartialDateInputType;

  @EnumField(() => DueBasis, 'Whose date it is.')
  basis: DueBasisValue;

  @IdField('Who set the date. Leave it out when it was only expected.', { optional: true })
  setById?: string | null;

  @InsideField(() => PartialDateInputType, 'When it was set.', { optional: true })
  statedOn?: PartialDateInputType | null;
}

@InputType({
  description:
    'What recordCommitment takes: who promised what, or of whom what is expected, when it was said and where that can be read.',
})
export class RecordCommitmentInput extends CommitmentFactsInput {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @InsideField(
    () => CommitmentDueDateInput,
    'The first date it is due by, where one was given: put on the record with it, as setDueDate would. Leave it out when none was.',
    { optional: true },
  )
  dueDate?: CommitmentDueDateInput | null;
}

@InputType({
  description:
    'What correctCommitment takes: the whole commitment as it is to read from now on, and why. What is left out is empty in the new reading.',
})
export class CorrectCommitmentInput extends CommitmentFactsInput {
  @IdField('The commitment to correct.')
  commitmentId: string;

  @TextField('Why it is corrected. Both readings stay on the record.', { most: 1_000 })
  reason: string;

  @IdField('The reading you read (Commitment.readingId): refused when another stands by now.', { optional: true })
  readingId?: string | null;
}

@InputType({ isAbstract: true })
abstract class DateSetInput extends ToldInputType {
  @InsideField(() => PartialDateInputType, 'The date, with the words it was given in.')
  date: PartialDateInputType;

  @InsideField(() => PartialDateInputType, 'When it was set.', { optional: true })
  statedOn?: PartialDateInputType | null;

  @EnumField(() => Nation, 'Whose bank holidays count, when its days are working days.', { optional: true })
  workingDaysOf?: NationValue | null;
}

@InputType({ description: 'What setDueDate takes: a date by which a commitment is due, and whose date it is.' })
export class SetDueDateInput extends DateSetInput {
  @IdField('The commitment.')
  commitmentId: string;

  @IdField('Who set the date. Leave it out when it was only expected.', { optional: true })
  setById?: string | null;

  @EnumField(() => DueBasis, 'Whose date it is.')
  basis: DueBasisValue;
}

@InputType({ description: 'What reviseDueDate takes: the new date of a party that moved its own.' })
export class ReviseDueDateInput extends DateSetInput {
  @IdField('The date that this one takes the place of. It stays on the record.')
  dueDateId: string;
}

@InputType({ description: 'What recordDelivery takes: what was delivered, when, and who says so.' })
export class RecordDeliveryInput extends ToldInputType {
  @IdField('The commitment.')
  commitmentId: string;

  @InsideField(() => PartialDateInputType, 'When it was delivered.')
  on: PartialDateInputType;

  @TextField('What was delivered. A substitute is no delivery: record it as published instead.', { most: 2_000 })
  says: string;

  @IdField('Who says so.')
  assertedById: string;
}
