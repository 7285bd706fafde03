import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever tells of harm need not say when it was or what they write from: to be made to remember a day is a harm of its own. */
export class EngagementsHarmNotesUndated20261127160000 implements MigrationInterface {
  readonly name = 'EngagementsHarmNotesUndated20261127160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.harm_note drop constraint happened_on_needed, alter column from_what drop not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
