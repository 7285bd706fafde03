import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Space } from '../access/space.type.js';
import { Source } from '../evidence/source.type.js';
import { IdField, TextField, YesNoField } from '../input/fields.js';
import { connectionTypeOf, PageArgs } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Comparison } from './comparison.type.js';
import { Version, Work } from './work.type.js';

@ObjectType({
  description:
    'Something was published: how far a group has come with it. Not on the record; the members of its space see it, and nothing of it stays when it is thrown away.',
})
export class PublishedPath {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space it is for.' })
  space: Ref<Space>;

  @Field(() => String, { description: 'What was published, in a few words.' })
  called: string;

  @Field(() => String, { nullable: true, description: 'Where it was seen.' })
  address: string | null;

  @Field(() => Source, { nullable: true, description: 'The source that tells where it can be read.' })
  source: Ref<Source> | null;

  @Field(() => Version, { nullable: true, description: 'The version that it stands against.' })
  against: Ref<Version> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is something published instead of that document, and not the document itself; null before it was said.',
  })
  instead: boolean | null;

  @Field(() => Work, { nullable: true, description: 'The document that was published instead.' })
  work: Ref<Work> | null;

  @Field(() => Version, { nullable: true, description: 'The text that was published.' })
  published: Ref<Version> | null;

  @Field(() => Comparison, { nullable: true, description: 'The two versions, compared.' })
  comparison: Ref<Comparison> | null;

  @Field(() => Boolean, { description: 'Whether somebody said that enough findings are judged for now.' })
  findingsRead: boolean;

  @Field(() => Instant, { description: 'When it was begun.' })
  begunAt: string;

  @Field(() => Instant, { description: 'When it was changed last.' })
  changedAt: string;
}

export const PublishedPathConnection = connectionTypeOf('PublishedPath', () => PublishedPath);

@ArgsType()
export class PublishedPathsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those that this comparison belongs to.' })
  comparisonId?: string | null;
}

@InputType({ description: 'What beginPublishedPath takes: what was published, in a few words, and the space it is for.' })
export class BeginPublishedPathInput {
  @IdField('The space it is for.')
  spaceId: string;

  @TextField('What was published, in a few words.', { most: 200, lines: 'one' })
  called: string;

  @TextField('Where it was seen.', { most: 2_000, lines: 'one' }, { optional: true })
  address?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ContinuePublishedPathInput {
  @IdField('The path.')
  pathId: string;

  @IdField('The source that tells where it can be read.', { optional: true })
  sourceId?: string | null;

  @IdField('The version that it stands against.', { optional: true })
  againstVersionId?: string | null;

  @YesNoField('Whether it is something published instead of that document.')
  instead?: boolean | null;

  @IdField('The document that was published instead.', { optional: true })
  workId?: string | null;

  @IdField('The text that was published.', { optional: true })
  publishedVersionId?: string | null;

  @IdField('The two versions, compared.', { optional: true })
  comparisonId?: string | null;

  @YesNoField('Whether somebody said that enough findings are judged for now.')
  findingsRead?: boolean | null;
}

@InputType({ description: 'What discardPublishedPath takes: a path that is to be thrown away.' })
export class DiscardPublishedPathInput {
  @IdField('The path.')
  pathId: string;
}

@ObjectType({ description: 'What beginPublishedPath answers with: the path that was begun.' })
export class BeginPublishedPathPayload {
  @Field(() => PublishedPath, { description: 'The path that was begun.' })
  publishedPath: Ref<PublishedPath>;
}

@ObjectType({ description: 'What continuePublishedPath answers with: the path as it stands now.' })
export class ContinuePublishedPathPayload {
  @Field(() => PublishedPath, { description: 'The path as it stands now.' })
  publishedPath: Ref<PublishedPath>;
}

@ObjectType({ description: 'What discardPublishedPath answers with, once nothing of the path is left.' })
export class DiscardPublishedPathPayload {
  @Field(() => ID, { description: 'The id the path had.' })
  discardedId: string;
}
