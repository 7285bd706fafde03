import { threeStatusesView, type StatusView } from '../commitments/three-statuses.view.js';
import type { Asked } from '../layout/asked.js';
import { shortened } from '../layout/named.js';
import type { PageView } from '../layout/page.js';
import { dateViewOrNone, hadHappened, type DateView } from '../layout/partial-date.view.js';
import { linksApart } from '../layout/told-apart.js';
import type { HomeData } from './home.query.js';
import { homeWords as words } from './home.words.js';

export interface HomeView extends PageView {
  readonly engagements: readonly {
    readonly href: string;
    readonly title: string;
    readonly summary: string;
    readonly between: string;
    readonly began: DateView | undefined;
    readonly ended: DateView | undefined;
  }[];
  /** What went by lately, the last first, each with its three statuses in the record's own words. */
  readonly late: readonly {
    readonly href: string;
    readonly text: string;
    readonly statuses: readonly StatusView[];
    readonly engagement: string;
  }[];
  readonly comparisons: readonly {
    readonly href: string;
    readonly text: string;
    readonly compared: string;
    readonly engagement: string;
  }[];
  readonly more: { readonly engagements: boolean; readonly late: boolean; readonly comparisons: boolean };
}

export function homeView(data: HomeData, { on }: Pick<Asked, 'on'>): HomeView {
  const engagements = data.engagements.edges.filter(({ node }) => hadHappened(node.began, on));
  const comparisons = data.comparisons.edges.filter(({ node }) =>
    [node.agreed, node.published].every(({ dated }) => hadHappened(dated, on)),
  );
  return {
    heading: words.heading,
    trail: [],
    engagements: engagements.map(({ node }) => ({
      href: `/engagements/${node.id}`,
      title: node.title,
      summary: node.summary,
      between: words.between(node.group.name, node.institution?.name),
      began: dateViewOrNone(node.began),
      ended: dateViewOrNone(node.ended),
    })),
    late: data.commitments.edges.map(({ node }) => ({
      href: `/commitments/${node.id}`,
      text: shortened(node.statement),
      statuses: threeStatusesView({ ...node, schedule: pastFirst(node.schedule) }),
      engagement: node.engagement.title,
    })),
    comparisons: linksApart(
      comparisons.map(({ node }) => ({
        href: `/comparisons/${node.id}`,
        text: words.comparison(node.agreed.work.title),
        compared: words.compared(textName(node.agreed, node.published), textName(node.published, node.agreed)),
        engagement: node.agreed.work.engagement.title,
      })),
    ),
    more: {
      engagements: data.engagements.pageInfo.hasNextPage,
      late: data.commitments.pageInfo.hasNextPage,
      comparisons: data.comparisons.pageInfo.hasNextPage,
    },
  };
}

const PAST: ReadonlySet<string> = new Set(['OVERDUE', 'PAST_DATE']);

/** What it stands in this list for comes first; a later date that is still to come is not left out. */
function pastFirst<Reading extends { readonly status: string }>(schedule: readonly Reading[]): readonly Reading[] {
  return [...schedule.filter(({ status }) => PAST.has(status)), ...schedule.filter(({ status }) => !PAST.has(status))];
}

type ComparedText = HomeData['comparisons']['edges'][number]['node']['published'];

/** The label alone where both texts are of one document; else the document too. */
function textName(text: ComparedText, other: ComparedText): string {
  return text.work.title === other.work.title ? text.label : `${text.work.title}, ${text.label}`;
}
