import { InputType } from '@nestjs/graphql';
import type { SubjectKind as SubjectKindValue } from '#libs/kernel';
import { EnumField, IdField, TextField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';

/** What is said of an argument that names a thing. */
export const THING = 'The thing that is asked about, by its kind and id.';

/** What is said of the key that an act may have. */
export const KEY = 'A word of your own: a repeat with the same word within 24 hours does nothing twice.';

@InputType({ description: 'A thing on the record, named by its kind and id.' })
export class ThingInput {
  @EnumField(() => SubjectKind, 'What kind of thing it is.')
  kind: SubjectKindValue;

  @IdField('The thing.')
  id: string;
}

/** What every act of stewardship takes. */
@InputType({ isAbstract: true })
export abstract class StewardshipInput {
  @EnumField(() => SubjectKind, 'What kind of thing it is.')
  kind: SubjectKindValue;

  @IdField('The thing.')
  id: string;

  @TextField(KEY, { most: 200, lines: 'one' }, { optional: true })
  idempotencyKey?: string | null;
}
