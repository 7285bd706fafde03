import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TAKING_BACK_REASONS } from '#libs/stewardship/core';
import { enumOf } from '../enum-of.js';
import { Level, SubjectKind } from '../level.type.js';
import { Entry } from '../payload.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Right } from './right.type.js';

export const TakingBackReason = enumOf(TAKING_BACK_REASONS);
registerEnumType(TakingBackReason, {
  name: 'TakingBackReason',
  description: 'Why something that was public is public no more.',
  valuesMap: {
    CONSENT_WITHDRAWN: { description: 'Somebody it is about or comes from does not agree any more.' },
    SAFETY: { description: 'It puts somebody at risk.' },
    WRONG: { description: 'It is not so.' },
    UNFAIR: { description: 'It says less or more than is fair.' },
    LEGAL: { description: 'The law, or somebody by it, asks for it.' },
    RELEASED_BY_MISTAKE: { description: 'It was not meant to be public.' },
    REASON_CANNOT_BE_GIVEN: { description: 'The reason cannot be given.' },
  },
});

/** What every act of stewardship answers with. */
@ObjectType({ isAbstract: true })
export abstract class StewardshipPayload {
  @Field(() => SubjectKind, { description: 'What kind of thing it was done to.' })
  kind: string;

  @Field(() => ID, { description: 'The thing it was done to.' })
  id: string;

  @Field(() => Entry, { description: 'Where the ledger stands with it.' })
  entry: Entry;
}

@ObjectType({ description: 'What release answers with: the thing that was released, and the entry.' })
export class ReleasePayload extends StewardshipPayload {}

@ObjectType({ description: 'What proposeRelease answers with: the thing that was proposed, and the entry.' })
export class ProposeReleasePayload extends StewardshipPayload {}

@ObjectType({ description: 'What embargo answers with: the thing that is held back, and the entry.' })
export class EmbargoPayload extends StewardshipPayload {}

@ObjectType({ description: 'What takeBack answers with: the thing that was taken back, and the entry.' })
export class TakeBackPayload extends StewardshipPayload {}

@ObjectType({ description: 'One of several things that something was done to at once.' })
export class OneOfThings {
  @Field(() => SubjectKind, { description: 'What kind of thing it is.' })
  kind: string;

  @Field(() => ID)
  id: string;
}

/** What an act on several things at once answers with. */
@ObjectType({ isAbstract: true })
abstract class TogetherPayload {
  @Field(() => [OneOfThings], { description: 'The things it was done to, as they were named.' })
  things: OneOfThings[];

  @Field(() => Entry, { description: 'Where the ledger stands with the first of them. Each has an entry of its own.' })
  entry: Entry;
}

@ObjectType({ description: 'What releaseTogether answers with: the things that were released, and the first entry.' })
export class ReleaseTogetherPayload extends TogetherPayload {}

@ObjectType({ description: 'What proposeReleaseTogether answers with: the things that were proposed, and the first entry.' })
export class ProposeReleaseTogetherPayload extends TogetherPayload {}

@ObjectType({ description: 'Something that bears on how a public thing reads and is itself not public. Members alone are told.' })
export class HeldBack {
  @Field(() => SubjectKind, { description: 'What kind of thing it is.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it now.' })
  level: string;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Boolean, { description: 'Whether it was made public, and waits for something that it names or hangs from.' })
  madePublic: boolean;

  @Field(() => Boolean, { description: 'Whether somebody has said that it is ready for everybody.' })
  proposed: boolean;

  @Field(() => [Right], { description: 'What you may do to show it to everybody: propose its release, release it.' })
  youMay: string[];
}

@ObjectType({ description: 'What people wrote in one field.' })
export class PreviewedWords {
  @Field(() => String, { description: 'The field they stand in, such as statement.' })
  field: string;

  @Field(() => String, { description: 'The words.' })
  text: string;
}

@ObjectType({ description: 'A thing that everybody would see after the release and does not see now.' })
export class PreviewedThing {
  @Field(() => String, { description: 'What it is, such as commitment, due_date or block.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => [PreviewedWords], { description: 'Its words, as everybody would read them.' })
  words: PreviewedWords[];
}

@ObjectType({ description: 'What readers would get if this were released now.' })
export class ReleasePreview {
  @Field(() => [PreviewedThing], { description: 'All that everybody would see and does not see now.' })
  shows: PreviewedThing[];

  @Field(() => [HeldBack], { description: 'What bears on how it reads and would stay in the space.' })
  heldBack: HeldBack[];

  @Field(() => [String], { description: 'What a release is waiting for; empty when it can be released now and is then seen.' })
  waitsFor: string[];
}

@ObjectType({ description: 'That a thing was public and was taken back. What it said is not told.' })
export class TakenBack {
  @Field(() => SubjectKind, { description: 'What kind of thing it is.' })
  kind: string;

  @Field(() => ID)
  id: string;

  @Field(() => Instant, { description: 'When it was released.' })
  releasedAt: string;

  @Field(() => Instant, { description: 'When it was taken back.' })
  takenBackAt: string;

  @Field(() => TakingBackReason, { description: 'Why, as everybody may read it.' })
  reason: string;
}

@ObjectType({ description: 'How a comparison came to be released.' })
export class ComparisonRelease {
  @Field(() => Instant, { description: 'When it was released.' })
  releasedAt: string;

  @Field(() => Int, {
    description: 'Two when one person proposed the release and another made it; one when nobody else was there.',
  })
  people: number;
}
