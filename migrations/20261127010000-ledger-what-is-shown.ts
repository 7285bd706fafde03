import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_COLUMNS, type Searched } from './searched.js';

/**
 * The full check reads what says who may see a thing, and the copy of what is released that everybody searches. What that copy has to
 * hold is written here a second time, apart from the triggers that keep it, so that a trigger that was altered shows too.
 */
export class LedgerWhatIsShown20261127010000 implements MigrationInterface {
  readonly name = 'LedgerWhatIsShown20261127010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select let_audit(t) from unnest(array['release', 'embargo', 'released_text']) t;
      create view app.released_text_anew with (security_invoker = true) as ${RELEASED.map(anew).join('\n      union all ')};
      grant select on app.released_text_anew to countersign_auditor;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

function anew({ table, kind, says, page, by = 'null::uuid' }: Searched): string {
  const values = ['r.id', `'${kind}'::text`, page, by, says, `to_tsvector('english', ${says})`, 'r.recorded_at'];
  const columns = SEARCH_COLUMNS.split(', ').map((name, i) => `${values[i]} as ${name}`);
  return `select ${columns.join(', ')} from app.${table} r
        where r.effective_level = 'public' and r.superseded_at is null and ${says} <> ''`;
}

const lines = (...columns: readonly string[]) => `concat_ws(E'\\n', ${columns.map((column) => `r.${column}`).join(', ')})`;
const WORK = '(select v.work_id from app.version v where v.id = r.version_id)';
const ANSWERED = `coalesce(r.commitment_id, r.comparison_id, (select j.commitment_id from app.judgement j where j.id = r.judgement_id),
    (select c.engagement_id from app.claim c where c.id = r.claim_id))`;

const RELEASED: readonly Searched[] = [
  { table: 'organization_name', kind: 'organization_name', says: 'r.name', page: 'r.organization_id' },
  { table: 'post', kind: 'post', says: 'r.title', page: 'r.organization_id' },
  { table: 'source', kind: 'source', says: lines('citation', 'origin', 'quote', 'hearsay'), page: 'r.id' },
  { table: 'engagement', kind: 'engagement', says: lines('title', 'summary'), page: 'r.id' },
  { table: 'work', kind: 'work', says: `concat_ws(E'\\n', r.title, array_to_string(r.also_called, E'\\n'))`, page: 'r.id' },
  { table: 'version', kind: 'version', says: 'r.label', page: 'r.work_id' },
  { table: 'block', kind: 'version', says: 'r.text', page: WORK },
  { table: 'sign_off', kind: 'sign_off', says: lines('role', 'says'), page: WORK, by: 'r.asserted_by_id' },
  {
    table: 'sign_off_dispute',
    kind: 'sign_off_dispute',
    says: 'r.says',
    page: '(select v.work_id from app.sign_off s join app.version v on v.id = s.version_id where s.id = r.sign_off_id)',
    by: 'r.disputed_by_id',
  },
  { table: 'content_point', kind: 'content_point', says: lines('topic', 'phrase'), page: WORK },
  { table: 'claim', kind: 'claim', says: 'r.statement', page: 'r.engagement_id', by: 'r.asserted_by_id' },
  { table: 'call', kind: 'call', says: 'r.statement', page: 'r.engagement_id', by: 'r.made_by_id' },
  {
    table: 'call_answer',
    kind: 'call_answer',
    says: 'r.says',
    page: '(select c.engagement_id from app.call_addressee a join app.call c on c.id = a.call_id where a.id = r.addressee_id)',
  },
  { table: 'commitment', kind: 'commitment', says: 'r.statement', page: 'r.first_id', by: 'r.made_by_id' },
  { table: 'delivery', kind: 'delivery', says: 'r.says', page: 'r.commitment_id', by: 'r.asserted_by_id' },
  { table: 'official_statement', kind: 'official_statement', says: 'r.says', page: 'r.commitment_id', by: 'r.made_by_id' },
  { table: 'judgement', kind: 'judgement', says: lines('says', 'searched_where'), page: 'r.commitment_id', by: 'r.judged_by_id' },
  { table: 'reply_request', kind: 'reply_request', says: 'r.says', page: ANSWERED },
  { table: 'reply', kind: 'reply', says: 'r.says', page: ANSWERED, by: 'r.by_id' },
  { table: 'log_entry', kind: 'log_entry', says: 'r.says', page: 'r.engagement_id', by: 'r.asserted_by_id' },
  { table: 'labour', kind: 'labour', says: 'r.says', page: 'r.engagement_id' },
];
