import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import type { Id } from '#libs/kernel';
import type { EntryFields } from '../core/index.js';
import { openingsOf, writtenOpenings } from './openings.js';
import { OutboxEntry } from './outbox-entry.entity.js';

/** An entry as an act tells it. */
export interface EntryTold extends Omit<OutboxEntry, 'state' | 'fieldHashes' | 'recordHash'> {
  readonly fields: EntryFields;
}

/**
 * Writes an entry in the transaction of the fact it tells of, with the openings of its fields. What could not be sequenced
 * is refused here, where the person can still mend it: NOT_CANONICAL, ENTRY_TOO_LARGE.
 */
export async function enter(manager: EntityManager, { fields, ...entry }: EntryTold): Promise<void> {
  const { openings, fieldHashes, recordHash } = openingsOf(entry, fields);
  const { id, spaceId, actorId, event, subjectKind, subjectId, rowId, recordedAt, idempotencyKey, mutation, inputHash } = entry;
  await manager.query('select enter_in_ledger($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)', [
    ...[id, spaceId, actorId, event, subjectKind, subjectId, rowId, recordedAt, fieldHashes, recordHash],
    ...[idempotencyKey, mutation, inputHash, writtenOpenings(openings)],
  ]);
}

/** The same for many, in one statement. */
export async function enterAll(manager: EntityManager, entries: readonly EntryTold[]): Promise<void> {
  const rows = entries.map(({ fields, ...entry }) => {
    const { openings, fieldHashes, recordHash } = openingsOf(entry, fields);
    const hashes = fieldHashes.map((hash) => hash.toString('hex'));
    return {
      ...entry,
      fieldHashes: hashes,
      recordHash: recordHash.toString('hex'),
      openings: JSON.parse(writtenOpenings(openings)) as unknown,
    };
  });
  await manager.query(
    `select enter_in_ledger(e.id, e."spaceId", e."actorId", e.event, e."subjectKind", e."subjectId", e."rowId", e."recordedAt",
       array(select decode(h, 'hex') from unnest(e."fieldHashes") with ordinality u (h, n) order by n), decode(e."recordHash", 'hex'),
       e."idempotencyKey", e.mutation, e."inputHash", e.openings)
     from jsonb_to_recordset($1::jsonb) e (id uuid, "spaceId" uuid, "actorId" uuid, event text, "subjectKind" text, "subjectId" uuid, "rowId" uuid,
       "recordedAt" timestamptz, "fieldHashes" text[], "recordHash" text, "idempotencyKey" text, mutation text, "inputHash" text, openings jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Until this transaction ends, whoever sends the same key as the same actor waits here, and then finds what it recorded. */
export async function holdKey(manager: EntityManager, actorId: Id, key: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`${actorId}\n${key}`]);
}

/** The entry that this actor wrote under this key. */
export async function entryUnderKey(manager: EntityManager, actorId: Id, key: string): Promise<OutboxEntry | null> {
  return manager.findOneBy(OutboxEntry, { actorId, idempotencyKey: key });
}

/** A key is held for a day; after that the same word may be used again. */
export async function letKeysGo(manager: EntityManager, actorId: Id, before: Date): Promise<void> {
  const held = { actorId, recordedAt: LessThan(before), idempotencyKey: Not(IsNull()) };
  await manager.update(OutboxEntry, held, { idempotencyKey: null, inputHash: null });
}
