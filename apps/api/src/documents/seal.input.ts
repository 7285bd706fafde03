import { InputType } from '@nestjs/graphql';
import type { Side } from '#libs/documents/core';
import { ActInputType } from '../input/act.input.js';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { ComparisonSide } from './seal.type.js';

@InputType({
  description: 'What sealComparison takes: a comparison, which of its texts stays sealed, and what everybody may read of that.',
})
export class SealComparisonInput extends ActInputType {
  @IdField('The comparison. Each of its findings that is not "kept" has been judged by a person.')
  comparisonId: string;

  @EnumField(() => ComparisonSide, 'Which of its two texts stays sealed.')
  side: Side;

  @TextField('What is sealed, in words that everybody may read.', { most: 300, lines: 'one' })
  says: string;
}

@InputType({ description: 'What revealSeal takes: the seal whose salt is to be given.' })
export class RevealSealInput extends ActInputType {
  @IdField('The seal.')
  sealId: string;
}
