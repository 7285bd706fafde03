import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partialDate, REGISTER_FACT } from './fact.js';

/** Sources: where a thing can be read, and whose voice it is (`origin`), which is not the same as who printed it. */
export class EvidenceSources20261122120400 implements MigrationInterface {
  readonly name = 'EvidenceSources20261122120400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type from_what as enum ('email', 'letter', 'meeting', 'notes', 'memory', 'document', 'publication', 'recording');

      create table source (${REGISTER_FACT},
        citation text not null,
        address text,
        origin text not null,
        quote text,
        hearsay text,
        seen_on date,
        ${partialDate('published_on')}
      );
      create index source_space on source (space_id);
      create index source_listed on source (citation, id);
      select raise_wall('source', array[
        'id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'citation', 'address', 'origin', 'quote', 'hearsay', 'seen_on',
        'published_on_edtf', 'published_on_said', 'published_on_inferred', 'published_on_earliest', 'published_on_latest'
      ]);
      grant update (space_id) on source to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
