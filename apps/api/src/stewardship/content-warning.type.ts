import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { TextField } from '../input/fields.js';
import { SubjectKind } from '../level.type.js';
import { StewardshipPayload } from './release.type.js';
import { StewardshipInput } from './thing.input.js';

@ObjectType({ description: 'What stands before the words of a thing. It is seen by whoever sees the words, and by nobody else.' })
export class ContentWarning {
  @Field(() => SubjectKind)
  kind: string;

  @Field(() => ID)
  thingId: string;

  @Field(() => String, { description: 'What the words touch, as the group says it.' })
  says: string;
}

@InputType()
export class SetContentWarningInput extends StewardshipInput {
  @TextField('What the words touch, such as restraint or self-harm. Not what happened, and nobody’s name.', {
    most: 120,
    lines: 'one',
  })
  says: string;
}

@InputType()
export class RemoveContentWarningInput extends StewardshipInput {}

@ObjectType()
export class SetContentWarningPayload extends StewardshipPayload {}

@ObjectType()
export class RemoveContentWarningPayload extends StewardshipPayload {}
