import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a log could not go on and the next began anew, the checkpoints of the first are of another tree: they are kept, so that one on
 * paper is found, and nothing that stands today is said to be unchanged since one of them.
 */
export class LedgerLeftBehind20261126180000 implements MigrationInterface {
  readonly name = 'LedgerLeftBehind20261126180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEFT_BEHIND);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const LEFT_BEHIND = `
  alter table app.ledger_checkpoint add column left_behind boolean not null default false;
  comment on column app.ledger_checkpoint.left_behind is 'of a log that the log of today does not continue';
  grant update (left_behind) on app.ledger_checkpoint to countersign_sequencer;
  grant select (left_behind) on app.ledger_checkpoint to countersign_levels;
  create or replace view pub.ledger_checkpoint with (security_invoker = true) as
    select size, note, revision, published_at, left_behind from app.ledger_checkpoint;
  create or replace function pub.public_moment() returns text language sql stable security definer set search_path = app, pg_temp as $$
    select r.n || '.' || coalesce(
      (select c.size from ledger_checkpoint c where c.revision >= r.n and not c.left_behind order by c.revision, c.size limit 1),
      (select max(c.size) from ledger_checkpoint c where not c.left_behind), 0)
    from public_revision r
  $$;`;
