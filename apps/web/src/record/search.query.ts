import type { Named } from '../layout/named.js';

export const searchQuery = `
query Search($text: String!, $after: String, $on: Date!) {
  search(text: $text, first: 20, after: $after) {
    totalCount { count more }
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind says { text matched } recordedAt
      by { name(on: $on) }
      organization { id name(on: $on) }
      source { id citation }
      engagement { id title }
      work { id title }
      comparison { id agreed { work { id title } } }
      commitment { id statement }
    }
  }
}`;

export interface SearchData {
  readonly search: {
    readonly totalCount: { readonly count: number; readonly more: boolean };
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly FoundData[];
  };
}

/** Exactly one of the things is there: the one on whose page it stands. */
export interface FoundData {
  readonly id: string;
  readonly kind: string;
  readonly says: readonly { readonly text: string; readonly matched: boolean }[];
  readonly recordedAt: string;
  readonly by: { readonly name: string } | null;
  readonly organization: Named | null;
  readonly source: { readonly id: string; readonly citation: string } | null;
  readonly engagement: { readonly id: string; readonly title: string } | null;
  readonly work: { readonly id: string; readonly title: string } | null;
  readonly comparison: { readonly id: string; readonly agreed: { readonly work: { readonly title: string } } } | null;
  readonly commitment: { readonly id: string; readonly statement: string } | null;
}
