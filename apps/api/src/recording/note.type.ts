import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Ref } from '../ref.js';
import { Space } from '../access/space.type.js';
import { IdField, InstantField, TextField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';

@ObjectType({ description: 'Not on the record: you alone see it, you can change and delete it, and nothing of it stays.' })
export class Note {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space it is for. Nobody else there sees it.' })
  space: Ref<Space>;

  @Field(() => String, { description: 'What it says.' })
  body: string;

  @Field(() => Instant, { description: 'When it was written.' })
  writtenAt: string;

  @Field(() => Instant, { description: 'When it was changed last.' })
  changedAt: string;
}

export const NoteConnection = connectionTypeOf('Note', () => Note);

@InputType({ description: 'What writeNote takes: what you want to keep for yourself, and the space it is for.' })
export class WriteNoteInput {
  @IdField('The space it is for. Nobody else in the space sees it.')
  spaceId: string;

  @TextField('What you want to keep.', { most: 20_000 })
  body: string;

  @TextField(
    'A word of your own: the same note sent again with the same word is one note, as long as it stands.',
    { most: 200, lines: 'one' },
    { optional: true },
  )
  idempotencyKey?: string | null;
}

@InputType({ description: 'What changeNote takes: a note of yours, and what it says from now on.' })
export class ChangeNoteInput {
  @IdField('The note.')
  noteId: string;

  @TextField('What it says from now on.', { most: 20_000 })
  body: string;

  @InstantField('When it had been changed last as you read it: where it was changed since, nothing is saved.', { optional: true })
  lastChangedAt?: string | null;
}

@InputType({ description: 'What deleteNote takes: a note of yours that is to be deleted.' })
export class DeleteNoteInput {
  @IdField('The note.')
  noteId: string;
}

@ObjectType({ description: 'What writeNote and changeNote answer with: your note.' })
export class NotePayload {
  @Field(() => Note, { description: 'The note as it stands now.' })
  note: Ref<Note>;
}

@ObjectType({ description: 'What deleteNote answers with, once nothing of the note is left.' })
export class DeleteNotePayload {
  @Field(() => ID, { description: 'The id the note had.' })
  deletedId: string;
}
