export const accountQuery = `query Account {
  quiet { quiet until }
  account { id pseudonym opensSpaces recoveryCodesLeft sessions { id beganAt seenAt endsAt current } tokens { id name scope createdAt expiresAt } }
  yourHarmNotes(first: 100) { nodes { id level contentWarning recordedAt } pageInfo { hasNextPage } }
}`;

export interface AccountData {
  readonly yourHarmNotes: { readonly nodes: readonly HarmNoteData[]; readonly pageInfo: { readonly hasNextPage: boolean } };
  readonly quiet: { readonly quiet: boolean; readonly until: string | null };
  readonly account: {
    readonly id: string;
    readonly pseudonym: string | null;
    readonly opensSpaces: boolean;
    readonly recoveryCodesLeft: number;
    readonly sessions: readonly SessionData[];
    readonly tokens: readonly TokenData[];
  };
}

export interface HarmNoteData {
  readonly id: string;
  readonly level: 'PRIVATE' | 'SPACE' | 'EMBARGOED' | 'PUBLIC';
  readonly contentWarning: string | null;
  readonly recordedAt: string;
}

export interface SessionData {
  readonly id: string;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly current: boolean;
}

export interface TokenData {
  readonly id: string;
  readonly name: string;
  readonly scope: 'FIRST' | 'READ' | 'WRITE';
  readonly createdAt: string;
  readonly expiresAt: string | null;
}
