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

  @Field(() => Instant, { description: 'When it was kept first.' })
  begunAt: string;

  @Field(() => Instant, { description: 'When it was kept last.' })
  keptAt: string;
}

export const KeptFormConnection = connectionTypeOf('KeptForm', () => KeptForm);

@InputType({ description: 'What keepForm takes: where a form is, and what you wrote in it so far.' })
export class KeepFormInput {
  @IdField('The kept form that this replaces; without it one more is kept.', { optional: true })
  keptFormId?: string | null;

  @TextField('Where the form is: a path on this site.', { most: 500, lines: 'one' })
  form: string;

  @TextField('What was written in it, as a browser sends a form (application/x-www-form-urlencoded).', { most: 600_000 })
  written: string;
}

@InputType({ description: 'What discardKeptForm takes: a form you kept that is to be thrown away.' })
export class DiscardKeptFormInput {
  @IdField('The kept form.')
  keptFormId: string;
}

@ObjectType({ description: 'What keepForm answers with: the form as it is kept.' })
export class KeepFormPayload {
  @Field(() => KeptForm, { description: 'The form as it is kept.' })
  keptForm: Ref<KeptForm>;
}

@ObjectType({ description: 'What discardKeptForm answers with, once nothing of the form is left.' })
export class DiscardKeptFormPayload {
  @Field(() => ID, { description: 'The id the kept form had.' })
  discardedId: string;
}
