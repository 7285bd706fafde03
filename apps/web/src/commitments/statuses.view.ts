import { dayInWords } from '../layout/day.js';
import { organizationLink, type LinkView } from '../layout/named.js';
import { dateView, type DateView } from '../layout/partial-date.view.js';
import { sourceView, type SourceView } from '../layout/source.view.js';
import type { Commitment, ReplyRequest } from './commitment.query.js';
import { commitmentWords as words } from './commitment.words.js';
import type { OfficialStatement, Reply } from './status.query.js';

/** What the body says, and what sources show: beside the schedule, and never made one with it. */
export interface StatusesView {
  readonly official: { readonly heading: string; readonly inWords: string; readonly statements: readonly StatementView[] };
  readonly evidence: { readonly heading: string; readonly inWords: string; readonly judgements: readonly JudgementView[] };
}

interface StatementView {
  readonly stance: string;
  readonly says: string;
  readonly verb: string | undefined;
  readonly when: DateView;
  readonly source: SourceView | undefined;
  readonly notPublic: string | undefined;
  readonly quote: string | undefined;
}

export interface JudgementView extends RepliesView {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly by: LinkView;
  readonly on: string;
  readonly rubric: string;
  readonly searched: string;
  readonly source: SourceView | undefined;
  readonly notPublic: string | undefined;
  readonly quote: string | undefined;
}

export interface RepliesView {
  readonly replies: readonly ReplyView[];
  /** Who was asked, by when, and that nothing came. */
  readonly asked: readonly string[];
}

export interface ReplyView {
  readonly says: string;
  readonly verbatim: boolean;
  readonly by: string;
  readonly when: DateView;
  readonly source: SourceView | undefined;
  /** that it came through the space, where it did */
  readonly received: string | undefined;
  readonly notPublic: string | undefined;
  readonly quote: string | undefined;
}

/** A sentence to pass on, of what everybody sees. */
export interface StatusQuotes {
  readonly statement: (statement: OfficialStatement) => string | undefined;
  readonly judgement: (judgement: Commitment['judgements'][number]) => string | undefined;
  readonly reply: (reply: Reply, judgement?: Commitment['judgements'][number]) => string | undefined;
}

/** Says of a part that only members see it; nothing of what everybody sees. */
export type NotPublic = (part: { readonly level?: string }) => string | undefined;

export function statusesView(commitment: Commitment, day: string, notPublic: NotPublic, quotes: StatusQuotes): StatusesView {
  return {
    official: {
      heading: words.official.heading(day),
      inWords: commitment.official.inWords,
      statements: commitment.statements.map((statement) => ({
        stance: words.official.stance[statement.stance] ?? statement.stance,
        says: statement.says,
        verb: verbBefore(statement),
        when: dateView(statement.statedOn),
        source: statement.source ? sourceView(statement.source) : undefined,
        notPublic: notPublic(statement),
        quote: quotes.statement(statement),
      })),
    },
    evidence: {
      heading: words.evidence.heading(day),
      inWords: commitment.evidence.inWords,
      judgements: commitment.judgements.map((judgement) => ({
        ...judgementView(judgement, notPublic, quotes),
        quote: quotes.judgement(judgement),
      })),
    },
  };
}

/** The verb to set before what was said; none where what was said begins with it, so that nobody “said said”. */
export function verbBefore({ verb, says }: Pick<OfficialStatement, 'verb' | 'says'>): string | undefined {
  return verb === null || says.toLowerCase().startsWith(`${verb.toLowerCase()} `) ? undefined : verb;
}

export function repliesView(
  { replies = [], replyRequests = [] }: { readonly replies?: readonly Reply[]; readonly replyRequests?: readonly ReplyRequest[] },
  notPublic: NotPublic,
  quote: (reply: Reply) => string | undefined,
): RepliesView {
  return {
    replies: replies.map((reply) => ({
      says: reply.says,
      verbatim: reply.wording === 'VERBATIM',
      by: words.replies.by(reply.by.name),
      when: dateView(reply.on),
      source: reply.source ? sourceView(reply.source) : undefined,
      received: reply.receivedThroughSpace ? words.replies.received(reply.by.name) : undefined,
      notPublic: notPublic(reply),
      quote: quote(reply),
    })),
    asked: replyRequests.flatMap((request) =>
      request.noReply === null ? [] : [words.replies.asked(request.askedOf.name, dayInWords(request.answerBy), request.noReply)],
    ),
  };
}

function judgementView(
  judgement: Commitment['judgements'][number],
  notPublic: NotPublic,
  quotes: StatusQuotes,
): Omit<JudgementView, 'quote'> {
  const { stage, finding, searchedUntil, searchedWhere } = judgement;
  return {
    id: judgement.id,
    title: `${words.evidence.stage[stage]}: ${words.evidence.finding[finding] ?? finding}`,
    says: judgement.says,
    by: organizationLink(judgement.judgedBy),
    on: dayInWords(judgement.on),
    rubric: judgement.rubric,
    searched: words.evidence.searched(dayInWords(searchedUntil), searchedWhere),
    source: judgement.source ? sourceView(judgement.source) : undefined,
    notPublic: notPublic(judgement),
    ...repliesView(judgement, notPublic, (reply) => quotes.reply(reply, judgement)),
  };
}
