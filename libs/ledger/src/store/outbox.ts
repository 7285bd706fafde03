import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import type { Id } from '#libs/kernel';
import { OutboxEntry } from './outbox-entry.entity.js';

/** Writes an entry in the transaction of the fact it tells of. */
export async function enter(manager: EntityManager, entry: Omit<OutboxEntry, 'state'>): Promise<void> {
  await manager.insert(OutboxEntry, { ...entry, fields: { ...entry.fields }, state: 'pending' });
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
