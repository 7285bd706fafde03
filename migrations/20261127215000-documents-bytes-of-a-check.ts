import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check reads what is held once more with the reader of today, also where an editor set it, to whom the sealed bytes are shut. Only
 * the process that asks gets them, for the run that it has claimed, and none of it goes to that editor but whether the page changed.
 */
export class DocumentsBytesOfACheck20261127215000 implements MigrationInterface {
  readonly name = 'DocumentsBytesOfACheck20261127215000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (version_id) on app.address_check to countersign_levels;
      grant select (version_id, stored_file_id) on app.version_file to countersign_levels;
      grant select (bytes) on app.stored_file to countersign_levels;
      create function app.bytes_of_check(its_id uuid, its_claim uuid) returns bytea
        language sql stable security definer set search_path = app, pg_temp as $$
        select s.bytes from address_check c
          join version_file f on f.version_id = c.version_id join stored_file s on s.id = f.stored_file_id
        where c.id = its_id and c.claimed = its_claim and s.bytes <> '' $$;
      revoke execute on function app.bytes_of_check from public;
      grant create on schema app to countersign_levels;
      alter function app.bytes_of_check(uuid, uuid) owner to countersign_levels;
      revoke create on schema app from countersign_levels;
      grant execute on function app.bytes_of_check to countersign_auth;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
