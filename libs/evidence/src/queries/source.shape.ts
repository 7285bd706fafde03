import {
  column,
  computed,
  many,
  one,
  partialDateField,
  select,
  shape,
  type Graph,
  type Order,
  warningField,
} from '#libs/persistence';

const AS_RECORDED: Order = [{ column: 'recorded_at', holds: 'instant' }];

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
    contentWarning: warningField(),
    level: column('effective_level'),
    pictures: many('Picture', 'source_id', AS_RECORDED),
  }),
  Handling: shape(
    'handling',
    {
      version: one('Version', 'version_id'),
      source: one('Source', 'source_id'),
      receivedFrom: column('received_from'),
      marked: column('marked'),
      terms: column('terms'),
      decidedBy: column('decided_by'),
      shows: column('shows'),
      rightsHolder: column('rights_holder'),
      reason: column('reason'),
      recordedAt: column('recorded_at'),
    },
    { stands: 'superseded_at is null' },
  ),
  Claim: shape('claim', {
    engagement: one('Engagement', 'engagement_id'),
    level: column('effective_level'),
    assertedBy: one('Organization', 'asserted_by_id'),
    verb: column('verb'),
    statement: column('statement'),
    aboutWork: one('Work', 'work_id'),
    on: partialDateField('said_on'),
    fromWhat: column('from_what'),
    contentWarning: warningField(),
    source: one('Source', 'source_id'),
    recordedAt: column('recorded_at'),
    replyRequests: many('ReplyRequest', 'claim_id', AS_RECORDED),
    replies: many('Reply', 'claim_id', AS_RECORDED),
  }),
  ReplyRequest: shape('reply_request', {
    askedOf: one('Organization', 'asked_of_id'),
    says: column('says'),
    askedOn: column('asked_on'),
    answerBy: column('answer_by'),
    replies: many('Reply', 'request_id', AS_RECORDED),
    noReply: computed('askedOn', select('replies', 'id')),
    fromWhat: column('from_what'),
    contentWarning: warningField(),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
  }),
  // Of the requests, those that the viewer may answer as the office of the body that was asked.
  AskedReply: shape(
    'reply_request',
    {
      says: column('says'),
      askedOn: column('asked_on'),
      answerBy: column('answer_by'),
      institution: one('Organization', 'asked_of_id'),
      aboutKind: { is: 'column', sql: kindOfAnswered },
      aboutId: { is: 'column', sql: (t) => `coalesce(${t}.commitment_id, ${t}.comparison_id, ${t}.judgement_id, ${t}.claim_id)` },
      replies: many('Reply', 'request_id', AS_RECORDED),
    },
    { stands: 'id in (select asked_of_own_office())' },
  ),
  Reply: shape('reply', {
    by: one('Organization', 'by_id'),
    says: column('says'),
    wording: column('wording'),
    receivedThroughSpace: column('through_space'),
    on: partialDateField('replied_on'),
    request: one('ReplyRequest', 'request_id'),
    fromWhat: column('from_what'),
    contentWarning: warningField(),
    source: one('Source', 'source_id'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
  }),
};

function kindOfAnswered(t: string): string {
  const kinds = ['commitment', 'comparison', 'judgement'].map((kind) => `when ${t}.${kind}_id is not null then '${kind}'`);
  return `case ${kinds.join(' ')} else 'claim' end`;
}
