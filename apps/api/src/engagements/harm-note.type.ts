import { Field, ID, ObjectType } from '@nestjs/graphql';
import { FromWhat } from '../input/act.input.js';
import { Level } from '../level.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Sourced } from '../told.type.js';
import { Engagement } from './engagement.type.js';

@ObjectType({
  description:
    'What an engagement did to somebody, in their words. A content warning stands before it. Its author alone shows it to others or withdraws it, and who that is, is told to nobody.',
})
export class HarmNote extends Sourced {
  @Field(() => ID)
  id: string;

  @Field(() => Engagement, {
    nullable: true,
    description: 'The engagement it belongs to; null for its author, once they have left the space and it is not public.',
  })
  engagement: Ref<Engagement> | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it happened, as far as it is told; null where it is not.' })
  on: Ref<PartialDate> | null;

  @Field(() => FromWhat, { nullable: true, description: 'What its author had before them; null where they do not say.' })
  fromWhat: string | null;

  @Field(() => String, { description: 'What it did, in the words of whoever wrote it. Show the content warning before it.' })
  says: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

export const HarmNoteConnection = connectionTypeOf('HarmNote', () => HarmNote);
