import { parseId, type Id } from '#libs/kernel';
import { column, one, shape, type Condition, type Graph } from '#libs/persistence';
import type { ThingInput } from '../releasing.js';

/** What somebody said is ready for everybody, known by the id of that thing; it stands until the thing is released or taken back. */
export const RELEASE_PROPOSAL_SHAPES: Graph = {
  ReleaseProposal: shape(
    'release_proposal',
    {
      kind: column('thing_kind'),
      space: one('Space', 'space_id'),
      proposedAt: column('proposed_at'),
      proposedBy: one('Person', 'proposed_by'),
      yours: { is: 'column', sql: (t) => `${t}.proposed_by = (select current_actor())` },
    },
    { id: 'thing_id' },
  ),
};

/** What a list of proposals is narrowed to; both together where both are given. Refuses ID_INVALID. */
export function proposalConditions({
  spaceId,
  thing,
}: {
  readonly spaceId?: Id | null;
  readonly thing?: ThingInput | null;
}): readonly Condition[] {
  const conditions: Condition[] = [];
  if (spaceId != null) {
    const id = parseId(spaceId, 'spaceId');
    conditions.push((t, value) => `${t}.space_id = ${value(id)}`);
  }
  if (thing != null) {
    const id = parseId(thing.id, 'thing.id');
    conditions.push((t, value) => `${t}.thing_id = ${value(id)} and ${t}.thing_kind = ${value(thing.kind)}`);
  }
  return conditions;
}
