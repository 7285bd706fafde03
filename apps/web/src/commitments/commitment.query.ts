import type { Delivery } from '../engagements/engagement.query.js';
import { borneNames, type NamedOverTime } from '../layout/name-then.js';
import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import type { ScheduleReading } from './schedule.view.js';
import { replyRequestFragment, type Answered, type ReplyRequest, type Wording } from '../record/reply.query.js';
import { statusFragments, type Judgement, type OfficialStatement } from './status.query.js';

export const commitmentQuery = `
query Commitment($id: ID!, $on: Date!, $asOf: Instant) {
  commitment(id: $id, asOf: $asOf) {
    id level kind statement wording verb fromWhat locator recordedAt correctionReason
    engagement { id title }
    madeBy { id name(on: $on) ${borneNames} } madeTo { id name(on: $on) } post { id title } work { id title }
    statedOn { ${date} } source { ...Read }
    dueDates { id level baseline basis revises { id } date { ${date} } statedOn { ${date} } setBy { id name(on: $on) ${borneNames} } source { ...Read } }
    deliveries { id level says fromWhat on { ${date} } assertedBy { id name(on: $on) } source { ...Read } }
    replyRequests { ...Asked } replies { ...Said }
    official(on: $on) { status inWords } evidence(on: $on) { status inWords }
    statements { ...Stated } judgements { ...Judged replyRequests { ...Asked } }
    schedule(on: $on) { status baseline days inWords counted why against { id date { ${date} } setBy { id name(on: $on) } } }
  }
}
${replyRequestFragment}
${statusFragments}
fragment Read on Source { ${sourceFields} }`;

export interface CommitmentData {
  readonly commitment: Commitment;
}

export interface Commitment extends Answered {
  readonly id: string;
  readonly level?: string;
  readonly kind: 'COMMITMENT' | 'EXPECTATION';
  readonly statement: string;
  readonly wording: Wording;
  readonly verb: string | null;
  readonly fromWhat: string;
  readonly locator: string | null;
  readonly recordedAt: string;
  readonly correctionReason: string | null;
  readonly engagement: { readonly id: string; readonly title: string };
  readonly madeBy: NamedOverTime;
  readonly madeTo: Named | null;
  readonly post: { readonly id: string; readonly title: string } | null;
  readonly work: { readonly id: string; readonly title: string } | null;
  readonly statedOn: PartialDate;
  readonly source: Source | null;
  readonly dueDates: readonly DueDate[];
  readonly deliveries: readonly (Delivery & { readonly level?: string })[];
  readonly schedule: readonly ScheduleReading[];
  readonly official: { readonly status: string; readonly inWords: string };
  readonly evidence: { readonly status: string; readonly inWords: string };
  readonly statements: readonly OfficialStatement[];
  readonly judgements: readonly (Judgement & { readonly replyRequests: readonly ReplyRequest[] })[];
}

export interface DueDate {
  readonly id: string;
  readonly level?: string;
  readonly baseline: boolean;
  readonly basis: 'OWN' | 'LEGAL' | 'SET_BY_ANOTHER' | 'EXPECTED';
  readonly revises: { readonly id: string } | null;
  readonly date: PartialDate;
  readonly statedOn: PartialDate | null;
  readonly setBy: NamedOverTime | null;
  readonly source: Source | null;
}
