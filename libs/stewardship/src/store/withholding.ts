import type { Id, SubjectKind } from '#libs/kernel';
import type { Opening } from '#libs/ledger/core';
import type { Transaction } from '#libs/persistence';
import type { WithholdingKind, WithholdingReason } from '../core/index.js';

/** A reader or a transaction. */
interface Asked {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/** What opens a field of an entry, and whether everybody may read it once the thing is released. */
export interface OpeningOf extends Opening {
  readonly shown: boolean;
}

/** What opens the entries in which a thing, or some things of one kind, stands on the record: as far as whoever acts may read it. */
export async function openingsOf(asked: Asked, kind: SubjectKind, ids: readonly Id[]): Promise<readonly OpeningOf[]> {
  const rows = (await asked.query(
    `select o.shown, each ->> 'name' as name, each ->> 'value' as value, each ->> 'salt' as salt
     from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) each
     where e.subject_kind = $1 and e.subject_id = any ($2) and e.event in ($1 || '.recorded', $1 || '.corrected')
     order by e.recorded_at, e.id, 2`,
    [kind, ids],
  )) as readonly OpeningRow[];
  return rows.map((row) => ({ ...row, salt: new Uint8Array(Buffer.from(row.salt, 'base64')) }));
}

/** The space whose entry put a thing on the record; what joined the register belongs to none itself. */
export async function recordedBySpace(asked: Asked, kind: SubjectKind, id: Id): Promise<Id | null> {
  const rows = (await asked.query(
    `select space_id as "spaceId" from ledger_outbox where subject_kind = $1 and subject_id = $2 and event = $1 || '.recorded'`,
    [kind, id],
  )) as readonly { readonly spaceId: Id }[];
  return rows[0]?.spaceId ?? null;
}

export interface WithholdingRow {
  readonly id: Id;
  readonly kind: SubjectKind;
  readonly thingId: Id;
  readonly field: string;
  readonly how: WithholdingKind;
  readonly reason: WithholdingReason;
  readonly at: Date;
}

/** Waits for a batch of a winding up of the space, and holds the next one up until this is done. */
export async function whileNotWoundUp(manager: Transaction, space: Id): Promise<void> {
  await manager.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 5))', [space]);
}

/** Cells, openings and the row that says so, in one function of the database (see the migration). */
export async function withhold(manager: Transaction, row: WithholdingRow): Promise<void> {
  const values = [row.id, row.kind, row.thingId, row.field, row.how, row.reason, row.at];
  await manager.query('select withhold($1, $2, $3, $4, $5, $6, $7)', values);
}

/** What else says something of a text that is erased: the hash over a comparison's findings, the salt of a seal. */
export async function tellingOf(
  manager: Transaction,
  versionId: Id,
): Promise<readonly { readonly kind: SubjectKind; readonly id: Id; readonly field: string }[]> {
  return manager.query(
    `select 'comparison' as kind, id, 'findings' as field from comparison where $1 in (agreed_version_id, published_version_id)
     union all select 'seal', id, 'salt' from seal where sealed_version_id = $1
     union all select 'seal_reveal', id, 'salt' from seal_reveal where version_id = $1 order by 1, 2`,
    [versionId],
  );
}

interface OpeningRow extends Omit<OpeningOf, 'salt'> {
  readonly salt: string;
}
