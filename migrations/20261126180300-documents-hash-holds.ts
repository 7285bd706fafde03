import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hash of a text has no salt: whoever has most of the text can try out the rest. Everybody reads it only where everybody reads the
 * text, in the version and in what opens its entry. The public role sees no block that is not public, so one that it sees says that the text is.
 */
export class DocumentsHashHolds20261126180300 implements MigrationInterface {
  readonly name = 'DocumentsHashHolds20261126180300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSION);
    await runner.query(OPENING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const VERSION = `
  do $$
  declare
    columns text := (
      select string_agg(case a.attname
        when 'text_hash' then 'case when exists (select from app.block b where b.version_id = v.id) then v.text_hash end as text_hash'
        else format('v.%I', a.attname) end, ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = 'pub.version'::regclass and a.attnum > 0 and not a.attisdropped
    );
  begin
    execute format('create or replace view pub.version with (security_invoker = true) as select %s from app.version v', columns);
  end $$;`;

const OPENING = `
  create or replace view pub.ledger_opening with (security_invoker = true) as
    select o.entry_id, o.shown, case when exists (
        select from app.ledger_outbox e where e.id = o.entry_id and e.subject_kind = 'version'
          and not exists (select from app.block b where b.version_id = e.subject_id)
      ) then (
        select coalesce(jsonb_agg(t.opening order by t.n), '[]') from jsonb_array_elements(o.openings) with ordinality t (opening, n)
        where t.opening ->> 'name' <> 'textHash'
      ) else o.openings end as openings
    from app.ledger_opening o;`;
