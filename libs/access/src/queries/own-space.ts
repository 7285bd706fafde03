import type { Id } from '#libs/kernel';
import type { Condition } from '#libs/persistence';
import type { Viewer } from '../core/index.js';

/**
 * What a space keeps, for its members alone: of a space that is not theirs there is nothing, and which space keeps what everybody
 * reads is told to nobody else. Everybody belongs to no space, and the rows that everybody reads do not tell theirs.
 */
export function ofOwnSpace(viewer: Viewer, spaceId: Id): Condition {
  if (viewer.kind === 'anonymous') return () => 'false';
  const own = 'select m.space_id from membership m where m.actor_id = (select current_actor())';
  return (t, value) => `${t}.space_id = ${value(spaceId)} and ${t}.space_id in (${own})`;
}
