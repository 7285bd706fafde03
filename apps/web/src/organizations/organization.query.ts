import { threeStatuses, type ThreeStatuses } from '../commitments/three-statuses.view.js';
import type { Named, PagedConnection } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

export const organizationQuery = `
query Organization($id: ID!, $on: Date!, $until: Date, $asOf: Instant) {
  organization(id: $id, asOf: $asOf) {
    id level name(on: $on) classification
    names { id level name from { ${date} } until { ${date} } source { ...Read } }
    posts { id level title }
  }
  engagements(first: 50, organizationId: $id, asOf: $asOf) { pageInfo { hasNextPage } edges { node { id title began { ${date} } } } }
  commitments(first: 100, organizationId: $id, madeUntil: $until, asOf: $asOf) {
    pageInfo { hasNextPage }
    edges { node { id kind statement statedOn { ${date} } ${threeStatuses} } }
  }
}
fragment Read on Source { ${sourceFields} }`;

export interface OrganizationData {
  readonly organization: Organization;
  readonly engagements: PagedConnection<{ readonly id: string; readonly title: string; readonly began: PartialDate | null }>;
  readonly commitments: PagedConnection<
    ThreeStatuses & {
      readonly id: string;
      readonly kind: 'COMMITMENT' | 'EXPECTATION';
      readonly statement: string;
      readonly statedOn: PartialDate;
    }
  >;
}

export interface Organization extends Named {
  readonly level?: string;
  readonly classification: string;
  readonly names: readonly {
    readonly id: string;
    readonly level?: string;
    readonly name: string;
    readonly from: PartialDate | null;
    readonly until: PartialDate | null;
    readonly source: Source | null;
  }[];
  readonly posts: readonly { readonly id: string; readonly level?: string; readonly title: string }[];
}
