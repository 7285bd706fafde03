import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

export const harmNoteQuery = `
query HarmNote($id: ID!, $on: Date!) {
  harmNote(id: $id) {
    id level says recordedAt on { ${date} } source { ...Read }
    engagement { id title group { id name(on: $on) } }
  }
}
fragment Read on Source { ${sourceFields} }`;

/** What the page of its engagement asks of each. */
export const harmNoteFields = `id says on { ${date} }`;

export interface HarmNote {
  readonly id: string;
  readonly says: string;
  /** not said where its author does not */
  readonly on: PartialDate | null;
}

export interface HarmNoteData {
  readonly harmNote: HarmNote & {
    readonly level?: string;
    readonly recordedAt: string;
    readonly source: Source | null;
    /** hidden from its author, once they have left the space and it is not public */
    readonly engagement: { readonly id: string; readonly title: string; readonly group: Named } | null;
  };
}
