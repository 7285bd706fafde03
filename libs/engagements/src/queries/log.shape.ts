import {
  column,
  ended,
  many,
  manyOfRow,
  one,
  partialDateField,
  shape,
  type Graph,
  type Order,
  warningField,
} from '#libs/persistence';

const AS_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant' }];
const BY_NUMBER: Order = [{ column: 'number', holds: 'number' }];

/** Of whatever somebody tells. */
const TOLD = {
  fromWhat: column('from_what'),
  contentWarning: warningField(),
  source: one('Source', 'source_id'),
  level: column('effective_level'),
  recordedAt: column('recorded_at'),
};

/** Of an entry, and of each reading of it. */
const SAID_OF_ENTRY = {
  kind: column('kind'),
  channel: column('channel'),
  on: partialDateField('happened_on'),
  assertedBy: one('Organization', 'asserted_by_id'),
  says: column('says'),
  groupPeople: column('group_people'),
  otherPeople: column('other_people'),
  with: manyOfRow('LogParty', 'log_entry_id', BY_NUMBER),
  promises: manyOfRow('LogPromise', 'log_entry_id', BY_NUMBER),
  correctionReason: column('correction_reason'),
  ...TOLD,
  contentWarning: warningField('first_id'),
};

/** Of hours, and of each reading of them. */
const SAID_OF_LABOUR = {
  kind: column('kind'),
  pay: column('pay'),
  during: partialDateField('during'),
  minutes: column('minutes'),
  estimated: column('estimated'),
  says: column('says'),
  correctionReason: column('correction_reason'),
  ...TOLD,
  contentWarning: warningField('first_id'),
};

/** How what happened, and the hours given to it, are read. */
export const LOG_SHAPES: Graph = {
  LogEntry: shape(
    'log_entry',
    {
      engagement: one('Engagement', 'engagement_id'),
      ...SAID_OF_ENTRY,
      readingId: column('id'),
      readings: many('LogEntryReading', 'first_id', AS_RECORDED),
    },
    { id: 'first_id', stands: 'superseded_at is null' },
  ),
  LogEntryReading: shape('log_entry', {
    ...SAID_OF_ENTRY,
    supersededAt: ended('superseded_at'),
  }),
  LogParty: shape('log_party', {
    organization: one('Organization', 'organization_id'),
    post: one('Post', 'post_id'),
  }),
  LogPromise: shape('log_promise', { commitment: one('Commitment', 'commitment_id') }),
  HarmNote: shape('harm_note', {
    engagement: one('Engagement', 'engagement_id'),
    on: partialDateField('happened_on'),
    says: column('says'),
    ...TOLD,
  }),
  Labour: shape(
    'labour',
    {
      engagement: one('Engagement', 'engagement_id'),
      ...SAID_OF_LABOUR,
      readingId: column('id'),
      readings: many('LabourReading', 'first_id', AS_RECORDED),
    },
    { id: 'first_id', stands: 'superseded_at is null' },
  ),
  LabourReading: shape('labour', { ...SAID_OF_LABOUR, supersededAt: ended('superseded_at') }),
};
