import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note that is sent twice under one key is one note. The key goes with it. */
export class RecordingNoteKeys20261127223000 implements MigrationInterface {
  readonly name = 'RecordingNoteKeys20261127223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table app.note add column idempotency_key text;
      create unique index note_key on app.note (written_by, idempotency_key) where idempotency_key is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
