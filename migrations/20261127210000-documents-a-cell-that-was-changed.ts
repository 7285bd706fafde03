import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cell of a table can be put in or struck out as a tracked change of its own, as a row can. */
export class DocumentsACellThatWasChanged20261127210000 implements MigrationInterface {
  readonly name = 'DocumentsACellThatWasChanged20261127210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter type change_of add value 'cell';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
