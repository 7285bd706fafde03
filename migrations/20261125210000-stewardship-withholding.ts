import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Taking words off the record. One function does all of it in one go: the cells, what opens them in the ledger, the hash of
 * the input that brought them, and the row that says so. It writes a marker of its own making and nothing else, so that
 * nobody who can call it can put other words in their place.
 */
export class StewardshipWithholding20261125210000 implements MigrationInterface {
  readonly name = 'StewardshipWithholding20261125210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(SHOWN_FIELD);
    await runner.query(STEWARDS_ASK);
    await runner.query(MAY_WITHHOLD);
    await runner.query(WITHHOLD);
    await runner.query(WITHHOLD_TEXT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TABLE = `
  create type withholding_kind as enum ('redacted', 'erased');
  create type withholding_reason as enum (
    'consent_withdrawn', 'safety', 'personal_data', 'wrong', 'unfair', 'legal', 'entered_by_mistake', 'reason_cannot_be_given'
  );

  create table withholding (
    id uuid primary key,
    space_id uuid not null references space (id),
    thing_kind text not null,
    thing_id uuid not null,
    field text not null,
    how withholding_kind not null,
    reason withholding_reason not null,
    withheld_at timestamptz not null,
    withheld_by uuid not null references actor (id),
    unique (thing_id, field, how, withheld_at)
  );
  comment on column withholding.field is 'as the API names it: statement, statedOnSaid';
  create index withholding_space on withholding (space_id);

  select close_table('withholding');
  create policy members on withholding for select to countersign_app
    using (space_id in (select m.space_id from membership m where m.actor_id = (select current_actor())));
  create policy released_to_members on withholding for select to countersign_app
    using ((select current_actor()) is not null and level_of(thing_kind, thing_id) = 'public');
  create policy released on withholding for select to countersign_public using (level_of(thing_kind, thing_id) = 'public');
  create policy withhold on withholding for insert to countersign_withholder with check (true);
  grant select on withholding to countersign_app;
  grant select (id, thing_kind, thing_id, field, how, reason, withheld_at) on withholding to countersign_public;
  grant insert on withholding to countersign_withholder;
  create view pub.withholding with (security_invoker = true) as
    select id, thing_kind, thing_id, field, how, reason, withheld_at from app.withholding;
  grant select on pub.withholding to countersign_public;
  select let_audit('withholding');`;

/** What an entry says of words that were withheld is read by everybody who reads the entry. */
const SHOWN_FIELD = `
  create or replace function app.is_shown_field(kind text, field text) returns boolean language sql stable as $$
    select field in ('entry.event', 'entry.kind', 'entry.id', 'entry.recordedAt') or field like 'withheld.%' or exists (
      select from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'pub'::regnamespace and c.relname = kind and a.attnum > 0 and not a.attisdropped
        and a.attname = regexp_replace(lower(regexp_replace(replace(field, '.', '_'), '([A-Z])', '_\\1', 'g')), '_[0-9]+$', '')
    )
  $$;`;

/** The function asks who acts; the trigger on each table sees the function's owner and not the steward. */
const STEWARDS_ASK = `
  create or replace function app.only_stewards_show() returns trigger language plpgsql set search_path = app, pg_temp as $$
  declare
    space uuid := case when tg_op = 'INSERT' then new.space_id else old.space_id end;
  begin
    if current_user in ('countersign_levels', 'countersign_withholder') or (select r.rolsuper from pg_roles r where r.rolname = current_user) then
      return new;
    end if;
    if exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      return new;
    end if;
    raise exception 'what is seen outside its space is changed by a steward' using errcode = 'insufficient_privilege';
  end $$;`;

/** Of each table of facts its texts, and ids to find them by; of a table that is walled later too. Never who, when, where or what kind. */
const MAY_WITHHOLD = `
  create function app.let_withhold(tbl text) returns void language plpgsql as $$
  declare
    col record;
  begin
    execute format('create policy withhold on app.%I for all to countersign_withholder using (true) with check (true)', tbl);
    for col in
      select a.attname as name, a.atttypid in ('text'::regtype, 'text[]'::regtype) as words from pg_attribute a
      where a.attrelid = format('app.%I', tbl)::regclass and a.attnum > 0 and not a.attisdropped
        and (a.attname in ('id', 'first_id') or (
          a.atttypid in ('text'::regtype, 'text[]'::regtype) and a.attname !~ '_edtf$|_hash$' and a.attname not in ('engine', 'lists', 'calendar', 'reader')))
    loop
      execute format('grant select (%I) on app.%I to countersign_withholder', col.name, tbl);
      if col.words then
        execute format('grant update (%I) on app.%I to countersign_withholder', col.name, tbl);
      end if;
    end loop;
  end $$;
  revoke execute on function app.let_withhold from public;
  select app.let_withhold(c.relname::text) from pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level');

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_unwithheld;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_unwithheld(tbl, public_columns, parents);
    perform app.let_withhold(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;

  grant usage on schema app to countersign_withholder;
  grant select (space_id, actor_id, role) on membership to countersign_withholder;
  create policy withhold on membership for select to countersign_withholder using (true);
  grant select (id, space_id, actor_id, event, subject_kind, subject_id, recorded_at, input_hash), update (input_hash) on ledger_outbox to countersign_withholder;
  create policy withhold on ledger_outbox for all to countersign_withholder using (true) with check (true);
  grant select, insert, update (openings) on ledger_opening to countersign_withholder;
  create policy withhold on ledger_opening for all to countersign_withholder using (true) with check (true);
  grant select (version_id, number), update (kind, starts, ends), delete on block to countersign_withholder;
  grant select (version_id), delete on tracked_change, file_comment to countersign_withholder;
  grant select (version_id, stored_file_id) on version_file to countersign_withholder;
  grant update (text_hash) on version to countersign_withholder;
  grant select (agreed_version_id, published_version_id) on comparison to countersign_withholder;
  grant select (comparison_id, agreed, published), update (agreed, published, cues, words) on finding to countersign_withholder;
  grant select (id), update (bytes, hash) on stored_file to countersign_withholder;
  create policy withhold on stored_file for all to countersign_withholder using (true) with check (true);`;

/*
 * is_opening_of: statedOn.said and statedOnSaid are one field, alsoCalled.1 is of alsoCalled.
 * A redaction moves what opens a field to the half of the entry that members alone read; an erasure takes it away.
 * The hash of an input is a hash without a salt over the words; under another one a repeat of the input is a conflict.
 */
const WITHHOLD = `
  create function app.is_opening_of(name text, field text) returns boolean language sql immutable as
    $$ select lower(regexp_replace(replace(name, '.', ''), '[0-9]+$', '')) = lower(field) $$;

  create function app.close_openings(entries uuid[], field text, how withholding_kind) returns void language plpgsql set search_path = app, pg_temp as $$
  begin
    if how = 'redacted' then
      insert into ledger_opening (entry_id, shown, openings)
        select o.entry_id, false, jsonb_agg(each) from ledger_opening o, jsonb_array_elements(o.openings) each
        where o.entry_id = any (entries) and o.shown and is_opening_of(each ->> 'name', field) group by o.entry_id
      on conflict (entry_id, shown) do update set openings = ledger_opening.openings || excluded.openings;
    end if;
    update ledger_opening o
      set openings = coalesce((select jsonb_agg(each) from jsonb_array_elements(o.openings) each where not is_opening_of(each ->> 'name', field)), '[]')
      where o.entry_id = any (entries) and (o.shown or how = 'erased')
        and exists (select from jsonb_array_elements(o.openings) each where is_opening_of(each ->> 'name', field));
  end $$;
  revoke execute on function app.close_openings from public;

  create function app.withhold(new_id uuid, kind text, thing uuid, field text, how withholding_kind, reason withholding_reason, at timestamptz)
    returns void language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid := (select e.space_id from ledger_outbox e where e.subject_kind = kind and e.subject_id = thing and e.event = kind || '.recorded');
    marker text := format('[%s: %s]', how, replace(reason::text, '_', ' '));
    col text := lower(regexp_replace(field, '([A-Z])', '_\\1', 'g'));
    by_first boolean := exists (select from pg_attribute a where a.attrelid = to_regclass(quote_ident(kind)) and a.attname = 'first_id');
    list boolean := exists (select from pg_attribute a where a.attrelid = to_regclass(quote_ident(kind)) and a.attname = col and a.atttypid = 'text[]'::regtype);
    entries uuid[];
  begin
    if not exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      raise exception 'words are withheld by a steward' using errcode = 'insufficient_privilege';
    end if;
    select array_agg(e.id) into entries from ledger_outbox e
      where e.subject_kind = kind and e.subject_id = thing and e.event in (kind || '.recorded', kind || '.corrected');
    if kind = 'version' and field = 'text' then
      perform erase_text(thing, marker);
      perform close_openings(entries, 'textHash', 'erased');
      perform close_openings(entries, 'changesHash', 'erased');
    else
      execute format('update %I set %I = %s where %I = $1 and %I is not null',
        kind, col, case when list then 'array[$2]' else '$2' end, case when by_first then 'first_id' else 'id' end, col) using thing, marker;
      perform close_openings(entries, field, how);
    end if;
    update ledger_outbox o set input_hash = 'withheld' where o.input_hash is not null
      and (o.actor_id, o.recorded_at) in (select e.actor_id, e.recorded_at from ledger_outbox e where e.id = any (entries));
    insert into withholding (id, space_id, thing_kind, thing_id, field, how, reason, withheld_at, withheld_by)
      values (new_id, space, kind, thing, field, how, reason, at, current_actor());
  end $$;
  revoke execute on function app.withhold(uuid, text, uuid, text, withholding_kind, withholding_reason, timestamptz) from public;
  grant execute on function app.withhold(uuid, text, uuid, text, withholding_kind, withholding_reason, timestamptz) to countersign_app;`;

/*
 * The text of a version lies in its blocks, in the file it came from with its changes and comments, and on one side of every
 * comparison. One block stays, which says that the text was erased; a hash of the old text would let somebody try out what it was.
 */
const WITHHOLD_TEXT = `
  create function app.erase_text(version uuid, marker text) returns void language plpgsql set search_path = app, pg_temp as $$
  declare
    clause jsonb := jsonb_build_array(jsonb_build_object('id', 'erased-1', 'text', marker, 'start', 0, 'end', 0, 'number', null));
  begin
    delete from block b where b.version_id = version and b.number > (select min(c.number) from block c where c.version_id = version);
    update block b set kind = 'paragraph', mark = '', text = marker, locator = null, starts = 0, ends = length(marker) where b.version_id = version;
    update version v set text_hash = encode(sha256(convert_to(marker, 'UTF8')), 'hex') where v.id = version;
    delete from tracked_change t where t.version_id = version;
    delete from file_comment c where c.version_id = version;
    update stored_file s set bytes = '', hash = encode(sha256(''), 'hex')
      where s.id in (select f.stored_file_id from version_file f where f.version_id = version);
    update finding f set cues = '[]', words = '[]',
        agreed = case when c.agreed_version_id = version and f.agreed <> '[]' then clause else f.agreed end,
        published = case when c.published_version_id = version and f.published <> '[]' then clause else f.published end
      from comparison c where c.id = f.comparison_id and version in (c.agreed_version_id, c.published_version_id);
    perform close_openings(array(
      select e.id from ledger_outbox e join comparison c on c.id = e.subject_id
      where e.subject_kind = 'comparison' and e.event = 'comparison.recorded' and version in (c.agreed_version_id, c.published_version_id)
    ), 'findings', 'erased');
  end $$;
  revoke execute on function app.erase_text from public;

  grant create on schema app to countersign_withholder;
  alter function app.withhold(uuid, text, uuid, text, withholding_kind, withholding_reason, timestamptz) owner to countersign_withholder;
  revoke create on schema app from countersign_withholder;
  grant execute on function app.erase_text, app.close_openings, app.is_opening_of to countersign_withholder;`;
