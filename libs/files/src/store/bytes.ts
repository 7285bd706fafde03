import { createHash } from 'node:crypto';
import type { Id } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';
import { StoredFile } from './stored-file.entity.js';

/** Keeps bytes in a space, and answers their hash. */
export async function storeBytes(
  manager: Transaction,
  file: { readonly id: Id; readonly spaceId: Id; readonly putBy: Id; readonly putAt: Date; readonly bytes: Buffer },
): Promise<string> {
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  await manager.insert(StoredFile, { ...file, hash });
  return hash;
}

/** The bytes, as far as whoever acts may read them; null when not. */
export async function readBytes(manager: Transaction, id: Id): Promise<Buffer | null> {
  return (await manager.findOneBy(StoredFile, { id }))?.bytes ?? null;
}

/** Throws away what is not on the record, with the place it has in a tray. True when there was something. */
export async function discardBytes(manager: Transaction, id: Id): Promise<boolean> {
  return (await manager.delete(StoredFile, { id })).affected === 1;
}
