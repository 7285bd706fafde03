import { column, computed, computedThrough, many, one, partialDateField, select, shape, type Graph, type Order } from '#libs/persistence';

const AS_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant' }];

/** The order of every list of commitments: by the first day each may have been made. */
export const BY_DAY_STATED: Order = [{ column: 'stated_on_earliest', holds: 'day', nullable: true }];

/** All that a schedule is computed from. */
const SCHEDULE_FACTS = [
  select('dueDates', 'date', 'basis', 'statedOn', 'revisesId', 'calendar', 'setById', select('setBy', 'name')),
  select('deliveries', 'on', select('assertedBy', 'name')),
];

/** How commitments, their dates and deliveries are read. */
export const COMMITMENT_SHAPES: Graph = {
  Commitment: shape(
    'commitment',
    {
      engagement: one('Engagement', 'engagement_id'),
      kind: column('kind'),
      statement: column('statement'),
      wording: column('wording'),
      verb: column('verb'),
      madeBy: one('Organization', 'made_by_id'),
      madeTo: one('Organization', 'made_to_id'),
      post: one('Post', 'post_id'),
      statedOn: partialDateField('stated_on'),
      locator: column('locator'),
      work: one('Work', 'work_id'),
      correctionReason: column('correction_reason'),
      readingId: column('id'),
      readings: many('CommitmentReading', 'first_id', AS_RECORDED),
      fromWhat: column('from_what'),
      source: one('Source', 'source_id'),
      level: column('effective_level'),
      recordedAt: column('recorded_at'),
      dueDates: many('DueDate', 'commitment_id', AS_RECORDED),
      deliveries: many('Delivery', 'commitment_id', [{ column: 'delivered_on_earliest', holds: 'day', nullable: true }]),
      schedule: computedThrough({ against: 'dueDates' }, ...SCHEDULE_FACTS),
    },
    { id: 'first_id', stands: 'superseded_at is null' },
  ),
  CommitmentReading: shape('commitment', {
    kind: column('kind'),
    statement: column('statement'),
    wording: column('wording'),
    verb: column('verb'),
    madeBy: one('Organization', 'made_by_id'),
    statedOn: partialDateField('stated_on'),
    source: one('Source', 'source_id'),
    correctionReason: column('correction_reason'),
    recordedAt: column('recorded_at'),
    supersededAt: column('superseded_at'),
  }),
  DueDate: shape('due_date', {
    date: partialDateField('due'),
    setBy: one('Organization', 'set_by_id'),
    setById: column('set_by_id'),
    basis: column('basis'),
    statedOn: partialDateField('stated_on'),
    revisesId: column('revises_id'),
    revises: one('DueDate', 'revises_id'),
    calendar: column('calendar'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    recordedAt: column('recorded_at'),
    baseline: computed('revisesId'),
  }),
  Delivery: shape('delivery', {
    recordedAt: column('recorded_at'),
    on: partialDateField('delivered_on'),
    says: column('says'),
    assertedBy: one('Organization', 'asserted_by_id'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
  }),
  Call: shape('call', {
    recordedAt: column('recorded_at'),
    engagement: one('Engagement', 'engagement_id'),
    number: column('number'),
    statement: column('statement'),
    wording: column('wording'),
    madeBy: one('Organization', 'made_by_id'),
    statedOn: partialDateField('stated_on'),
    answerWithinDays: column('answer_within_days'),
    answerBy: computed('statedOn', 'answerWithinDays'),
    answerByWorkingDays: computed('statedOn', 'answerWithinDays'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
    addressees: many('CallAddressee', 'call_id', [{ column: 'number', holds: 'number' }]),
  }),
  CallAddressee: shape('call_addressee', {
    call: one('Call', 'call_id'),
    organization: one('Organization', 'organization_id'),
    post: one('Post', 'post_id'),
    copiedIn: column('copied_in'),
    answers: many('CallAnswer', 'addressee_id', [{ column: 'answered_on_earliest', holds: 'day', nullable: true }]),
  }),
  CallAnswer: shape('call_answer', {
    recordedAt: column('recorded_at'),
    addressee: one('CallAddressee', 'addressee_id'),
    standing: column('standing'),
    says: column('says'),
    on: partialDateField('answered_on'),
    asOf: column('searched_until'),
    fromWhat: column('from_what'),
    source: one('Source', 'source_id'),
    daysLate: computed('standing', 'on', select('addressee', select('call', 'statedOn', 'answerWithinDays'))),
  }),
};
