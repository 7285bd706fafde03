import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands before a text so that a reader can choose: a few words of the group about what it touches. A warning is seen by
 * whoever sees its text and by nobody else, because the policy asks for the text itself, with the reader's own rights. So it
 * is released with its text, held with it and taken back with it, and nobody has to think of it.
 *
 * Its words lie here alone. The ledger tells that a text was given a warning, another one or none, and no word of it: a
 * warning is a guide and proves nothing, and what is taken away is then gone.
 */
export class StewardshipContentWarnings20261126220000 implements MigrationInterface {
  readonly name = 'StewardshipContentWarnings20261126220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEEN);
    await runner.query(TABLE);
    await runner.query(WOUND_UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/**
 * Both run with the rights of whoever asks. sees: whether they see the thing. may_warn_of: whether it is theirs to warn of, a thing of
 * the space or of the register, and by a steward where somebody outside the space sees it.
 */
const SEEN = `
  create function app.is_fact(kind text) returns boolean language sql stable set search_path = app, pg_temp as $$
    select exists (
      select from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'app'::regnamespace and c.relname = kind and c.relkind = 'r' and a.attname = 'effective_level'
        and has_column_privilege(c.oid, a.attnum, 'select')
    ) $$;

  create function app.sees(kind text, thing uuid) returns boolean language plpgsql stable set search_path = app, pg_temp as $$
  declare
    seen boolean := false;
  begin
    if is_fact(kind) then
      execute format('select exists (select from app.%I t where t.id = $1)', kind) into seen using thing;
    end if;
    return seen;
  end $$;

  create function app.may_warn_of(kind text, thing uuid, space uuid) returns boolean language plpgsql stable set search_path = app, pg_temp as $$
  declare
    as_role text := (select m.role::text from membership m where m.space_id = space and m.actor_id = current_actor());
    may boolean := false;
  begin
    if as_role in ('steward', 'editor') and is_fact(kind) then
      execute format('select exists (select from app.%I t where t.id = $1 and coalesce(t.space_id, $2) = $2 and (t.effective_level < ''embargoed'' or $3 = ''steward''))', kind)
        into may using thing, space, as_role;
    end if;
    return may;
  end $$;
  revoke execute on function app.is_fact, app.sees, app.may_warn_of from public;
  grant execute on function app.is_fact, app.sees to countersign_app, countersign_public;
  grant execute on function app.may_warn_of to countersign_app;`;

const TABLE = `
  create table content_warning (
    id uuid primary key,
    space_id uuid not null references space (id),
    thing_kind text not null,
    thing_id uuid not null unique,
    says text not null check (says <> ''),
    warned_at timestamptz not null,
    warned_by uuid not null references actor (id)
  );
  create index content_warning_space on content_warning (space_id);

  select close_table('content_warning');
  create policy seen on content_warning for select to countersign_app using ((select current_actor()) is not null and sees(thing_kind, thing_id));
  create policy seen_by_all on content_warning for select to countersign_public using (sees(thing_kind, thing_id));
  create policy warn on content_warning for insert to countersign_app
    with check (warned_by = (select current_actor()) and may_warn_of(thing_kind, thing_id, space_id));
  create policy warn_anew on content_warning for update to countersign_app
    using (may_warn_of(thing_kind, thing_id, space_id))
    with check (warned_by = (select current_actor()) and may_warn_of(thing_kind, thing_id, space_id));
  create policy warn_no_more on content_warning for delete to countersign_app using (may_warn_of(thing_kind, thing_id, space_id));
  grant select, insert, update (says, warned_at, warned_by), delete on content_warning to countersign_app;
  grant select (thing_kind, thing_id, says, warned_at) on content_warning to countersign_public;
  create view pub.content_warning with (security_invoker = true) as select thing_kind, thing_id, says, warned_at from app.content_warning;
  grant select on pub.content_warning to countersign_public, countersign_app;
  select let_audit('content_warning');

  create trigger until_closed before insert or update on content_warning for each row execute function until_closed();
  -- What everybody reads changes with it, so what was kept of a page is made anew.
  create constraint trigger public_row_added after insert or update on content_warning deferrable initially deferred for each row
    when (level_of(new.thing_kind, new.thing_id) = 'public') execute function app.raise_public_revision();
  create constraint trigger public_row_taken_away after delete on content_warning deferrable initially deferred for each row
    when (level_of(old.thing_kind, old.thing_id) = 'public') execute function app.raise_public_revision();`;

/** What nobody outside reads goes when a space is wound up; before a text that stays public its warning stays. */
const WOUND_UP = `
  create policy winding_up on content_warning for all to countersign_levels using (true);
  grant select (space_id, thing_kind, thing_id), delete on content_warning to countersign_levels;
  alter function app.wind_up(uuid) rename to wind_up_things;
  create function app.wind_up(space uuid) returns void language plpgsql set search_path = app, pg_temp as $$
  begin
    perform wind_up_things(space);
    delete from content_warning w where w.space_id = space and level_of(w.thing_kind, w.thing_id) <> 'public';
  end $$;
  revoke execute on function app.wind_up from public;
  grant execute on function app.wind_up, app.level_of to countersign_levels;`;
