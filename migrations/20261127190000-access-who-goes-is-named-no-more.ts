import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A member who was named in an embargo, by themselves or by somebody else, would go on reading it once they belong to the space no
 * more: what ends a member's sight ends that too, whoever does it and by whichever role.
 */
export class AccessWhoGoesIsNamedNoMore20261127190000 implements MigrationInterface {
  readonly name = 'AccessWhoGoesIsNamedNoMore20261127190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.named_no_more() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
      begin
        delete from embargo_sight s where s.space_id = old.space_id and s.actor_id = old.actor_id;
        return null;
      end $$;
      revoke execute on function app.named_no_more from public;
      grant create on schema app to countersign_levels;
      alter function app.named_no_more() owner to countersign_levels;
      revoke create on schema app from countersign_levels;
      create trigger named_no_more after delete on membership for each row execute function app.named_no_more();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
