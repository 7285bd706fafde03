import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Forms that were begun and are not sent yet: not on the record. Whoever began one alone sees it, whatever space it is about;
 * nothing of it stays once it is sent or thrown away.
 */
export class RecordingKeptForms20261126010000 implements MigrationInterface {
  readonly name = 'RecordingKeptForms20261126010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_form (
        id uuid primary key,
        kept_by uuid not null references actor (id),
        form text not null,
        written text not null,
        begun_at timestamptz not null,
        kept_at timestamptz not null
      );
      create index kept_form_keeper on kept_form (kept_by, kept_at desc, id);

      select close_table('kept_form');
      create policy keeper on kept_form for all to countersign_app
        using (kept_by = (select current_actor()))
        with check (kept_by = (select current_actor()));
      grant select, insert, delete, update (written, kept_at) on kept_form to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
