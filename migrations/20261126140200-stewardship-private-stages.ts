import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a thing was proposed for release, or embargoed, or taken back before anybody could see it, is its space's to know, also when
 * the thing is public later: whoever reads its history reads that it was recorded and released. Of the entries of these stages
 * everybody has what the log shows of any entry, a hash.
 */
export class StewardshipPrivateStages20261126140200 implements MigrationInterface {
  readonly name = 'StewardshipPrivateStages20261126140200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.is_private_stage(event text) returns boolean language sql immutable set search_path = app, pg_temp as
        $$ select event like any (array['%.release_proposed', '%.embargoed', '%.embargo_taken_back', '%.taken_back']) $$;
      revoke execute on function app.is_private_stage from public;
      grant execute on function app.is_private_stage to countersign_app, countersign_public;

      drop policy released on ledger_outbox;
      drop policy released_to_members on ledger_outbox;
      -- Of a release that was taken back, whoever is outside sees the row where the thing had been seen, and no other (see release).
      create policy released on ledger_outbox for select to countersign_public using (
        (not is_private_stage(event) or exists (select from release r where r.thing_id = subject_id and r.taken_back_at = recorded_at and r.was_seen))
        and level_of(subject_kind, row_id) = 'public'
      );
      create policy released_to_members on ledger_outbox for select to countersign_app using (
        (not is_private_stage(event) or exists (select from release r where r.thing_id = subject_id and r.taken_back_at = recorded_at and r.was_seen))
        and level_of(subject_kind, row_id) = 'public' and (select current_actor()) is not null
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
