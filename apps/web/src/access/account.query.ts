export const accountQuery = `query Account {
  quiet { quiet until }
  account { id pseudonym opensSpaces recoveryCodesLeft sessions { id beganAt seenAt endsAt current } tokens { id name scope createdAt expiresAt } }
}`;

export interface AccountData {
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
