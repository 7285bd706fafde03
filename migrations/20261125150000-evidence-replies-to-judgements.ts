import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A judgement can be answered, and a reply asked for to it, as to anything else that is said of a body. The day on a
 * judgement by which a reply was asked goes: the request says it, with who was asked and what.
 */
export class EvidenceRepliesToJudgements20261125150000 implements MigrationInterface {
  readonly name = 'EvidenceRepliesToJudgements20261125150000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['reply_request', 'reply']) await runner.query(answersJudgements(table));
    await runner.query(`
      drop view pub.judgement;
      alter table judgement drop column reply_asked_by;
      create view pub.judgement with (security_invoker = true) as select ${JUDGEMENT_COLUMNS} from app.judgement;
      grant select on pub.judgement to countersign_public, countersign_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const JUDGEMENT_COLUMNS = `id, level, effective_level, recorded_at, superseded_at, commitment_id, finding, stage, says,
  judged_by_id, judged_on, rubric, searched_until, searched_where, source_id, from_what`;

/** The parent is told to the trigger, to level_parent and to the public view, as raise_wall tells those of a new table. */
function answersJudgements(table: string): string {
  return `
    alter table ${table} add column judgement_id uuid,
      add foreign key (space_id, judgement_id) references judgement (space_id, id),
      drop constraint ${table}_about_one,
      add constraint ${table}_about_one check (num_nonnulls(commitment_id, comparison_id, claim_id, judgement_id) = 1);
    create index ${table}_judgement on ${table} (judgement_id);
    insert into level_parent (table_name, column_name, parent_table) values ('${table}', 'judgement_id', 'judgement');
    grant select (judgement_id) on ${table} to countersign_levels, countersign_public;
    do $$
    declare
      columns text := (select string_agg(format('%I', column_name), ', ' order by ordinal_position)
        from information_schema.columns where table_schema = 'pub' and table_name = '${table}');
      parents text := (select string_agg(quote_literal(column_name) || ', ' || quote_literal(parent_table), ', ')
        from level_parent where table_name = '${table}');
    begin
      execute format('create or replace view pub.${table} with (security_invoker = true) as select %s, judgement_id from app.${table}', columns);
      execute format('create or replace trigger take_effective_level before insert or update of level on app.${table}
        for each row execute function app.take_effective_level(%s)', parents);
    end $$;`;
}
