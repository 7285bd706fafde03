import { ACCESS_SHAPES } from '#libs/access';
import { COMMITMENT_SHAPES } from '#libs/commitments';
import {
  ADDRESS_CHECK_SHAPES,
  COMPARISON_SHAPES,
  DOCUMENT_SHAPES,
  FILE_SHAPES,
  PICTURE_SHAPES,
  PUBLISHED_PATH_SHAPES,
  SEAL_SHAPES,
} from '#libs/documents';
import { ENGAGEMENT_SHAPES, LOG_SHAPES } from '#libs/engagements';
import { EVIDENCE_SHAPES } from '#libs/evidence';
import { ENTRY_OF_ROW } from '#libs/ledger';
import { ORGANIZATION_SHAPES } from '#libs/organizations';
import type { Graph, Kinds, Readable } from '#libs/persistence';
import { SEARCH_SHAPES } from '#libs/record';
import { RECORDING_SHAPES } from '#libs/recording';
import { KEEPING_SHAPES, NOTICE_SHAPES, RELEASE_PROPOSAL_SHAPES, STEWARDSHIP_SHAPES } from '#libs/stewardship';

const SHAPES: Graph = {
  ...ACCESS_SHAPES,
  ...RECORDING_SHAPES,
  ...ORGANIZATION_SHAPES,
  ...EVIDENCE_SHAPES,
  ...ENGAGEMENT_SHAPES,
  ...LOG_SHAPES,
  ...DOCUMENT_SHAPES,
  ...FILE_SHAPES,
  ...PICTURE_SHAPES,
  ...COMPARISON_SHAPES,
  ...SEAL_SHAPES,
  ...PUBLISHED_PATH_SHAPES,
  ...ADDRESS_CHECK_SHAPES,
  ...COMMITMENT_SHAPES,
  ...SEARCH_SHAPES,
  ...STEWARDSHIP_SHAPES,
  ...NOTICE_SHAPES,
  ...KEEPING_SHAPES,
  ...RELEASE_PROPOSAL_SHAPES,
};

/**
 * Every thing that can be read, by the name of its type in the schema. What says when it was recorded has its place in the
 * ledger; the file of a version is told in the version's entry and has none.
 */
export const GRAPH: Graph = Object.fromEntries(
  Object.entries(SHAPES).map(([name, shape]) => [
    name,
    'recordedAt' in shape.fields && name !== 'VersionFile'
      ? { ...shape, fields: { ...shape.fields, ledgerEntry: ENTRY_OF_ROW } }
      : shape,
  ]),
);

/** What every statement is compiled of, one for a database. */
export function readableBy(kinds: Kinds): Readable {
  return { graph: GRAPH, kinds };
}
