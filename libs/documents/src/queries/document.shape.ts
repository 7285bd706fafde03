import { column, computed, many, one, partialDateField, select, shape, type Graph, type Order } from '#libs/persistence';
import { VERSION_FILE_FIELDS } from './file.shape.js';

const AS_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant' }];

/** How works, their versions and what is said of them are read. */
export const DOCUMENT_SHAPES: Graph = {
  Work: shape('work', {
    engagement: one('Engagement', 'engagement_id'),
    title: column('title'),
    kind: column('kind'),
    alsoCalled: column('also_called'),
    level: column('effective_level'),
    versions: many('Version', 'work_id', [{ column: 'dated_earliest', holds: 'day', nullable: true }, ...AS_RECORDED]),
    claims: many('Claim', 'work_id', AS_RECORDED),
  }),
  Version: shape('version', {
    work: one('Work', 'work_id'),
    label: column('label'),
    kind: column('kind'),
    kindAssertedBy: one('Organization', 'kind_asserted_by_id'),
    dated: partialDateField('dated'),
    derivedFrom: one('Version', 'derived_from_id'),
    wording: column('wording'),
    textHash: column('text_hash'),
    publishedInsteadOf: one('Work', 'published_instead_of_id'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
    ...VERSION_FILE_FIELDS,
    text: many('Block', 'version_id', [{ column: 'number', holds: 'number' }]),
    signOffs: many('SignOff', 'version_id', AS_RECORDED),
    contentPoints: many('ContentPoint', 'version_id', AS_RECORDED),
    agreed: computed(
      select('signOffs', 'role', 'position', select('party', 'id'), select('source', 'id'), select('disputes', 'id')),
    ),
  }),
  Block: shape('block', {
    number: column('number'),
    kind: column('kind'),
    mark: column('mark'),
    text: column('text'),
    start: column('starts'),
    end: column('ends'),
    locator: column('locator'),
  }),
  SignOff: shape('sign_off', {
    recordedAt: column('recorded_at'),
    party: one('Organization', 'party_id'),
    role: column('role'),
    position: column('position'),
    says: column('says'),
    assertedBy: one('Organization', 'asserted_by_id'),
    toldTo: column('told_to'),
    on: partialDateField('taken_on'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    disputes: many('Dispute', 'sign_off_id', AS_RECORDED),
  }),
  Dispute: shape('sign_off_dispute', {
    recordedAt: column('recorded_at'),
    by: one('Organization', 'disputed_by_id'),
    verb: column('verb'),
    says: column('says'),
    on: partialDateField('said_on'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
  }),
  ContentPoint: shape('content_point', {
    recordedAt: column('recorded_at'),
    topic: column('topic'),
    says: column('says'),
    wording: column('phrase'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
  }),
};
