import { dayInWords } from '../layout/day.js';
import { shortened } from '../layout/named.js';
import { dateView, dateViewOrNone, dayView } from '../layout/partial-date.view.js';
import { sourceView } from '../layout/source.view.js';
import { dated, quoteHere, quoteOf, type Quotable } from '../record/quote.js';
import { saidInReply, toldIn } from '../record/replies.view.js';
import type { ReplyRequest } from '../record/reply.query.js';
import type { Commitment, DueDate } from './commitment.query.js';
import { commitmentWords as words } from './commitment.words.js';
import type { Judgement } from './status.query.js';
import { verbBefore, type StatusQuotes } from './statuses.view.js';

type Part = { readonly level?: string; readonly source: Commitment['source'] };

/** Each part of a commitment as a sentence to pass on alone, with the promise it belongs to and what was replied. */
export interface PartQuotes extends StatusQuotes {
  readonly dueDate: (due: DueDate) => string | undefined;
  readonly delivery: (delivery: Commitment['deliveries'][number]) => string | undefined;
}

export function partQuotes(commitment: Commitment): PartQuotes {
  const { kind, madeBy, statement: promised, wording } = commitment;
  const about = words.quote.about(kind, madeBy.name, shortened(promised, 160), wording === 'VERBATIM');
  const replied = saidInReply(commitment);
  const quote = (
    part: Part,
    told: Omit<Quotable, 'source' | 'beside' | 'verbatim'> & Partial<Pick<Quotable, 'verbatim'>>,
    beside: readonly string[],
  ) => {
    if (commitment.level !== 'PUBLIC' || part.level !== 'PUBLIC') return undefined;
    const source = part.source ? sourceView(part.source) : undefined;
    return quoteOf({ verbatim: undefined, ...told, source, beside: [about, ...beside] });
  };
  return {
    statement: (statement) => {
      const { madeBy, statedOn, says, stance } = statement;
      const verb = verbBefore(statement);
      const who = verb === undefined ? madeBy.name : `${madeBy.name} ${verb}`;
      const readAs = words.quote.readAs(words.official.stance[stance] ?? stance);
      return quote(statement, { who, when: dateView(statedOn), says }, [readAs, ...replied]);
    },
    judgement: (judgement) => {
      const { judgedBy, on, says, stage, finding, rubric, searchedUntil, searchedWhere } = judgement;
      const { evidence } = words;
      const who = words.quote.judged(judgedBy.name, evidence.stage[stage], evidence.finding[finding] ?? finding);
      const searched = evidence.searched(dayInWords(searchedUntil), searchedWhere);
      const beside = [words.quote.rubric(rubric), searched, ...saidInReply(judgement)];
      return quote(judgement, { who, when: dayView(on), says }, beside);
    },
    reply: (reply, judgement) =>
      judgement && judgement.level !== 'PUBLIC'
        ? undefined
        : quote(reply, toldIn(reply), judgement ? [answersJudgement(judgement)] : []),
    asked: (request, says, judgement) => quoteForAsked(commitment, request, says, about, judgement),
    dueDate: (due) => {
      const { setBy, basis, baseline, revises, statedOn, date } = due;
      const who = setBy === null ? words.dates.setByNobody : `${words.dates.setBy} ${setBy.name}`;
      const order = baseline ? words.dates.first : revises === null ? words.dates.another : words.dates.revision;
      const dated = dateView(date);
      const says = words.quote.due(dated.words, dated.remarks, order, words.dates.basis[basis]);
      return quote(due, { who, when: dateViewOrNone(statedOn), says }, [...otherDates(commitment, due), ...replied]);
    },
    delivery: (delivery) => quote(delivery, toldOf(delivery), replied),
  };
}

/** The day is that of the delivery: nobody says when it was told. */
function toldOf({ on, says, assertedBy }: Commitment['deliveries'][number]) {
  return { who: words.quote.delivered(dated(dateView(on)), assertedBy.name), when: undefined, says };
}

/** One date alone would say more than the record does where another stands beside it. */
function otherDates({ dueDates }: Commitment, due: DueDate): readonly string[] {
  const others = dueDates.filter(({ id, level }) => id !== due.id && level === 'PUBLIC');
  return others.map(({ date, setBy }) => words.quote.another(dateView(date).words, setBy?.name));
}

/** What a reply to a judgement is quoted with. */
export function answersJudgement({ judgedBy, finding, says }: Judgement): string {
  return words.quote.answersJudgement(judgedBy.name, words.evidence.finding[finding] ?? finding, says);
}

/** That somebody was asked for a reply and has not given one, with what they were asked about. */
function quoteForAsked(
  commitment: Commitment,
  request: ReplyRequest,
  says: string,
  about: string,
  judgement: Judgement | undefined,
): string | undefined {
  const isSeen = [commitment, request, ...(judgement ? [judgement] : [])].every(({ level }) => level === 'PUBLIC');
  if (!isSeen) return undefined;
  return quoteHere({ says, source: undefined, beside: [about, ...(judgement ? [askedOfJudgement(judgement)] : [])] });
}

function askedOfJudgement({ judgedBy, finding, says }: Judgement): string {
  return words.quote.askedOfJudgement(judgedBy.name, words.evidence.finding[finding] ?? finding, says);
}
