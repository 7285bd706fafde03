import { InputType } from '@nestjs/graphql';
import type { ContentSays as ContentSaysValue, Position as PositionValue } from '#libs/documents/core';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { ContentSays, Position } from './sign-off.type.js';

@InputType({ description: 'What signOffVersion takes: which party took which position on a version, and who says so.' })
export class SignOffVersionInput extends ToldInputType {
  @IdField('The version.')
  versionId: string;

  @IdField('The party whose position it is.')
  partyId: string;

  @TextField('In what role within the party: legal, communications, chief executive, coalition.', { most: 100, lines: 'one' })
  role: string;

  @EnumField(() => Position, 'The position.')
  position: PositionValue;

  @TextField('What was said with it.', { most: 2_000 }, { optional: true })
  says?: string | null;

  @IdField('Who says that this was the position.')
  assertedById: string;

  @TextField('The chain of telling, such as "as told to the coalition".', { most: 300, lines: 'one' }, { optional: true })
  toldTo?: string | null;

  @InsideField(() => PartialDateInputType, 'When it was taken.', { optional: true })
  on?: PartialDateInputType | null;
}

@InputType({ description: 'What recordDispute takes: who disputes a sign-off, and what they say instead.' })
export class RecordDisputeInput extends ToldInputType {
  @IdField('The sign-off that is disputed.')
  signOffId: string;

  @IdField('Who disputes it.')
  byId: string;

  @TextField('The source’s own verb: denies, disputes, corrects.', { most: 60, lines: 'one' })
  verb: string;

  @TextField('What they say instead.', { most: 2_000 })
  says: string;

  @InsideField(() => PartialDateInputType, 'When they said so.', { optional: true })
  on?: PartialDateInputType | null;
}

@InputType({
  description: 'What recordContentPoint takes: a topic, and whether a source says that a version contains or lacks it.',
})
export class RecordContentPointInput extends ToldInputType {
  @IdField('The version it is about.')
  versionId: string;

  @TextField('The topic, in the same words for both documents.', { most: 200, lines: 'one' })
  topic: string;

  @EnumField(() => ContentSays, 'What the source says the version does with it.')
  says: ContentSaysValue;

  @TextField('The source’s own words for it, when short.', { most: 300 }, { optional: true })
  wording?: string | null;
}
