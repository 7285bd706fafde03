/** What is asked: as a document of ours, as a document of PostGraphile, and as one statement written by hand. */
export const QUESTIONS = [
  {
    name: 'an institution’s commitments with their dates and judgements',
    ours: `query ($institution: ID!) { commitments(organizationId: $institution, first: 20) { nodes { id kind statement wording statedOn { edtf earliest latest } madeBy { id } dueDates { id basis date { edtf earliest latest } setBy { id } } deliveries { id says on { edtf } } judgements { id finding stage on judgedBy { id } } } pageInfo { hasNextPage endCursor } } }`,
    peer: `query ($institution: UUID!) { allCommitments(condition: { madeById: $institution, supersededAt: null }, first: 20, orderBy: [STATED_ON_EARLIEST_ASC, FIRST_ID_ASC]) { nodes { id kind statement wording statedOnEdtf statedOnEarliest statedOnLatest organizationByMadeById { id } dueDatesByCommitmentId { nodes { id basis dueEdtf dueEarliest dueLatest organizationBySetById { id } } } deliveriesByCommitmentId { nodes { id says deliveredOnEdtf } } judgementsByCommitmentId { nodes { id finding stage judgedOn organizationByJudgedById { id } } } } pageInfo { hasNextPage endCursor } } }`,
    variables: ({ institution }) => ({ institution }),
    floor: `select coalesce(json_agg(r.j), '[]') as data from (select json_build_object('id', c.first_id, 'kind', c.kind, 'statement', c.statement, 'wording', c.wording,
      'statedOn', json_build_object('edtf', c.stated_on_edtf, 'earliest', c.stated_on_earliest, 'latest', c.stated_on_latest),
      'madeBy', (select json_build_object('id', o.id) from organization o where o.id = c.made_by_id),
      'dueDates', (select coalesce(json_agg(json_build_object('id', d.id, 'basis', d.basis, 'date', json_build_object('edtf', d.due_edtf, 'earliest', d.due_earliest, 'latest', d.due_latest), 'setBy', (select json_build_object('id', o.id) from organization o where o.id = d.set_by_id)) order by d.recorded_at, d.id), '[]') from due_date d where d.commitment_id = c.first_id),
      'deliveries', (select coalesce(json_agg(json_build_object('id', d.id, 'says', d.says, 'on', json_build_object('edtf', d.delivered_on_edtf))), '[]') from delivery d where d.commitment_id = c.first_id),
      'judgements', (select coalesce(json_agg(json_build_object('id', g.id, 'finding', g.finding, 'stage', g.stage, 'on', g.judged_on, 'judgedBy', (select json_build_object('id', o.id) from organization o where o.id = g.judged_by_id)) order by g.judged_on, g.id), '[]') from judgement g where g.commitment_id = c.first_id)) as j
      from commitment c where c.made_by_id = $1 and c.superseded_at is null order by c.stated_on_earliest nulls last, c.first_id limit 21) r`,
    values: ({ institution }) => [institution],
  },
  {
    name: 'a list of commitments',
    ours: `{ commitments(first: 50) { nodes { id kind statement statedOn { edtf } source { id citation origin } } pageInfo { hasNextPage endCursor } } }`,
    peer: `{ allCommitments(condition: { supersededAt: null }, first: 50, orderBy: [STATED_ON_EARLIEST_ASC, FIRST_ID_ASC]) { nodes { id kind statement statedOnEdtf sourceBySourceId { id citation origin } } pageInfo { hasNextPage endCursor } } }`,
    variables: () => ({}),
    floor: `select coalesce(json_agg(r.j), '[]') as data from (select json_build_object('id', c.first_id, 'kind', c.kind, 'statement', c.statement, 'statedOn', json_build_object('edtf', c.stated_on_edtf),
      'source', (select json_build_object('id', s.id, 'citation', s.citation, 'origin', s.origin) from source s where s.id = c.source_id)) as j
      from commitment c where c.superseded_at is null order by c.stated_on_earliest nulls last, c.first_id limit 51) r`,
    values: () => [],
  },
  {
    name: 'a timeline: an engagement with what hangs from it',
    ours: `query ($engagement: ID!) { engagement(id: $engagement) { id title summary calls { id number statement statedOn { edtf } } commitments(first: 100) { nodes { id statement statedOn { edtf } dueDates { id date { edtf } } } } works { id title versions { id label kind } } } }`,
    peer: `query ($engagement: UUID!) { engagementById(id: $engagement) { id title summary callsByEngagementId { nodes { id number statement statedOnEdtf } } commitmentsByEngagementId(condition: { supersededAt: null }, first: 100, orderBy: [STATED_ON_EARLIEST_ASC, FIRST_ID_ASC]) { nodes { id statement statedOnEdtf dueDatesByCommitmentId { nodes { id dueEdtf } } } } worksByEngagementId { nodes { id title versionsByWorkId { nodes { id label kind } } } } } }`,
    variables: ({ engagement }) => ({ engagement }),
    floor: `select json_build_object('id', e.id, 'title', e.title, 'summary', e.summary,
      'calls', (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'statement', c.statement, 'statedOn', json_build_object('edtf', c.stated_on_edtf)) order by c.stated_on_earliest, c.number, c.id), '[]') from call c where c.engagement_id = e.id),
      'commitments', (select coalesce(json_agg(r.j), '[]') from (select json_build_object('id', c.first_id, 'statement', c.statement, 'statedOn', json_build_object('edtf', c.stated_on_edtf),
        'dueDates', (select coalesce(json_agg(json_build_object('id', d.id, 'date', json_build_object('edtf', d.due_edtf)) order by d.recorded_at, d.id), '[]') from due_date d where d.commitment_id = c.first_id)) as j
        from commitment c where c.engagement_id = e.id and c.superseded_at is null order by c.stated_on_earliest nulls last, c.first_id limit 101) r),
      'works', (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'versions', (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label, 'kind', v.kind)), '[]') from version v where v.work_id = w.id))), '[]') from work w where w.engagement_id = e.id)) as data
      from engagement e where e.id = $1`,
    values: ({ engagement }) => [engagement],
  },
  {
    name: 'a comparison with its findings',
    ours: `query ($comparison: ID!) { comparison(id: $comparison) { id engine findings { id number fate moved agreed { text } published { text } words { op text } confirmations { verdict fate } } } }`,
    peer: `query ($comparison: UUID!) { comparisonById(id: $comparison) { id engine findingsByComparisonId(orderBy: NUMBER_ASC) { nodes { id number fate moved agreed published words confirmationsByFindingId { nodes { verdict fate } } } } } }`,
    variables: ({ comparison }) => ({ comparison }),
    floor: `select json_build_object('id', c.id, 'engine', c.engine, 'findings', (select coalesce(json_agg(json_build_object('id', f.id, 'number', f.number, 'fate', f.fate, 'moved', f.moved, 'agreed', f.agreed, 'published', f.published, 'words', f.words,
      'confirmations', (select coalesce(json_agg(json_build_object('verdict', k.verdict, 'fate', k.fate)), '[]') from confirmation k where k.finding_id = f.id)) order by f.number), '[]') from finding f where f.comparison_id = c.id)) as data
      from comparison c where c.id = $1`,
    values: ({ comparison }) => [comparison],
  },
  {
    name: 'a work with its sign-offs',
    ours: `query ($work: ID!) { work(id: $work) { id title versions { id label signOffs { id role position party { id } assertedBy { id } source { id citation origin } disputes { id says } } } } }`,
    peer: `query ($work: UUID!) { workById(id: $work) { id title versionsByWorkId { nodes { id label signOffsByVersionId { nodes { id role position organizationByPartyId { id } organizationByAssertedById { id } sourceBySourceId { id citation origin } signOffDisputesBySignOffId { nodes { id says } } } } } } } }`,
    variables: ({ work }) => ({ work }),
    floor: `select json_build_object('id', w.id, 'title', w.title, 'versions', (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label,
      'signOffs', (select coalesce(json_agg(json_build_object('id', s.id, 'role', s.role, 'position', s.position, 'party', (select json_build_object('id', o.id) from organization o where o.id = s.party_id), 'assertedBy', (select json_build_object('id', o.id) from organization o where o.id = s.asserted_by_id),
        'source', (select json_build_object('id', q.id, 'citation', q.citation, 'origin', q.origin) from source q where q.id = s.source_id),
        'disputes', (select coalesce(json_agg(json_build_object('id', d.id, 'says', d.says)), '[]') from sign_off_dispute d where d.sign_off_id = s.id)) order by s.recorded_at, s.id), '[]') from sign_off s where s.version_id = v.id))), '[]') from version v where v.work_id = w.id)) as data
      from work w where w.id = $1`,
    values: ({ work }) => [work],
  },
];
