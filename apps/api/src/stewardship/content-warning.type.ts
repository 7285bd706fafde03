import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { TextField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';
import { StewardshipPayload } from './release.type.js';
import { StewardshipInput } from './thing.input.js';

@ObjectType({ description: 'What stands before the words of a thing. It is seen by whoever sees the words, and by nobody else.' })
export class ContentWarning {
  @Field(() => SubjectKind, { description: 'What kind of thing it stands before.' })
  kind: string;

  @Field(() => ID, { description: 'The thing whose words it stands before.' })
  thingId: string;

  @Field(() => String, { description: 'What the words touch, as the group says it.' })
  says: string;
}

@InputType({ description: 'What setContentWarning takes: a thing, and what its words touch.' })
export class SetContentWarningInput extends StewardshipInput {
  @TextField('What the words touch, such as restraint or self-harm. Not what happened, and nobody’s name.', {
    most: 120,
    lines: 'one',
  })
  says: string;
}

@InputType({ description: 'What removeContentWarning takes: a thing whose words need no warning any more.' })
export class RemoveContentWarningInput extends StewardshipInput {}

@ObjectType({ description: 'What setContentWarning answers with: the thing the warning stands before, and the entry.' })
export class SetContentWarningPayload extends StewardshipPayload {}

@ObjectType({ description: 'What removeContentWarning answers with: the thing the warning stood before, and the entry.' })
export class RemoveContentWarningPayload extends StewardshipPayload {}
