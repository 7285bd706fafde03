import { InputType } from '@nestjs/graphql';
import type { FileText as FileTextValue, VersionKind as VersionKindValue } from '#libs/documents/core';
import { VersionKind } from '../documents/work.type.js';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { FileText } from './version-file.type.js';

@InputType({
  description:
    'What recordVersionFromFile takes: a file in your tray, which of its texts is meant, and what somebody says it is.',
})
export class RecordVersionFromFileInput extends ToldInputType {
  @IdField('The file in your tray. It leaves the tray, and its bytes are sealed.')
  fileId: string;

  @IdField('The work it is a version of.')
  workId: string;

  @EnumField(() => FileText, 'Which of its texts: WHOLE, or before or after its tracked changes.')
  text: FileTextValue;

  @TextField('How to tell it from others: "draft 14", "as published".', { most: 200, lines: 'one' })
  label: string;

  @EnumField(() => VersionKind, 'What somebody says it is. AGREED cannot be said; it follows from sign-offs.')
  kind: VersionKindValue;

  @IdField('Who says that it is of this kind.')
  kindAssertedById: string;

  @InsideField(() => PartialDateInputType, 'Its date.', { optional: true })
  dated?: PartialDateInputType | null;

  @IdField('The version it was made from.', { optional: true })
  derivedFromId?: string | null;

  @IdField('The work this was published instead of.', { optional: true })
  publishedInsteadOfId?: string | null;
}
