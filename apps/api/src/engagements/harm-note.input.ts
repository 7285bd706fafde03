import { InputType } from '@nestjs/graphql';
import type { FromWhat as FromWhatValue } from '#libs/kernel';
import { ActInputType, FromWhat, PartialDateInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField } from '../input/fields.js';

@InputType({ description: 'What recordHarmNote takes: what an engagement did to you, and what its words touch.' })
export class RecordHarmNoteInput extends ActInputType {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @InsideField(() => PartialDateInputType, 'When it happened, if you say so.', { optional: true })
  on?: PartialDateInputType | null;

  @TextField('What it did. Your space reads it.', { most: 8_000 })
  says: string;

  @TextField('What the words touch, such as restraint or self-harm: the content warning before them.', {
    most: 120,
    lines: 'one',
  })
  warning: string;

  @IdField('The source that says so.', { optional: true })
  sourceId?: string | null;

  @EnumField(() => FromWhat, 'What you had before you when you entered this, if you say so.', { optional: true })
  fromWhat?: FromWhatValue | null;
}
