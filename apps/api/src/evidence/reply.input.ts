import { InputType } from '@nestjs/graphql';
import type { Wording as WordingValue } from '#libs/kernel';
import { Wording } from '../documents/work.type.js';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { DayField, EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { ThingInput } from '../stewardship/thing.input.js';

@InputType({ description: 'What askForReply takes: which body was asked what about a thing, and by when.' })
export class AskForReplyInput extends ToldInputType {
  @InsideField(() => ThingInput, 'What it is asked about: a commitment, a judgement, a comparison or a claim.')
  about: ThingInput;

  @IdField('The body that is asked.')
  askedOfId: string;

  @TextField('What it is asked.', { most: 4_000 })
  says: string;

  @DayField('The day it was asked.')
  askedOn: string;

  @DayField('By when a reply is asked for.')
  answerBy: string;
}

@InputType({ description: 'What recordReply takes: what a body says to a thing on the record, and when it said so.' })
export class RecordReplyInput extends ToldInputType {
  @InsideField(() => ThingInput, 'What it is to: a commitment, a judgement, a comparison or a claim.')
  about: ThingInput;

  @IdField('The request it answers, when it was asked for.', { optional: true })
  requestId?: string | null;

  @IdField('The body whose reply it is.')
  byId: string;

  @TextField('The reply: its exact words when VERBATIM, yours when REPORTED.', { most: 20_000 })
  says: string;

  @EnumField(() => Wording, 'Whether these are the exact words.')
  wording: WordingValue;

  @InsideField(() => PartialDateInputType, 'When it was given.')
  on: PartialDateInputType;
}
