import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BATCH, FINISH } from './winding-up-in-batches.js';

/**
 * A space is wound up in steps. The confirmation closes it, ends what anybody but a steward sees of it, and lists what nobody outside
 * reads, all in one transaction. What is listed is then worked off in batches, each a transaction of its own: words, openings, the row that says so and
 * the entry go together, and the list says what is left. No level is ever raised for it, and no word leaves the database.
 */
export class StewardshipWindingUpInSteps20261127020000 implements MigrationInterface {
  readonly name = 'StewardshipWindingUpInSteps20261127020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRESS);
    await runner.query(LIST);
    await runner.query(BEGIN);
    await runner.query(CONFIRM);
    await runner.query(BATCH);
    await runner.query(FINISH);
    await runner.query(TOLD);
    await runner.query(OWNERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const PROGRESS = `
  alter table keeping add column things integer, add column things_done integer, add column finished_at timestamptz;
  comment on column keeping.things is 'of a winding up: how many things are worked off; what is private to one person is not counted';
  alter table keeping no force row level security;
  update keeping set finished_at = done_at where done_at is not null;
  alter table keeping force row level security;
  alter table keeping
    add constraint keeping_finished_when_done check (finished_at is null or done_at is not null),
    add constraint keeping_counts_whole check (num_nulls(things, things_done) in (0, 2) and (things is null or deed = 'wind_up')),
    add constraint keeping_counts_no_more check (things_done <= things);
  create index keeping_unfinished on keeping (done_at, id) where done_at is not null and finished_at is null;
  grant update (things, things_done, finished_at) on keeping to countersign_levels;
  grant select (id, space_id, deed, things, things_done, finished_at), update (things_done) on keeping to countersign_withholder;
  create policy withhold on keeping for all to countersign_withholder using (true) with check (true);
  grant select (since) on membership to countersign_levels;
  -- Each erasure looks for the hash of the input that brought the words, which few entries have.
  create index ledger_outbox_held_input on ledger_outbox (actor_id, recorded_at) where input_hash is not null;

  drop policy members on withholding;
  create policy members on withholding for select to countersign_app using (
    space_id in (select m.space_id from membership m where m.actor_id = (select current_actor())) and sees(thing_kind, thing_id)
  );`;

/** Nobody reads the list: it says what is private to whom. */
const LIST = `
  create table winding_up_thing (
    space_id uuid not null references space (id),
    kind text not null,
    thing_id uuid not null,
    counted boolean not null,
    primary key (space_id, kind, thing_id)
  );
  comment on table winding_up_thing is 'what is still to be erased or deleted of a space that is being wound up';
  select close_table('winding_up_thing');
  create policy levels on winding_up_thing for all to countersign_levels using (true) with check (true);
  create policy withhold on winding_up_thing for all to countersign_withholder using (true);
  grant select, insert on winding_up_thing to countersign_levels;
  grant select, delete on winding_up_thing to countersign_withholder;
  grant delete on stored_file to countersign_withholder;
  grant select (first_id) on commitment to countersign_levels;
  grant select (space_id) on handling to countersign_levels;

  create function app.list_what_goes(proposal uuid, kinds text[]) returns void
    language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
    fact text;
    by_id name;
  begin
    select k.space_id into space from keeping k
      where k.id = proposal and k.deed = 'wind_up' and k.done_at is not null and k.things is null for update;
    if space is null then
      return;
    end if;
    if not exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      raise exception 'a space is wound up by a steward' using errcode = 'insufficient_privilege';
    end if;
    foreach fact in array kinds loop
      select case when bool_or(a.attname = 'first_id') then 'first_id' else 'id' end into by_id
        from pg_attribute a where a.attrelid = to_regclass(format('app.%I', fact)) having bool_or(a.attname = 'effective_level');
      if by_id is null then
        raise exception 'no things of this kind are on the record' using errcode = 'check_violation';
      end if;
      execute format('insert into winding_up_thing (space_id, kind, thing_id, counted)
        select $1, $2, t.%I, bool_or(t.effective_level <> ''private'') from %I t where t.space_id = $1
        group by t.%I having bool_and(t.effective_level <> ''public'')', by_id, fact, by_id) using space, fact;
    end loop;
    insert into winding_up_thing (space_id, kind, thing_id, counted)
      select space, 'stored_file', f.id, false from stored_file f
      where f.space_id = space and not exists (select from version_file v where v.stored_file_id = f.id);
    update keeping k set things_done = 0, things = (select count(*) from winding_up_thing w where w.space_id = space and w.counted)
      where k.id = proposal;
  end $$;
  revoke execute on function app.list_what_goes from public;`;

/** What ends with the confirmation: writing, all sight but the stewards', and what is not on the record. */
const BEGIN = `
  create function app.begin_winding_up(space uuid) returns void language plpgsql set search_path = app, pg_temp as $$
  begin
    update space s set closed_at = coalesce(s.closed_at, now()) where s.id = space;
    delete from note n where n.space_id = space;
    delete from published_path p where p.space_id = space;
    delete from release_proposal p where p.space_id = space;
    delete from tray_file f where f.space_id = space;
    delete from embargo_sight e where e.space_id = space;
    update embargo e set ended_at = now() where e.space_id = space and e.ended_at is null;
    delete from invitation i where i.space_id = space and i.used_at is null;
    update outsider o set ends_at = now() where o.space_id = space and o.ends_at > now();
    delete from membership m where m.space_id = space and m.role <> 'steward';
    delete from content_warning w where w.space_id = space and level_of(w.thing_kind, w.thing_id) <> 'public';
  end $$;
  revoke execute on function app.begin_winding_up from public;
  grant execute on function app.begin_winding_up to countersign_levels;
  drop function app.wind_up(uuid), app.wind_up_things(uuid), app.open_private(uuid), app.hide_private(uuid);
  drop table private_when_wound_up;`;

/* As before, but that a space which is being wound up takes nothing else, and that its end is not its confirmation. */
const CONFIRM = `
  create or replace function app.confirm_keeping(proposal uuid) returns text language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    k keeping;
    me uuid := current_actor();
    my_role member_role;
    closed timestamptz;
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
    select s.closed_at into closed from space s where s.id = k.space_id;
    if (k.deed = 'close' and closed is not null) or (k.deed = 'reopen' and closed is null)
      or exists (select from keeping w where w.space_id = k.space_id and w.deed = 'wind_up' and w.done_at is not null) then
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
      perform begin_winding_up(k.space_id);
    end if;
    update keeping set done_at = now(), done_by = me, people = count_of_people,
      finished_at = case when k.deed = 'wind_up' then null else now() end where id = proposal;
    return null;
  end $$;`;

const TOLD = `
  drop function pub.keepings_of(text, uuid), app.keepings_of(text, uuid);
  create function app.keepings_of(kind text, thing uuid) returns table (deed keeping_deed, happened_on date, group_id uuid, finished boolean)
    language plpgsql stable security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
  begin
    if level_of(kind, thing) is distinct from 'public' then
      return;
    end if;
    execute format('select t.space_id from %I t where t.id = $1', kind) into space using thing;
    return query
      select k.deed, (coalesce(k.finished_at, k.done_at) at time zone 'Europe/London')::date, k.group_id, k.finished_at is not null from keeping k
      where k.space_id = space and k.done_at is not null and (k.deed <> 'hand_over' or k.group_id is not null)
      order by k.done_at desc, k.id limit 20;
  end $$;
  revoke execute on function app.keepings_of from public;
  grant execute on function app.keepings_of to countersign_app, countersign_public;
  create function pub.keepings_of(kind text, thing uuid) returns table (deed app.keeping_deed, happened_on date, group_id uuid, finished boolean)
    language sql stable as $$ select * from app.keepings_of(kind, thing) $$;
  revoke execute on function pub.keepings_of from public;
  grant execute on function pub.keepings_of to countersign_app, countersign_public;
  drop trigger public_keeping on keeping;
  create constraint trigger public_keeping after update on keeping deferrable initially deferred for each row
    when ((old.done_at is null and new.done_at is not null) or (old.finished_at is null and new.finished_at is not null))
    execute function app.raise_public_revision();`;

const OWNERS = `
  grant create on schema app to countersign_levels, countersign_withholder;
  alter function app.list_what_goes(uuid, text[]) owner to countersign_levels;
  alter function app.winding_ups_due() owner to countersign_levels;
  alter function app.finish_winding_up(uuid, uuid) owner to countersign_levels;
  alter function app.keepings_of(text, uuid) owner to countersign_levels;
  alter function app.wind_up_batch(uuid, text, text[], integer, timestamptz) owner to countersign_withholder;
  revoke create on schema app from countersign_levels, countersign_withholder;
  grant execute on function app.list_what_goes, app.wind_up_batch, app.finish_winding_up to countersign_app;
  grant execute on function app.winding_ups_due to countersign_auth;`;
