import { IsNull } from 'typeorm';
import type { Id } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';
import { Handling } from './handling.entity.js';

/** The id of the handling that stands for a version or a source in this space, or null. */
export async function standingHandling(
  manager: Transaction,
  spaceId: Id,
  { versionId, sourceId }: { readonly versionId: Id | null; readonly sourceId: Id | null },
): Promise<Id | null> {
  const of = versionId === null ? { sourceId: sourceId! } : { versionId };
  return (await manager.findOneBy(Handling, { ...of, spaceId, supersededAt: IsNull() }))?.id ?? null;
}
