import { InputType } from '@nestjs/graphql';
import type { TakingBackReason as TakingBackReasonValue } from '#libs/stewardship/core';
import { EnumField, IdListField, InstantField } from '../input/fields.js';
import { TakingBackReason } from './release.type.js';
import { StewardshipInput } from './thing.input.js';

@InputType()
export class ReleaseInput extends StewardshipInput {}

@InputType()
export class ProposeReleaseInput extends StewardshipInput {}

@InputType()
export class EmbargoInput extends StewardshipInput {
  @InstantField('Until when it is not released. Nothing happens at this moment: a person releases it then or later.')
  until: string;

  @IdListField('Accounts outside the space that may read it meanwhile.', { length: 50 })
  to?: string[] | null;
}

@InputType()
export class TakeBackInput extends StewardshipInput {
  @EnumField(() => TakingBackReason, 'Why, as everybody may read it.')
  reason: TakingBackReasonValue;
}
