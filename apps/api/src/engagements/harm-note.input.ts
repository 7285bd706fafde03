import { InputType } from '@nestjs/graphql';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { IdField, InsideField, TextField } from '../input/fields.js';

@InputType({ description: 'What recordHarmNote takes: what an engagement did to you, and what its words touch.' })
export class RecordHarmNoteInput extends ToldInputType {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @InsideField(() => PartialDateInputType, 'When it happened.')
  on: PartialDateInputType;

  @TextField('What it did. Your space reads it.', { most: 8_000 })
  says: string;

  @TextField('What the words touch, such as restraint or self-harm: the content warning before them.', {
    most: 120,
    lines: 'one',
  })
  warning: string;
}
