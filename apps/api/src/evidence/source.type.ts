import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionTypeOf } from '../read/connection.js';
import { Level } from '../level.type.js';
import { PartialDate } from '../partial-date.type.js';
import { Day } from '../scalars/day.scalar.js';

/** What is said of the warning before any text. */
export const CONTENT_WARNING =
  'What its words touch, as the group says it, to be read before them; null when there is no warning. Show it first, and the words to who asks for them.';

@ObjectType({ description: 'Where something can be read, and whose voice it is.' })
export class Source {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'How to name it.' })
  citation: string;

  @Field(() => String, { nullable: true, description: 'Its address, when it has one.' })
  address: string | null;

  @Field(() => String, { description: 'Whose account it is. Three citations may have one origin.' })
  origin: string;

  @Field(() => String, { nullable: true, description: 'A short quotation, in its own words.' })
  quote: string | null;

  @Field(() => String, { nullable: true, description: 'The chain of telling, when it tells what somebody was told.' })
  hearsay: string | null;

  @Field(() => Day, { nullable: true, description: 'The day somebody last saw it there.' })
  seenOn: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was published; none when nobody has said.' })
  publishedOn: PartialDate | null;

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

export const SourceConnection = connectionTypeOf('Source', () => Source);
