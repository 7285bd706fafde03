import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens that people make for programs: named, for reading or for reading and writing, until a day. The one of the first start
 * stays what it was, under the scope that nobody can make.
 */
export class AccessTokens20261125192000 implements MigrationInterface {
  readonly name = 'AccessTokens20261125192000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type token_scope as enum ('first', 'read', 'write');
      alter table access_token
        add column name text not null default 'The token of the first start',
        add column scope token_scope not null default 'first',
        add constraint made_tokens_expire check (scope = 'first' or expires_at is not null);

      create policy self on access_token for select to countersign_app using (actor_id = (select current_actor()));
      create policy self_revokes on access_token for delete to countersign_app using (actor_id = (select current_actor()));
      grant select (id, actor_id, name, scope, created_at, expires_at), delete on access_token to countersign_app;
      grant update (token_hash) on access_token to countersign_auth;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
