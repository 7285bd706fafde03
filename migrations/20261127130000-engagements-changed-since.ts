import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an engagement has a commitment that was recorded since a moment is asked of each one of a list. By the engagement alone all its
 * commitments were read for it, and for a member the walls were asked of each: 5.5 s over 10,000 engagements of a hundred commitments.
 */
export class EngagementsChangedSince20261127130000 implements MigrationInterface {
  readonly name = 'EngagementsChangedSince20261127130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index commitment_of_engagement_recorded on app.commitment (engagement_id, recorded_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
