import { column, one, shape, type Graph } from '#libs/persistence';

export const RECORDING_SHAPES: Graph = {
  Note: shape('note', {
    space: one('Space', 'space_id'),
    body: column('body'),
    writtenAt: column('written_at'),
    changedAt: column('changed_at'),
  }),
};
