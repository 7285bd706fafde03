import { standingOn } from '../commitments/commitment-quote.js';
import { commitmentWords } from '../commitments/commitment.words.js';
import { answersJudgement } from '../commitments/part-quotes.js';
import type { Judgement, OfficialStatement } from '../commitments/status.query.js';
import { verbBefore } from '../commitments/statuses.view.js';
import { dayInWords } from '../layout/day.js';
import { shortened } from '../layout/named.js';
import { exactly } from '../layout/partial-date.view.js';
import { quotable } from '../record/quotable.js';
import { saidInReply } from '../record/replies.view.js';
import type { Answered, Reply } from '../record/reply.query.js';
import type { Happening } from '../record/timeline.view.js';
import type { Delivery, EngagementCommitment } from './engagement.query.js';
import { engagementWords } from './engagement.words.js';

const words = engagementWords.timeline;

/** That it was made, each date set for it, what was said to be delivered, what the body said of it, and what was judged and replied. */
export function commitmentHappenings(commitment: EngagementCommitment, day: string): readonly Happening[] {
  const text = words.readCommitment(words.made[commitment.kind], shortened(commitment.statement, 56));
  const link = { text, href: `/commitments/${commitment.id}` };
  return [
    made(commitment, day),
    ...commitment.dueDates.map((due) => dateSet(due, commitment)),
    ...commitment.deliveries.map((delivery) => delivered(delivery, commitment)),
    ...commitment.statements.map((statement) => stated(statement, commitment)),
    ...commitment.judgements.map((judgement) => judged(judgement, commitment)),
    ...commitment.judgements.flatMap((judgement) =>
      judgement.replies.map((reply) => replied(reply, words.replyToJudgement, commitment, judgement)),
    ),
    ...commitment.replies.map((reply) => replied(reply, words.reply, commitment)),
  ].map((happening) => ({ ...happening, link }));
}

type Unlinked = Omit<Happening, 'link'>;

/** What every happening takes over from what it is told of. */
function told({ source, recordedAt, fromWhat }: Pick<Happening, 'source' | 'recordedAt' | 'fromWhat'>) {
  return { verbatim: false, source, recordedAt, fromWhat };
}

/** A part is quoted with the promise that it belongs to, and with what was replied. */
function partOf(commitment: EngagementCommitment, part: Parameters<typeof quotable>[0], answered: Answered = commitment) {
  return { ...quotable(part, commitment), beside: [aboutIt(commitment), ...saidInReply(answered)] };
}

function aboutIt({ kind, madeBy, statement, wording }: EngagementCommitment): string {
  return commitmentWords.quote.about(kind, madeBy.name, shortened(statement, 160), wording === 'VERBATIM');
}

function made(commitment: EngagementCommitment, day: string): Unlinked {
  return {
    ...told(commitment),
    ...quotable(commitment),
    beside: [standingOn(commitment, day), ...saidInReply(commitment)],
    on: commitment.statedOn,
    kind: words.made[commitment.kind],
    by: whose(commitment),
    text: commitment.statement,
    verbatim: commitment.wording === 'VERBATIM',
  };
}

/** Nobody said what is only expected: the body is the one it is expected of. */
function whose({ kind, madeBy, verb }: EngagementCommitment): string {
  if (kind === 'EXPECTATION') return words.of(madeBy.name);
  return verb === null ? madeBy.name : words.told(madeBy.name, verb);
}

function dateSet(due: EngagementCommitment['dueDates'][number], commitment: EngagementCommitment): Unlinked {
  return {
    ...told(due),
    ...partOf(commitment, due),
    on: due.statedOn,
    kind: due.baseline ? words.dueSet : words.dueRevised,
    by: due.setBy?.name ?? words.nobody,
    text: words.dueText(due.date.inWords, commitment.statement),
  };
}

function delivered(delivery: Delivery, commitment: EngagementCommitment): Unlinked {
  const { on, says: text, assertedBy } = delivery;
  return { ...told(delivery), ...partOf(commitment, delivery), on, kind: words.delivery, by: assertedBy.name, text };
}

function stated(statement: OfficialStatement, commitment: EngagementCommitment): Unlinked {
  const { madeBy, stance, says } = statement;
  const verb = verbBefore(statement);
  return {
    ...told(statement),
    ...partOf(commitment, statement),
    on: statement.statedOn,
    kind: words.statement,
    by: verb === undefined ? madeBy.name : words.told(madeBy.name, verb),
    text: words.statementText(says, commitmentWords.official.stance[stance] ?? stance),
  };
}

function judged(judgement: Judgement, commitment: EngagementCommitment): Unlinked {
  const { stage, finding, searchedUntil, searchedWhere } = judgement;
  const { evidence } = commitmentWords;
  return {
    ...told(judgement),
    ...partOf(commitment, judgement, judgement),
    on: exactly(judgement.on),
    kind: words.judgement(evidence.stage[stage], evidence.finding[finding] ?? finding),
    by: words.by(judgement.judgedBy.name),
    text: words.judgementText(judgement.says, evidence.searched(dayInWords(searchedUntil), searchedWhere)),
  };
}

/** A reply is quoted with what it answers. */
function replied(reply: Reply, kind: string, commitment: EngagementCommitment, judgement?: Judgement): Unlinked {
  const seen = quotable(reply, commitment, ...(judgement ? [judgement] : []));
  const beside = [...(judgement ? [answersJudgement(judgement)] : []), aboutIt(commitment)];
  return {
    ...told(reply),
    ...seen,
    beside,
    on: reply.on,
    kind,
    by: reply.by.name,
    text: reply.says,
    verbatim: reply.wording === 'VERBATIM',
  };
}
