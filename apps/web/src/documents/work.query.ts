import type { Claim, SignOff } from '../engagements/engagement.query.js';
import type { Connection, Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import { replyFragment, replyRequestFragment, type Answered, type Wording } from '../record/reply.query.js';

export const workQuery = `
query Work($id: ID!, $on: Date!, $asOf: Instant) {
  work(id: $id, asOf: $asOf) {
    id level title kind alsoCalled
    engagement { id title group { id } works { id title versions { id label publishedInsteadOf { id } contentPoints { id } } } }
    claims { id level verb statement fromWhat recordedAt assertedBy { id name } aboutWork { id title } on { ${date} } source { ...Read } replyRequests { ...Asked } replies { ...Said } }
    versions {
      id level label kind agreed wording textHash kindAssertedBy { id name } dated { ${date} } derivedFrom { id }
      publishedInsteadOf { id title } source { ...Read } contentPoints { id }
      text { number kind mark text }
      signOffs {
        id level role position says toldTo fromWhat recordedAt party { id name } assertedBy { id name } on { ${date} } source { ...Read }
        disputes { id level verb says fromWhat recordedAt by { id name } on { ${date} } source { ...Read } }
      }
    }
  }
  comparisons(first: 50, asOf: $asOf) { edges { node { id agreed { label work { id } } published { label work { id title } } } } }
  seals(first: 50, workId: $id, asOf: $asOf) { edges { node { id says } } }
}
${replyRequestFragment}
${replyFragment}
fragment Read on Source { ${sourceFields} }`;

export interface WorkData {
  readonly work: Work;
  readonly comparisons: Connection<{
    readonly id: string;
    readonly agreed: { readonly label: string; readonly work: { readonly id: string } };
    readonly published: { readonly label: string; readonly work: { readonly id: string; readonly title: string } };
  }>;
  /** Comparisons of which one text is a version of this work, and the other sealed. */
  readonly seals: Connection<{ readonly id: string; readonly says: string }>;
}

export interface Work {
  readonly id: string;
  readonly level?: string;
  readonly title: string;
  readonly kind: string;
  readonly alsoCalled: readonly string[];
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly group: { readonly id: string };
    readonly works: readonly NeighbourWork[];
  };
  readonly claims: readonly (Claim & Answered)[];
  readonly versions: readonly Version[];
}

/** Another document of the engagement: which may have been published instead of this one. */
export interface NeighbourWork {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly {
    readonly id: string;
    readonly label: string;
    readonly publishedInsteadOf: { readonly id: string } | null;
    readonly contentPoints: readonly { readonly id: string }[];
  }[];
}

export interface Version {
  readonly id: string;
  readonly level?: string;
  readonly label: string;
  readonly kind: string;
  /** Earned: the positions of at least two parties approve it. */
  readonly agreed: boolean;
  readonly wording: Wording;
  readonly textHash: string | null;
  readonly kindAssertedBy: Named;
  readonly dated: PartialDate | null;
  readonly derivedFrom: { readonly id: string } | null;
  readonly publishedInsteadOf: { readonly id: string; readonly title: string } | null;
  readonly source: Source | null;
  readonly contentPoints: readonly { readonly id: string }[];
  readonly text: readonly Block[];
  readonly signOffs: readonly SignOff[];
}

export interface Block {
  readonly number: number;
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'TABLE_ROW' | 'QUOTE' | 'FOOTNOTE';
  /** What stood before its words: a number, a bullet, a sign of the file's own notation. */
  readonly mark: string;
  readonly text: string;
}
