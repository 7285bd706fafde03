export const receivedQuery = `query CorrectionRequests($after: String) {
  correctionRequests(first: 20, after: $after) {
    nodes { id page says answerTo receivedAt outcome why closedAt space { id name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface ReceivedData {
  readonly correctionRequests: {
    readonly nodes: readonly CorrectionRequestData[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export interface CorrectionRequestData {
  readonly id: string;
  readonly page: string;
  readonly says: string;
  readonly answerTo: string | null;
  readonly receivedAt: string;
  readonly outcome: 'CORRECTED' | 'NOT_CORRECTED' | null;
  readonly why: string | null;
  readonly closedAt: string | null;
  readonly space: { readonly id: string; readonly name: string } | null;
}
