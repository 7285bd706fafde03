import { column, shape, type Graph } from '#libs/persistence';

export const ACCESS_SHAPES: Graph = {
  Space: shape('space', { name: column('name') }),
  Person: shape('person_private', { pseudonym: column('pseudonym') }, { id: 'actor_id' }),
  Session: shape('session', {
    beganAt: column('began_at'),
    seenAt: column('seen_at'),
    endsAt: column('ends_at'),
  }),
  RecoveryCode: shape('recovery_code', { usedAt: column('used_at') }),
};
