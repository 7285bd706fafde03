import { statusFragments, type Judgement, type OfficialStatement } from '../commitments/status.query.js';
import { threeStatuses, type ThreeStatuses } from '../commitments/three-statuses.view.js';
import { borneNames, type NamedOverTime } from '../layout/name-then.js';
import type { Named, PagedConnection } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import type { Reply, Wording } from '../record/reply.query.js';

export const engagementQuery = `
query Engagement($id: ID!, $on: Date!, $asOf: Instant) {
  engagement(id: $id, asOf: $asOf) {
    id level title summary fromWhat recordedAt
    group { id name(on: $on) } institution { id name(on: $on) }
    began { ${date} } ended { ${date} } source { ...Read }
    calls {
      id level number statement wording madeBy { id name(on: $on) } statedOn { ${date} }
      answerWithinDays answerBy answerByWorkingDays fromWhat recordedAt source { ...Read }
      addressees {
        id copiedIn organization { id name(on: $on) } post { id title }
        answers { id level standing says on { ${date} } daysLate asOf fromWhat recordedAt source { ...Read } }
      }
    }
    commitments(first: 50) {
      pageInfo { hasNextPage }
      edges {
        node {
          id level kind statement wording verb fromWhat recordedAt
          madeBy { id name(on: $on) ${borneNames} } statedOn { ${date} } source { ...Read }
          dueDates { id level baseline basis fromWhat recordedAt date { ${date} } statedOn { ${date} } setBy { id name(on: $on) } source { ...Read } }
          deliveries { id level says fromWhat recordedAt on { ${date} } assertedBy { id name(on: $on) } source { ...Read } }
          statements { ...Stated } judgements { ...Judged } replies { ...Said }
          ${threeStatuses}
        }
      }
    }
    works {
      id level title kind alsoCalled
      versions {
        id level label kind fromWhat recordedAt kindAssertedBy { id name(on: $on) } dated { ${date} } source { ...Read }
        signOffs {
          id level role position says toldTo fromWhat recordedAt party { id name(on: $on) } assertedBy { id name(on: $on) } on { ${date} } source { ...Read }
          disputes { id level verb says fromWhat recordedAt by { id name(on: $on) } on { ${date} } source { ...Read } }
        }
      }
    }
    claims { id level verb statement fromWhat recordedAt assertedBy { id name(on: $on) } aboutWork { id title } on { ${date} } source { ...Read } replies { ...Said } }
  }
}
${statusFragments}
fragment Read on Source { ${sourceFields} }`;

export interface EngagementData {
  readonly engagement: Engagement;
}

export interface Engagement {
  readonly id: string;
  readonly level?: string;
  readonly title: string;
  readonly summary: string;
  readonly fromWhat?: string;
  readonly recordedAt?: string;
  readonly group: Named;
  readonly institution: Named | null;
  readonly began: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly source: Source | null;
  readonly calls: readonly Call[];
  readonly commitments: PagedConnection<EngagementCommitment>;
  readonly works: readonly EngagementWork[];
  readonly claims: readonly Claim[];
}

export interface Call {
  readonly id: string;
  readonly level?: string;
  readonly number: number;
  readonly statement: string;
  readonly wording: Wording;
  readonly madeBy: Named;
  readonly statedOn: PartialDate;
  readonly answerWithinDays: number | null;
  readonly answerBy: string | null;
  readonly answerByWorkingDays: string | null;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly source: Source | null;
  readonly addressees: readonly CallAddressee[];
}

export interface CallAddressee {
  readonly id: string;
  readonly copiedIn: boolean;
  readonly organization: Named;
  readonly post: { readonly id: string; readonly title: string } | null;
  readonly answers: readonly CallAnswer[];
}

export interface CallAnswer {
  readonly id: string;
  readonly level?: string;
  readonly standing: 'ANSWERED' | 'ANSWERED_IN_PART' | 'ANSWERED_OTHERWISE' | 'REFUSED' | 'NO_IDENTIFIED_REPLY';
  readonly says: string;
  readonly on: PartialDate;
  readonly daysLate: number | null;
  readonly asOf: string | null;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly source: Source | null;
}

export interface EngagementCommitment extends ThreeStatuses {
  readonly id: string;
  readonly level?: string;
  readonly kind: 'COMMITMENT' | 'EXPECTATION';
  readonly statement: string;
  readonly wording: Wording;
  readonly verb: string | null;
  readonly fromWhat: string;
  readonly recordedAt: string;
  readonly madeBy: NamedOverTime;
  readonly statedOn: PartialDate;
  readonly source: Source | null;
  readonly dueDates: readonly {
    readonly id: string;
    readonly level?: string;
    readonly baseline: boolean;
    readonly basis: string;
    readonly date: PartialDate;
    readonly statedOn: PartialDate | null;
    readonly fromWhat: string;
    readonly recordedAt: string;
    readonly setBy: Named | null;
    readonly source: Source | null;
  }[];
  readonly deliveries: readonly Delivery[];
  readonly statements: readonly OfficialStatement[];
  readonly judgements: readonly Judgement[];
  readonly replies: readonly Reply[];
}

export interface Delivery {
  readonly id: string;
  readonly level?: string;
  readonly says: string;
  readonly on: PartialDate;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly assertedBy: Named;
  readonly source: Source | null;
}

export interface EngagementWork {
  readonly id: string;
  readonly level?: string;
  readonly title: string;
  readonly kind: string;
  readonly alsoCalled: readonly string[];
  readonly versions: readonly {
    readonly id: string;
    readonly level?: string;
    readonly label: string;
    readonly kind: string;
    readonly fromWhat: string;
    readonly recordedAt: string;
    readonly kindAssertedBy: Named;
    readonly dated: PartialDate | null;
    readonly source: Source | null;
    readonly signOffs: readonly SignOff[];
  }[];
}

export interface SignOff {
  readonly id: string;
  readonly level?: string;
  readonly role: string;
  readonly position: Position;
  readonly says: string | null;
  readonly toldTo: string | null;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly party: Named;
  readonly assertedBy: Named;
  readonly on: PartialDate | null;
  readonly source: Source | null;
  readonly disputes: readonly Dispute[];
}

export type Position = 'APPROVED' | 'REFUSED' | 'CONDITIONAL' | 'WITHDRAWN' | 'NOT_SOUGHT';

export interface Dispute {
  readonly id: string;
  readonly level?: string;
  readonly verb: string;
  readonly says: string;
  readonly fromWhat: string;
  readonly recordedAt?: string;
  readonly by: Named;
  readonly on: PartialDate | null;
  readonly source: Source | null;
}

export interface Claim {
  readonly id: string;
  readonly level?: string;
  readonly verb: string;
  readonly statement: string;
  readonly fromWhat: string;
  readonly recordedAt: string;
  readonly assertedBy: Named;
  readonly aboutWork: { readonly id: string; readonly title: string } | null;
  readonly on: PartialDate | null;
  readonly source: Source | null;
  readonly replies?: readonly Reply[];
}
