import type { Field } from '#libs/persistence';

/**
 * Where the ledger holds the entry that recorded a row, and since when the two stand unchanged: the moment of the first
 * checkpoint over it. The first entry of a row is the one that recorded it; what was done with it has others.
 */
export const ENTRY_OF_ROW: Field = {
  is: 'parts',
  there: (t) => `${placeOf(t)} is not null`,
  parts: {
    index: { is: 'column', sql: (t) => `${placeOf(t)}::text` },
    unchangedSince: {
      is: 'column',
      sql: (t) =>
        `(select c.published_at from ledger_checkpoint c where c.size > ${placeOf(t)} and not c.left_behind order by c.size limit 1)`,
    },
  },
};

function placeOf(t: string): string {
  return `(select min(l.index) from ledger_outbox e join ledger_leaf l on l.entry_id = e.id where e.row_id = ${t}.id)`;
}
