import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptForSearch, SEARCH_COLUMNS, searchedByMembers, type Searched } from './searched.js';

/**
 * What can be searched, and where each text is read. For everybody it is a table of what is released and nothing else, kept by
 * trigger in the transaction that releases or takes back; a member's own spaces are read from the tables themselves, behind
 * their walls, so that no private word is kept twice.
 */
export class RecordSearch20261126040000 implements MigrationInterface {
  readonly name = 'RecordSearch20261126040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELEASED_TEXT);
    for (const each of SEARCHED) await runner.query(keptForSearch(each));
    await runner.query(BEFORE_TODAY);
    await runner.query(WALLS);
    await runner.query(FOR_MEMBERS);
    await runner.query(`
      revoke create on schema app from countersign_levels;
      create view pub.released_text with (security_invoker = true) as select ${SEARCH_COLUMNS} from app.released_text;
      create view pub.search_text with (security_invoker = true) as select ${SEARCH_COLUMNS} from pub.released_text;
      grant select on pub.released_text, pub.search_text to countersign_public;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const SEARCHED: readonly Searched[] = [
  { table: 'organization_name', kind: 'organization_name', says: 'r.name', page: 'r.organization_id' },
  { table: 'post', kind: 'post', says: 'r.title', page: 'r.organization_id' },
  { table: 'source', kind: 'source', says: lines('citation', 'origin', 'quote', 'hearsay'), page: 'r.id' },
  { table: 'engagement', kind: 'engagement', says: lines('title', 'summary'), page: 'r.id' },
  { table: 'work', kind: 'work', says: `concat_ws(E'\\n', r.title, array_to_string(r.also_called, E'\\n'))`, page: 'r.id' },
  { table: 'version', kind: 'version', says: 'r.label', page: 'r.work_id' },
  { table: 'block', kind: 'version', says: 'r.text', page: workOf('r.version_id') },
  { table: 'sign_off', kind: 'sign_off', says: lines('role', 'says'), page: workOf('r.version_id'), by: 'r.asserted_by_id' },
  {
    table: 'sign_off_dispute',
    kind: 'sign_off_dispute',
    says: 'r.says',
    page: `(select v.work_id from sign_off s join version v on v.id = s.version_id where s.id = r.sign_off_id)`,
    by: 'r.disputed_by_id',
  },
  { table: 'content_point', kind: 'content_point', says: lines('topic', 'phrase'), page: workOf('r.version_id') },
  { table: 'claim', kind: 'claim', says: 'r.statement', page: 'r.engagement_id', by: 'r.asserted_by_id' },
  { table: 'call', kind: 'call', says: 'r.statement', page: 'r.engagement_id', by: 'r.made_by_id' },
  {
    table: 'call_answer',
    kind: 'call_answer',
    says: 'r.says',
    page: `(select c.engagement_id from call_addressee a join call c on c.id = a.call_id where a.id = r.addressee_id)`,
  },
  { table: 'commitment', kind: 'commitment', says: 'r.statement', page: 'r.first_id', by: 'r.made_by_id' },
  { table: 'delivery', kind: 'delivery', says: 'r.says', page: 'r.commitment_id', by: 'r.asserted_by_id' },
  { table: 'official_statement', kind: 'official_statement', says: 'r.says', page: 'r.commitment_id', by: 'r.made_by_id' },
  { table: 'judgement', kind: 'judgement', says: lines('says', 'searched_where'), page: 'r.commitment_id', by: 'r.judged_by_id' },
  { table: 'reply_request', kind: 'reply_request', says: 'r.says', page: answered() },
  { table: 'reply', kind: 'reply', says: 'r.says', page: answered(), by: 'r.by_id' },
];

const TABLES_READ = [...new Set([...SEARCHED.map(({ table }) => table), 'call_addressee'])];

function lines(...columns: readonly string[]): string {
  return `concat_ws(E'\\n', ${columns.map((column) => `r.${column}`).join(', ')})`;
}

function workOf(version: string): string {
  return `(select v.work_id from version v where v.id = ${version})`;
}

function answered(): string {
  return `coalesce(r.commitment_id, r.comparison_id, (select j.commitment_id from judgement j where j.id = r.judgement_id),
    (select c.engagement_id from claim c where c.id = r.claim_id))`;
}

const RELEASED_TEXT = `
  create table released_text (
    id uuid primary key,
    kind text not null,
    page_id uuid not null,
    by_id uuid,
    says text not null,
    words tsvector not null,
    recorded_at timestamptz not null
  );
  comment on table released_text is 'kept by triggers alone: what everybody may read, to be searched';
  create index released_text_words on released_text using gin (words);
  grant create on schema app to countersign_levels;`;

/** What is released already. The owner sees no row of a forced table, so the force is lifted for it. */
const BEFORE_TODAY = `
  ${TABLES_READ.map((table) => `alter table ${table} no force row level security;`).join('\n  ')}
  ${SEARCHED.map(
    ({ table, kind, says, page, by = 'null::uuid' }) => `
  insert into released_text (${SEARCH_COLUMNS}) select r.id, '${kind}', ${page}, ${by}, ${says}, to_tsvector('english', ${says}), r.recorded_at from ${table} r
    where r.effective_level = 'public' and r.superseded_at is null and ${says} <> '';`,
  ).join('')}
  ${TABLES_READ.map((table) => `alter table ${table} force row level security;`).join('\n  ')}`;

const WALLS = `
  select close_table('released_text');
  create policy levels on released_text for all to countersign_levels using (true) with check (true);
  create policy everybody on released_text for select to countersign_public using (true);
  create policy members on released_text for select to countersign_app using ((select current_actor()) is not null);
  grant select (id), insert, delete on released_text to countersign_levels;
  grant select (${SEARCH_COLUMNS}) on released_text to countersign_public, countersign_app;`;

/** Only what is in a space of the member's and not released: the rest is in the table. Walls stand behind it all the same. */
const FOR_MEMBERS = `
  create view app.search_text with (security_invoker = true) as
    select ${SEARCH_COLUMNS} from app.released_text
    ${SEARCHED.map(searchedByMembers).join('')};
  grant select on app.search_text to countersign_app;`;
