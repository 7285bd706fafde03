import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the members of a space are to be told, on pages, since there is no e-mail: of which thing, when, and since when it
 * counts as seen. It holds no word of the thing. That an embargo ends is told by one function, from seven days before.
 */
export class StewardshipNotices20261126100000 implements MigrationInterface {
  readonly name = 'StewardshipNotices20261126100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(TELLING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** Of what is private to one member nobody is told, not even that it is there. */
const TABLE = `
  create table notice (
    id uuid primary key,
    space_id uuid not null references space (id),
    kind text not null,
    thing_kind text not null,
    thing_id uuid not null,
    made_at timestamptz not null,
    seen_at timestamptz
  );
  create index notice_space on notice (space_id, made_at desc, id);
  create index notice_thing on notice (thing_id);

  select close_table('notice');
  create policy members on notice for select to countersign_app using (
    space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
    and coalesce(level_of(thing_kind, thing_id), 'space') <> 'private'
  );
  create policy writers_see on notice for update to countersign_app
    using (space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor')))
    with check (space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor')));
  grant select, update (seen_at) on notice to countersign_app;`;

/*
 * Nobody writes a notice by hand. tell_members is for a job that acts for a steward or an editor of the space of the thing.
 *
 * The notice of an embargo bears the id of its embargo, so that running again, or twice at once, tells nothing twice; an embargo that is set
 * anew is another. The moment is the database's: whoever calls this cannot make it early. It says how many it told.
 */
const TELLING = `
  create policy levels on notice for insert to countersign_levels with check (true);
  grant insert on notice to countersign_levels;
  create policy levels_know on notice for select to countersign_levels using (true);
  grant select (id) on notice to countersign_levels;
  grant select (id, space_id, thing_kind, thing_id, until, ended_at) on embargo to countersign_levels;
  create policy levels on embargo for select to countersign_levels using (true);

  create function app.tell_of_embargoes() returns integer language sql security definer set search_path = app, pg_temp as $$
    with told as (
      insert into notice (id, space_id, kind, thing_kind, thing_id, made_at)
      select e.id, e.space_id, 'embargo_ends', e.thing_kind, e.thing_id, now() from embargo e
        where e.ended_at is null and e.until - interval '7 days' <= now()
      on conflict (id) do nothing returning id
    ) select count(*)::integer from told $$;

  create function app.tell_members(new_id uuid, about text, of_kind text, thing uuid) returns void language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
  begin
    if not exists (select from pg_attribute a where a.attrelid = to_regclass(format('app.%I', of_kind)) and a.attname = 'effective_level') then
      raise exception 'a notice is about a thing on the record' using errcode = 'check_violation';
    end if;
    execute format('select t.space_id from %I t where t.id = $1', of_kind) into space using thing;
    if not exists (
      select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role in ('steward', 'editor')
    ) then
      raise exception 'members are told by a steward or an editor of their space' using errcode = 'insufficient_privilege';
    end if;
    insert into notice (id, space_id, kind, thing_kind, thing_id, made_at) values (new_id, space, about, of_kind, thing, now());
  end $$;
  revoke execute on function app.tell_of_embargoes, app.tell_members from public;
  grant create on schema app to countersign_levels;
  alter function app.tell_of_embargoes() owner to countersign_levels;
  alter function app.tell_members(uuid, text, text, uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.tell_of_embargoes to countersign_auth;
  grant execute on function app.tell_members to countersign_app;`;
