import { dayInWords } from '../layout/day.js';
import { dateView } from '../layout/partial-date.view.js';
import { sourceView } from '../layout/source.view.js';
import { recordedBeside } from '../record/grounds.js';
import { ended, quoteOf } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { saidInReply } from '../record/replies.view.js';
import type { Commitment } from './commitment.query.js';
import { commitmentWords as words } from './commitment.words.js';
import type { ThreeStatuses } from './three-statuses.view.js';

type Part = { readonly level?: string };

/** With how it stood that day, what was replied, and who was asked for a reply and has given none. */
export function quoteForCommitment(commitment: Commitment, day: string): string | undefined {
  if (commitment.level !== 'PUBLIC') return undefined;
  const { madeBy, verb, kind, source } = commitment;
  return quoteOf({
    who: kind === 'EXPECTATION' ? words.quote.expected(madeBy.name) : words.quote.made(madeBy.name, verb),
    when: dateView(commitment.statedOn),
    says: commitment.statement,
    verbatim: commitment.wording === 'VERBATIM',
    source: source ? sourceView(source) : undefined,
    beside: [standingOn(commitment, day), ...saidInReply(commitment), ...recordedBeside(commitment)],
  });
}

/** A commitment with the parts by which its statuses are worked out. */
interface Standing extends ThreeStatuses {
  readonly dueDates: readonly Part[];
  readonly deliveries: readonly Part[];
  readonly statements: readonly Part[];
  readonly judgements: readonly Part[];
}

/**
 * How a commitment stood, beside its words: all three statuses, since one alone would speak for the others. A member who sees
 * parts that are not public sees other statuses than everybody: these are not passed on.
 */
export function standingOn(commitment: Standing, day: string): string {
  const { dueDates, deliveries, statements, judgements } = commitment;
  const isWhole = [dueDates, deliveries, statements, judgements].flat().every(({ level }) => level === 'PUBLIC');
  if (!isWhole) return quoteWords.standsThere;
  const schedule = [...new Set(commitment.schedule.map(({ inWords }) => inWords))].join('. ');
  return quoteWords.standsOn(dayInWords(day), [
    ...(schedule === '' ? [] : [ended(quoteWords.status.schedule(schedule))]),
    ended(quoteWords.status.official(commitment.official.inWords)),
    ended(quoteWords.status.evidence(commitment.evidence.inWords)),
  ]);
}
