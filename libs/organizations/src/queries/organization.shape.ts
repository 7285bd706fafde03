import { column, computed, many, one, partialDateField, select, shape, type Graph } from '#libs/persistence';

const NAMES = select('names', 'name', 'from', 'until');

/** How bodies, their names and their posts are read. */
export const ORGANIZATION_SHAPES: Graph = {
  Organization: shape('organization', {
    classification: column('classification'),
    level: column('effective_level'),
    names: many('OrganizationName', 'organization_id', [{ column: 'recorded_at', holds: 'instant' }]),
    posts: many('Post', 'organization_id', [{ column: 'title', holds: 'text' }]),
    name: computed(NAMES),
  }),
  OrganizationName: shape('organization_name', {
    name: column('name'),
    from: partialDateField('borne_from'),
    until: partialDateField('borne_until'),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
  }),
  Post: shape('post', {
    level: column('effective_level'),
    title: column('title'),
    organization: one('Organization', 'organization_id'),
  }),
};
