import { ownPath } from '../access/sign-in.form.js';
import { instantInWords } from '../layout/day.js';
import type { LinkView } from '../layout/named.js';
import type { Page, PageView } from '../layout/page.js';
import { receivedWords as words } from './correction.words.js';
import { receivedQuery, type CorrectionRequestData, type ReceivedData } from './received.query.js';

interface ReceivedView extends PageView {
  readonly requests: readonly {
    readonly page: string;
    /** only where it is a page of this site */
    readonly href: string | undefined;
    readonly paragraphs: readonly string[];
    readonly space: string;
    readonly answer: string;
    readonly received: string;
    readonly closed: string | undefined;
    readonly why: readonly string[];
    /** the form that answers it, while nobody has */
    readonly close: LinkView | undefined;
  }[];
  readonly olderHref: string | undefined;
}

/** What came from anybody, for those who can answer it. */
export const receivedPage: Page<ReceivedData, ReceivedView> = {
  path: '/corrections/received',
  template: 'corrections/received.njk',
  who: 'members',
  words,
  ask: ({ search }) => ({ document: receivedQuery, variables: { after: search['after'] || null } }),
  view: ({ correctionRequests: { nodes, pageInfo } }) => ({
    heading: words.heading,
    trail: words.trail,
    requests: nodes.map(requestView),
    olderHref: pageInfo.hasNextPage ? `/corrections/received?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : undefined,
  }),
};

function requestView(request: CorrectionRequestData): ReceivedView['requests'][number] {
  const { id, page, says, answerTo, receivedAt, outcome, why, closedAt, space } = request;
  return {
    page,
    href: ownPath(page),
    paragraphs: says.split(/\n{2,}/),
    space: space?.name ?? words.noSpace,
    answer: answerTo === null ? words.noAnswer : `${words.answer} ${answerTo}`,
    received: `${words.received} ${instantInWords(receivedAt)}`,
    closed: outcome === null || closedAt === null ? undefined : `${words.closed[outcome]} ${instantInWords(closedAt)}.`,
    why: why === null ? [] : why.split(/\n{2,}/),
    close: closedAt === null ? { text: words.close(page), href: `/corrections/received/${id}/close` } : undefined,
  };
}
