/** What opens the hashes that the entry of a version says of its text, when spaces were first wound up in steps. */
export const TEXT_HASHES_BEFORE_NOTICES = ['texthash', 'changeshash', 'filehash', 'capturehash', 'headhash'];

/** To be made with the names of hashes in the place of OF_TEXT. */
const ONE_BATCH = `
  create or replace function app.wind_up_batch(proposal uuid, of_kind text, words text[], most integer, at timestamptz) returns jsonb
    language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid;
    ids uuid[];
    seen integer;
    marker constant text := '[erased: space wound up]';
    of_text constant text[] := array[OF_TEXT];
    fields text[] := array(select lower(w) from unnest(words) w where w <> 'text') || case when 'text' = any (words) then of_text else '{}' end;
    subjects uuid[];
    entries uuid[];
    names text[];
    had text[];
    hashes text[];
    told jsonb;
    cells text;
    by_id name;
    texts uuid[];
    each_text uuid;
  begin
    select k.space_id into space from keeping k where k.id = proposal and k.deed = 'wind_up' and k.things is not null and k.finished_at is null;
    if space is null then
      return '{"worked": 0, "erased": []}';
    end if;
    if not exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      raise exception 'a space is wound up by a steward' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(space::text, 5));
    with taken as (
      delete from winding_up_thing w where w.space_id = space and w.kind = of_kind and w.thing_id in (
        select n.thing_id from winding_up_thing n where n.space_id = space and n.kind = of_kind order by n.thing_id limit most
      ) returning w.thing_id, w.counted
    ) select array_agg(t.thing_id), count(*) filter (where t.counted) into ids, seen from taken t;
    if ids is null then
      return '{"worked": 0, "erased": []}';
    end if;
    update keeping k set things_done = k.things_done + seen where k.id = proposal and seen > 0;
    if of_kind = 'stored_file' then
      delete from stored_file f where f.id = any (ids);
      return jsonb_build_object('worked', cardinality(ids), 'erased', '[]'::jsonb);
    end if;

    select array_agg(o.subject_id order by o.n), array_agg(o.entry_id order by o.n), array_agg(o.name order by o.n),
        array_agg(o.field order by o.n), array_agg(o.hash order by o.n)
      into subjects, entries, names, had, hashes
      from (
        select e.subject_id, e.id as entry_id, each ->> 'name' as name, opening_field(each ->> 'name') as field, opening_hash(each) as hash,
          row_number() over (order by e.recorded_at, e.id, each ->> 'name') as n
        from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) each
        where e.subject_kind = of_kind and e.subject_id = any (ids) and e.event in (of_kind || '.recorded', of_kind || '.corrected')
          and opening_field(each ->> 'name') = any (fields)
      ) o;
    if subjects is null then
      return jsonb_build_object('worked', cardinality(ids), 'erased', '[]'::jsonb);
    end if;
    select jsonb_agg(jsonb_build_object('kind', of_kind, 'id', s.subject, 'fields', s.gone) order by s.subject) into told from (
      select u.subject, jsonb_agg(jsonb_build_object('name', u.name, 'hash', u.hash) order by u.n) as gone
      from unnest(subjects, names, hashes) with ordinality u (subject, name, hash, n) group by u.subject
    ) s;

    texts := array(select distinct u.subject from unnest(subjects, had) u (subject, field) where of_kind = 'version' and u.field = any (of_text));
    if cardinality(texts) > 0 then
      select told || coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.id, 'fields', s.gone) order by s.kind, s.id), '[]') into told from (
        select t.kind, t.id, jsonb_agg(jsonb_build_object('name', each ->> 'name', 'hash', opening_hash(each)) order by e.recorded_at, e.id) as gone
        from (
          select 'comparison' as kind, c.id, 'findings' as field from comparison c where c.agreed_version_id = any (texts) or c.published_version_id = any (texts)
          union select 'seal', s.id, 'salt' from seal s where s.sealed_version_id = any (texts)
          union select 'seal_reveal', r.id, 'salt' from seal_reveal r where r.version_id = any (texts)
        ) t
        join ledger_outbox e on e.subject_kind = t.kind and e.subject_id = t.id and e.event in (t.kind || '.recorded', t.kind || '.corrected')
        join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) each
        where each ->> 'name' = t.field group by t.kind, t.id
      ) s;
      foreach each_text in array texts loop
        perform erase_text(each_text, marker);
      end loop;
    end if;

    select case when bool_or(a.attname = 'first_id') then 'first_id' else 'id' end into by_id
      from pg_attribute a where a.attrelid = to_regclass(format('app.%I', of_kind));
    select string_agg(format('%1$I = case when %2$L = any (w.had) and t.%1$I is not null then %3$s else t.%1$I end', a.attname, lower(word),
        case when a.atttypid = 'text[]'::regtype then 'array[$3]' else '$3' end), ', ')
      into cells from unnest(words) word join pg_attribute a
        on a.attrelid = to_regclass(format('app.%I', of_kind)) and a.attname = lower(regexp_replace(word, '([A-Z])', '_\\1', 'g'));
    if cells is not null then
      execute format('update %I t set %s from (select u.subject, array_agg(u.field) as had from unnest($1, $2) u (subject, field) group by u.subject) w
        where t.%I = w.subject', of_kind, cells, by_id) using subjects, had, marker;
    end if;
    update ledger_opening o
      set openings = coalesce((select jsonb_agg(each) from jsonb_array_elements(o.openings) each where opening_field(each ->> 'name') <> all (fields)), '[]')
      where o.entry_id = any (entries);
    update ledger_outbox o set input_hash = 'withheld' where o.input_hash is not null
      and (o.actor_id, o.recorded_at) in (select e.actor_id, e.recorded_at from ledger_outbox e where e.id = any (entries));
    insert into withholding (id, space_id, thing_kind, thing_id, field, how, reason, withheld_at, withheld_by)
      select gen_random_uuid(), space, of_kind, g.subject, g.word, 'erased', 'space_wound_up', at, current_actor() from (
        select distinct u.subject, w.word from unnest(subjects, had) u (subject, field)
        join unnest(words) w (word) on u.field = lower(w.word) or (w.word = 'text' and u.field = any (of_text))
      ) g;
    return jsonb_build_object('worked', cardinality(ids), 'erased', told);
  end $$;`;

/**
 * One batch of one kind, for a steward of the space. What it answers is what the ledger is to be told in the same transaction: names and hashes, no words.
 * Whoever withholds words by hand waits, and two batches of one space follow each other.
 */
export function windUpBatch(ofText: readonly string[]): string {
  return ONE_BATCH.replace('OF_TEXT', ofText.map((name) => `'${name}'`).join(', '));
}

export const BATCH = `
  create function app.opening_field(name text) returns text language sql immutable as
    $$ select lower(regexp_replace(replace(name, '.', ''), '[0-9]+$', '')) $$;
  -- The hash of a field as libs/ledger makes it; to_json writes a text as the canonical form does.
  create function app.opening_hash(opening jsonb) returns text language sql immutable as $$
    select encode(sha256(convert_to(E'countersign-field/v1\\n', 'UTF8') || decode(opening ->> 'salt', 'base64')
      || convert_to('[' || to_json(opening ->> 'name') || ',' || to_json(opening ->> 'value') || ']', 'UTF8')), 'base64') $$;
${windUpBatch(TEXT_HASHES_BEFORE_NOTICES)}
  revoke execute on function app.opening_field, app.opening_hash, app.wind_up_batch from public;
  grant execute on function app.opening_field, app.opening_hash to countersign_withholder;`;

/** Of two that come to the end, one ends it. A batch that is under way holds the lock that the end waits for. */
export const FINISH = `
  create function app.winding_ups_due() returns table (id uuid, space_id uuid, actor_id uuid)
    language sql stable security definer set search_path = app, pg_temp as $$
    select k.id, k.space_id, s.actor_id from keeping k, lateral (
      select m.actor_id from membership m where m.space_id = k.space_id and m.role = 'steward'
      order by m.actor_id <> k.done_by, m.since, m.actor_id limit 1
    ) s
    where k.deed = 'wind_up' and k.done_at is not null and k.finished_at is null order by k.done_at, k.id $$;

  create function app.finish_winding_up(proposal uuid, notice_id uuid) returns boolean
    language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    space uuid := (select k.space_id from keeping k where k.id = proposal);
  begin
    if not exists (select from membership m where m.space_id = space and m.actor_id = current_actor() and m.role = 'steward') then
      raise exception 'a space is wound up by a steward' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(space::text, 5));
    update keeping k set finished_at = now()
      where k.id = proposal and k.deed = 'wind_up' and k.done_at is not null and k.finished_at is null and k.things is not null
        and not exists (select from winding_up_thing w where w.space_id = space);
    if not found then
      return false;
    end if;
    update space s set wound_up_at = now() where s.id = space;
    insert into notice (id, space_id, kind, thing_kind, thing_id, made_at) values (notice_id, space, 'space_wound_up', 'space', space, now());
    return true;
  end $$;
  revoke execute on function app.winding_ups_due, app.finish_winding_up from public;`;
