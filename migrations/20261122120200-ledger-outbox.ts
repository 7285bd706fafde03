import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits to be entered in the ledger: one row a recorded fact, written in the fact's own transaction. A row is never
 * changed but for its key, which is let go after a day, and the state, which the sequencer will move.
 */
export class LedgerOutbox20261122120200 implements MigrationInterface {
  readonly name = 'LedgerOutbox20261122120200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type entry_state as enum ('pending', 'sequenced', 'anchored');

      create table ledger_outbox (
        id uuid primary key,
        space_id uuid not null references space (id),
        actor_id uuid not null references actor (id),
        event text not null,
        subject_kind text not null,
        subject_id uuid not null,
        fields jsonb not null,
        state entry_state not null default 'pending',
        recorded_at timestamptz not null,
        idempotency_key text,
        mutation text,
        input_hash text,
        constraint ledger_outbox_key unique (actor_id, idempotency_key),
        constraint ledger_outbox_key_whole check ((idempotency_key is null) = (input_hash is null))
      );
      create index ledger_outbox_subject on ledger_outbox (subject_id);
      create index ledger_outbox_space on ledger_outbox (space_id);

      select close_table('ledger_outbox');
      create policy mine on ledger_outbox for select to countersign_app using (actor_id = (select current_actor()));
      create policy enter on ledger_outbox for insert to countersign_app with check (
        actor_id = (select current_actor()) and state = 'pending'
        and space_id in (
          select m.space_id from membership m
          where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor')
        )
      );
      create policy let_key_go on ledger_outbox for update to countersign_app
        using (actor_id = (select current_actor()) and idempotency_key is not null)
        with check (actor_id = (select current_actor()) and idempotency_key is null);
      grant select, insert, update (idempotency_key, input_hash) on ledger_outbox to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
