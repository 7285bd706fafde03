import { InputType } from '@nestjs/graphql';
import type { WithholdingReason as WithholdingReasonValue } from '#libs/stewardship/core';
import { EnumField, TextField } from '../input/fields.js';
import { StewardshipInput } from './thing.input.js';
import { WithholdingReason } from './withholding.type.js';

@InputType({ isAbstract: true })
abstract class WithholdInput extends StewardshipInput {
  @TextField(
    'The field whose words are meant, such as statement, in every reading of the thing; all its words when none is named.',
    { most: 100, lines: 'one' },
    { optional: true },
  )
  field?: string | null;

  @EnumField(() => WithholdingReason, 'Why, as everybody may read it.')
  reason: WithholdingReasonValue;
}

@InputType({
  description: 'What redact takes: the thing, which words of it are to be taken out of sight outside its space, and why.',
})
export class RedactInput extends WithholdInput {}

@InputType({ description: 'What erase takes: the thing, which words of it are to go for good, and why.' })
export class EraseInput extends WithholdInput {}
