import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells PostgreSQL that an actor is in a few spaces. Of a function that says nothing it supposes a thousand rows, and since the
 * policies of every table lead to these two, it reckoned each look-up by an index as dear as reading the table from end to end.
 */
export class AccessSpacesAreFew20261125230000 implements MigrationInterface {
  readonly name = 'AccessSpacesAreFew20261125230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter function spaces_of_actor() rows 3; alter function stewarded_by_actor() rows 3;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
