import { ACCESS_SHAPES } from '#libs/access';
import { COMMITMENT_SHAPES } from '#libs/commitments';
import { COMPARISON_SHAPES, DOCUMENT_SHAPES, FILE_SHAPES } from '#libs/documents';
import { ENGAGEMENT_SHAPES } from '#libs/engagements';
import { EVIDENCE_SHAPES } from '#libs/evidence';
import { ORGANIZATION_SHAPES } from '#libs/organizations';
import type { Graph } from '#libs/persistence';
import { SEARCH_SHAPES } from '#libs/record';
import { RECORDING_SHAPES } from '#libs/recording';
import { STEWARDSHIP_SHAPES } from '#libs/stewardship';

/** Every thing that can be read, by the name of its type in the schema. */
export const GRAPH: Graph = {
  ...ACCESS_SHAPES,
  ...RECORDING_SHAPES,
  ...ORGANIZATION_SHAPES,
  ...EVIDENCE_SHAPES,
  ...ENGAGEMENT_SHAPES,
  ...DOCUMENT_SHAPES,
  ...FILE_SHAPES,
  ...COMPARISON_SHAPES,
  ...COMMITMENT_SHAPES,
  ...SEARCH_SHAPES,
  ...STEWARDSHIP_SHAPES,
};
