import { column, one, shape, type Graph } from '#libs/persistence';

/** What was proposed and done about the keeping of a space; a column that says who is a person of the space. */
export const KEEPING_SHAPES: Graph = {
  Keeping: shape('keeping', {
    space: one('Space', 'space_id'),
    deed: column('deed'),
    proposedAt: column('proposed_at'),
    readyFrom: { is: 'column', sql: (t) => `case when ${t}.deed = 'wind_up' then ${t}.proposed_at + interval '30 days' end` },
    proposedBy: one('Person', 'proposed_by'),
    to: one('Person', 'to_id'),
    group: one('Organization', 'group_id'),
    doneAt: column('done_at'),
    people: column('people'),
    things: column('things'),
    thingsDone: column('things_done'),
    finishedAt: column('finished_at'),
    withdrawnAt: column('withdrawn_at'),
  }),
};
