import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WIND_UP } from './winding-up.js';

/**
 * How a space is kept: handed over, closed, opened again, wound up. One person proposes it, another confirms it, and one
 * function carries it out in one go. A space that is closed takes no writing, whoever asks and by whatever way.
 */
export class StewardshipKeeping20261126150000 implements MigrationInterface {
  readonly name = 'StewardshipKeeping20261126150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(CLOSED);
    await runner.query(EVERY_TABLE);
    await runner.query(RIGHTS);
    await runner.query(WIND_UP);
    await runner.query(CONFIRM);
    await runner.query(TOLD);
    await runner.query(OPENER);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TABLE = `
  create type keeping_deed as enum ('hand_over', 'close', 'reopen', 'wind_up');
  alter table space add column closed_at timestamptz, add column wound_up_at timestamptz,
    add constraint space_wound_up_is_closed check (wound_up_at is null or closed_at is not null);

  create table keeping (
    id uuid primary key,
    space_id uuid not null references space (id),
    deed keeping_deed not null,
    proposed_by uuid not null references actor (id),
    proposed_at timestamptz not null default now(),
    to_id uuid references actor (id),
    group_id uuid references organization (id),
    done_at timestamptz,
    done_by uuid references actor (id),
    people smallint check (people in (1, 2)),
    withdrawn_at timestamptz,
    constraint keeping_to_somebody check ((deed = 'hand_over') = (to_id is not null)),
    constraint keeping_by_a_group check (group_id is null or deed = 'hand_over'),
    constraint keeping_done_whole check (num_nulls(done_at, done_by, people) in (0, 3)),
    constraint keeping_ends_one_way check (done_at is null or withdrawn_at is null)
  );
  comment on table keeping is 'what was proposed and done about the keeping of a space; the moment is the database''s own';
  create unique index keeping_open on keeping (space_id) where done_at is null and withdrawn_at is null;
  create index keeping_space on keeping (space_id, proposed_at desc, id);
  create index keeping_group on keeping (group_id) where group_id is not null;

  select close_table('keeping');
  create policy members on keeping for select to countersign_app using (space_id in (select spaces_of_actor()));
  create policy stewards on keeping for insert to countersign_app with check (
    space_id in (select stewarded_by_actor()) and proposed_by = (select current_actor()) and proposed_by is distinct from to_id
  );
  create policy stewards_withdraw on keeping for update to countersign_app
    using (done_at is null and withdrawn_at is null
      and (space_id in (select stewarded_by_actor()) or (to_id = (select current_actor()) and space_id in (select spaces_of_actor()))))
    with check (withdrawn_at is not null);
  grant select, insert (id, space_id, deed, proposed_by, to_id, group_id), update (withdrawn_at) on keeping to countersign_app;`;

/*
 * Asked in a trigger and not in a policy: a statement that waited for the closing would still see, in a policy, what stood when
 * it began. The lock is the one that every row of the record takes (take_effective_level), and closing takes it alone.
 * What a closed space still takes is not here: what was released can be taken back, and words withheld, since somebody may need it.
 */
const CLOSED = `
  create function app.until_closed() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid := case when tg_op = 'INSERT' then new.space_id else old.space_id end;
  begin
    if space is null then
      return new;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(space::text, 0));
    if exists (select from space s where s.id = space and s.closed_at is not null) then
      raise exception 'a closed space takes no writing' using errcode = 'CS001';
    end if;
    return new;
  end $$;
  grant select (closed_at, wound_up_at), update (closed_at, wound_up_at) on space to countersign_levels;
  create policy keeping on space for update to countersign_levels using (true) with check (true);
  grant create on schema app to countersign_levels;
  alter function app.until_closed() owner to countersign_levels;
  revoke create on schema app from countersign_levels;`;

/** The tables of facts there are, each that a later migration raises a wall around, and what else is written in a space. */
const EVERY_TABLE = `
  create function app.keep_until_closed(tbl text) returns void language plpgsql as $$
  begin
    execute format('create trigger until_closed_add before insert on app.%I for each row execute function app.until_closed()', tbl);
    execute format('create trigger until_closed_change before update of superseded_at, level on app.%I for each row
      when (new.superseded_at is distinct from old.superseded_at or new.level > old.level) execute function app.until_closed()', tbl);
  end $$;
  revoke execute on function app.keep_until_closed from public;
  select app.keep_until_closed(c.relname::text) from pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level');

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_unclosed;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_unclosed(tbl, public_columns, parents);
    perform app.keep_until_closed(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;

  create trigger until_closed before insert or update on app.note for each row execute function app.until_closed();
  create trigger until_closed before insert or update on app.published_path for each row execute function app.until_closed();
  create trigger until_closed before insert on app.tray_file for each row execute function app.until_closed();
  create trigger until_closed before insert on app.stored_file for each row execute function app.until_closed();
  create trigger until_closed before insert on app.release_proposal for each row execute function app.until_closed();
  create trigger until_closed before insert on app.embargo for each row execute function app.until_closed();
  create trigger until_closed before insert on app.embargo_sight for each row execute function app.until_closed();`;

const RIGHTS = `
  grant select, update (done_at, done_by, people) on keeping to countersign_levels;
  create policy levels on keeping for all to countersign_levels using (true) with check (true);
  grant update (role), delete on membership to countersign_levels;
  create policy keeping on membership for update to countersign_levels using (true) with check (true);
  create policy keeping_ends on membership for delete to countersign_levels using (true);
  grant select (space_id, used_at), delete on invitation to countersign_levels;
  create policy keeping on invitation for select to countersign_levels using (true);
  create policy keeping_ends on invitation for delete to countersign_levels using (true);
  grant select (id, seen_at), update (seen_at) on notice to countersign_levels;
  create policy levels_see on notice for update to countersign_levels using (true) with check (true);`;

/*
 * Says why not, in one word, or nothing when it is done. Both locks: nobody's role changes meanwhile, and nobody writes.
 * The thirty days of a winding up are counted by the database's clock from its own moment, so nobody who calls can shorten them.
 */
const CONFIRM = `
  create function app.confirm_keeping(proposal uuid) returns text language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    k keeping;
    me uuid := current_actor();
    my_role member_role;
    closed timestamptz;
    wound_up timestamptz;
    count_of_people smallint := 2;
  begin
    select * into k from keeping where id = proposal;
    if not found then
      return 'not_found';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(k.space_id::text, 4));
    perform pg_advisory_xact_lock(hashtextextended(k.space_id::text, 0));
    select * into k from keeping where id = proposal;
    select m.role into my_role from membership m where m.space_id = k.space_id and m.actor_id = me;
    if my_role is null then
      return 'not_found';
    end if;
    if k.done_at is not null or k.withdrawn_at is not null then
      return 'over';
    end if;
    select s.closed_at, s.wound_up_at into closed, wound_up from space s where s.id = k.space_id;
    if wound_up is not null or (k.deed = 'close' and closed is not null) or (k.deed = 'reopen' and closed is null) then
      return 'not_now';
    end if;
    if k.deed = 'wind_up' and k.proposed_at + interval '30 days' > now() then
      return 'notice_runs';
    end if;
    if k.deed = 'hand_over' then
      if me <> k.to_id then
        return 'not_the_one_named';
      end if;
    else
      if my_role <> 'steward' then
        return 'no_steward';
      end if;
      if me = k.proposed_by then
        if exists (select from membership m where m.space_id = k.space_id and m.actor_id <> me) then
          return 'another_needed';
        end if;
        count_of_people := 1;
      end if;
    end if;

    if k.deed = 'hand_over' then
      update membership set role = 'reader' where space_id = k.space_id and role = 'steward' and actor_id <> me;
      update membership set role = 'steward' where space_id = k.space_id and actor_id = me;
      delete from invitation where space_id = k.space_id and used_at is null;
    elsif k.deed = 'close' then
      update space set closed_at = now() where id = k.space_id;
    elsif k.deed = 'reopen' then
      update space set closed_at = null where id = k.space_id;
    else
      perform wind_up(k.space_id);
    end if;
    update keeping set done_at = now(), done_by = me, people = count_of_people where id = proposal;
    return null;
  end $$;
  revoke execute on function app.confirm_keeping from public;
  grant create on schema app to countersign_levels;
  alter function app.confirm_keeping(uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.confirm_keeping to countersign_app;`;

/*
 * Members are told by a notice that bears the id of the proposal. Everybody who reads a thing is told what became of the space
 * that keeps it, by its day: not who did it, nor of a handing over that names no group, which is a matter of persons.
 */
const TOLD = `
  create function app.tell_of_keeping() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      insert into notice (id, space_id, kind, thing_kind, thing_id, made_at)
        values (new.id, new.space_id, 'keeping_proposed', 'space', new.space_id, now());
    elsif new.done_at is not null or new.withdrawn_at is not null then
      update notice set seen_at = now() where id = new.id and seen_at is null;
    end if;
    return null;
  end $$;

  create function app.keepings_of(kind text, thing uuid) returns table (deed keeping_deed, happened_on date, group_id uuid)
    language plpgsql stable security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
  begin
    if level_of(kind, thing) is distinct from 'public' then
      return;
    end if;
    execute format('select t.space_id from %I t where t.id = $1', kind) into space using thing;
    return query
      select k.deed, (k.done_at at time zone 'Europe/London')::date, k.group_id from keeping k
      where k.space_id = space and k.done_at is not null and (k.deed <> 'hand_over' or k.group_id is not null)
      order by k.done_at desc, k.id limit 20;
  end $$;
  revoke execute on function app.keepings_of from public;
  grant create on schema app to countersign_levels;
  alter function app.tell_of_keeping() owner to countersign_levels;
  alter function app.keepings_of(text, uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.keepings_of to countersign_app, countersign_public;
  create function pub.keepings_of(kind text, thing uuid) returns table (deed app.keeping_deed, happened_on date, group_id uuid)
    language sql stable as $$ select * from app.keepings_of(kind, thing) $$;
  revoke execute on function pub.keepings_of from public;
  grant execute on function pub.keepings_of to countersign_app, countersign_public;
  create trigger tell_of_keeping after insert or update on keeping for each row execute function tell_of_keeping();
  -- What everybody reads of it changes with it, so what was kept of a page is made anew.
  create constraint trigger public_keeping after update on keeping deferrable initially deferred for each row
    when (old.done_at is null and new.done_at is not null) execute function app.raise_public_revision();`;

/** Whoever opened a space could let themselves in again after the others had removed them. The opener's right ends with the first member. */
const OPENER = `
  create or replace function is_opened_by_actor(space_id uuid) returns boolean language sql stable security definer set search_path = app, pg_temp as
    $$ select exists (select from space s where s.id = is_opened_by_actor.space_id and s.opened_by = current_actor())
         and not exists (select from membership m where m.space_id = is_opened_by_actor.space_id) $$;
  drop policy mine on space;
  create policy mine on space for select to countersign_app using (
    id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
    or (opened_by = (select current_actor()) and is_opened_by_actor(id))
  );`;
