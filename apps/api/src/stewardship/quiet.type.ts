import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { DayField, YesNoField } from '../input/fields.js';
import { Day } from '../scalars/day.scalar.js';

@ObjectType({ description: 'Whether you are told nothing for a while. You alone can read it.' })
export class Quiet {
  @Field(() => Boolean, { description: 'Whether it is so today.' })
  quiet: boolean;

  @Field(() => Day, { nullable: true, description: 'Its last day; none where it lasts until you end it.' })
  until: string | null;
}

@InputType({ description: 'What setQuiet takes: whether you are told nothing for a while, and until when.' })
export class SetQuietInput {
  @YesNoField('False to be told again; else you are told nothing.')
  quiet?: boolean | null;

  @DayField('Its last day; without one it lasts until you end it.', { optional: true })
  until?: string | null;
}

@ObjectType({ description: 'What setQuiet answers with: your quiet mode as it stands now.' })
export class SetQuietPayload extends Quiet {}
