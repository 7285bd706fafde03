import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Ref } from '../ref.js';
import { Space } from '../access/space.type.js';
import { IdField, TextField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'Not on the record: you alone see it, you can change and delete it, and nothing of it stays.' })
export class Note {
  @Field(() => ID)
  id: string;

  @Field(() => Space)
  space: Ref<Space>;

  @Field(() => String)
  body: string;

  @Field(() => Instant)
  writtenAt: string;

  @Field(() => Instant)
  changedAt: string;
}

export const NoteConnection = connectionTypeOf('Note', () => Note);

@InputType()
export class WriteNoteInput {
  @IdField('The space it is for. Nobody else in the space sees it.')
  spaceId: string;

  @TextField('What you want to keep.', { most: 20_000 })
  body: string;
}

@InputType()
export class ChangeNoteInput {
  @IdField('The note.')
  noteId: string;

  @TextField('What it says from now on.', { most: 20_000 })
  body: string;
}

@InputType()
export class DeleteNoteInput {
  @IdField('The note.')
  noteId: string;
}

@ObjectType()
export class NotePayload {
  @Field(() => Note)
  note: Ref<Note>;
}

@ObjectType()
export class DeleteNotePayload {
  @Field(() => ID, { description: 'The id the note had.' })
  deletedId: string;
}
