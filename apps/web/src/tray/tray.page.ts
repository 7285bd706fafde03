import { instantInWords } from '../layout/day.js';
import type { LinkView } from '../layout/named.js';
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
  readonly textHash: string | null;
  readonly beforeHash: string | null;
  readonly notices: readonly string[];
  readonly putAt: string;
  readonly fetchedAt: string | null;
  readonly finalAddress: string | null;
  readonly space: { readonly name: string };
  readonly attachedTo: { readonly name: string | null } | null;
}

interface TrayData {
  readonly trayFiles: { readonly nodes: readonly InTray[]; readonly pageInfo: { readonly hasNextPage: boolean } };
}

/** Versions on the record that say the same to the letter as a file of the page. */
interface SameTexts {
  readonly versions: {
    readonly nodes: readonly {
      readonly id: string;
      readonly label: string;
      readonly textHash: string | null;
      readonly work: { readonly title: string };
    }[];
  };
}

export const sameTextsQuery = `query SameTexts($textHashes: [String!]!) {
  versions(first: 100, textHashes: $textHashes) { nodes { id label textHash work { id title } } }
}`;

interface TrayView extends PageView {
  readonly files: readonly {
    readonly name: string;
    readonly state: string;
    readonly about: readonly string[];
    readonly same: readonly LinkView[];
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
      nodes { id name size hash state kind refusal textHash beforeHash notices putAt fetchedAt finalAddress space { name } attachedTo { name } }
      pageInfo { hasNextPage }
    } }`,
    variables: {},
  }),
  follow: ({ trayFiles: { nodes } }) => {
    const textHashes = [...new Set(nodes.flatMap(hashesOf))];
    return textHashes.length === 0 ? undefined : { document: sameTextsQuery, variables: { textHashes } };
  },
  view: ({ trayFiles: { nodes, pageInfo } }, asked, followed) => ({
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
      same: sameAs(file, followed as SameTexts | undefined),
      links: linksOf(file, asked),
    })),
  }),
};

function hashesOf({ textHash, beforeHash }: InTray): readonly string[] {
  return [textHash, beforeHash].filter((hash) => hash !== null);
}

/** So that nobody puts on the record what is there, and everybody sees which draft an attachment is. */
function sameAs(file: InTray, found: SameTexts | undefined): readonly LinkView[] {
  const versions = found?.versions.nodes ?? [];
  return versions
    .filter(({ textHash }) => textHash !== null && hashesOf(file).includes(textHash))
    .map(({ id, label, textHash, work }) => ({
      text: words.same(label, work.title, file.beforeHash === null ? 'whole' : textHash === file.beforeHash ? 'before' : 'after'),
      href: `/versions/${id}`,
    }));
}

function stateOf({ state, kind, refusal, beforeHash }: InTray): string {
  if (state === 'REFUSED') return `${words.states[state]} ${refusal ?? ''}`;
  const what = [words.kinds[kind ?? ''], ...(beforeHash === null ? [] : [words.tracked])].filter((each) => each !== undefined);
  return [words.states[state], ...what].join(', ');
}

function aboutIt(
  { id, hash, size, putAt, space, attachedTo, fetchedAt, finalAddress, notices }: InTray,
  all: readonly InTray[],
): readonly string[] {
  const kilobytes = Math.max(1, Math.round(size / 1_000));
  const from = attachedTo === null ? [] : [`${words.attachedTo} ${attachedTo.name ?? words.unnamed}`];
  const line = [`${words.putAt} ${instantInWords(putAt)}, ${words.in} ${space.name}`, `${kilobytes} kB`, ...from].join(' · ');
  const fetched = fetchedAt === null || finalAddress === null ? [] : [words.fetched(instantInWords(fetchedAt), finalAddress)];
  const twice = all.some((other) => other.id !== id && other.hash === hash) ? [words.twice] : [];
  return [line, ...fetched, ...twice, ...notices];
}

function linksOf({ id, state, kind }: InTray, asked: Asked): readonly Crumb[] {
  const { record, picture, read, discard } = words.links;
  const away = { text: discard, href: `/tray/${id}/discard` };
  // No version can be made of a picture: it has no words.
  if (kind === 'IMAGE') return [{ text: picture, href: `/tray/${id}/picture` }, away];
  return [
    state === 'READ'
      ? { text: record, href: along(`/tray/${id}/record`, asked) }
      : { text: read, href: `/tray/${id}/read-again` },
    away,
  ];
}
