import { threeStatusesView, type StatusView } from '../commitments/three-statuses.view.js';
import type { Asked } from '../layout/asked.js';
import { dayInWords } from '../layout/day.js';
import { shortened, type LinkView } from '../layout/named.js';
import type { PageView } from '../layout/page.js';
import { dateView, dateViewOrNone, hadHappened, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import { sourceList, sourceView, type Source, type SourceList, type SourceView } from '../layout/source.view.js';
import { quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import type { OrganizationData } from './organization.query.js';
import { organizationWords as words } from './organization.words.js';

export interface OrganizationView extends PageView {
  readonly answer: string;
  readonly names: readonly {
    readonly name: string;
    readonly from: DateView | undefined;
    readonly until: DateView | undefined;
    readonly source: SourceView | undefined;
    readonly quote: string | undefined;
  }[];
  readonly posts: readonly { readonly title: string; readonly quote: string | undefined }[];
  readonly quote: string | undefined;
  readonly engagements: readonly LinkView[];
  readonly moreEngagements: boolean;
  readonly commitmentsHeading: string;
  readonly commitments: readonly CommitmentView[];
  /** What others say is expected of it: never told as its own word. */
  readonly expectationsHeading: string;
  readonly expectations: readonly CommitmentView[];
  readonly more: boolean;
  readonly sources: SourceList;
}

export interface CommitmentView {
  readonly link: LinkView;
  readonly kind: string;
  readonly stated: DateView;
  readonly statuses: readonly StatusView[];
}

export function organizationView(data: OrganizationData, asked: Pick<Asked, 'day' | 'on'>): OrganizationView {
  const { organization } = data;
  const day = dayInWords(asked.day);
  const answer = words.answer(
    organization.name,
    words.classes[organization.classification] ?? 'a body',
    organization.names.some(({ from, until }) => from || until) ? day : undefined,
  );
  return {
    heading: organization.name,
    trail: [{ text: 'The record', href: '/' }],
    answer,
    names: organization.names.map(({ name, from, until, source, level }) => ({
      name,
      quote: level === 'PUBLIC' ? quoteForName(organization.name, name, from, until, source) : undefined,
      from: dateViewOrNone(from),
      until: dateViewOrNone(until),
      source: source ? sourceView(source) : undefined,
    })),
    posts: organization.posts.map(({ title, level }) => ({
      title,
      quote: level === 'PUBLIC' ? quoteHere({ says: quoteWords.post(title, organization.name), source: undefined }) : undefined,
    })),
    quote: organization.level === 'PUBLIC' ? quoteHere({ says: answer, source: undefined }) : undefined,
    engagements: begunBy(data, asked.on).map(({ node }) => ({ text: node.title, href: `/engagements/${node.id}` })),
    moreEngagements: data.engagements.pageInfo.hasNextPage,
    commitmentsHeading: words.commitments.heading(day),
    commitments: commitmentsOf(data, 'COMMITMENT'),
    expectationsHeading: words.commitments.expected(day),
    expectations: commitmentsOf(data, 'EXPECTATION'),
    more: data.commitments.pageInfo.hasNextPage,
    sources: sourceList(organization.names.map((name) => name.source)),
  };
}

/** Those that can have begun by the day, when one is named. */
function begunBy({ engagements }: OrganizationData, on: string | undefined): OrganizationData['engagements']['edges'] {
  return engagements.edges.filter(({ node }) => hadHappened(node.began, on));
}

function quoteForName(
  body: string,
  name: string,
  from: PartialDate | null,
  until: PartialDate | null,
  source: Source | null,
): string {
  const span = [
    ...(from === null ? [] : [quoteWords.from(dateView(from).words)]),
    ...(until === null ? [] : [quoteWords.until(dateView(until).words)]),
  ];
  const says = quoteWords.name(name, body, span.join(''));
  return quoteHere({ says, source: source ? sourceView(source) : undefined });
}

function commitmentsOf({ commitments }: OrganizationData, kind: 'COMMITMENT' | 'EXPECTATION'): readonly CommitmentView[] {
  const ofKind = commitments.edges.filter(({ node }) => node.kind === kind);
  return ofKind.map(({ node }) => ({
    link: { text: shortened(node.statement), href: `/commitments/${node.id}` },
    kind: words.commitments.kinds[kind],
    stated: dateView(node.statedOn),
    statuses: threeStatusesView(node),
  }));
}
