import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canBeCorrected } from './corrected.js';

/** Hours can be corrected, and are then added up as they stand. They stay nobody's in particular: no reading names whose they were. */
export class EngagementsCorrectedHours20261127150100 implements MigrationInterface {
  readonly name = 'EngagementsCorrectedHours20261127150100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(canBeCorrected({ table: 'labour', day: 'during_earliest', shown: SHOWN }));
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
    'pay',
    'minutes',
    'estimated',
    'says',
  ],
  ...['during_edtf', 'during_said', 'during_inferred', 'during_earliest', 'during_latest', 'source_id', 'from_what'],
];
