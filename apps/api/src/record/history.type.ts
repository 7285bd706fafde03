import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SubjectKind } from '../level.type.js';
import { EntryState } from '../payload.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'What an entry said in one field.' })
export class ChangeField {
  @Field(() => String, { description: 'Such as statement or due.edtf.' })
  name: string;

  @Field(() => String, { description: 'What it said there, as text.' })
  value: string;
}

@ObjectType({
  description: 'One entry of the ledger: something was recorded, corrected, released, taken back, redacted or erased.',
})
export class Change {
  @Field(() => ID, { description: 'The entry.' })
  id: string;

  @Field(() => String, { description: 'What happened, such as commitment.corrected.' })
  event: string;

  @Field(() => SubjectKind, { description: 'To what kind of thing.' })
  kind: string;

  @Field(() => ID, { description: 'To which thing.' })
  thingId: string;

  @Field(() => Instant, { description: 'When it was put on the record, which may be long after what it tells of.' })
  recordedAt: string;

  @Field(() => EntryState, { description: 'How far the entry has come on its way into the ledger.' })
  state: string;

  @Field(() => String, {
    nullable: true,
    description: 'By whom, for members of the space: the name they chose. Nobody else is told, and of a note of harm nobody.',
  })
  by: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where whoever did it said so.' })
  why: string | null;

  @Field(() => [ChangeField], { description: 'What the entry said, as far as you may read it today.' })
  said: ChangeField[];
}

@ObjectType({ description: 'What was recorded of a thing and of what hangs from it, the earliest first.' })
export class History {
  @Field(() => [Change], { description: 'The entries, the earliest first.' })
  changes: Change[];

  @Field(() => Boolean, { description: 'Whether more was recorded than is told here: ask again since the last of these.' })
  more: boolean;
}
