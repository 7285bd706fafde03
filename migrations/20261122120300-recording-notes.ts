import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes: not yet on the record. Their writer alone sees them, may change and delete them, and nothing of them stays. */
export class RecordingNotes20261122120300 implements MigrationInterface {
  readonly name = 'RecordingNotes20261122120300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table note (
        id uuid primary key,
        space_id uuid not null references space (id),
        written_by uuid not null references actor (id),
        body text not null,
        written_at timestamptz not null,
        changed_at timestamptz not null
      );
      create index note_writer on note (written_by, changed_at desc, id);
      create index note_space on note (space_id);

      select close_table('note');
      create policy writer on note for all to countersign_app
        using (
          written_by = (select current_actor())
          and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
        )
        with check (
          written_by = (select current_actor())
          and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
        );
      grant select, insert, delete, update (body, changed_at) on note to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
