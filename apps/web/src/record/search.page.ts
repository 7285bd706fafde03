import type { Asked } from '../layout/asked.js';
import { instantInWords } from '../layout/day.js';
import { shortened } from '../layout/named.js';
import type { Crumb, Page, PageView } from '../layout/page.js';
import { searchQuery, type FoundData, type SearchData } from './search.query.js';
import { searchWords as words } from './search.words.js';

export interface SearchView extends PageView {
  /** what was asked for; empty before anything was */
  readonly text: string;
  readonly found: string | undefined;
  /** that only the beginning of what was asked was looked for */
  readonly cut: string | undefined;
  readonly hits: readonly {
    readonly kind: string;
    readonly by: string | undefined;
    readonly pieces: FoundData['says'];
    readonly link: Crumb | undefined;
    readonly recorded: string;
  }[];
  readonly next: string | undefined;
}

/** Where words stand on the record. Its address holds the words, so that a search can be sent to somebody. */
export const searchPage: Page<SearchData | undefined, SearchView> = {
  path: '/search',
  keeps: ['text'],
  template: 'record/search.njk',
  words,
  ask: (asked) => {
    const text = textOf(asked);
    if (text === '') return undefined;
    return { document: searchQuery, variables: { text, after: asked.search['after'] || null, on: asked.day } };
  },
  view: (data, asked) => {
    const text = textOf(asked);
    return {
      heading: text === '' ? words.heading : words.headingFor(shortened(text)),
      trail: words.trail,
      text,
      cut: textOf(asked) === writtenIn(asked) ? undefined : words.cut,
      found: data && words.found(data.search.totalCount.count, data.search.totalCount.more),
      hits: data?.search.nodes.map(hitView) ?? [],
      next: data?.search.pageInfo.hasNextPage
        ? `/search?${new URLSearchParams({ text, after: data.search.pageInfo.endCursor ?? '' })}`
        : undefined,
    };
  },
};

/** Longer than the box holds is somebody's own making: what fits is looked for. */
function textOf(asked: Asked): string {
  return [...writtenIn(asked)].slice(0, words.most).join('');
}

function writtenIn({ search }: Asked): string {
  return (search['text'] ?? '').trim();
}

function hitView(hit: FoundData): SearchView['hits'][number] {
  return {
    kind: words.kinds[hit.kind] ?? hit.kind,
    by: hit.by?.name,
    pieces: hit.says,
    link: standsAt(hit),
    recorded: instantInWords(hit.recordedAt),
  };
}

function standsAt({ organization, source, engagement, work, comparison, commitment }: FoundData): Crumb | undefined {
  if (commitment) return { text: shortened(commitment.statement), href: `/commitments/${commitment.id}` };
  if (work) return { text: shortened(work.title), href: `/works/${work.id}` };
  if (comparison)
    return { text: words.titles.comparison(shortened(comparison.agreed.work.title)), href: `/comparisons/${comparison.id}` };
  if (engagement) return { text: shortened(engagement.title), href: `/engagements/${engagement.id}` };
  if (organization) return { text: shortened(organization.name), href: `/organizations/${organization.id}` };
  return source ? { text: shortened(source.citation), href: `/sources/${source.id}` } : undefined;
}
