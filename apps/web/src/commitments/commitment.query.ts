import type { Delivery, Wording } from '../engagements/engagement.query.js';
import { borneNames, type NamedOverTime } from '../layout/name-then.js';
import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import type { ScheduleReading } from './schedule.view.js';

export const commitmentQuery = `
query Commitment($id: ID!, $on: Date!) {
  commitment(id: $id) {
    id level kind statement wording verb fromWhat locator recordedAt correctionReason
    engagement { id title }
    madeBy { id name(on: $on) ${borneNames} } madeTo { id name(on: $on) } post { id title } work { id title }
    statedOn { ${date} } source { ...Read }
    dueDates { id level baseline basis revises { id } date { ${date} } statedOn { ${date} } setBy { id name(on: $on) ${borneNames} } source { ...Read } }
    deliveries { id level says fromWhat on { ${date} } assertedBy { id name(on: $on) } source { ...Read } }
    replyRequests { ...Asked } replies { ...Said }
    official(on: $on) { status inWords } evidence(on: $on) { status inWords }
    statements { id level stance says verb statedOn { ${date} } source { ...Read } }
    judgements { id level stage finding says on rubric searchedUntil searchedWhere judgedBy { id name(on: $on) } source { ...Read }
      replyRequests { ...Asked } replies { ...Said } }
    schedule(on: $on) { status baseline days inWords why against { id date { ${date} } setBy { id name(on: $on) } } }
  }
}
fragment Asked on ReplyRequest { id level askedOf { id name(on: $on) } askedOn answerBy noReply }
fragment Said on Reply { id level says wording by { id name(on: $on) } on { ${date} } source { ...Read } }
fragment Read on Source { ${sourceFields} }`;

export interface CommitmentData {
  readonly commitment: Commitment;
}

export interface Commitment {
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
  readonly replyRequests?: readonly ReplyRequest[];
  readonly replies?: readonly Reply[];
  readonly schedule: readonly ScheduleReading[];
  readonly official: { readonly status: string; readonly inWords: string };
  readonly evidence: { readonly status: string; readonly inWords: string };
  readonly statements: readonly {
    readonly id: string;
    readonly level?: string;
    readonly stance: string;
    readonly says: string;
    readonly verb: string | null;
    readonly statedOn: PartialDate;
    readonly source: Source | null;
  }[];
  readonly judgements: readonly {
    readonly id: string;
    readonly level?: string;
    readonly stage: 'FIRST' | 'REPLY' | 'FINAL';
    readonly finding: string;
    readonly says: string;
    readonly on: string;
    readonly rubric: string;
    readonly searchedUntil: string;
    readonly searchedWhere: string;
    readonly judgedBy: Named;
    readonly source: Source | null;
    readonly replyRequests: readonly ReplyRequest[];
    readonly replies: readonly Reply[];
  }[];
}

export interface ReplyRequest {
  readonly id: string;
  readonly level?: string;
  readonly askedOf: Named;
  readonly answerBy: string;
  readonly noReply: string | null;
}

export interface Reply {
  readonly id: string;
  readonly level?: string;
  readonly says: string;
  readonly wording: Wording;
  readonly by: Named;
  readonly on: PartialDate;
  readonly source: Source | null;
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
