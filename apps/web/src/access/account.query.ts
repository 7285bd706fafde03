export const accountQuery = `query Account {
  account { id pseudonym opensSpaces recoveryCodesLeft sessions { id beganAt seenAt endsAt current } }
}`;

export interface AccountData {
  readonly account: {
    readonly id: string;
    readonly pseudonym: string | null;
    readonly opensSpaces: boolean;
    readonly recoveryCodesLeft: number;
    readonly sessions: readonly SessionData[];
  };
}

export interface SessionData {
  readonly id: string;
  readonly beganAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly current: boolean;
}
