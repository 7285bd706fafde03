import type { Named } from '../layout/named.js';
import { partialDateFields, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import { replyFragment, replyRequestFragment, type Answered } from '../record/reply.query.js';

/** What a finding is told by, but for what people said of it. */
export const findingFields = `id level number fate moved boundParty
      agreed { id text start end number }
      published { id text start end number }
      cues { family agreed published says }
      words { op text }`;

export const comparisonQuery = `
query Comparison($id: ID!, $on: Date!, $asOf: Instant) {
  comparison(id: $id, asOf: $asOf) {
    id level engine lists clausesAgreed clausesPublished approximate recordedAt
    agreed { ...Text }
    published { ...Text }
    replyRequests { ...Asked } replies { ...Said }
    summary { reuseOfAgreed reuseInPublished }
    findings {
      ${findingFields}
      confirmations { id verdict fate note contentWarning recordedAt }
    }
  }
}
fragment Text on Version {
  id label kind agreed wording textHash contentWarning
  kindAssertedBy { id name }
  dated { ${partialDateFields} }
  text { kind mark text }
  files { notices }
  signOffs { level }
  work { id title kind contentWarning engagement { id title contentWarning group { id name } institution { id name } } }
  source { ...Read contentWarning }
}
${replyRequestFragment}
${replyFragment}
fragment Read on Source { ${sourceFields} }`;

export interface ComparisonData {
  readonly comparison: Comparison;
}

export interface Comparison extends Answered {
  readonly id: string;
  readonly level?: string;
  readonly engine: string;
  readonly lists: string;
  readonly clausesAgreed: number;
  readonly clausesPublished: number;
  readonly approximate: boolean;
  readonly recordedAt: string;
  readonly agreed: ComparedText;
  readonly published: ComparedText;
  readonly summary: { readonly reuseOfAgreed: number; readonly reuseInPublished: number };
  readonly findings: readonly Finding[];
}

export interface ComparedText {
  readonly contentWarning?: string | null;
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Earned: the positions of at least two parties approve it. */
  readonly agreed: boolean;
  /** Who is shown each position that this reader is shown. */
  readonly signOffs?: readonly { readonly level: string }[];
  readonly wording: 'VERBATIM' | 'REPORTED';
  readonly textHash: string | null;
  readonly kindAssertedBy: Named;
  readonly dated: PartialDate | null;
  readonly text: readonly { readonly kind: string; readonly mark: string; readonly text: string }[];
  /** of the file it was read from, if from one: what its reader told of it beside the text */
  readonly files: readonly { readonly notices: readonly string[] }[];
  readonly work: {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly contentWarning?: string | null;
    readonly engagement: {
      readonly id: string;
      readonly title: string;
      readonly contentWarning?: string | null;
      readonly group: Named;
      readonly institution: Named | null;
    };
  };
  readonly source: (Source & { readonly contentWarning?: string | null }) | null;
}

export type Fate =
  'KEPT' | 'REWORDED' | 'WEAKENED' | 'STRENGTHENED' | 'REVERSED' | 'CHANGED' | 'SPLIT' | 'MERGED' | 'DROPPED' | 'ADDED';

export type BoundParty = 'INSTITUTION' | 'READER' | 'THIRD_PARTY' | 'NOBODY_NAMED';

export interface Finding {
  readonly id: string;
  readonly level?: string;
  readonly number: number;
  readonly fate: Fate;
  readonly moved: boolean;
  readonly boundParty: BoundParty | null;
  readonly agreed: readonly Clause[];
  readonly published: readonly Clause[];
  readonly cues: readonly Cue[];
  readonly words: readonly WordChange[];
  readonly confirmations: readonly Confirmation[];
}

export interface Clause {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
}

export interface Cue {
  readonly family: string;
  readonly agreed: readonly number[] | null;
  readonly published: readonly number[] | null;
  readonly says: string;
}

export interface WordChange {
  readonly op: 'KEEP' | 'DELETE' | 'INSERT';
  readonly text: string;
}

export interface Confirmation {
  readonly id: string;
  readonly verdict: 'CONFIRMED' | 'OVERRULED';
  readonly fate: Fate;
  readonly note: string | null;
  readonly contentWarning?: string | null;
  readonly recordedAt: string;
}
