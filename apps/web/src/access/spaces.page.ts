import type { Page, PageView } from '../layout/page.js';
import { dayInWords } from '../layout/day.js';
import { thingsWithPages } from '../stewardship/things-with-pages.js';
import { spacesWords as words } from './spaces.words.js';

interface SpacesData {
  readonly viewer: {
    readonly spaces: readonly { readonly id: string; readonly name: string }[];
    readonly asked: readonly AskedData[];
  };
}

interface AskedData {
  readonly id: string;
  readonly says: string;
  readonly askedOn: string;
  readonly answerBy: string;
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly institution: { readonly name: string };
  readonly replies: readonly { readonly id: string; readonly receivedThroughSpace: boolean | null }[];
}

interface SpacesView extends PageView {
  /** whoever has no space but those of the worked examples is told how one begins */
  readonly begins: boolean;
  readonly spaces: SpacesData['viewer']['spaces'];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly asked: readonly {
    readonly name: string;
    readonly says: string;
    readonly when: string;
    readonly sent: string | undefined;
    readonly thingHref: string | undefined;
    readonly replyHref: string;
  }[];
}

const QUERY = `query Spaces {
  viewer {
    spaces { id name }
    asked { id says askedOn answerBy aboutKind aboutId institution { name } replies { id receivedThroughSpace } }
  }
}`;

/** The spaces that somebody belongs to, and what they are asked to reply to as the office of an institution. */
export const spacesPage: Page<SpacesData, SpacesView> = {
  path: '/spaces',
  template: 'access/spaces.njk',
  who: 'members',
  words,
  ask: () => ({ document: QUERY, variables: {} }),
  view: ({ viewer }, { examples }) => {
    const begins = viewer.asked.length === 0 && viewer.spaces.every(({ name }) => examples.includes(name));
    return {
      begins,
      heading: words.heading,
      trail: [],
      spaces: viewer.spaces,
      asked: viewer.asked.map(askedView),
      links: [...(viewer.spaces.length > 0 ? words.inSpaces : []), ...(begins ? [] : words.links)],
    };
  },
};

function askedView({
  id,
  says,
  askedOn,
  answerBy,
  aboutKind,
  aboutId,
  institution,
  replies,
}: AskedData): SpacesView['asked'][number] {
  const at = thingsWithPages.find((thing) => thing.kind === aboutKind)?.at;
  const sent = replies.filter((reply) => reply.receivedThroughSpace).length;
  return {
    name: institution.name,
    says,
    when: words.asked.when(dayInWords(askedOn), dayInWords(answerBy)),
    sent: sent === 0 ? undefined : words.asked.sent(sent),
    thingHref: at && `/${at}/${aboutId}`,
    replyHref: `/replies/${id}/write`,
  };
}
