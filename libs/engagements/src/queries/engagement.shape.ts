import { column, many, one, page, partialDateField, shape, type Graph, type Order, warningField } from '#libs/persistence';

const AS_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant' }];
const BY_DAY_HAPPENED: Order = [{ column: 'happened_on_earliest', holds: 'day', nullable: true }];
const BY_PERIOD: Order = [{ column: 'during_earliest', holds: 'day', nullable: true }];
const BY_DAY_STATED: Order = [{ column: 'stated_on_earliest', holds: 'day', nullable: true }];

/** How an engagement is read, with what hangs from it (those shapes stand with their own areas). */
export const ENGAGEMENT_SHAPES: Graph = {
  Engagement: shape('engagement', {
    title: column('title'),
    summary: column('summary'),
    group: one('Organization', 'group_id'),
    institution: one('Organization', 'institution_id'),
    began: partialDateField('began'),
    ended: partialDateField('ended'),
    fromWhat: column('from_what'),
    contentWarning: warningField(),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
    calls: many('Call', 'engagement_id', [...BY_DAY_STATED, { column: 'number', holds: 'number' }]),
    commitments: page('Commitment', 'engagement_id', BY_DAY_STATED),
    works: many('Work', 'engagement_id', AS_RECORDED),
    claims: many('Claim', 'engagement_id', AS_RECORDED),
    logEntries: page('LogEntry', 'engagement_id', BY_DAY_HAPPENED),
    harmNotes: page('HarmNote', 'engagement_id', BY_DAY_HAPPENED),
    labour: page('Labour', 'engagement_id', BY_PERIOD),
  }),
};
