import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What it costs to enter a fact in the ledger. The wall for entries of offices asked its question inside the policy, so that every
 * entry of every member made the database ready to ask it: half of the whole cost. A function is made ready only where it is called,
 * and it is called for an office's reply alone. And no statement looks for entries by their space.
 */
export class LedgerACheaperWall20261127060000 implements MigrationInterface {
  readonly name = 'LedgerACheaperWall20261127060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WALL);
    await runner.query('drop index app.ledger_outbox_space');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** The function asks as whoever enters: the walls of `reply` hold in it as they did in the policy. */
const WALL = `
  create function app.is_own_reply_through_space(reply_id uuid, space uuid) returns boolean language plpgsql stable set search_path = app, pg_temp as $$
  begin
    return exists (
      select from reply r where r.id = reply_id and r.space_id = space and r.through_space and r.recorded_by = current_actor()
    );
  end $$;
  revoke execute on function app.is_own_reply_through_space from public;
  grant execute on function app.is_own_reply_through_space to countersign_app;
  drop policy offices_enter on app.ledger_outbox;
  create policy offices_enter on app.ledger_outbox for insert to countersign_app with check (
    actor_id = (select app.current_actor()) and state = 'pending' and event = 'reply.recorded' and subject_kind = 'reply'
    and row_id = subject_id and app.is_own_reply_through_space(subject_id, space_id)
  );`;
