import type { keepingWords } from './keeping.words.js';

/** What stands of a proposal, wherever it is shown. */
export const KEEPING_FIELDS =
  'id deed proposedAt readyFrom proposedBy { id pseudonym } to { id pseudonym } group { id name } doneAt people things thingsDone finishedAt withdrawnAt';

export const keepingQuery = `query Keeping($id: ID!) {
  space(id: $id) { id name closedAt woundUpAt keepings { ${KEEPING_FIELDS} } members { role person { id pseudonym } } }
  account { id }
  handOver: previewKeeping(spaceId: $id, deed: HAND_OVER) { kept things becomes }
  close: previewKeeping(spaceId: $id, deed: CLOSE) { kept things becomes }
  reopen: previewKeeping(spaceId: $id, deed: REOPEN) { kept things becomes }
  windUp: previewKeeping(spaceId: $id, deed: WIND_UP) { kept things becomes }
}`;

export type DeedName = keyof typeof keepingWords.deeds;

interface PersonData {
  readonly id: string;
  readonly pseudonym: string;
}

export interface KeepingData {
  readonly id: string;
  readonly deed: DeedName;
  readonly proposedAt: string;
  readonly readyFrom: string | null;
  readonly proposedBy: PersonData | null;
  readonly to: PersonData | null;
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly doneAt: string | null;
  readonly people: number | null;
  readonly things: number | null;
  readonly thingsDone: number | null;
  readonly finishedAt: string | null;
  readonly withdrawnAt: string | null;
}

export interface KeptData {
  readonly kept: keyof typeof keepingWords.kept;
  readonly things: number;
  readonly becomes: keyof typeof keepingWords.becomes;
}

export interface KeepingPageData {
  readonly space: {
    readonly id: string;
    readonly name: string;
    readonly closedAt: string | null;
    readonly woundUpAt: string | null;
    readonly keepings: readonly KeepingData[];
    readonly members: readonly { readonly role: string; readonly person: PersonData | null }[];
  };
  readonly account: { readonly id: string };
  readonly handOver: readonly KeptData[];
  readonly close: readonly KeptData[];
  readonly reopen: readonly KeptData[];
  readonly windUp: readonly KeptData[];
}
