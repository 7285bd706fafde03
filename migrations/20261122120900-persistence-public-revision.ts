import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number that goes up when what everybody can see changes, in the transaction that changes it, so that whoever reads the
 * number and the rows in one snapshot has what belongs together.
 *
 * It goes up when the transaction ends (a deferred trigger), once for a transaction however many rows it releases: the one
 * row that all such writers share is then held for the commit alone, and is the last lock that any of them takes.
 */
export class PersistencePublicRevision20261122120900 implements MigrationInterface {
  readonly name = 'PersistencePublicRevision20261122120900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVISION);
    await runner.query(TOLD);
    await runner.query(EVERY_TABLE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** The public role may ask for the number and read nothing of the table. */
const REVISION = `
  create table app.public_revision (
    n bigint not null,
    only_one boolean not null default true unique check (only_one)
  );
  insert into app.public_revision (n) values (1);
  select app.close_table('public_revision');
  create policy levels on app.public_revision for all to countersign_levels using (true) with check (true);
  grant select, update (n) on app.public_revision to countersign_levels;

  create function pub.public_revision() returns bigint language sql stable security definer set search_path = app, pg_temp as
    $$ select n from public_revision $$;
  revoke execute on function pub.public_revision() from public;
  grant execute on function pub.public_revision() to countersign_public;

  create function app.raise_public_revision() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    if current_setting('app.public_revision_raised', true) is distinct from pg_current_xact_id()::text then
      perform set_config('app.public_revision_raised', pg_current_xact_id()::text, true);
      update public_revision set n = n + 1;
    end if;
    return null;
  end $$;

  grant create on schema app, pub to countersign_levels;
  alter function pub.public_revision() owner to countersign_levels;
  alter function app.raise_public_revision() owner to countersign_levels;
  revoke create on schema app, pub from countersign_levels;`;

/** Conditions are tried as each row is written, so rows that nobody but members sees cost nothing at the end. */
const TOLD = `
  create function app.tell_public_changes(tbl text) returns void language plpgsql as $$
  begin
    execute format('create constraint trigger public_row_added after insert on app.%I deferrable initially deferred for each row when (new.effective_level = ''public'') execute function app.raise_public_revision()', tbl);
    execute format('create constraint trigger public_row_changed after update on app.%I deferrable initially deferred for each row when ((old.effective_level = ''public'' or new.effective_level = ''public'') and old.* is distinct from new.*) execute function app.raise_public_revision()', tbl);
    execute format('create constraint trigger public_row_taken_away after delete on app.%I deferrable initially deferred for each row when (old.effective_level = ''public'') execute function app.raise_public_revision()', tbl);
  end $$;
  revoke execute on function app.tell_public_changes from public;`;

/** The tables there are, and every one that a later migration raises a wall around. */
const EVERY_TABLE = `
  select app.tell_public_changes(c.relname)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r';

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_of_rows;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_of_rows(tbl, public_columns, parents);
    perform app.tell_public_changes(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;`;
