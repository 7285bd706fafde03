import { threeStatuses, type ThreeStatuses } from '../commitments/three-statuses.view.js';
import type { Named, PagedConnection } from '../layout/named.js';
import { partialDateFields, type PartialDate } from '../layout/partial-date.view.js';

export const homeQuery = `
query Home($on: Date!, $since: Date!) {
  engagements(first: 50) {
    pageInfo { hasNextPage }
    edges { node { id title summary began { ${partialDateFields} } ended { ${partialDateFields} } group { id name } institution { id name } } }
  }
  commitments(first: 20, wentBy: { from: $since, on: $on }) {
    pageInfo { hasNextPage }
    edges { node { id statement engagement { id title } ${threeStatuses} } }
  }
  comparisons(first: 50) {
    pageInfo { hasNextPage }
    edges { node { id agreed { label dated { ${partialDateFields} } work { id title engagement { id title } } } published { label dated { ${partialDateFields} } work { id title } } } }
  }
}`;

export interface HomeData {
  readonly engagements: PagedConnection<{
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly began: PartialDate | null;
    readonly ended: PartialDate | null;
    readonly group: Named;
    readonly institution: Named | null;
  }>;
  readonly commitments: PagedConnection<
    ThreeStatuses & {
      readonly id: string;
      readonly statement: string;
      readonly engagement: { readonly title: string };
    }
  >;
  readonly comparisons: PagedConnection<{
    readonly id: string;
    readonly agreed: {
      readonly label: string;
      readonly dated: PartialDate | null;
      readonly work: { readonly title: string; readonly engagement: { readonly title: string } };
    };
    readonly published: { readonly label: string; readonly dated: PartialDate | null; readonly work: { readonly title: string } };
  }>;
}
