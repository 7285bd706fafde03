import { InputType } from '@nestjs/graphql';
import type { VersionKind as VersionKindValue } from '#libs/documents/core';
import type { Wording as WordingValue } from '#libs/kernel';
import { ActInputType, PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField, TextListField } from '../input/fields.js';
import { VersionKind, Wording } from './work.type.js';

@InputType({ description: 'What recordWork takes: what a document is called, and what sort of document it is.' })
export class RecordWorkInput extends ActInputType {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @TextField('What it is called.', { most: 300, lines: 'one' })
  title: string;

  @TextField('What sort of document it is: policy, letter, position statement.', { most: 60, lines: 'one' })
  kind: string;

  @TextListField('What else sources call it.', { most: 300, lines: 'one', length: 20 })
  alsoCalled?: string[] | null;
}

@InputType({
  description: 'What recordVersion takes: one text of a document, what somebody says it is, and the words when you hold them.',
})
export class RecordVersionInput extends ToldInputType {
  @IdField('The work it is a version of.')
  workId: string;

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

  @EnumField(() => Wording, 'VERBATIM with its text, REPORTED without.')
  wording: WordingValue;

  @TextField('Its whole text, plain or in Markdown.', { most: 2_000_000 }, { optional: true })
  text?: string | null;

  @IdField('The work this was published instead of.', { optional: true })
  publishedInsteadOfId?: string | null;
}
