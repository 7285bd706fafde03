import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A preview reads as everybody on the members' role, through the public views (see rehearseAs). That words were withheld is asked of
 * these three, whose rows and columns the members' role reads already.
 */
export class StewardshipPreviewsTellWhatWasWithheld20261127190100 implements MigrationInterface {
  readonly name = 'StewardshipPreviewsTellWhatWasWithheld20261127190100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select on pub.withholding, pub.ledger_outbox, pub.ledger_opening to countersign_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
