import { momentInWords } from '../layout/moment.js';
import type { Crumb, Page, PageView } from '../layout/page.js';
import type { Asked } from '../layout/asked.js';
import { along, wayBack } from '../published/way.js';
import { trayWords as words } from './tray.words.js';

interface InTray {
  readonly id: string;
  readonly name: string | null;
  readonly size: number;
  readonly hash: string;
  readonly state: string;
  readonly kind: string | null;
  readonly refusal: string | null;
  readonly beforeHash: string | null;
  readonly putAt: string;
  readonly fetchedAt: string | null;
  readonly finalAddress: string | null;
  readonly space: { readonly name: string };
  readonly attachedTo: { readonly name: string | null } | null;
}

interface TrayData {
  readonly trayFiles: { readonly nodes: readonly InTray[]; readonly pageInfo: { readonly hasNextPage: boolean } };
}

interface TrayView extends PageView {
  readonly files: readonly {
    readonly name: string;
    readonly state: string;
    readonly about: readonly string[];
    readonly links: readonly Crumb[];
  }[];
  readonly waiting: boolean;
  readonly putHref: string;
  readonly captureHref: string;
  readonly againHref: string;
  readonly more: boolean;
}

/** The files that somebody put in, to be sorted: theirs alone, and nothing of them is on the record. */
export const trayPage: Page<TrayData, TrayView> = {
  path: '/tray',
  template: 'tray/tray.njk',
  who: 'members',
  words,
  ask: () => ({
    document: `query Tray { trayFiles(first: 100) {
      nodes { id name size hash state kind refusal beforeHash putAt fetchedAt finalAddress space { name } attachedTo { name } }
      pageInfo { hasNextPage }
    } }`,
    variables: {},
  }),
  view: ({ trayFiles: { nodes, pageInfo } }, asked) => ({
    heading: words.heading,
    trail: [wayBack(asked)].filter((crumb) => crumb !== undefined),
    putHref: along('/tray/add', asked),
    captureHref: along('/tray/capture', asked),
    againHref: along('/tray', asked),
    waiting: nodes.some(({ state }) => state === 'WAITING'),
    more: pageInfo.hasNextPage,
    files: nodes.map((file) => ({
      name: file.name ?? words.unnamed,
      state: stateOf(file),
      about: aboutIt(file, nodes),
      links: linksOf(file, asked),
    })),
  }),
};

function stateOf({ state, kind, refusal, beforeHash }: InTray): string {
  if (state === 'REFUSED') return `${words.states[state]} ${refusal ?? ''}`;
  const what = [words.kinds[kind ?? ''], ...(beforeHash === null ? [] : [words.tracked])].filter((each) => each !== undefined);
  return [words.states[state], ...what].join(', ');
}

function aboutIt(
  { id, hash, size, putAt, space, attachedTo, fetchedAt, finalAddress }: InTray,
  all: readonly InTray[],
): readonly string[] {
  const kilobytes = Math.max(1, Math.round(size / 1_000));
  const from = attachedTo === null ? [] : [`${words.attachedTo} ${attachedTo.name ?? words.unnamed}`];
  const line = [`${words.putAt} ${momentInWords(putAt)}, ${words.in} ${space.name}`, `${kilobytes} kB`, ...from].join(' · ');
  const fetched = fetchedAt === null || finalAddress === null ? [] : [words.fetched(momentInWords(fetchedAt), finalAddress)];
  const twice = all.some((other) => other.id !== id && other.hash === hash) ? [words.twice] : [];
  return [line, ...fetched, ...twice];
}

function linksOf({ id, state }: InTray, asked: Asked): readonly Crumb[] {
  const { record, read, discard } = words.links;
  return [
    state === 'READ'
      ? { text: record, href: along(`/tray/${id}/record`, asked) }
      : { text: read, href: `/tray/${id}/read-again` },
    { text: discard, href: `/tray/${id}/discard` },
  ];
}
