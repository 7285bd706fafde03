import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TRAY_STATES } from '#libs/documents/core';
import { enumOf } from '../enum-of.js';
import { Space } from '../access/space.type.js';
import { IdField } from '../input/fields.js';
import { connectionTypeOf } from '../read/connection.js';
import type { Ref } from '../ref.js';
import { Instant } from '../scalars/instant.scalar.js';
import { FileKind } from './version-file.type.js';

export const TrayState = enumOf(TRAY_STATES);
registerEnumType(TrayState, {
  name: 'TrayState',
  description: 'How far a file in the tray has come.',
  valuesMap: {
    WAITING: { description: 'It is being read, or waits for it.' },
    READ: { description: 'It was read.' },
    REFUSED: { description: 'It could not be read; the refusal says why.' },
  },
});

@ObjectType({
  description:
    'A file you put in and have not put on the record: you alone see it, and when you throw it away nothing of it stays.',
})
export class TrayFile {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The space whose tray it lies in.' })
  space: Ref<Space>;

  @Field(() => String, { nullable: true, description: 'The name it came with. It does not go on the record.' })
  name: string | null;

  @Field(() => Int, { description: 'In bytes.' })
  size: number;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  hash: string;

  @Field(() => TrayState, { description: 'How far it has come.' })
  state: string;

  @Field(() => FileKind, { nullable: true, description: 'What it is, by its content; null while that is not known.' })
  kind: string | null;

  @Field(() => String, { nullable: true, description: 'Which reader read it, such as "docx/1".' })
  reader: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of its text, with tracked changes accepted: equal to the textHash of a version that says the same to the letter.',
  })
  textHash: string | null;

  @Field(() => String, { nullable: true, description: 'The same of its text with tracked changes rejected; null without any.' })
  beforeHash: string | null;

  @Field(() => String, { nullable: true, description: 'The rule by which it was refused.' })
  refusalCode: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, and what would help.' })
  refusal: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the reading took, in milliseconds.' })
  milliseconds: number | null;

  @Field(() => [String], { description: 'What was left out when it was read, and what could not be told.' })
  notices: string[];

  @Field(() => Instant, { nullable: true, description: 'For what was fetched from a web address: when.' })
  fetchedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For what was fetched from a web address: the address that gave it in the end.',
  })
  finalAddress: string | null;

  @Field(() => Instant, { description: 'When it was put in.' })
  putAt: string;

  @Field(() => TrayFile, { nullable: true, description: 'The e-mail it was attached to, while that lies in the tray.' })
  attachedTo: Ref<TrayFile> | null;

  @Field(() => [TrayFile], { description: 'What was attached to it.' })
  attachments: Ref<TrayFile>[];
}

export const TrayFileConnection = connectionTypeOf('TrayFile', () => TrayFile);

@InputType({ description: 'What readFileAgain and discardFile take: a file in your tray.' })
export class TrayFileInput {
  @IdField('The file in your tray.')
  fileId: string;
}

@ObjectType({ description: 'What captureAddress and readFileAgain answer with: the file in your tray.' })
export class TrayFilePayload {
  @Field(() => TrayFile, { description: 'The file as it stands in your tray now.' })
  trayFile: Ref<TrayFile>;
}

@ObjectType({ description: 'What discardFile answers with, once nothing of the file is left.' })
export class DiscardFilePayload {
  @Field(() => ID, { description: 'The id the file had.' })
  discardedId: string;
}
