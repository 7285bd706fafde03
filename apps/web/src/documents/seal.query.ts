import type { Named } from '../layout/named.js';
import { sourceFields, type Source } from '../layout/source.view.js';
import type { Fate } from '../comparison/comparison.query.js';

export const sealQuery = `
query Seal($id: ID!, $asOf: Instant) {
  seal(id: $id, asOf: $asOf) {
    id level says sealedSide sealedHash recordedAt
    totals { fate clauses }
    shown {
      id label kind textHash kindAssertedBy { id name } source { ${sourceFields} }
      work { id title engagement { id title group { id name } institution { id name } } }
    }
    reveals { id level salt recordedAt version { id label work { id title } } }
  }
}`;

/** Whether this reader may release what opens a seal; asked only where there is something to release. */
export const revealRightsQuery = 'query RevealRights($thing: ThingInput!) { youMay(thing: $thing) }';

export interface SealData {
  readonly seal: Seal;
}

export interface RevealRights {
  readonly youMay: readonly string[];
}

export interface Seal {
  readonly id: string;
  readonly level: string;
  readonly says: string;
  readonly sealedSide: 'AGREED' | 'PUBLISHED';
  readonly sealedHash: string;
  readonly recordedAt: string;
  readonly totals: readonly { readonly fate: Fate; readonly clauses: number }[];
  readonly shown: {
    readonly id: string;
    readonly label: string;
    readonly kind: string;
    readonly textHash: string | null;
    readonly kindAssertedBy: Named;
    readonly source: Source | null;
    readonly work: {
      readonly id: string;
      readonly title: string;
      readonly engagement: {
        readonly id: string;
        readonly title: string;
        readonly group: Named;
        readonly institution: Named | null;
      };
    };
  };
  /** one at most */
  readonly reveals: readonly Reveal[];
}

export interface Reveal {
  readonly id: string;
  readonly level: string;
  readonly salt: string | null;
  readonly recordedAt: string;
  readonly version: { readonly id: string; readonly label: string; readonly work: { readonly title: string } };
}
