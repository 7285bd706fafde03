import type { Listed } from '../forms/entry.js';
import { instantInWords } from '../layout/day.js';
import type { Page, PageView } from '../layout/page.js';
import { wayWords as words } from './published.words.js';

interface PathsData {
  readonly publishedPaths: Listed<{
    readonly id: string;
    readonly called: string;
    readonly changedAt: string;
    readonly space: { readonly name: string };
  }>;
}

interface PathsView extends PageView {
  readonly paths: readonly { readonly called: string; readonly href: string; readonly about: string }[];
  readonly more: boolean;
}

/** What was published that the viewer's groups are on the way with. */
export const publishedPage: Page<PathsData, PathsView> = {
  path: '/published',
  template: 'published/published.njk',
  who: 'members',
  words,
  ask: () => ({
    document: `query PublishedPaths {
      publishedPaths(first: 100) { nodes { id called changedAt space { name } } pageInfo { hasNextPage } }
    }`,
    variables: {},
  }),
  view: ({ publishedPaths: { nodes, pageInfo } }) => ({
    heading: words.heading,
    trail: [],
    more: pageInfo.hasNextPage,
    paths: nodes.map(({ id, called, changedAt, space }) => ({
      called,
      href: `/published/${id}`,
      about: `${space.name} · ${words.changed} ${instantInWords(changedAt)}`,
    })),
  }),
};
