import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may be shown of a version, and whether a finding may be shown beside it: one rule for a release and for a verdict that comes
 * after it. Asked by a steward of the space, who sees how its documents are handled.
 */
export class DocumentsHandlingHolds20261125191000 implements MigrationInterface {
  readonly name = 'DocumentsHandlingHolds20261125191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.shown_of_version(version uuid) returns handling_shows language sql stable set search_path = app, pg_temp as $$
        select coalesce(
          (select h.shows from handling h where h.version_id = version and h.superseded_at is null),
          case when exists (select from version_file f where f.version_id = version) then 'totals_and_short_quotes' else 'whole' end::handling_shows)
      $$;
      create function app.may_quote(shows handling_shows, clauses jsonb) returns boolean language sql immutable set search_path = app, pg_temp as $$
        select case shows
          when 'whole' then true
          when 'totals_and_short_quotes' then (select coalesce(sum(length(c ->> 'text')), 0) <= ${SHORT_QUOTE_MOST} from jsonb_array_elements(clauses) c)
          else false
        end
      $$;
      create function app.finding_may_be_shown(finding uuid) returns boolean language sql stable set search_path = app, pg_temp as $$
        select may_quote(shown_of_version(c.agreed_version_id), f.agreed) and may_quote(shown_of_version(c.published_version_id), f.published)
        from finding f join comparison c on c.id = f.comparison_id where f.id = finding
      $$;
      revoke execute on function app.shown_of_version(uuid), app.may_quote(handling_shows, jsonb), app.finding_may_be_shown(uuid) from public;
      grant execute on function app.shown_of_version(uuid), app.may_quote(handling_shows, jsonb), app.finding_may_be_shown(uuid) to countersign_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** Characters of one text in one finding: three or four sentences. */
const SHORT_QUOTE_MOST = 400;
