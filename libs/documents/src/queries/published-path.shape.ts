import { column, one, shape, type Graph } from '#libs/persistence';

/** How the way through something that was published is read. */
export const PUBLISHED_PATH_SHAPES: Graph = {
  PublishedPath: shape('published_path', {
    space: one('Space', 'space_id'),
    called: column('called'),
    address: column('address'),
    source: one('Source', 'source_id'),
    against: one('Version', 'against_version_id'),
    instead: column('instead'),
    work: one('Work', 'work_id'),
    published: one('Version', 'published_version_id'),
    comparison: one('Comparison', 'comparison_id'),
    findingsRead: column('findings_read'),
    begunAt: column('begun_at'),
    changedAt: column('changed_at'),
  }),
};
