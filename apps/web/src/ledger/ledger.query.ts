export const ledgerQuery = `query Ledger {
  ledger {
    checkpoint { origin size root words publishedAt note }
    verifierKey isBehind dueAt isLate
  }
}`;

export const checkpointQuery = `query Checkpoint($size: String!) {
  checkpoint(size: $size) { origin size root words publishedAt note }
}`;

export interface LedgerData {
  readonly ledger: {
    readonly checkpoint: CheckpointData | null;
    readonly verifierKey: string | null;
    readonly isBehind: boolean;
    readonly dueAt: string | null;
    readonly isLate: boolean;
  };
}

export interface CheckpointData {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly words: string;
  readonly publishedAt: string;
  readonly note: string;
}
