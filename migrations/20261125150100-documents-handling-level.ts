import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry about how a document is handled asks for the level of that row, as every entry does of what it is about. */
export class DocumentsHandlingLevel20261125150100 implements MigrationInterface {
  readonly name = 'DocumentsHandlingLevel20261125150100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (id, effective_level) on handling to countersign_levels;
      create policy levels on handling for select to countersign_levels using (true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
