import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a list begins that few commitments are in: at the dates that bound it, or at what was recorded since. */
export class CommitmentsFoundFromDates20261126050000 implements MigrationInterface {
  readonly name = 'CommitmentsFoundFromDates20261126050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index commitment_until on commitment (stated_on_latest) where superseded_at is null;
      create index due_date_earliest on due_date (due_earliest, commitment_id);
      create index due_date_basis on due_date (basis, due_latest, commitment_id);
      create index commitment_recorded on commitment (recorded_at);
      create index due_date_recorded on due_date (recorded_at);
      create index delivery_recorded on delivery (recorded_at);
      create index official_statement_recorded on official_statement (recorded_at);
      create index judgement_recorded on judgement (recorded_at);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
