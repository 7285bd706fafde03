import { InputType } from '@nestjs/graphql';
import type { Fate as FateValue } from '#libs/documents/core';
import { ActInputType } from '../input/act.input.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { Fate } from './comparison.type.js';

@InputType({ description: 'What recordComparison takes: the two versions to compare, both with their text.' })
export class RecordComparisonInput extends ActInputType {
  @IdField('The version it starts from, agreed or not. It must be verbatim.')
  agreedVersionId: string;

  @IdField('The version that was published. It must be verbatim.')
  publishedVersionId: string;
}

@InputType({ description: 'What confirmFinding takes: a finding that you read and that is right.' })
export class ConfirmFindingInput extends ActInputType {
  @IdField('The finding.')
  findingId: string;

  @TextField('Anything to add.', { most: 2_000 }, { optional: true })
  note?: string | null;
}

@InputType({ description: 'What overruleFinding takes: a finding that you read and that is wrong, what it is instead, and why.' })
export class OverruleFindingInput extends ActInputType {
  @IdField('The finding.')
  findingId: string;

  @EnumField(() => Fate, 'What became of the clause in your reading.')
  fate: FateValue;

  @TextField('Why, in a sentence. It is shown beside the finding.', { most: 2_000 })
  note: string;
}
