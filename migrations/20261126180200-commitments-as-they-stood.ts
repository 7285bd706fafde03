import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists as of a moment take rows that stand and rows that were corrected since, in the order of the list: each of these indexes has both,
 * where those of today's lists have the rows that stand.
 */
export class CommitmentsAsTheyStood20261126180200 implements MigrationInterface {
  readonly name = 'CommitmentsAsTheyStood20261126180200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index commitment_then_engagement on commitment (engagement_id, stated_on_earliest, first_id);
      create index commitment_then_made_by on commitment (made_by_id, stated_on_earliest, first_id);
      create index commitment_then_listed on commitment (stated_on_earliest, first_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
