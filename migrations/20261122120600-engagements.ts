import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

/** The working relationship between a group and an institution: what all else on the record hangs from. */
export class Engagements20261122120600 implements MigrationInterface {
  readonly name = 'Engagements20261122120600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table engagement (${FACT},
        title text not null,
        summary text not null,
        group_id uuid not null references organization (id),
        institution_id uuid not null references organization (id),
        ${partialDate('began')},
        ${partialDate('ended')},
        ${TOLD}
      );
      create index engagement_group on engagement (group_id);
      create index engagement_institution on engagement (institution_id);
      create index engagement_source on engagement (source_id);
      create index engagement_listed on engagement (recorded_at desc, id);
      select raise_wall('engagement', array[
        'id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'title', 'summary', 'group_id', 'institution_id',
        'began_edtf', 'began_said', 'began_inferred', 'began_earliest', 'began_latest',
        'ended_edtf', 'ended_said', 'ended_inferred', 'ended_earliest', 'ended_latest', 'source_id', 'from_what'
      ], array['group_id', 'organization', 'institution_id', 'organization']);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
