import { column, one, shape, type Graph } from '#libs/persistence';

export const NOTICE_SHAPES: Graph = {
  Notice: shape('notice', {
    space: one('Space', 'space_id'),
    kind: column('kind'),
    thingKind: column('thing_kind'),
    thingId: column('thing_id'),
    madeAt: column('made_at'),
    seenAt: column('seen_at'),
    until: {
      is: 'column',
      sql: (t) => `coalesce((select e.until from embargo e where e.id = ${t}.id),
      (select k.proposed_at + interval '30 days' from keeping k where k.id = ${t}.id and k.deed = 'wind_up'))`,
    },
  }),
};
