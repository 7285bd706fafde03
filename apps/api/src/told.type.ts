import { Field, ObjectType } from '@nestjs/graphql';
import { CONTENT_WARNING, Source } from './evidence/source.type.js';
import { FromWhat } from './input/act.input.js';
import { Instant } from './scalars/instant.scalar.js';

/** What every fact that was told tells of itself: where it can be read, from what and when it was put on the record. */
@ObjectType({ isAbstract: true })
export abstract class Told {
  @Field(() => FromWhat)
  fromWhat: string;

  @Field(() => Source, { nullable: true })
  source: Source | null;

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}
