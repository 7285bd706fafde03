import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was corrected since is read as of a moment before: these rows are few, and each list of what stands has its index already. */
export class CommitmentsAsTheyStood20261126180200 implements MigrationInterface {
  readonly name = 'CommitmentsAsTheyStood20261126180200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index commitment_stood_engagement on commitment (engagement_id, stated_on_earliest, first_id) where superseded_at is not null;
      create index commitment_stood_made_by on commitment (made_by_id, stated_on_earliest, first_id) where superseded_at is not null;
      create index commitment_stood_listed on commitment (stated_on_earliest, first_id) where superseded_at is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
