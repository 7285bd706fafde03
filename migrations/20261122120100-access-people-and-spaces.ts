import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts, the spaces they keep, the tokens they show. Names of people have no column here, on purpose. */
export class AccessPeopleAndSpaces20261122120100 implements MigrationInterface {
  readonly name = 'AccessPeopleAndSpaces20261122120100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type member_role as enum ('steward', 'editor', 'reader');

      create table actor (
        id uuid primary key,
        opens_spaces boolean not null default false,
        created_at timestamptz not null
      );

      create table access_token (
        id uuid primary key,
        actor_id uuid not null references actor (id),
        token_hash text not null unique,
        created_at timestamptz not null,
        expires_at timestamptz
      );
      comment on column access_token.token_hash is 'SHA-256 of a token of 256 random bits, in hex: the token itself is stored nowhere';
      create index access_token_actor on access_token (actor_id);

      create table space (
        id uuid primary key,
        name text not null,
        opened_by uuid not null references actor (id),
        opened_at timestamptz not null
      );
      create index space_opened_by on space (opened_by);

      create table membership (
        space_id uuid not null references space (id),
        actor_id uuid not null references actor (id),
        role member_role not null,
        since timestamptz not null,
        primary key (space_id, actor_id)
      );
      create index membership_actor on membership (actor_id, space_id);

      select close_table(t) from unnest(array['actor', 'access_token', 'space', 'membership']) t;
    `);
    /* A function and not a subquery: the policies of the two tables would each read the other's and never end. */
    await runner.query(`
      create function is_opened_by_actor(space_id uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as
        $$ select exists (select from space s where s.id = space_id and s.opened_by = current_actor()) $$;
      grant select (id, opened_by) on space to countersign_levels;
      create policy opener on space for select to countersign_levels using (true);
      grant create on schema app to countersign_levels;
      alter function is_opened_by_actor(uuid) owner to countersign_levels;
      revoke create on schema app from countersign_levels;
    `);
    await runner.query(`
      create policy keep on actor for all to countersign_auth using (true) with check (true);
      create policy self on actor for select to countersign_app using (id = (select current_actor()));
      create policy keep on access_token for all to countersign_auth using (true) with check (true);

      create policy mine on membership for select to countersign_app using (actor_id = (select current_actor()));
      create policy opened on membership for insert to countersign_app with check (
        actor_id = (select current_actor()) and role = 'steward' and is_opened_by_actor(space_id)
      );
      create policy mine on space for select to countersign_app using (
        opened_by = (select current_actor())
        or id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
      );
      create policy opened on space for insert to countersign_app with check (
        opened_by = (select current_actor())
        and exists (select from actor a where a.id = (select current_actor()) and a.opens_spaces)
      );

      grant select, insert on actor to countersign_auth;
      grant select, insert, delete on access_token to countersign_auth;
      grant select on actor to countersign_app;
      grant select, insert on membership, space to countersign_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
