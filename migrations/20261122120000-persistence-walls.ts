import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The walls every later table stands behind.
 *
 * app.raise_wall(table, public columns, parents) is called once for each table that holds facts. It forces row security,
 * adds the policies, grants what each role needs, keeps effective_level, and opens the public view of the whitelisted columns.
 *
 * countersign_levels owns the two trigger functions. It sees ids and levels only: a level must fall for every child, also
 * for children that the person lowering it may not see, and nobody else may pass a wall for that.
 */
export class PersistenceWalls20261122120000 implements MigrationInterface {
  readonly name = 'PersistenceWalls20261122120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMAS);
    await runner.query(LEVELS);
    await runner.query(RAISE_WALL);
    await runner.query(OWN_TABLE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const SCHEMAS = `
  create schema app;
  create schema pub;
  grant usage on schema app to countersign_app, countersign_public, countersign_auth, countersign_levels;
  grant usage on schema pub to countersign_public;
  create type app.level as enum ('private', 'space', 'embargoed', 'public');

  create function app.current_actor() returns uuid language sql stable as
    $$ select nullif(current_setting('app.actor', true), '')::uuid $$;`;

/*
 * An insert takes a shared lock on its space and a change of level an exclusive one, so that a child added while its parent
 * is being closed waits and then reads the parent's new level. One lock a space and not one a row: a release may reach ten
 * thousand rows, and the table of locks is not that long. Rows of the register never change level, so they need none.
 */
const LEVELS = `
  create function app.take_effective_level() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    parent_id uuid;
    parent_space uuid;
    parent_level level;
  begin
    if tg_op = 'UPDATE' then
      perform pg_advisory_xact_lock(hashtextextended(old.space_id::text, 0));
    else
      perform pg_advisory_xact_lock_shared(hashtextextended(new.space_id::text, 0));
    end if;
    new.effective_level := new.level;
    for i in 0 .. tg_nargs / 2 - 1 loop
      parent_id := nullif(to_jsonb(new) ->> tg_argv[2 * i], '')::uuid;
      continue when parent_id is null;
      execute format('select space_id, effective_level from %I where id = $1', tg_argv[2 * i + 1])
        into parent_space, parent_level using parent_id;
      if parent_space <> new.space_id then
        perform pg_advisory_xact_lock_shared(hashtextextended(parent_space::text, 0));
        execute format('select effective_level from %I where id = $1', tg_argv[2 * i + 1]) into parent_level using parent_id;
      end if;
      new.effective_level := least(new.effective_level, coalesce(parent_level, 'private'));
    end loop;
    return new;
  end $$;

  create function app.pass_effective_level_on() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    child record;
  begin
    for child in select table_name, column_name from level_parent where parent_table = tg_table_name loop
      execute format('update %I set level = level where %I = $1', child.table_name, child.column_name) using new.id;
    end loop;
    return null;
  end $$;

  create function app.keep_closed() returns trigger language plpgsql as $$
  begin
    raise exception 'a row that was superseded stays as it is';
  end $$;

  create table app.level_parent (
    table_name text not null,
    column_name text not null,
    parent_table text not null,
    primary key (table_name, column_name)
  );
  grant select on app.level_parent to countersign_levels;
  alter table app.level_parent enable row level security, force row level security;
  create policy levels on app.level_parent for select to countersign_levels using (true);
  create policy migrate on app.level_parent for all to current_user using (true) with check (true);

  grant create on schema app to countersign_levels;
  alter function app.take_effective_level() owner to countersign_levels;
  alter function app.pass_effective_level_on() owner to countersign_levels;
  revoke create on schema app from countersign_levels;`;

/*
 * parents: pairs of (column, table). In the policies the member's spaces are one uncorrelated subquery: hashed once a
 * statement (correlated it was 35 times slower on 200,000 rows).
 */
const RAISE_WALL = `
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  declare
    -- A member sees the rows of their spaces, and everybody's; on the members' role who is nobody sees nothing at all.
    mine constant text := 'space_id in (select m.space_id from app.membership m where m.actor_id = (select app.current_actor()))';
    writes constant text := 'space_id in (select m.space_id from app.membership m where m.actor_id = (select app.current_actor()) and m.role in (''steward'', ''editor''))';
    args text := '';
    columns text := (select string_agg(format('%I', c), ', ') from unnest(public_columns) c);
  begin
    execute format('alter table app.%I enable row level security, force row level security', tbl);
    execute format('create policy released on app.%I for select to countersign_public using (effective_level = ''public'')', tbl);
    execute format('create policy released_to_members on app.%I for select to countersign_app using (effective_level = ''public'' and (select app.current_actor()) is not null)', tbl);
    execute format('create policy members on app.%I for select to countersign_app using (%s and (effective_level <> ''private'' or recorded_by = (select app.current_actor())))', tbl, mine);
    execute format('create policy record on app.%I for insert to countersign_app with check (%s and recorded_by = (select app.current_actor()) and superseded_at is null)', tbl, writes);
    execute format('create policy supersede on app.%I for update to countersign_app using (%s and (effective_level <> ''private'' or recorded_by = (select app.current_actor()))) with check (%s or (space_id is null and effective_level = ''public''))', tbl, writes, writes);
    execute format('create policy levels on app.%I for all to countersign_levels using (true) with check (true)', tbl);
    execute format('grant select, insert, update (superseded_at, level) on app.%I to countersign_app', tbl);
    execute format('grant select (id, space_id, level, effective_level), update (level) on app.%I to countersign_levels', tbl);
    execute format('grant select (%s) on app.%I to countersign_public', columns, tbl);
    execute format('create view pub.%I with (security_invoker = true) as select %s from app.%I', tbl, columns, tbl);
    execute format('grant select on pub.%I to countersign_public', tbl);

    for i in 1 .. coalesce(array_length(parents, 1), 0) / 2 loop
      insert into app.level_parent (table_name, column_name, parent_table) values (tbl, parents[2 * i - 1], parents[2 * i]);
      execute format('grant select (%I) on app.%I to countersign_levels', parents[2 * i - 1], tbl);
      args := args || case when i > 1 then ', ' else '' end || quote_literal(parents[2 * i - 1]) || ', ' || quote_literal(parents[2 * i]);
    end loop;
    execute format('create trigger take_effective_level before insert or update of level on app.%I for each row execute function app.take_effective_level(%s)', tbl, args);
    execute format('create trigger keep_closed before update of superseded_at on app.%I for each row when (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) execute function app.keep_closed()', tbl);
    execute format('create trigger pass_effective_level_on after update on app.%I for each row when (old.effective_level is distinct from new.effective_level) execute function app.pass_effective_level_on()', tbl);
  end $$;
  revoke execute on function app.raise_wall from public;`;

/** For tables that are no facts: forced row security and nothing else; the migration adds each policy by hand. */
const OWN_TABLE = `
  create function app.close_table(tbl text) returns void language plpgsql as $$
  begin
    execute format('alter table app.%I enable row level security, force row level security', tbl);
  end $$;
  revoke execute on function app.close_table from public;`;
