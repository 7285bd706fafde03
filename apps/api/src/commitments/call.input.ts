import { InputType } from '@nestjs/graphql';
import type { AnswerStanding as AnswerStandingValue } from '#libs/commitments/core';
import type { Wording as WordingValue } from '#libs/kernel';
import { Wording } from '../documents/work.type.js';
import { PartialDateInputType, ToldInputType } from '../input/act.input.js';
import { DayField, EnumField, IdField, InsideField, NumberField, TextField, YesNoField } from '../input/fields.js';
import { AnswerStanding } from './call.type.js';

@InputType({ description: 'A body that a call is put to, or that is copied in.' })
export class CallAddresseeInput {
  @IdField('The body.')
  organizationId: string;

  @IdField('The office in it.', { optional: true })
  postId?: string | null;

  @YesNoField('True when it is only copied in and owes no answer.')
  copiedIn?: boolean | null;
}

@InputType({ description: 'What recordCall takes: what a group asked, when, and of whom.' })
export class RecordCallInput extends ToldInputType {
  @IdField('The engagement it belongs to.')
  engagementId: string;

  @NumberField('Its place among the calls made together.', { least: 1, most: 1_000 })
  number: number;

  @TextField('What is asked.', { most: 4_000 })
  statement: string;

  @EnumField(() => Wording, 'Whether these are the exact words.')
  wording: WordingValue;

  @IdField('Who asks.')
  madeById: string;

  @InsideField(() => PartialDateInputType, 'When it was asked.')
  statedOn: PartialDateInputType;

  @NumberField('Days in which an answer is asked.', { least: 1, most: 3_660 }, { optional: true })
  answerWithinDays?: number | null;

  @InsideField(() => CallAddresseeInput, 'Whom it is put to.', { list: true })
  addressees: CallAddresseeInput[];
}

@InputType({
  description: 'What recordAnswer takes: what one body that was asked did with a call, or until when no reply was identified.',
})
export class RecordAnswerInput extends ToldInputType {
  @IdField('The call.')
  callId: string;

  @IdField('The body that answers: one of those it was put to.')
  organizationId: string;

  @EnumField(() => AnswerStanding, 'How it answered.')
  standing: AnswerStandingValue;

  @TextField('What it said or did, in your words.', { most: 2_000 })
  says: string;

  @InsideField(() => PartialDateInputType, 'When. For no identified reply, the day until which you looked.')
  on: PartialDateInputType;

  @DayField(
    'Until which day a reply was looked for. Of what was answered in part or otherwise, not before the answer; of an answer or a refusal, none.',
    { optional: true },
  )
  asOf?: string | null;
}
