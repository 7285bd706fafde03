import { harmNoteFields, type HarmNote } from './harm-note.query.js';
import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import { sourceFields, type Source } from '../layout/source.view.js';

/** What the engagement's page asks of each, with `Read` on Source. */
export const logEntryFields = `id level kind says groupPeople otherPeople fromWhat recordedAt assertedBy { id name(on: $on) } on { ${date} }
  with { organization { id name(on: $on) } post { id title } } source { ...Read }`;
export const labourFields = `id level kind pay minutes estimated says fromWhat recordedAt during { ${date} } source { ...Read }`;

/** The second question of the engagement's page: with the first it would ask for more than one document may. */
export const logQuery = `
query EngagementLog($id: ID!, $on: Date!, $asOf: Instant) {
  engagement(id: $id, asOf: $asOf) {
    id
    logEntries(first: 100) { pageInfo { hasNextPage } nodes { ${logEntryFields} } }
    harmNotes(first: 100) { nodes { ${harmNoteFields} } }
    labour(first: 100) { pageInfo { hasNextPage } nodes { ${labourFields} } }
  }
}
fragment Read on Source { ${sourceFields} }`;

export interface LogData {
  readonly engagement: Logged;
}

/** What happened in an engagement, and the hours given to it. */
export interface Logged {
  readonly logEntries: Nodes<LogEntry>;
  readonly harmNotes: { readonly nodes: readonly HarmNote[] };
  readonly labour: Nodes<Labour>;
}

interface Nodes<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly Node[];
}

export const logEntryQuery = `
query LogEntry($id: ID!, $on: Date!) {
  logEntry(id: $id) {
    ${logEntryFields} channel correctionReason
    engagement { id title group { id } }
    promises { commitment { id statement } }
  }
}
fragment Read on Source { ${sourceFields} }`;

export const labourQuery = `
query Labour($id: ID!, $on: Date!) {
  labour(id: $id) { ${labourFields} correctionReason engagement { id title group { id name(on: $on) } } }
}
fragment Read on Source { ${sourceFields} }`;

export interface LogEntry {
  readonly id: string;
  readonly level?: string;
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
  readonly level?: string;
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
    readonly channel: string | null;
    readonly correctionReason: string | null;
    readonly engagement: { readonly id: string; readonly title: string; readonly group: { readonly id: string } };
    readonly promises: readonly { readonly commitment: { readonly id: string; readonly statement: string } }[];
  };
}

export interface LabourData {
  readonly labour: Labour & {
    readonly correctionReason: string | null;
    readonly engagement: { readonly id: string; readonly title: string; readonly group: Named };
  };
}
