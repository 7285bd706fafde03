import type { Asked } from '../layout/asked.js';
import { dayInWords, instantInWords } from '../layout/day.js';
import { nameThen } from '../layout/name-then.js';
import { organizationLink, shortened, type LinkView } from '../layout/named.js';
import { titled, type PageView } from '../layout/page.js';
import { dateView, dateViewOrNone, hadHappened, type DateView } from '../layout/partial-date.view.js';
import { sourceList, sourceView, type SourceList, type SourceView } from '../layout/source.view.js';
import { fromWhatWords } from '../record/from-what.words.js';
import { repliesView, type RepliesView } from '../record/replies.view.js';
import type { Reply } from '../record/reply.query.js';
import { notPublicBeside } from '../stewardship/held-back.js';
import type { Commitment, CommitmentData, DueDate } from './commitment.query.js';
import { commitmentWords as words } from './commitment.words.js';
import { quoteForCommitment } from './commitment-quote.js';
import { partQuotes } from './part-quotes.js';
import { readingView, type ReadingView } from './schedule.view.js';
import { statusesView, type StatusesView } from './statuses.view.js';

export interface CommitmentView extends PageView, StatusesView, RepliesView {
  /** Said when the day that was asked for lies before it was stated. */
  readonly notYet: string | undefined;
  /** How it stands, on every date that leads to another reading: none of them speaks for the others. */
  readonly answer: string | undefined;
  readonly statement: string;
  readonly verbatim: boolean;
  readonly by: string;
  readonly expectation: boolean;
  readonly madeByLabel: string;
  readonly madeBy: LinkView;
  readonly madeTo: LinkView | undefined;
  readonly work: LinkView | undefined;
  readonly stated: DateView;
  readonly locator: string | undefined;
  readonly source: SourceView | undefined;
  readonly recorded: string;
  readonly fromWhat: string;
  /** Why it was corrected, when it was. */
  readonly corrected: string | undefined;
  readonly scheduleHeading: string;
  readonly readings: readonly ReadingView[];
  readonly dates: readonly DueDateView[];
  readonly deliveries: readonly {
    readonly says: string;
    readonly by: LinkView;
    readonly when: DateView;
    readonly source: SourceView | undefined;
    readonly notPublic: string | undefined;
    readonly quote: string | undefined;
  }[];
  /** A sentence to pass on; nothing where not everybody can see it. */
  readonly quote: string | undefined;
  readonly sources: SourceList;
}

export interface DueDateView {
  readonly order: string;
  readonly date: DateView;
  readonly setBy: LinkView | undefined;
  readonly basis: string | undefined;
  readonly stated: DateView | undefined;
  /** Said on a page for a day: that the date counts on it though nobody knows whether it was set by then. */
  readonly always: string | undefined;
  readonly source: SourceView | undefined;
  readonly notPublic: string | undefined;
  readonly quote: string | undefined;
}

export function commitmentView(data: CommitmentData, asked: Pick<Asked, 'day' | 'on'>): CommitmentView {
  const named = namedThen(data.commitment);
  const commitment = asked.on === undefined ? named : upTo(named, asked.on);
  const day = dayInWords(asked.day);
  const hidden = notPublicBeside(commitment);
  const quotes = partQuotes(commitment);
  return {
    ...titled(words.kind[commitment.kind], shortened(commitment.statement)),
    trail: [
      { text: 'The record', href: '/' },
      { text: commitment.engagement.title, href: `/engagements/${commitment.engagement.id}` },
    ],
    notYet: hadHappened(commitment.statedOn, asked.day) ? undefined : words.notYet(day),
    answer: leadOf(commitment.schedule),
    quote: quoteForCommitment(commitment, asked.day),
    ...statementOf(commitment),
    ...statusesView(commitment, day, hidden, quotes),
    ...repliesView(commitment, hidden, quotes),
    scheduleHeading: words.schedule.heading(day),
    readings: commitment.schedule.map(readingView),
    dates: commitment.dueDates.map((due) => ({
      ...dueDateView(due),
      always: asked.on !== undefined && countsAlways(due) ? words.dates.always : undefined,
      notPublic: hidden(due),
      quote: quotes.dueDate(due),
    })),
    deliveries: commitment.deliveries.map((delivery) => ({
      says: delivery.says,
      by: organizationLink(delivery.assertedBy),
      when: dateView(delivery.on),
      source: delivery.source ? sourceView(delivery.source) : undefined,
      notPublic: hidden(delivery),
      quote: quotes.delivery(delivery),
    })),
    sources: sourceList([
      commitment.source,
      ...commitment.dueDates.map((due) => due.source),
      ...commitment.deliveries.map((delivery) => delivery.source),
      ...(commitment.replies ?? []).map((reply) => reply.source),
      ...commitment.statements.map((statement) => statement.source),
      ...commitment.judgements.flatMap(({ source, replies }) => [source, ...replies.map((reply) => reply.source)]),
    ]),
  };
}

/** The commitment with each body named as it was called on the day of what it did. */
function namedThen(commitment: Commitment): Commitment {
  const { madeBy, dueDates, deliveries } = commitment;
  const named = nameThen([madeBy, ...dueDates.flatMap((due) => due.setBy ?? [])]);
  const dates = dueDates.map((due) => ({ ...due, setBy: due.setBy && named(due.setBy, due.statedOn) }));
  return {
    ...commitment,
    madeBy: named(madeBy, commitment.statedOn),
    dueDates: dates,
    schedule: commitment.schedule.map((reading) => ({
      ...reading,
      against: reading.against && {
        ...reading.against,
        setBy: dates.find(({ id }) => id === reading.against?.id)?.setBy ?? null,
      },
    })),
    deliveries: deliveries.map((delivery) => ({ ...delivery, assertedBy: named(delivery.assertedBy, delivery.on) })),
  };
}

function leadOf(schedule: Commitment['schedule']): string | undefined {
  const readings = [...new Set(schedule.map((reading) => reading.inWords))];
  return readings.length === 0 ? undefined : `${readings.join('. ')}.`;
}

/** The commitment with nothing set, said, judged or delivered on a later day. */
function upTo(commitment: Commitment, day: string): Commitment {
  const repliesBy = (replies: readonly Reply[]) => replies.filter((reply) => hadHappened(reply.on, day));
  return {
    ...commitment,
    dueDates: commitment.dueDates.filter((due) => countsAlways(due) || due.statedOn!.earliest! <= day),
    replies: repliesBy(commitment.replies ?? []),
    replyRequests: [], // they say how it stands today
    deliveries: commitment.deliveries.filter((delivery) => hadHappened(delivery.on, day)),
    statements: commitment.statements.filter((statement) => hadHappened(statement.statedOn, day)),
    judgements: commitment.judgements
      .filter((judgement) => judgement.on <= day)
      .map((judgement) => ({ ...judgement, replyRequests: [], replies: repliesBy(judgement.replies) })),
  };
}

type Statement = Pick<
  CommitmentView,
  | 'statement'
  | 'verbatim'
  | 'by'
  | 'expectation'
  | 'madeByLabel'
  | 'madeBy'
  | 'madeTo'
  | 'work'
  | 'stated'
  | 'locator'
  | 'source'
  | 'recorded'
  | 'fromWhat'
  | 'corrected'
>;

function statementOf(commitment: Commitment): Statement {
  const how = commitment.wording === 'VERBATIM' ? words.about.verbatim : words.about.reported;
  return {
    statement: commitment.statement,
    verbatim: commitment.wording === 'VERBATIM',
    by:
      commitment.kind === 'EXPECTATION'
        ? words.expectedOf(commitment.madeBy.name, how)
        : words.by(commitment.madeBy.name, commitment.post?.title, commitment.verb ?? undefined, how),
    expectation: commitment.kind === 'EXPECTATION',
    madeByLabel: words.about.madeBy[commitment.kind],
    madeBy: organizationLink(commitment.madeBy),
    madeTo: commitment.madeTo ? organizationLink(commitment.madeTo) : undefined,
    work: commitment.work ? { text: commitment.work.title, href: `/works/${commitment.work.id}` } : undefined,
    stated: dateView(commitment.statedOn),
    locator: commitment.locator ?? undefined,
    source: commitment.source ? sourceView(commitment.source) : undefined,
    recorded: instantInWords(commitment.recordedAt),
    fromWhat: fromWhatWords[commitment.fromWhat] ?? commitment.fromWhat,
    corrected: commitment.correctionReason ?? undefined,
  };
}

/** As dueSeries in the core has it: a date of which nobody knows from when it can have been set counts on every day. */
function countsAlways({ statedOn }: DueDate): boolean {
  return statedOn === null || statedOn.earliest === null;
}

function dueDateView(due: DueDate): Omit<DueDateView, 'always' | 'notPublic' | 'quote'> {
  return {
    order: due.baseline ? words.dates.first : due.revises === null ? words.dates.another : words.dates.revision,
    date: dateView(due.date),
    setBy: due.setBy ? organizationLink(due.setBy) : undefined,
    basis: words.dates.basis[due.basis],
    stated: dateViewOrNone(due.statedOn),
    source: due.source ? sourceView(due.source) : undefined,
  };
}
