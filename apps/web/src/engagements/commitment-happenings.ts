import { commitmentWords } from '../commitments/commitment.words.js';
import type { Judgement, OfficialStatement, Reply } from '../commitments/status.query.js';
import { verbBefore } from '../commitments/statuses.view.js';
import { dayInWords } from '../layout/day.js';
import { shortened } from '../layout/named.js';
import { exactly } from '../layout/partial-date.view.js';
import type { Happening } from '../record/timeline.view.js';
import type { Delivery, EngagementCommitment } from './engagement.query.js';
import { engagementWords } from './engagement.words.js';

const words = engagementWords.timeline;

/** That it was made, each date set for it, what was said to be delivered, what the body said of it, and what was judged and replied. */
export function commitmentHappenings(commitment: EngagementCommitment): readonly Happening[] {
  const text = words.readCommitment(words.made[commitment.kind], shortened(commitment.statement, 56));
  const link = { text, href: `/commitments/${commitment.id}` };
  return [
    made(commitment),
    ...commitment.dueDates.map((due) => dateSet(due, commitment.statement)),
    ...commitment.deliveries.map(delivered),
    ...commitment.statements.map(stated),
    ...commitment.judgements.map(judged),
    ...commitment.judgements.flatMap(({ replies }) => replies.map((reply) => replied(reply, words.replyToJudgement))),
    ...commitment.replies.map((reply) => replied(reply, words.reply)),
  ].map((happening) => ({ ...happening, link }));
}

type Unlinked = Omit<Happening, 'link'>;

/** What every happening takes over from what it is told of. */
function told({ source, recordedAt, fromWhat }: Pick<Happening, 'source' | 'recordedAt' | 'fromWhat'>) {
  return { verbatim: false, source, recordedAt, fromWhat };
}

function made(commitment: EngagementCommitment): Unlinked {
  return {
    ...told(commitment),
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

function dateSet(due: EngagementCommitment['dueDates'][number], statement: string): Unlinked {
  return {
    ...told(due),
    on: due.statedOn,
    kind: due.baseline ? words.dueSet : words.dueRevised,
    by: due.setBy?.name ?? words.nobody,
    text: words.dueText(due.date.inWords, statement),
  };
}

function delivered(delivery: Delivery): Unlinked {
  return { ...told(delivery), on: delivery.on, kind: words.delivery, by: delivery.assertedBy.name, text: delivery.says };
}

function stated(statement: OfficialStatement): Unlinked {
  const { madeBy, stance, says } = statement;
  const verb = verbBefore(statement);
  return {
    ...told(statement),
    on: statement.statedOn,
    kind: words.statement,
    by: verb === undefined ? madeBy.name : words.told(madeBy.name, verb),
    text: words.statementText(says, commitmentWords.official.stance[stance] ?? stance),
  };
}

function judged(judgement: Judgement): Unlinked {
  const { stage, finding, searchedUntil, searchedWhere } = judgement;
  const { evidence } = commitmentWords;
  return {
    ...told(judgement),
    on: exactly(judgement.on),
    kind: words.judgement(evidence.stage[stage], evidence.finding[finding] ?? finding),
    by: words.by(judgement.judgedBy.name),
    text: words.judgementText(judgement.says, evidence.searched(dayInWords(searchedUntil), searchedWhere)),
  };
}

function replied(reply: Reply, kind: string): Unlinked {
  return { ...told(reply), on: reply.on, kind, by: reply.by.name, text: reply.says, verbatim: reply.wording === 'VERBATIM' };
}
