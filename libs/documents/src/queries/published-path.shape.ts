import { parseId, type Id } from '#libs/kernel';
import { column, one, shape, type Condition, type Graph } from '#libs/persistence';

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

/** What a list of ways is narrowed to. Refuses ID_INVALID. */
export function pathConditions({ comparisonId }: { readonly comparisonId?: Id | null }): readonly Condition[] {
  if (comparisonId == null) return [];
  const id = parseId(comparisonId, 'comparisonId');
  // Its space is named too, since the index of what belongs to which comparison begins with it.
  return [
    (t, value) => `(${t}.space_id, ${t}.comparison_id) = (select c.space_id, c.id from comparison c where c.id = ${value(id)})`,
  ];
}
