import type { noticesWords } from './notices.words.js';

export const noticesQuery = `query Notices($after: String, $whatWaits: Boolean) {
  account { id }
  viewer { spaces { id } }
  quiet { quiet until }
  notices(first: 20, after: $after, whatWaits: $whatWaits) {
    nodes { id kind thingKind thingId madeAt seenAt until space { id name members { person { id } role } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface NoticesData {
  readonly account: { readonly id: string };
  readonly viewer: { readonly spaces: readonly { readonly id: string }[] };
  readonly quiet: { readonly quiet: boolean; readonly until: string | null };
  readonly notices: {
    readonly nodes: readonly NoticeData[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export interface NoticeData {
  readonly id: string;
  readonly kind: keyof typeof noticesWords.kinds;
  readonly thingKind: string;
  readonly thingId: string;
  readonly madeAt: string;
  readonly seenAt: string | null;
  readonly until: string | null;
  readonly space: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly {
      readonly person: { readonly id: string } | null;
      readonly role: 'STEWARD' | 'EDITOR' | 'READER';
    }[];
  };
}
