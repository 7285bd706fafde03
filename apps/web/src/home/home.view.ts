import type { PageView } from '../layout/page.js';
import { dateViewOrNone, type DateView } from '../layout/partial-date.view.js';
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
  readonly comparisons: readonly { readonly href: string; readonly text: string; readonly engagement: string }[];
}

export function homeView(data: HomeData): HomeView {
  return {
    heading: words.heading,
    trail: [],
    engagements: data.engagements.edges.map(({ node }) => ({
      href: `/engagements/${node.id}`,
      title: node.title,
      summary: node.summary,
      between: words.between(node.group.name, node.institution?.name),
      began: dateViewOrNone(node.began),
      ended: dateViewOrNone(node.ended),
    })),
    comparisons: data.comparisons.edges.map(({ node }) => ({
      href: `/comparisons/${node.id}`,
      text: words.comparison(
        `${node.agreed.work.title}, ${node.agreed.label}`,
        `${node.published.work.title}, ${node.published.label}`,
      ),
      engagement: node.agreed.work.engagement.title,
    })),
  };
}
