import { InputType } from '@nestjs/graphql';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { IdField, InsideField, TextField } from '../input/fields.js';

@InputType({ description: 'What recordEngagement takes: which group worked with which institution, when, and how it stands.' })
export class RecordEngagementInput extends ToldInputType {
  @IdField('The space it belongs to.')
  spaceId: string;

  @TextField('A title that says who worked with whom, and when.', { most: 300, lines: 'one' })
  title: string;

  @TextField('What it was and how it stands, in a few sentences.', { most: 4_000 })
  summary: string;

  @IdField('The group.')
  groupId: string;

  @IdField('The institution.')
  institutionId: string;

  @InsideField(() => PartialDateInputType, 'When it began.', { optional: true })
  began?: PartialDateInputType | null;

  @InsideField(() => PartialDateInputType, 'When it ended.', { optional: true })
  ended?: PartialDateInputType | null;
}
