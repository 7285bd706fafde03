import { lastOf } from '../documents/address-events.view.js';
import type { Listed } from '../forms/entry.js';
import { instantInWords } from '../layout/day.js';
import type { LinkView } from '../layout/named.js';
import type { Page, PageView } from '../layout/page.js';
import { trayWords } from '../tray/tray.words.js';
import { checksWords as words } from './checks.words.js';

interface Check {
  readonly id: string;
  readonly address: string;
  readonly every: string;
  readonly nextAt: string;
  readonly askedAt: string | null;
  readonly found: string | null;
  readonly status: number | null;
  readonly failingSince: string | null;
  readonly failedTimes: number;
  readonly standsStill: boolean;
  readonly space: { readonly name: string };
  readonly version: { readonly id: string; readonly label: string; readonly work: { readonly title: string } };
}

interface ChecksData {
  readonly addressChecks: Listed<Check>;
}

interface ChecksView extends PageView {
  readonly checks: readonly {
    readonly address: string;
    readonly about: readonly string[];
    readonly version: LinkView;
    readonly stopHref: string;
  }[];
  readonly more: boolean;
}

/** The web addresses that are asked again for the viewer's spaces, and what they gave last. */
export const checksPage: Page<ChecksData, ChecksView> = {
  path: '/checks',
  template: 'checks/checks.njk',
  who: 'members',
  words,
  ask: () => ({
    document: `query Checks { addressChecks(first: 100) {
      nodes { id address every nextAt askedAt found status failingSince failedTimes standsStill space { name } version { id label work { id title } } }
      pageInfo { hasNextPage }
    } }`,
    variables: {},
  }),
  view: ({ addressChecks: { nodes, pageInfo } }) => ({
    heading: words.heading,
    trail: [{ text: trayWords.heading, href: '/tray' }],
    more: pageInfo.hasNextPage,
    checks: nodes.map((check) => ({
      address: check.address,
      about: aboutIt(check),
      version: { text: `${check.version.work.title}, ${check.version.label}`, href: `/versions/${check.version.id}` },
      stopHref: `/checks/${check.id}/stop`,
    })),
  }),
};

function aboutIt(check: Check): readonly string[] {
  const { every, nextAt, askedAt, found, status, failingSince, failedTimes, standsStill, space } = check;
  const next = standsStill ? [] : [`${words.next} ${instantInWords(nextAt)}`];
  const last =
    askedAt === null || found === null
      ? words.never
      : words.asked(instantInWords(askedAt), words.found[found] ?? lastOf(found, status));
  return [
    [words.every[every] ?? '', ...next, space.name].join(' · '),
    last,
    ...(failingSince === null ? [] : [words.failing(failedTimes, instantInWords(failingSince))]),
    ...(standsStill ? [words.standsStill] : []),
  ];
}
