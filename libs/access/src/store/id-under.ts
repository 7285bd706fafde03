import { createHash } from 'node:crypto';
import type { Id } from '#libs/kernel';

/** The same deed of the same person has the same id, so that it is there once. */
export function idUnder(deed: string, actorId: Id, key: string): Id {
  const hex = createHash('sha256').update(`${deed}\n${actorId}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
