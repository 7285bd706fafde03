import type { Id } from '#libs/kernel';
import type { Condition } from '#libs/persistence';

/**
 * What a space keeps, for its members alone: of a space that is not theirs there is nothing, and which space keeps what everybody
 * reads is told to nobody else. Not to be asked for somebody unknown, whose rows do not tell their space.
 */
export function ofOwnSpace(spaceId: Id): Condition {
  const own = 'select m.space_id from membership m where m.actor_id = (select current_actor())';
  return (t, value) => `${t}.space_id = ${value(spaceId)} and ${t}.space_id in (${own})`;
}
