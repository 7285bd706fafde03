import type { Connection, Named, PagedConnection } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

export const organizationQuery = `
query Organization($id: ID!, $on: Date!) {
  organization(id: $id) {
    id name(on: $on) classification
    names { id name from { ${date} } until { ${date} } source { ...Read } }
    posts { id title }
  }
  engagements(first: 100) { edges { node { id title group { id } institution { id } } } }
  commitments(first: 100, organizationId: $id) {
    pageInfo { hasNextPage }
    edges { node { id kind statement madeBy { id name } statedOn { ${date} } schedule(on: $on) { inWords } } }
  }
}
fragment Read on Source { ${sourceFields} }`;

export interface OrganizationData {
  readonly organization: Organization;
  readonly engagements: Connection<{
    readonly id: string;
    readonly title: string;
    readonly group: { readonly id: string };
    readonly institution: { readonly id: string } | null;
  }>;
  readonly commitments: PagedConnection<{
    readonly id: string;
    readonly kind: 'COMMITMENT' | 'EXPECTATION';
    readonly statement: string;
    readonly madeBy: Named;
    readonly statedOn: PartialDate;
    readonly schedule: readonly { readonly inWords: string }[];
  }>;
}

export interface Organization extends Named {
  readonly classification: string;
  readonly names: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: PartialDate | null;
    readonly until: PartialDate | null;
    readonly source: Source | null;
  }[];
  readonly posts: readonly { readonly id: string; readonly title: string }[];
}
