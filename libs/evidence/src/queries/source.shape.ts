import { column, one, partialDateField, shape, type Graph } from '#libs/persistence';

/** How sources and claims are read. */
export const EVIDENCE_SHAPES: Graph = {
  Source: shape('source', {
    citation: column('citation'),
    address: column('address'),
    origin: column('origin'),
    quote: column('quote'),
    hearsay: column('hearsay'),
    seenOn: column('seen_on'),
    publishedOn: partialDateField('published_on'),
    level: column('effective_level'),
  }),
  Claim: shape('claim', {
    assertedBy: one('Organization', 'asserted_by_id'),
    verb: column('verb'),
    statement: column('statement'),
    aboutWork: one('Work', 'work_id'),
    on: partialDateField('said_on'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    recordedAt: column('recorded_at'),
  }),
};
