import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

/** What the engagement's page asks of each, with `Read` on Source. */
export const logEntryFields = `id kind says groupPeople otherPeople fromWhat recordedAt assertedBy { id name(on: $on) } on { ${date} }
  with { organization { id name(on: $on) } post { id title } } source { ...Read }`;
export const labourFields = `id kind pay minutes estimated says fromWhat recordedAt during { ${date} } source { ...Read }`;

export const logEntryQuery = `
query LogEntry($id: ID!, $on: Date!) {
  logEntry(id: $id) {
    ${logEntryFields} level channel
    engagement { id title }
    promises { commitment { id statement } }
  }
}
fragment Read on Source { ${sourceFields} }`;

export const labourQuery = `
query Labour($id: ID!, $on: Date!) {
  labour(id: $id) { ${labourFields} level engagement { id title group { id name(on: $on) } } }
}
fragment Read on Source { ${sourceFields} }`;

export interface LogEntry {
  readonly id: string;
  readonly kind: string;
  readonly says: string;
  readonly groupPeople: number | null;
  readonly otherPeople: number | null;
  readonly fromWhat: string;
  readonly recordedAt: string;
  readonly assertedBy: Named;
  readonly on: PartialDate;
  readonly with: readonly {
    readonly organization: Named;
    readonly post: { readonly id: string; readonly title: string } | null;
  }[];
  readonly source: Source | null;
}

export interface Labour {
  readonly id: string;
  readonly kind: string;
  readonly pay: string;
  readonly minutes: number;
  readonly estimated: boolean;
  readonly says: string;
  readonly fromWhat: string;
  readonly recordedAt: string;
  readonly during: PartialDate;
  readonly source: Source | null;
}

export interface LogEntryData {
  readonly logEntry: LogEntry & {
    readonly level: string;
    readonly channel: string | null;
    readonly engagement: { readonly id: string; readonly title: string };
    readonly promises: readonly { readonly commitment: { readonly id: string; readonly statement: string } }[];
  };
}

export interface LabourData {
  readonly labour: Labour & {
    readonly level: string;
    readonly engagement: { readonly id: string; readonly title: string; readonly group: Named };
  };
}
