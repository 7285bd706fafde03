/**
 * A generated record in SQL: one public engagement for every hundred commitments, each commitment with two dates, half of
 * them with a delivery, a third judged and a fifth spoken of by their body, and in the first engagement a work with versions,
 * sign-offs and a comparison. One in 10,000 is withdrawn, complete or in dispute, so that a rare status can be looked for.
 * Triggers are off while it is written, so every level is set as they would have set it.
 */
export async function generate(admin, commitments) {
  const engagements = Math.ceil(commitments / 100);
  const institutions = Math.max(10, Math.ceil(engagements / 10));
  await admin.query('begin');
  await admin.query(`set local session_replication_role = replica; set local search_path = app`);
  for (const statement of STATEMENTS) await admin.query(statement(commitments, engagements, institutions));
  await admin.query('commit');
  await admin.query('vacuum analyze');
  const id = async (sql) => (await admin.query(sql)).rows[0].id;
  return {
    actor: ACTOR,
    institution: await id(`select id from app.organization where classification = 'institution' order by id limit 1`),
    engagement: await id(`select id from app.engagement where title = 'Engagement 1'`),
    work: await id('select id from app.work'),
    comparison: await id('select id from app.comparison'),
  };
}

const ACTOR = '11111111-1111-4111-8111-111111111111';
const SPACE = '22222222-2222-4222-8222-222222222222';
const fact = `'${SPACE}'::uuid, 'public'::level, 'public'::level, now(), '${ACTOR}'::uuid, null::timestamptz`;
const registered = `null::uuid, 'public'::level, 'public'::level, now(), '${ACTOR}'::uuid, null::timestamptz`;
const FACT = 'id, space_id, level, effective_level, recorded_at, recorded_by, superseded_at';
/** the n-th thing of a kind, as a version 4 id */
const nth = (kind, n) => `overlay(overlay(md5('${kind}' || (${n})::text) placing '4' from 13) placing '8' from 17)::uuid`;
const date = (name) => `${name}_edtf, ${name}_said, ${name}_inferred, ${name}_earliest, ${name}_latest`;
const day = (sql) => `(${sql})::date::text, null, false, (${sql})::date, (${sql})::date`;

const STATEMENTS = [
  () => `insert into actor values ('${ACTOR}', true, now())`,
  () => `insert into space values ('${SPACE}', 'Bench', '${ACTOR}', now())`,
  () => `insert into membership values ('${SPACE}', '${ACTOR}', 'steward', now())`,
  (_c, _e, i) => `insert into organization (${FACT}, classification)
    select ${nth('institution', 'n')}, ${registered}, 'institution'::organization_class from generate_series(1, ${i}) n
    union all select ${nth('group', 'n')}, ${registered}, 'group'::organization_class from generate_series(1, ${i}) n`,
  (_c, _e, i) => `insert into organization_name (${FACT}, organization_id, name)
    select ${nth('iname', 'n')}, ${registered}, ${nth('institution', 'n')}, 'Institution ' || n from generate_series(1, ${i}) n
    union all select ${nth('gname', 'n')}, ${registered}, ${nth('group', 'n')}, 'Group ' || n from generate_series(1, ${i}) n`,
  () =>
    `insert into source (${FACT}, citation, origin) select ${nth('source', 'n')}, ${registered}, 'Source ' || n, 'Origin ' || n % 7 from generate_series(1, 50) n`,
  (_c, e, i) => `insert into engagement (${FACT}, title, summary, group_id, institution_id, from_what)
    select ${nth('engagement', 'n')}, ${fact}, 'Engagement ' || n, 'What it was and how it ended.', ${nth('group', `n % ${i} + 1`)}, ${nth('institution', `n % ${i} + 1`)}, 'document'::from_what
    from generate_series(1, ${e}) n`,
  (
    c,
    e,
    i,
  ) => `insert into commitment (${FACT}, first_id, engagement_id, kind, statement, wording, made_by_id, ${date('stated_on')}, source_id, from_what)
    select ${nth('commitment', 'n')}, ${fact}, ${nth('commitment', 'n')}, ${nth('engagement', `n % ${e} + 1`)}, (case when n % 5 = 0 then 'expectation' else 'commitment' end)::commitment_kind,
      'The institution will do the thing number ' || n, 'reported'::wording, ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, ${day(`date '2020-01-01' + n % 1800`)}, ${nth('source', 'n % 50 + 1')}, 'document'::from_what
    from generate_series(1, ${c}) n`,
  (c, e, i) => `insert into due_date (${FACT}, commitment_id, ${date('due')}, set_by_id, basis, revises_id, from_what)
    select ${nth('due', 'n')}, ${fact}, ${nth('commitment', 'n')}, ${day(`date '2020-06-01' + n % 1800`)}, ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, 'own'::due_basis, null::uuid, 'document'::from_what from generate_series(1, ${c}) n
    union all
    select ${nth('revised', 'n')}, ${fact}, ${nth('commitment', 'n')}, ${day(`date '2021-06-01' + n % 1800`)}, ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, 'own'::due_basis, ${nth('due', 'n')}, 'document'::from_what from generate_series(1, ${c}) n`,
  (c, e, i) => `insert into delivery (${FACT}, commitment_id, ${date('delivered_on')}, says, asserted_by_id, from_what)
    select ${nth('delivery', 'n')}, ${fact}, ${nth('commitment', 'n')}, ${day(`date '2021-01-01' + n % 1800`)}, 'Delivered.', ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, 'document'::from_what from generate_series(2, ${c}, 2) n`,
  (
    c,
    e,
    i,
  ) => `insert into judgement (${FACT}, commitment_id, finding, stage, says, judged_by_id, judged_on, rubric, searched_until, searched_where, from_what)
    select ${nth('judgement', 'n')}, ${fact}, ${nth('commitment', 'n')},
      (case n % 10000 when 0 then 'complete' when 3 then 'sources_conflict' else (array['no_evidence_available', 'not_started', 'limited'])[n / 3 % 3 + 1] end)::judgement_finding,
      'first'::judgement_stage, 'As far as the sources show.', ${nth('group', `(n % ${e} + 1) % ${i} + 1`)}, date '2022-01-01' + n % 1500, 'example/1', date '2022-01-01' + n % 1500, 'The sources named.', 'document'::from_what
    from generate_series(3, ${c}, 3) n
    union all
    select ${nth('judged', 'n')}, ${fact}, ${nth('commitment', 'n')}, (array['not_started', 'limited', 'substantial'])[n / 12 % 3 + 1]::judgement_finding,
      'reply'::judgement_stage, 'After the reply.', ${nth('group', `(n % ${e} + 1) % ${i} + 1`)}, date '2022-03-01' + n % 1500, 'example/1', date '2022-03-01' + n % 1500, 'The sources named.', 'document'::from_what
    from generate_series(12, ${c}, 12) n where n % 10000 <> 0`,
  (c, e, i) => `insert into official_statement (${FACT}, commitment_id, stance, says, made_by_id, ${date('stated_on')}, from_what)
    select ${nth('statement', 'n')}, ${fact}, ${nth('commitment', 'n')}, (case n % 10000 when 5 then 'says_withdrawn' else (array['in_progress', 'says_delivered'])[n / 5 % 2 + 1] end)::official_stance,
      'What the body says of it.', ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, ${day(`date '2021-09-01' + n % 1800`)}, 'document'::from_what from generate_series(5, ${c}, 5) n
    union all
    select ${nth('differing', 'n')}, ${fact}, ${nth('commitment', 'n')}, 'declined_to_say'::official_stance,
      'What the body says of it.', ${nth('institution', `(n % ${e} + 1) % ${i} + 1`)}, ${day(`date '2021-09-01' + n % 1800`)}, 'document'::from_what from generate_series(10, ${c}, 10000) n`,
  (
    _c,
    e,
    i,
  ) => `insert into call (${FACT}, engagement_id, number, statement, wording, made_by_id, ${date('stated_on')}, answer_within_days, from_what)
    select ${nth('call', 'e * 10 + n')}, ${fact}, ${nth('engagement', 'e')}, n, 'Call ' || n, 'reported'::wording, ${nth('group', `e % ${i} + 1`)}, ${day(`date '2020-01-01'`)}, 7, 'document'::from_what
    from generate_series(1, ${e}) e, generate_series(1, 3) n`,
  () =>
    `insert into work (${FACT}, engagement_id, title, kind, also_called) select ${nth('work', '1')}, ${fact}, ${nth('engagement', '1')}, 'Joint policy', 'policy', '{}'::text[]`,
  () => `insert into version (${FACT}, work_id, label, kind, kind_asserted_by_id, wording, text_hash, from_what)
    select ${nth('version', 'n')}, ${fact}, ${nth('work', '1')}, 'Draft ' || n, 'draft'::version_kind, ${nth('group', '1')}, 'verbatim'::wording, md5(n::text), 'document'::from_what from generate_series(1, 6) n`,
  () => `insert into sign_off (${FACT}, version_id, party_id, role, position, asserted_by_id, source_id, from_what)
    select ${nth('signoff', 'v * 10 + n')}, ${fact}, ${nth('version', 'v')}, ${nth('institution', 'n')}, 'role ' || n, 'approved'::sign_off_position, ${nth('group', '1')}, ${nth('source', 'n')}, 'document'::from_what
    from generate_series(1, 6) v, generate_series(1, 4) n`,
  () => `insert into comparison (${FACT}, agreed_version_id, published_version_id, engine, lists, clauses_agreed, clauses_published, words_agreed, words_published, reuse_of_agreed, reuse_in_published, approximate)
    select ${nth('comparison', '1')}, ${fact}, ${nth('version', '1')}, ${nth('version', '2')}, 'bench', 'bench', 60, 60, 1200, 1200, 0.8, 0.8, false`,
  () => `insert into finding (${FACT}, comparison_id, number, fate, moved, bound_party, agreed, published, cues, words)
    select ${nth('finding', 'n')}, ${fact}, ${nth('comparison', '1')}, n, (array['kept', 'reworded', 'weakened', 'dropped'])[n % 4 + 1]::fate, false, 'institution'::bound_party,
      jsonb_build_array(jsonb_build_object('id', 'c' || n, 'text', repeat('agreed words ', 10), 'start', n, 'end', n + 9, 'number', n::text)),
      jsonb_build_array(jsonb_build_object('id', 'p' || n, 'text', repeat('published words ', 10), 'start', n, 'end', n + 9, 'number', n::text)),
      '[]'::jsonb, jsonb_build_array(jsonb_build_object('op', 'keep', 'text', repeat('words ', 10)), jsonb_build_object('op', 'delete', 'text', 'must'), jsonb_build_object('op', 'insert', 'text', 'should'))
    from generate_series(1, 60) n`,
  () =>
    `insert into confirmation (${FACT}, finding_id, verdict, fate) select ${nth('confirmation', 'n')}, ${fact}, ${nth('finding', 'n')}, 'confirmed'::verdict, 'kept'::fate from generate_series(1, 60) n`,
];
