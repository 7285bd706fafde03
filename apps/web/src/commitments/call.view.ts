import { organizationLink, type LinkView } from '../layout/named.js';
import { dateView, dayView, type DateView } from '../layout/partial-date.view.js';
import { sourceView, type SourceView } from '../layout/source.view.js';
import type { Call, CallAddressee, CallAnswer } from '../engagements/engagement.query.js';
import { datesOf, lateOf, nameOf } from './call-answer.js';
import { quoteForCall } from './call-quotes.js';
import { callWords as words, standingWords } from './call.words.js';

export interface CallView {
  readonly anchor: string;
  readonly history: string;
  readonly number: number;
  readonly statement: string;
  readonly verbatim: boolean;
  readonly madeBy: LinkView;
  readonly stated: DateView;
  readonly within: string | undefined;
  readonly by: DateView | undefined;
  readonly byWorkingDays: DateView | undefined;
  readonly addressees: readonly AddresseeView[];
  /** Those who were copied in: named, and counted in nothing. */
  readonly copied: readonly string[];
  readonly source: SourceView | undefined;
  readonly quote: string | undefined;
}

export interface AddresseeView {
  readonly name: string;
  readonly href: string;
  readonly answers: readonly AnswerView[];
}

export interface AnswerView {
  readonly shape: string;
  readonly standing: string;
  readonly says: string;
  readonly when: DateView | undefined;
  readonly asOf: string | undefined;
  readonly late: string | undefined;
  readonly source: SourceView | undefined;
}

export function callView(call: Call, day: string): CallView {
  return {
    anchor: `call-${call.number}`,
    history: `/calls/${call.id}/history`,
    number: call.number,
    statement: call.statement,
    verbatim: call.wording === 'VERBATIM',
    madeBy: organizationLink(call.madeBy),
    stated: dateView(call.statedOn),
    within: call.answerWithinDays === null ? undefined : words.days(call.answerWithinDays),
    by: call.answerBy === null ? undefined : dayView(call.answerBy),
    byWorkingDays: call.answerByWorkingDays === null ? undefined : dayView(call.answerByWorkingDays),
    addressees: call.addressees.filter((one) => !one.copiedIn).map(addresseeView),
    copied: call.addressees.filter((one) => one.copiedIn).map(nameOf),
    source: call.source ? sourceView(call.source) : undefined,
    quote: quoteForCall(call, day),
  };
}

function addresseeView(addressee: CallAddressee): AddresseeView {
  return {
    name: nameOf(addressee),
    href: `/organizations/${addressee.organization.id}`,
    answers: addressee.answers.map(answerView),
  };
}

export function answerView(answer: CallAnswer): AnswerView {
  const { shape, label } = standingWords[answer.standing];
  return {
    shape,
    standing: label,
    ...datesOf(answer),
    says: answer.says,
    late: lateOf(answer),
    source: answer.source ? sourceView(answer.source) : undefined,
  };
}
