import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IdField, TextField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({
  description: 'A form that you began and have not sent: not on the record. You alone see it, and nothing of it stays.',
})
export class KeptForm {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Where the form is, such as "/notes/write".' })
  form: string;

  @Field(() => String, {
    description: 'What was written in it, as a browser sends a form (application/x-www-form-urlencoded).',
  })
  written: string;

  @Field(() => Instant)
  begunAt: string;

  @Field(() => Instant, { description: 'When it was kept last.' })
  keptAt: string;
}

export const KeptFormConnection = connectionTypeOf('KeptForm', () => KeptForm);

@InputType()
export class KeepFormInput {
  @IdField('The kept form that this replaces; without it one more is kept.', { optional: true })
  keptFormId?: string | null;

  @TextField('Where the form is: a path on this site.', { most: 500, lines: 'one' })
  form: string;

  @TextField('What was written in it, as a browser sends a form (application/x-www-form-urlencoded).', { most: 600_000 })
  written: string;
}

@InputType()
export class DiscardKeptFormInput {
  @IdField('The kept form.')
  keptFormId: string;
}

@ObjectType()
export class KeepFormPayload {
  @Field(() => KeptForm)
  keptForm: Ref<KeptForm>;
}

@ObjectType()
export class DiscardKeptFormPayload {
  @Field(() => ID, { description: 'The id the kept form had.' })
  discardedId: string;
}
