import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CONTENT_WARNING } from '../content-warning.js';
import { Source } from '../evidence/source.type.js';
import { ActInputType, PartialDateInputType } from '../input/act.input.js';
import { IdField, InsideField, TextField } from '../input/fields.js';
import { Level } from '../level.type.js';
import { PartialDate } from '../partial-date.type.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({
  description:
    'A picture of a source, as evidence. What is shown is made anew from its pixels, and is read at /pictures/ID/image. It is never a version of a work.',
})
export class Picture {
  @Field(() => ID)
  id: string;

  @Field(() => Source, { nullable: true, description: 'The source that it is of; null when you cannot see that.' })
  source: Ref<Source> | null;

  @Field(() => String, { description: 'What it shows, in words: what stands for it where it is not seen.' })
  shows: string;

  @Field(() => PartialDate, { nullable: true, description: 'When it was taken, as somebody says; none when nobody has said.' })
  takenOn: Ref<PartialDate> | null;

  @Field(() => String, { description: 'What is shown is this: image/jpeg or image/png.' })
  mediaType: string;

  @Field(() => Int, { description: 'How wide it is, in dots.' })
  width: number;

  @Field(() => Int, { description: 'How high it is, in dots.' })
  height: number;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes that are shown, in hexadecimal. Null when the picture was erased: then there are none.',
  })
  imageHash: string | null;

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;
}

@InputType({ description: 'What recordPicture takes: a picture in your tray, the source that it is of, and what it shows.' })
export class RecordPictureInput extends ActInputType {
  @IdField('The picture in your tray. It leaves the tray; its bytes are sealed, and what is shown is made anew from its pixels.')
  fileId: string;

  @IdField('The source that it is of.')
  sourceId: string;

  @TextField('What it shows, in plain words: whoever does not see it reads this.', { most: 2_000 })
  shows: string;

  @InsideField(() => PartialDateInputType, 'When it was taken.', { optional: true })
  takenOn?: PartialDateInputType | null;
}
