import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When what everybody reads of a commitment or an engagement changed: whoever asks what is new since a moment must be told of what was
 * recorded long before and released since. Kept by triggers in the transaction that changes it, of each row that hangs from the one or
 * the other by the tree that levels go down, so that a table that is added to the tree later is counted too.
 */
export class PersistencePublicChanges20261127050000 implements MigrationInterface {
  readonly name = 'PersistencePublicChanges20261127050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
    await runner.query(KEPT);
    await runner.query(EVERY_TABLE);
    await runner.query(BEFORE_TODAY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** A row for each moment and not the last one alone: two that change parts of one engagement do not wait for one another. */
const CHANGES = `
  create table app.public_change (
    thing_id uuid not null,
    changed_at timestamptz not null,
    primary key (thing_id, changed_at)
  );
  comment on table app.public_change is 'kept by triggers alone: when what everybody reads of a public commitment or engagement changed';
  create index public_change_at on app.public_change (changed_at, thing_id);
  select app.close_table('public_change');
  create policy levels on app.public_change for all to countersign_levels using (true) with check (true);
  create policy everybody on app.public_change for select to countersign_public using (true);
  create policy members on app.public_change for select to countersign_app using ((select app.current_actor()) is not null);
  grant select, insert, delete on app.public_change to countersign_levels;
  grant select on app.public_change to countersign_public, countersign_app;
  create view pub.public_change with (security_invoker = true) as select thing_id, changed_at from app.public_change;
  grant select on pub.public_change to countersign_public;`;

/** Bodies and sources are parents of nearly everything and hang from no commitment. */
const NOT_BELOW = `('organization', 'organization_name', 'post', 'source')`;

/*
 * A row that nobody but members sees is never told of: the triggers are not tried for it, and a thing that is not public is left out, and
 * taken out when it is taken back.
 */
const KEPT = `
  create function app.public_above(tbl text, row_id uuid) returns setof uuid language plpgsql stable security definer set search_path = app, pg_temp as $$
  declare
    up record;
    above uuid;
  begin
    if tbl = 'commitment' then
      return query select c.id from commitment c where c.id = row_id and c.effective_level = 'public';
    elsif tbl = 'engagement' then
      return query select e.id from engagement e where e.id = row_id and e.effective_level = 'public';
    end if;
    for up in select p.column_name, p.parent_table from level_parent p where p.table_name = tbl and p.parent_table not in ${NOT_BELOW} and p.parent_table <> tbl loop
      execute format('select %I from %I where id = $1', up.column_name, tbl) into above using row_id;
      if above is not null then
        return query select public_above(up.parent_table, above);
      end if;
    end loop;
  end $$;

  create function app.keep_public_change() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    r jsonb := to_jsonb(new);
    thing uuid;
  begin
    if tg_op = 'DELETE' then
      r := to_jsonb(old);
    end if;
    if tg_table_name in ('commitment', 'engagement') then
      thing := coalesce(r ->> 'first_id', r ->> 'id')::uuid;
      if tg_op = 'DELETE' or r ->> 'effective_level' <> 'public' then
        delete from public_change where thing_id = thing;
        thing := null;
      end if;
    end if;
    insert into public_change (thing_id, changed_at)
      select t.id, now() from (
        select thing as id
        union select a.id from level_parent p, lateral public_above(p.parent_table, (r ->> p.column_name)::uuid) a (id)
          where p.table_name = tg_table_name and p.parent_table not in ${NOT_BELOW} and p.parent_table <> tg_table_name
      ) t where t.id is not null
      on conflict do nothing;
    return null;
  end $$;
  revoke execute on function app.public_above, app.keep_public_change from public;

  grant create on schema app to countersign_levels;
  alter function app.public_above(text, uuid) owner to countersign_levels;
  alter function app.keep_public_change() owner to countersign_levels;
  revoke create on schema app from countersign_levels;`;

const EVERY_TABLE = `
  create function app.keep_public_changes(tbl text) returns void language plpgsql as $$
  begin
    if tbl in ${NOT_BELOW} then
      return;
    end if;
    execute format('create trigger public_change_added after insert on app.%I for each row when (new.effective_level = ''public'') execute function app.keep_public_change()', tbl);
    execute format('create trigger public_change_made after update on app.%I for each row when ((old.effective_level = ''public'' or new.effective_level = ''public'') and old.* is distinct from new.*) execute function app.keep_public_change()', tbl);
    execute format('create trigger public_change_taken_away after delete on app.%I for each row when (old.effective_level = ''public'') execute function app.keep_public_change()', tbl);
  end $$;
  revoke execute on function app.keep_public_changes from public;

  select app.keep_public_changes(c.relname)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r';

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_and_tell;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_and_tell(tbl, public_columns, parents);
    perform app.keep_public_changes(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;`;

/** When these were released is known of some and not of others: all of them count as changed now, so that nobody misses one. */
const BEFORE_TODAY = `
  alter table app.commitment no force row level security;
  alter table app.engagement no force row level security;
  alter table app.public_change no force row level security;
  insert into app.public_change (thing_id, changed_at)
    select first_id, now() from app.commitment where effective_level = 'public' and superseded_at is null
    union all select id, now() from app.engagement where effective_level = 'public' and superseded_at is null;
  alter table app.commitment force row level security;
  alter table app.engagement force row level security;
  alter table app.public_change force row level security;`;
