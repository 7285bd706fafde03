import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CONTENT_WARNING } from '../content-warning.js';
import { connectionTypeOf } from '../read/connection.js';
import { Picture } from '../files/picture.type.js';
import { Level } from '../level.type.js';
import { PartialDate } from '../partial-date.type.js';
import type { Ref } from '../ref.js';
import { Day } from '../scalars/day.scalar.js';

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

  @Field(() => [Picture], { description: 'Pictures of it, as evidence, in the order recorded.' })
  pictures: Ref<Picture>[];
}

export const SourceConnection = connectionTypeOf('Source', () => Source);
