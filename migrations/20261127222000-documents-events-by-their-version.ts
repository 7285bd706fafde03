import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found at the address of a version is looked for by the version alone, when it is released and on its page. */
export class DocumentsEventsByTheirVersion20261127222000 implements MigrationInterface {
  readonly name = 'DocumentsEventsByTheirVersion20261127222000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index address_event_of_version on app.address_event (version_id);
      create index address_event_found_version on app.address_event (found_version_id) where found_version_id is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
