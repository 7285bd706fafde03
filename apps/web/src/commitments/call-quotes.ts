import type { Call, CallAddressee, CallAnswer } from '../engagements/engagement.query.js';
import { dayInWords } from '../layout/day.js';
import { dateView } from '../layout/partial-date.view.js';
import { sourceView } from '../layout/source.view.js';
import { ended, quoteOf } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { recordedBeside } from '../record/grounds.js';
import { nameOf, standingOf } from './call-answer.js';
import { callWords as words } from './call.words.js';

export function quoteForCall(call: Call, day: string): string | undefined {
  if (call.level !== 'PUBLIC') return undefined;
  return quoteOf({
    who: quoteWords.calls(call.madeBy.name, call.number),
    when: dateView(call.statedOn),
    says: call.statement,
    verbatim: call.wording === 'VERBATIM',
    source: call.source ? sourceView(call.source) : undefined,
    beside: [...besideCall(call, day), ...recordedBeside(call)],
  });
}

/** What a call is passed on with: until when an answer was asked for, and what each that was asked has answered by that day. */
export function besideCall(call: Call, day: string): readonly string[] {
  const asked = call.addressees.filter((one) => !one.copiedIn);
  return [...askedBy(call), ...asked.map((one) => answersOf(one, dayInWords(day)))];
}

function askedBy({ answerWithinDays, answerBy, answerByWorkingDays }: Call): readonly string[] {
  if (answerWithinDays === null) return [];
  const [by, working] = [answerBy, answerByWorkingDays].map((each) => (each === null ? undefined : dayInWords(each)));
  return [words.quote.asked(words.days(answerWithinDays), by, working)];
}

function answersOf(addressee: CallAddressee, day: string): string {
  const answers = shown(addressee).map((answer) => ended(`${standingOf(answer)}: ${answer.says}`));
  if (answers.length === 0) return words.quote.none(nameOf(addressee), day);
  return words.quote.answers(nameOf(addressee), day, answers);
}

/** An answer is passed on with the others of the same body: what was found later belongs beside a silence. */
export function besideAnswer(answer: CallAnswer, addressee: CallAddressee, call: Call): readonly string[] {
  const silence = answer.standing === 'NO_IDENTIFIED_REPLY';
  const { number, madeBy, statement } = call;
  const others = shown(addressee).filter(({ id }) => id !== answer.id);
  return [
    (silence ? words.quote.silentTo : words.quote.answersCall)(number, madeBy.name, statement),
    ...(others.length === 0 ? [] : [words.quote.others(nameOf(addressee), number, others.map(standingOf))]),
  ];
}

function shown({ answers }: CallAddressee): readonly CallAnswer[] {
  return answers.filter(({ level }) => level === 'PUBLIC');
}
