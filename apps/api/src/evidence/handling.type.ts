import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HANDLING_SHOWS, type HandlingShows as HandlingShowsValue } from '#libs/evidence/core';
import { Version } from '../documents/work.type.js';
import { enumOf } from '../enum-of.js';
import { ActInputType } from '../input/act.input.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { Source } from './source.type.js';

export const HandlingShows = enumOf(HANDLING_SHOWS);
registerEnumType(HandlingShows, {
  name: 'HandlingShows',
  description: 'How much of a thing may be shown to everybody.',
  valuesMap: {
    NOTHING: { description: 'Nothing of it.' },
    TOTALS: { description: 'How many clauses and words, and what became of how many.' },
    TOTALS_AND_SHORT_QUOTES: { description: 'That, and sentences. It holds where nobody has decided.' },
    WHOLE: { description: 'The whole of it: by a decision, with whose it is and why.' },
  },
});

@ObjectType({
  description: 'From whom a version or a source came, on which terms, and how much of it may be shown. For members only.',
})
export class Handling {
  @Field(() => ID)
  id: string;

  @Field(() => Version, { nullable: true, description: 'The version it is about; null when it is about a source.' })
  version: Ref<Version> | null;

  @Field(() => Source, { nullable: true, description: 'The source it is about; null when it is about a version.' })
  source: Ref<Source> | null;

  @Field(() => String, { nullable: true, description: 'From whom it came.' })
  receivedFrom: string | null;

  @Field(() => String, { nullable: true, description: 'What stands on it, such as "draft, not for circulation".' })
  marked: string | null;

  @Field(() => String, { nullable: true, description: 'On which terms it came.' })
  terms: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds the rights in it.' })
  rightsHolder: string | null;

  @Field(() => HandlingShows, { description: 'How much of the version or source may be shown to everybody.' })
  shows: string;

  @Field(() => String, { nullable: true, description: 'Who decided how much is shown.' })
  decidedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

export const HandlingConnection = connectionTypeOf('Handling', () => Handling);

@InputType({
  description:
    'What recordHandling takes: from whom a version or a source came, on which terms, and how much of it may be shown.',
})
export class RecordHandlingInput extends ActInputType {
  @IdField('The space it holds in.')
  spaceId: string;

  @IdField('The version it is about; or name a source.', { optional: true })
  versionId?: string | null;

  @IdField('The source it is about; or name a version.', { optional: true })
  sourceId?: string | null;

  @TextField('From whom it came.', { most: 300 }, { optional: true })
  receivedFrom?: string | null;

  @TextField('What stands on it.', { most: 300 }, { optional: true })
  marked?: string | null;

  @TextField('On which terms it came.', { most: 1_000 }, { optional: true })
  terms?: string | null;

  @TextField('Who holds the rights in it.', { most: 300 }, { optional: true })
  rightsHolder?: string | null;

  @EnumField(() => HandlingShows, 'How much may be shown.')
  shows: HandlingShowsValue;

  @TextField('Who decided.', { most: 300 }, { optional: true })
  decidedBy?: string | null;

  @TextField('Why.', { most: 1_000 }, { optional: true })
  reason?: string | null;
}
