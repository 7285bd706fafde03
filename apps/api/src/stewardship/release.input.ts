import { InputType } from '@nestjs/graphql';
import type { TakingBackReason as TakingBackReasonValue } from '#libs/stewardship/core';
import { EnumField, IdListField, InsideField, InstantField, TextField } from '../input/fields.js';
import { TakingBackReason } from './release.type.js';
import { KEY, StewardshipInput, ThingInput } from './thing.input.js';

@InputType({ description: 'What release takes: the thing that everybody is to see.' })
export class ReleaseInput extends StewardshipInput {}

@InputType({ description: 'What proposeRelease takes: the thing that is ready for everybody.' })
export class ProposeReleaseInput extends StewardshipInput {}

@InputType({ description: 'What embargo takes: the thing that is held back, until when, and who may read it meanwhile.' })
export class EmbargoInput extends StewardshipInput {
  @InstantField('Until when it is not released. Nothing happens at this moment: a person releases it then or later.')
  until: string;

  @IdListField('Accounts outside the space that may read it meanwhile.', { length: 50 })
  to?: string[] | null;
}

/** What an act on several things at once takes. */
@InputType({ isAbstract: true })
abstract class TogetherInput {
  @InsideField(() => ThingInput, 'Up to 200, in the order in which they are to be done. All of them are, or none.', {
    list: true,
  })
  things: ThingInput[];

  @TextField(KEY, { most: 200, lines: 'one' }, { optional: true })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What releaseTogether takes: the things that everybody is to see.' })
export class ReleaseTogetherInput extends TogetherInput {}

@InputType({ description: 'What proposeReleaseTogether takes: the things that are ready for everybody.' })
export class ProposeReleaseTogetherInput extends TogetherInput {}

@InputType({
  description: 'What takeBack takes: the thing that nobody outside its space is to see any more, and why, where it was public.',
})
export class TakeBackInput extends StewardshipInput {
  @EnumField(() => TakingBackReason, 'Why, as everybody may read it. Needed where everybody could see the thing.', {
    optional: true,
  })
  reason?: TakingBackReasonValue | null;
}
