import { instantInWords } from '../layout/day.js';
import type { Page, PageView } from '../layout/page.js';
import { toldApart } from '../layout/told-apart.js';
import { thingsWithPages } from '../stewardship/things-with-pages.js';
import { noticesQuery, type NoticeData, type NoticesData } from './notices.query.js';
import { quietInWords } from './quiet.js';
import { quietWords } from './quiet.words.js';
import { noticesWords as words } from './notices.words.js';
import { warnedWords } from '../warnings/warned.words.js';

interface NoticesView extends PageView {
  readonly notices: readonly {
    readonly heading: string;
    readonly until: string | undefined;
    readonly says: string;
    /** only where the thing has a page */
    readonly thingHref: string | undefined;
    /** what the words touch that it leads to */
    readonly warning: string | undefined;
    readonly told: string;
    /** what its links call it, among others of the same words */
    readonly called: string;
    /** for its stewards and editors, until one of them has seen to it */
    readonly markHref: string | undefined;
  }[];
  /** where it is on: that it is, and what leads to what waits, if that is not shown */
  readonly quiet: { readonly says: string; readonly waits: typeof quietWords | undefined } | undefined;
  readonly olderHref: string | undefined;
}

/** What the members of a space are told, for want of e-mail. */
export const noticesPage: Page<NoticesData, NoticesView> = {
  path: '/notices',
  template: 'notices/notices.njk',
  who: 'members',
  words,
  ask: ({ search }) => ({
    document: noticesQuery,
    variables: { after: search['after'] || null, whatWaits: search['waiting'] === 'yes' },
  }),
  follow: ({ notices: { nodes } }) => ({ document: TOUCHED, variables: { thingIds: nodes.map(({ thingId }) => thingId) } }),
  view: ({ account, viewer, quiet, notices: { nodes, pageInfo } }, { search }, followed) => ({
    quiet: quiet.quiet ? { says: quietInWords(quiet), waits: search['waiting'] === 'yes' ? undefined : quietWords } : undefined,
    heading: words.heading,
    trail: words.trail,
    notices: apart(
      nodes.map((notice) => noticeView(notice, account.id, viewer.spaces.length > 1, touchedBy(followed as Touched | undefined))),
    ),
    olderHref: pageInfo.hasNextPage
      ? `/notices?after=${encodeURIComponent(pageInfo.endCursor ?? '')}${search['waiting'] === 'yes' ? '&waiting=yes' : ''}`
      : undefined,
  }),
};

/** With what their links call them. */
function apart(notices: readonly Omit<NoticesView['notices'][number], 'called'>[]): NoticesView['notices'] {
  const called = toldApart(notices.map(({ heading, told }) => `${heading}, ${told}`));
  return notices.map((notice, n) => ({ ...notice, called: called[n]! }));
}

function noticeView(
  { id, kind, thingKind, thingId, madeAt, seenAt, until, space }: NoticeData,
  me: string,
  severalSpaces: boolean,
  touched: ReadonlyMap<string, string>,
): Omit<NoticesView['notices'][number], 'called'> {
  const { heading, says, until: ends } = words.kinds[kind];
  const at = thingsWithPages.find((thing) => thing.kind === thingKind)?.at;
  const seen = seenAt === null ? [] : [`${words.seen} ${instantInWords(seenAt)}`];
  const marks = space.members.some(({ person, role }) => person?.id === me && role !== 'READER');
  return {
    heading,
    until: until === null ? undefined : `${ends} ${instantInWords(until)}.`,
    says,
    thingHref: thingKind === 'SPACE' ? `/spaces/${thingId}` : at && `/${at}/${thingId}`,
    warning: touched.has(thingId) ? warnedWords.summary(touched.get(thingId)!) : undefined,
    // A list of notices is read over a shoulder: a space is named only to who has to know which of theirs it is.
    told: [`${words.made} ${instantInWords(madeAt)}`, ...seen, ...(severalSpaces ? [space.name] : [])].join(' · '),
    markHref: marks && seenAt === null ? `/notices/${id}/seen` : undefined,
  };
}

/** The warnings before what the notices lead to. A notice has no word of it; who follows its link is warned before. */
interface Touched {
  readonly contentWarnings: readonly { readonly thingId: string; readonly touches: string }[];
}

const TOUCHED = `query Touched($thingIds: [ID!]!) { contentWarnings(thingIds: $thingIds) { thingId touches: says } }`;

function touchedBy(told: Touched | undefined): ReadonlyMap<string, string> {
  return new Map(told?.contentWarnings.map(({ thingId, touches }) => [thingId, touches]));
}
