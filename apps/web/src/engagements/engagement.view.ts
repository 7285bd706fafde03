import { callView, type CallView } from '../commitments/call.view.js';
import { callWords } from '../commitments/call.words.js';
import { threeStatusesView, type StatusView } from '../commitments/three-statuses.view.js';
import type { Asked } from '../layout/asked.js';
import { dayInWords } from '../layout/day.js';
import { nameThen } from '../layout/name-then.js';
import { organizationLink, shortened, type LinkView } from '../layout/named.js';
import type { PageView } from '../layout/page.js';
import { dateView, dateViewOrNone, hadHappened, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import { sourceList, sourceView, type SourceList, type SourceView } from '../layout/source.view.js';
import { ended as fullStop, quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { timeline, type TimelinePart } from '../record/timeline.view.js';
import { timelineWords } from '../record/timeline.words.js';
import type { CallAddressee, Engagement, EngagementCommitment, EngagementData, EngagementWork } from './engagement.query.js';
import { engagementWords as words } from './engagement.words.js';
import { dayOf, happeningsOf } from './happenings.js';
import type { Logged } from './log.query.js';
import { harmLines, type HarmLine } from './harm-note.page.js';
import { harmNoteWords } from './harm-note.words.js';
import { labourSection, type LabourSection } from './log.view.js';
import { labourWords } from './log.words.js';

export interface EngagementView extends PageView {
  readonly summary: string;
  readonly quote: string | undefined;
  readonly group: LinkView;
  readonly institution: LinkView | undefined;
  readonly began: DateView | undefined;
  readonly ended: DateView | undefined;
  /** Where its end, or without one its beginning, can be read. */
  readonly source: SourceView | undefined;
  readonly nowHeading: string;
  readonly commitments: readonly {
    readonly link: LinkView;
    readonly who: string;
    readonly statuses: readonly StatusView[];
  }[];
  readonly more: boolean;
  readonly calls: readonly CallView[];
  readonly works: readonly {
    readonly link: LinkView;
    readonly about: string;
  }[];
  readonly harm: readonly HarmLine[];
  readonly harmHeading: string;
  readonly labour: LabourSection;
  readonly labourWords: typeof labourWords;
  readonly moreLabour: boolean;
  readonly moreLogged: boolean;
  readonly timeline: readonly TimelinePart[];
  readonly timelineWords: typeof timelineWords;
  readonly callWords: typeof callWords;
  readonly sources: SourceList;
}

export function engagementView(data: EngagementData, asked: Pick<Asked, 'day' | 'on'>, log: Logged): EngagementView {
  const named = { ...namedThen(data.engagement), ...log };
  const engagement = asked.on === undefined ? named : upTo(named, asked.on);
  const happenings = happeningsOf(engagement, asked.day);
  return {
    heading: engagement.title,
    trail: [{ text: 'The record', href: '/' }],
    summary: engagement.summary,
    quote: quoteForEngagement(engagement),
    group: organizationLink(engagement.group),
    institution: engagement.institution ? organizationLink(engagement.institution) : undefined,
    began: dateViewOrNone(engagement.began),
    ended: dateViewOrNone(engagement.ended),
    source: engagement.source ? sourceView(engagement.source) : undefined,
    nowHeading: words.now.heading(dayInWords(asked.day)),
    commitments: engagement.commitments.edges.map(({ node }) => commitmentLine(node)),
    more: engagement.commitments.pageInfo.hasNextPage,
    calls: engagement.calls.map((call) => callView(call, asked.day)),
    works: engagement.works.map(workLine),
    harmHeading: harmNoteWords.section.heading,
    harm: harmLines(engagement.harmNotes.nodes),
    labour: labourSection(engagement.labour.nodes, engagement.labour.pageInfo.hasNextPage),
    labourWords,
    moreLabour: engagement.labour.pageInfo.hasNextPage,
    moreLogged: engagement.logEntries.pageInfo.hasNextPage,
    timeline: timeline(happenings, asked.on),
    timelineWords,
    callWords,
    sources: sourceList(happenings.map((one) => one.source)),
  };
}

/** Between whom it was and from when to when, with what is recorded of how it went. */
function quoteForEngagement({ level, title, summary, group, institution, began, ended, source }: Engagement): string | undefined {
  if (level !== 'PUBLIC') return undefined;
  const span = [
    ...(began === null ? [] : [quoteWords.began(dateView(began).words)]),
    ...(ended === null ? [] : [quoteWords.ended(dateView(ended).words)]),
  ];
  const between = [group.name, ...(institution === null ? [] : [institution.name])].join(` ${words.and} `);
  const says = quoteWords.engagement(title, between, span.join(''));
  return quoteHere({ says: `${fullStop(says)} ${summary}`, source: source ? sourceView(source) : undefined });
}

/** The engagement with each body named as it was called on the day of what it did. */
function namedThen(engagement: Engagement): Engagement {
  const { commitments } = engagement;
  const named = nameThen(commitments.edges.map(({ node }) => node.madeBy));
  const then = (node: EngagementCommitment): EngagementCommitment => ({
    ...node,
    madeBy: named(node.madeBy, node.statedOn),
    dueDates: node.dueDates.map((due) => ({ ...due, setBy: due.setBy && named(due.setBy, due.statedOn) })),
    deliveries: node.deliveries.map((delivery) => ({ ...delivery, assertedBy: named(delivery.assertedBy, delivery.on) })),
    statements: node.statements.map((statement) => ({ ...statement, madeBy: named(statement.madeBy, statement.statedOn) })),
    replies: node.replies.map((reply) => ({ ...reply, by: named(reply.by, reply.on) })),
  });
  return { ...engagement, commitments: { ...commitments, edges: commitments.edges.map(({ node }) => ({ node: then(node) })) } };
}

/** The engagement with nothing in it that had not happened by that day; what has no date stays. */
function upTo(engagement: Engagement & Logged, day: string): Engagement & Logged {
  const { calls, commitments, works, labour, harmNotes } = engagement;
  const happened = (on: PartialDate | null): boolean => hadHappened(on, day);
  const answersOf = (addressee: CallAddressee): CallAddressee => ({
    ...addressee,
    answers: addressee.answers.filter((answer) => happened(dayOf(answer))),
  });
  return {
    ...engagement,
    ended: happened(engagement.ended) ? engagement.ended : null,
    source: happened(engagement.source?.publishedOn ?? null) ? engagement.source : null,
    calls: calls
      .filter((call) => happened(call.statedOn))
      .map((call) => ({ ...call, addressees: call.addressees.map(answersOf) })),
    commitments: { ...commitments, edges: commitments.edges.filter(({ node }) => happened(node.statedOn)) },
    // Hours of a period that goes on beyond the day would be counted too high.
    labour: { ...labour, nodes: labour.nodes.filter(({ during }) => during.latest !== null && during.latest <= day) },
    harmNotes: { nodes: harmNotes.nodes.filter(({ on }) => happened(on)) },
    works: works
      .map((work) => ({ ...work, versions: work.versions.filter((version) => happened(version.dated)) }))
      .filter((work) => work.versions.length > 0),
  };
}

function commitmentLine(commitment: EngagementCommitment): EngagementView['commitments'][number] {
  const by = commitment.kind === 'COMMITMENT' ? words.now.commitment : words.now.expectation;
  return {
    link: { text: shortened(commitment.statement), href: `/commitments/${commitment.id}` },
    who: `${by} ${commitment.madeBy.name}`,
    statuses: threeStatusesView(commitment),
  };
}

function workLine(work: EngagementWork): EngagementView['works'][number] {
  const also = work.alsoCalled.length === 0 ? '' : `. ${words.works.alsoCalled}: ${work.alsoCalled.join('; ')}`;
  return {
    link: { text: work.title, href: `/works/${work.id}` },
    about: `${work.kind}, ${words.works.versions(work.versions.length)}${also}`,
  };
}
