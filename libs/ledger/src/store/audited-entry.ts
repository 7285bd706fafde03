import type { Opening } from '../core/index.js';

/** An entry with all that belongs to it, as the auditor's role reads them. */
export interface AuditedEntry {
  readonly id: string;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly rowId: string;
  readonly actorId: string;
  readonly spaceId: string;
  readonly recordedAt: string;
  readonly state: string;
  readonly fieldHashes: readonly Uint8Array[];
  readonly recordHash: Uint8Array;
  readonly openings: readonly AuditedOpening[];
  readonly leaf: { readonly index: bigint; readonly recordHash: Uint8Array } | null;
}

/** What opens a field, and whether everybody may read it where the thing is released. */
export interface AuditedOpening extends Opening {
  readonly shown: boolean;
}

/** Every entry, its leaf and its openings; a condition on `e` can follow. */
export const ENTRIES = `select e.id, e.event, e.subject_kind, e.subject_id, e.row_id, e.actor_id, e.space_id, e.recorded_at, e.state, e.field_hashes,
    e.record_hash, l.index, l.record_hash as leaf_hash,
    coalesce((
      select jsonb_agg(opening || jsonb_build_object('shown', o.shown))
      from ledger_opening o, jsonb_array_elements(o.openings) opening where o.entry_id = e.id
    ), '[]') as openings
  from ledger_outbox e left join ledger_leaf l on l.entry_id = e.id`;

export interface EntryRow {
  readonly id: string;
  readonly event: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly row_id: string;
  readonly actor_id: string;
  readonly space_id: string;
  readonly recorded_at: string;
  readonly state: string;
  readonly field_hashes: Buffer[];
  readonly record_hash: Buffer;
  readonly index: string | null;
  readonly leaf_hash: Buffer | null;
  readonly openings: readonly { readonly name: string; readonly value: string; readonly salt: string; readonly shown: boolean }[];
}

export function entryOf(row: EntryRow): AuditedEntry {
  return {
    id: row.id,
    event: row.event,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    rowId: row.row_id,
    actorId: row.actor_id,
    spaceId: row.space_id,
    recordedAt: new Date(row.recorded_at).toISOString(),
    state: row.state,
    fieldHashes: row.field_hashes,
    recordHash: row.record_hash,
    openings: row.openings.map((each) => ({ ...each, salt: new Uint8Array(Buffer.from(each.salt, 'base64')) })),
    leaf: row.index === null ? null : { index: BigInt(row.index), recordHash: row.leaf_hash! },
  };
}
