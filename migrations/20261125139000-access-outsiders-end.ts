import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an embargo named an outsider for is theirs to see until their last day in that space, whatever the embargo says. */
export class AccessOutsidersEnd20261125139000 implements MigrationInterface {
  readonly name = 'AccessOutsidersEnd20261125139000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy until_their_day on embargo_sight as restrictive for select to countersign_app using (
        actor_id <> (select current_actor()) or not exists (
          select from outsider o where o.actor_id = (select current_actor()) and o.space_id = embargo_sight.space_id)
        or exists (
          select from outsider o
          where o.actor_id = (select current_actor()) and o.space_id = embargo_sight.space_id and o.ends_at > now())
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
