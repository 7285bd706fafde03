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
