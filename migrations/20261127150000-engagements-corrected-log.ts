import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canBeCorrected } from './corrected.js';

/** What happened between a group and a body can be corrected. Whom it was with hangs from the reading that says so. */
export class EngagementsCorrectedLog20261127150000 implements MigrationInterface {
  readonly name = 'EngagementsCorrectedLog20261127150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(canBeCorrected({ table: 'log_entry', day: 'happened_on_earliest', shown: SHOWN }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const SHOWN = [
  ...[
    'id',
    'level',
    'effective_level',
    'recorded_at',
    'superseded_at',
    'engagement_id',
    'kind',
    'channel',
    'asserted_by_id',
    'says',
  ],
  ...['group_people', 'other_people', 'happened_on_edtf', 'happened_on_said', 'happened_on_inferred', 'happened_on_earliest'],
  ...['happened_on_latest', 'source_id', 'from_what'],
];
