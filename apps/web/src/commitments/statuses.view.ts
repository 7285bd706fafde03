import { dayInWords } from '../layout/day.js';
import { organizationLink, type LinkView } from '../layout/named.js';
import { dateView, type DateView } from '../layout/partial-date.view.js';
import { sourceView, type SourceView } from '../layout/source.view.js';
import type { Reply, ReplyRequest } from '../record/reply.query.js';
import { repliesView, type NotPublic, type RepliesView } from '../record/replies.view.js';
import type { Commitment } from './commitment.query.js';
import { commitmentWords as words } from './commitment.words.js';
import type { OfficialStatement } from './status.query.js';

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

/** A sentence to pass on, of what everybody sees. */
export interface StatusQuotes {
  readonly statement: (statement: OfficialStatement) => string | undefined;
  readonly judgement: (judgement: Commitment['judgements'][number]) => string | undefined;
  readonly reply: (reply: Reply, judgement?: Commitment['judgements'][number]) => string | undefined;
  /** that somebody was asked, and has not answered */
  readonly asked: (request: ReplyRequest, says: string, judgement?: Commitment['judgements'][number]) => string | undefined;
}

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
    ...repliesView(judgement, notPublic, {
      reply: (reply) => quotes.reply(reply, judgement),
      asked: (request, says) => quotes.asked(request, says, judgement),
    }),
  };
}
