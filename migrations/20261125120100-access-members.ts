import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who belongs to a space is known to those who belong to it, by pseudonym, and is changed by its stewards. Outsiders belong to
 * no space: a journalist sees what an embargo names them for, an office may reply; both until a day.
 */
export class AccessMembers20261125120100 implements MigrationInterface {
  readonly name = 'AccessMembers20261125120100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TABLES = `
  create type outsider_kind as enum ('journalist', 'office');
  create table outsider (
    id uuid primary key,
    space_id uuid not null references space (id),
    actor_id uuid not null references actor (id),
    kind outsider_kind not null,
    since timestamptz not null,
    ends_at timestamptz not null
  );
  create index outsider_space on outsider (space_id);
  create index outsider_actor on outsider (actor_id);
  select close_table('outsider');

  alter table membership add column id uuid not null default gen_random_uuid() unique;
  alter table invitation drop constraint invitation_check,
    add column outsider outsider_kind,
    add column outsider_until timestamptz,
    add constraint invitation_leads_one_way check (
      case when space_id is null then num_nonnulls(role, outsider, outsider_until) = 0
      else num_nonnulls(role, outsider) = 1 and (outsider is null) = (outsider_until is null) end
    );`;

/* Functions and not subqueries: a policy on a table cannot look into the same table. They tell a member about their own spaces. */
const FUNCTIONS = `
  grant select (space_id, actor_id, role) on membership to countersign_levels;
  create policy own_spaces on membership for select to countersign_levels using (true);
  create function spaces_of_actor() returns setof uuid language sql stable security definer set search_path = app, pg_temp as
    $$ select m.space_id from membership m where m.actor_id = current_actor() $$;
  create function stewarded_by_actor() returns setof uuid language sql stable security definer set search_path = app, pg_temp as
    $$ select m.space_id from membership m where m.actor_id = current_actor() and m.role = 'steward' $$;
  grant create on schema app to countersign_levels;
  alter function spaces_of_actor() owner to countersign_levels;
  alter function stewarded_by_actor() owner to countersign_levels;
  revoke create on schema app from countersign_levels;`;

const POLICIES = `
  create policy companions on membership for select to countersign_app using (space_id in (select spaces_of_actor()));
  create policy stewards_change on membership for update to countersign_app
    using (space_id in (select stewarded_by_actor())) with check (space_id in (select stewarded_by_actor()));
  create policy stewards_remove on membership for delete to countersign_app
    using (actor_id = (select current_actor()) or space_id in (select stewarded_by_actor()));
  grant update (role), delete on membership to countersign_app;

  create policy companions on person_private for select to countersign_app using (
    actor_id in (select m.actor_id from membership m where m.space_id in (select spaces_of_actor()))
    or actor_id in (select o.actor_id from outsider o where o.space_id in (select stewarded_by_actor()))
  );

  create policy self on outsider for select to countersign_app using (actor_id = (select current_actor()));
  create policy stewards on outsider for select to countersign_app using (space_id in (select stewarded_by_actor()));
  create policy stewards_end on outsider for update to countersign_app
    using (space_id in (select stewarded_by_actor())) with check (space_id in (select stewarded_by_actor()));
  create policy invited on outsider for insert to countersign_auth with check (true);
  grant select, update (ends_at) on outsider to countersign_app;
  grant insert on outsider to countersign_auth;

  create policy stewards on invitation for select to countersign_app using (space_id in (select stewarded_by_actor()));
  create policy stewards_invite on invitation for insert to countersign_app
    with check (space_id in (select stewarded_by_actor()) and invited_by = (select current_actor()) and actor_id is null and not opens_spaces and used_at is null);
  create policy stewards_withdraw on invitation for delete to countersign_app
    using (space_id in (select stewarded_by_actor()) and used_at is null);
  grant select (id, space_id, role, outsider, outsider_until, invited_by, made_at, ends_at, used_at), insert, delete on invitation to countersign_app;`;
