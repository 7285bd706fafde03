import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody wants to be told nothing for a while. It is theirs alone: no other row, policy or entry tells of it. */
export class StewardshipQuiet20261126220100 implements MigrationInterface {
  readonly name = 'StewardshipQuiet20261126220100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiet (
        actor_id uuid primary key references actor (id),
        since timestamptz not null,
        until date
      );
      comment on column quiet.until is 'the last day of it; without one it lasts until the person ends it';
      select close_table('quiet');
      create policy own on quiet for all to countersign_app
        using (actor_id = (select current_actor())) with check (actor_id = (select current_actor()));
      grant select, insert, update (since, until), delete on quiet to countersign_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
