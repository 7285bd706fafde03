import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands between a thing and its readers: who may show it, when it was released and taken back, what waits for a
 * second person, what is embargoed until when and for whom.
 */
export class StewardshipRelease20261125130000 implements MigrationInterface {
  readonly name = 'StewardshipRelease20261125130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONLY_STEWARDS_SHOW);
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(SECOND_PERSON);
    await runner.query(EVERY_TABLE);
    await runner.query(REHEARSAL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/*
 * A row that is seen outside its space, or is to be, changes by a steward's hand only: released, embargoed, taken back,
 * superseded. The policies cannot say it, since they see the old row or the new one and never both. The function that
 * keeps effective levels changes no level of its own; a superuser passes row security too.
 */
const ONLY_STEWARDS_SHOW = `
  create function app.only_stewards_show() returns trigger language plpgsql set search_path = app, pg_temp as $$
  declare
    space uuid := case when tg_op = 'INSERT' then new.space_id else old.space_id end;
  begin
    if current_user = 'countersign_levels' or (select r.rolsuper from pg_roles r where r.rolname = current_user) then
      return new;
    end if;
    if exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      return new;
    end if;
    raise exception 'what is seen outside its space is changed by a steward' using errcode = 'insufficient_privilege';
  end $$;`;

const TABLES = `
  create type taking_back_reason as enum (
    'consent_withdrawn', 'safety', 'wrong', 'unfair', 'legal', 'released_by_mistake', 'reason_cannot_be_given'
  );

  create table release (
    id uuid primary key,
    space_id uuid not null references space (id),
    thing_kind text not null,
    thing_id uuid not null,
    released_at timestamptz not null,
    released_by uuid not null references actor (id),
    people smallint not null check (people in (1, 2)),
    taken_back_at timestamptz,
    taken_back_by uuid references actor (id),
    reason taking_back_reason,
    was_seen boolean,
    constraint release_taken_back_whole check (num_nulls(taken_back_at, taken_back_by, reason, was_seen) in (0, 4))
  );
  comment on column release.space_id is 'the space it was released from; what joins the register belongs to none afterwards';
  comment on column release.was_seen is 'whether everybody could see the thing when it was taken back: otherwise nothing is said of it';
  create unique index release_stands on release (thing_id) where taken_back_at is null;
  create index release_thing on release (thing_id);
  create index release_space on release (space_id);

  create table release_proposal (
    thing_id uuid primary key,
    thing_kind text not null,
    space_id uuid not null references space (id),
    proposed_at timestamptz not null,
    proposed_by uuid not null references actor (id)
  );
  create index release_proposal_space on release_proposal (space_id);

  create table embargo (
    id uuid primary key,
    space_id uuid not null references space (id),
    thing_kind text not null,
    thing_id uuid not null,
    until timestamptz not null,
    set_at timestamptz not null,
    set_by uuid not null references actor (id),
    ended_at timestamptz
  );
  create unique index embargo_stands on embargo (thing_id) where ended_at is null;
  create index embargo_space on embargo (space_id);
  create index embargo_ends on embargo (until) where ended_at is null;

  create table embargo_sight (
    row_id uuid not null,
    actor_id uuid not null references actor (id),
    embargo_id uuid not null references embargo (id),
    space_id uuid not null references space (id),
    primary key (actor_id, row_id, embargo_id)
  );
  comment on table embargo_sight is 'each row that somebody outside the space was named for; gone when the embargo ends';
  create index embargo_sight_of on embargo_sight (embargo_id);

  select close_table(t) from unnest(array['release', 'release_proposal', 'embargo', 'embargo_sight']) t;`;

const MINE = 'space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))';
const STEWARDED = `space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role = 'steward')`;
const WRITTEN = `space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))`;

/**
 * Everybody sees that a thing was taken back if they could see the thing, and how many people released a comparison they
 * can see. Nothing else: a release of what still hangs from something hidden would tell that it is there.
 */
const POLICIES = `
  create policy members on release for select to countersign_app using (${MINE});
  create policy taken_back on release for select to countersign_app using (was_seen and (select current_actor()) is not null);
  create policy stewards on release for insert to countersign_app with check (${STEWARDED} and released_by = (select current_actor()) and taken_back_at is null);
  create policy stewards_take_back on release for update to countersign_app using (${STEWARDED} and taken_back_at is null)
    with check (${STEWARDED} and taken_back_by = (select current_actor()));
  create policy taken_back_by_all on release for select to countersign_public using (was_seen);
  create policy of_comparisons on release for select to countersign_public
    using (taken_back_at is null and thing_kind = 'comparison' and thing_id in (select c.id from app.comparison c));
  create policy comparisons_of_others on release for select to countersign_app
    using (taken_back_at is null and thing_kind = 'comparison' and thing_id in (select c.id from app.comparison c where c.effective_level = 'public'));
  grant select, insert, update (taken_back_at, taken_back_by, reason, was_seen) on release to countersign_app;
  grant select (id, thing_kind, thing_id, released_at, people, taken_back_at, reason, was_seen) on release to countersign_public;
  create view pub.release with (security_invoker = true) as
    select id, thing_kind, thing_id, released_at, people, taken_back_at, reason, was_seen from app.release;
  grant select on pub.release to countersign_public;

  create policy members on release_proposal for select to countersign_app using (${MINE});
  create policy writers on release_proposal for insert to countersign_app with check (${WRITTEN} and proposed_by = (select current_actor()));
  create policy stewards on release_proposal for delete to countersign_app using (${STEWARDED});
  grant select, insert, delete on release_proposal to countersign_app;

  create policy members on embargo for select to countersign_app using (${MINE});
  create policy stewards on embargo for insert to countersign_app with check (${STEWARDED} and set_by = (select current_actor()));
  create policy stewards_end on embargo for update to countersign_app using (${STEWARDED}) with check (${STEWARDED});
  grant select, insert, update (ended_at) on embargo to countersign_app;

  create policy named on embargo_sight for select to countersign_app using (actor_id = (select current_actor()) or ${MINE});
  create policy stewards on embargo_sight for insert to countersign_app with check (${STEWARDED});
  create policy stewards_end on embargo_sight for delete to countersign_app using (${STEWARDED});
  grant select, insert, delete on embargo_sight to countersign_app;`;

/** Members see no other member's row; these answer one yes or no about others, each. */
const SECOND_PERSON = `
  grant select (space_id, actor_id, role) on membership to countersign_levels;
  create policy levels on membership for select to countersign_levels using (true);
  grant select (id) on actor to countersign_levels;
  create policy levels on actor for select to countersign_levels using (true);

  create function another_may_propose(space uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as
    $$ select exists (
         select from membership m where m.space_id = space and m.actor_id <> current_actor() and m.role in ('steward', 'editor')
       ) and exists (select from membership m where m.space_id = space and m.actor_id = current_actor()) $$;
  create function is_actor(id uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as
    $$ select exists (select from actor a where a.id = is_actor.id) $$;
  revoke execute on function another_may_propose(uuid), is_actor(uuid) from public;
  grant execute on function another_may_propose(uuid), is_actor(uuid) to countersign_app;
  grant create on schema app to countersign_levels;
  alter function another_may_propose(uuid) owner to countersign_levels;
  alter function is_actor(uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;`;

/** The tables there are, and every one that a later migration raises a wall around. */
const EVERY_TABLE = `
  create function app.guard_showing(tbl text) returns void language plpgsql as $$
  begin
    execute format('create trigger only_stewards_add before insert on app.%I for each row when (new.level > ''space'') execute function app.only_stewards_show()', tbl);
    execute format('create trigger only_stewards_change before update on app.%I for each row when (old.level > ''space'' or new.level > ''space'') execute function app.only_stewards_show()', tbl);
    execute format('create policy named on app.%I for select to countersign_app using (effective_level = ''embargoed'' and id in (select s.row_id from app.embargo_sight s where s.actor_id = (select app.current_actor())))', tbl);
    execute format('grant select on pub.%I to countersign_app', tbl);
  end $$;
  revoke execute on function app.guard_showing from public;

  select app.guard_showing(c.relname)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r';

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_that_tells;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_that_tells(tbl, public_columns, parents);
    perform app.guard_showing(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;`;

/** A rehearsed release is read through the public views, as somebody who belongs nowhere, in the member's own transaction. */
const REHEARSAL = `grant usage on schema pub to countersign_app; grant select on pub.release to countersign_app;`;
