import { column, many, one, shape, type Graph } from '#libs/persistence';

export const ACCESS_SHAPES: Graph = {
  Space: shape('space', {
    name: column('name'),
    closedAt: column('closed_at'),
    woundUpAt: column('wound_up_at'),
    keepings: many('Keeping', 'space_id', [{ column: 'proposed_at', holds: 'instant', descending: true }]),
    members: many('Member', 'space_id', [{ column: 'since', holds: 'instant' }]),
    invitations: many('Invitation', 'space_id', [{ column: 'made_at', holds: 'instant' }]),
    outsiders: many('Outsider', 'space_id', [{ column: 'since', holds: 'instant' }]),
  }),
  Member: shape('membership', { role: column('role'), since: column('since'), person: one('Person', 'actor_id') }),
  Invitation: shape('invitation', {
    role: column('role'),
    outsider: column('outsider'),
    institution: one('Organization', 'organization_id'),
    madeAt: column('made_at'),
    endsAt: column('ends_at'),
    usedAt: column('used_at'),
  }),
  Outsider: shape('outsider', {
    kind: column('kind'),
    institution: one('Organization', 'organization_id'),
    since: column('since'),
    endsAt: column('ends_at'),
    person: one('Person', 'actor_id'),
  }),
  Person: shape('person_private', { pseudonym: column('pseudonym') }, { id: 'actor_id' }),
  Session: shape('session', {
    beganAt: column('began_at'),
    seenAt: column('seen_at'),
    endsAt: column('ends_at'),
  }),
  AccessToken: shape('access_token', {
    name: column('name'),
    scope: column('scope'),
    createdAt: column('created_at'),
    expiresAt: column('expires_at'),
  }),
  RecoveryCode: shape('recovery_code', { usedAt: column('used_at') }),
};
