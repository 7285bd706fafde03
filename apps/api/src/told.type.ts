import { Field, ObjectType } from '@nestjs/graphql';
import { CONTENT_WARNING } from './content-warning.js';
import { Source } from './evidence/source.type.js';
import { FromWhat } from './input/act.input.js';
import { Instant } from './scalars/instant.scalar.js';

/** Where a fact can be read, and when it was put on the record. */
@ObjectType({ isAbstract: true })
export abstract class Sourced {
  @Field(() => Source, { nullable: true, description: 'The source that says so; null when none is named, or you cannot see it.' })
  source: Source | null;

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

/** What every fact that was told tells of itself: where it can be read, from what and when it was put on the record. */
@ObjectType({ isAbstract: true })
export abstract class Told extends Sourced {
  @Field(() => FromWhat, { description: 'What the person entering it had before them.' })
  fromWhat: string;
}
