/*
 * What goes without a trace when a space is wound up: what is not on the record, and who belongs to it but for the stewards, who can
 * still take back and withhold. Words that are on the record and not public are erased before, by withhold(), which tells the ledger.
 */
export const WIND_UP = `
  alter type withholding_reason add value 'space_wound_up';
  grant select (space_id), delete on note, tray_file, published_path, release_proposal, embargo_sight to countersign_levels;
  grant select (id, space_id), delete on stored_file to countersign_levels;
  grant select (stored_file_id) on version_file to countersign_levels;
  grant update (ended_at) on embargo to countersign_levels;
  grant select (space_id, ends_at), update (ends_at) on outsider to countersign_levels;
  create policy winding_up on note for all to countersign_levels using (true);
  create policy winding_up on tray_file for all to countersign_levels using (true);
  create policy winding_up on published_path for all to countersign_levels using (true);
  create policy winding_up on release_proposal for all to countersign_levels using (true);
  create policy winding_up on embargo_sight for all to countersign_levels using (true);
  create policy winding_up on stored_file for all to countersign_levels using (true);
  create policy winding_up on outsider for all to countersign_levels using (true) with check (true);
  create policy winding_up on embargo for update to countersign_levels using (true) with check (true);

  -- What is private to one person is erased with the rest, and no steward reads it for that: within the transaction it is the space's, and then private again.
  create table app.private_when_wound_up (
    table_name text not null,
    row_id uuid not null,
    space_id uuid not null references app.space (id),
    primary key (table_name, row_id)
  );
  create index private_when_wound_up_space on app.private_when_wound_up (space_id);
  select app.close_table('private_when_wound_up');
  create policy levels on app.private_when_wound_up for all to countersign_levels using (true) with check (true);
  grant select, insert, delete on app.private_when_wound_up to countersign_levels;

  create function app.open_private(space uuid) returns void language plpgsql set search_path = app, pg_temp as $$
  declare
    tbl name;
  begin
    for tbl in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'level'
      where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and has_column_privilege(c.oid, a.attnum, 'update') order by 1
    loop
      execute format('insert into private_when_wound_up select %L, t.id, t.space_id from %I t where t.space_id = $1 and t.level = ''private''', tbl, tbl) using space;
      execute format('update %I t set level = ''space'' where t.space_id = $1 and t.level = ''private''', tbl) using space;
    end loop;
  end $$;
  create function app.hide_private(space uuid) returns void language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    tbl name;
  begin
    for tbl in select distinct p.table_name from private_when_wound_up p where p.space_id = space loop
      execute format('update %I t set level = ''private'' where t.id in (select p.row_id from private_when_wound_up p where p.table_name = %L and p.space_id = $1)', tbl, tbl) using space;
    end loop;
    delete from private_when_wound_up p where p.space_id = space;
  end $$;
  revoke execute on function app.open_private, app.hide_private from public;
  grant create on schema app to countersign_levels;
  alter function app.hide_private(uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.open_private to countersign_levels;
  grant execute on function app.hide_private to countersign_app;

  create function app.wind_up(space uuid) returns void language plpgsql set search_path = app, pg_temp as $$
  begin
    perform open_private(space);
    update space s set closed_at = coalesce(s.closed_at, now()), wound_up_at = now() where s.id = space;
    delete from note n where n.space_id = space;
    delete from published_path p where p.space_id = space;
    delete from release_proposal p where p.space_id = space;
    delete from tray_file f where f.space_id = space;
    delete from stored_file f where f.space_id = space and f.id not in (select v.stored_file_id from version_file v where v.stored_file_id is not null);
    delete from embargo_sight e where e.space_id = space;
    update embargo e set ended_at = now() where e.space_id = space and e.ended_at is null;
    delete from invitation i where i.space_id = space and i.used_at is null;
    update outsider o set ends_at = now() where o.space_id = space and o.ends_at > now();
    delete from membership m where m.space_id = space and m.role <> 'steward';
  end $$;
  revoke execute on function app.wind_up from public;
  grant execute on function app.wind_up to countersign_levels;`;
