import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the outbox to the log. An entry's words move to openings, each with a salt, so that the log can hold a hash in their
 * place; the leaves of the log, its head, and who may read what of them.
 */
export class LedgerSequence20261125190000 implements MigrationInterface {
  readonly name = 'LedgerSequence20261125190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEVEL_OF);
    await runner.query(TABLES);
    await runner.query(SHOWN_FIELD);
    await runner.query(MOVE_WORDS);
    await runner.query(WALLS);
    await runner.query(AUDIT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/* An entry may be about a thing of any kind, so its level is looked up by the kind's name. What has no level of its own has none to give. */
const LEVEL_OF = `
  create function app.level_of(kind text, id uuid) returns level language plpgsql stable security definer set search_path = app, pg_temp as $$
  declare
    found level;
  begin
    if not exists (
      select from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'app'::regnamespace and c.relname = kind and a.attname = 'effective_level'
        and has_column_privilege(c.oid, a.attnum, 'select')
    ) then
      return null;
    end if;
    execute format('select effective_level from %I where id = $1', kind) into found using id;
    return found;
  end $$;
  revoke execute on function app.level_of from public;
  grant create on schema app to countersign_levels;
  alter function app.level_of(text, uuid) owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.level_of to countersign_app, countersign_public;`;

/*
 * The openings of an entry lie in two rows: the fields that the public view of its thing shows as well, and the others. Of a
 * released thing everybody may read the first row.
 */
const TABLES = `
  alter table ledger_outbox
    add column row_id uuid,
    add column field_hashes bytea[],
    add column record_hash bytea;
  create index ledger_outbox_waiting on ledger_outbox (recorded_at, id) where state = 'pending';
  create index ledger_outbox_unanchored on ledger_outbox (state) where state = 'sequenced';

  create table ledger_opening (
    entry_id uuid not null references ledger_outbox (id),
    shown boolean not null,
    openings jsonb not null,
    primary key (entry_id, shown)
  );
  comment on column ledger_opening.openings is 'a list of {name, value, salt}, the salt 32 bytes in base64';

  create table ledger_leaf (
    index bigint primary key check (index >= 0),
    record_hash bytea not null check (octet_length(record_hash) = 32),
    entry_id uuid unique references ledger_outbox (id),
    sequenced_at timestamptz not null
  );
  comment on column ledger_leaf.entry_id is 'null for a leaf of chance, which hides how many entries there were';

  create table ledger_head (
    one boolean primary key default true check (one),
    size bigint not null,
    published_size bigint not null,
    published_peaks bytea[] not null,
    checkpoint text,
    published_at timestamptz,
    asked_at timestamptz,
    check (published_size <= size)
  );
  insert into ledger_head (size, published_size, published_peaks) values (0, 0, '{}');

  -- Nobody has the right, and this says no to whoever has it all the same. Who passes both is found out by the log.
  create function app.keep_leaf() returns trigger language plpgsql as $$
  begin
    raise exception 'a leaf of the ledger stays as it is';
  end $$;
  create trigger keep_leaf before update or delete on ledger_leaf for each row execute function keep_leaf();
  create trigger keep_leaves before truncate on ledger_leaf for each statement execute function keep_leaf();`;

/* A field is shown where the public view of its kind has a column of that name: `statedOn.edtf` is stated_on_edtf, `alsoCalled.0` is of also_called. */
const SHOWN_FIELD = `
  create function app.is_shown_field(kind text, field text) returns boolean language sql stable as $$
    select field in ('entry.event', 'entry.kind', 'entry.id', 'entry.recordedAt') or exists (
      select from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'pub'::regnamespace and c.relname = kind and a.attnum > 0 and not a.attisdropped
        and a.attname = regexp_replace(lower(regexp_replace(replace(field, '.', '_'), '([A-Z])', '_\\1', 'g')), '_[0-9]+$', '')
    )
  $$;`;

/* What stood in the outbox before there were openings. The owner sees no row of a forced table, so the force is lifted for it. */
const MOVE_WORDS = `
  alter table ledger_outbox no force row level security;
  alter table ledger_outbox disable row level security;
  create temporary table moved as
    select e.id, e.subject_kind, o.name, o.value, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as salt
    from ledger_outbox e
    cross join lateral (
      select key as name, value from jsonb_each_text(e.fields)
      union all values ('entry.event', e.event), ('entry.kind', e.subject_kind), ('entry.id', e.subject_id::text),
        ('entry.recordedAt', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), ('entry.actor', e.actor_id::text), ('entry.space', e.space_id::text)
    ) o;
  insert into ledger_opening (entry_id, shown, openings)
    select id, shown, jsonb_agg(jsonb_build_object('name', name, 'value', value, 'salt', encode(salt, 'base64')))
    from (select m.*, app.is_shown_field(subject_kind, name) as shown from moved m) m group by id, shown;
  update ledger_outbox e set row_id = e.subject_id, field_hashes = h.hashes,
    record_hash = sha256('countersign-record/v1\\012'::bytea || h.all_of_them)
  from (
    select id, array_agg(hash order by hash) as hashes, string_agg(hash, ''::bytea order by hash) as all_of_them
    from (
      select id, sha256('countersign-field/v1\\012'::bytea || salt || convert_to('[' || to_json(name)::text || ',' || to_json(value)::text || ']', 'UTF8')) as hash
      from moved
    ) f group by id
  ) h where h.id = e.id;
  drop table moved;
  alter table ledger_outbox drop column fields,
    alter column row_id set not null, alter column field_hashes set not null, alter column record_hash set not null;
  alter table ledger_outbox enable row level security;
  alter table ledger_outbox force row level security;
  create index ledger_outbox_row on ledger_outbox (row_id);`;

const WALLS = `
  select close_table(t) from unnest(array['ledger_opening', 'ledger_leaf', 'ledger_head']) t;

  -- Members read the entries of their spaces, but for those about what another of them keeps private.
  create policy members on ledger_outbox for select to countersign_app using (
    space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
    and coalesce(level_of(subject_kind, row_id), 'space') <> 'private'
  );
  create policy released_to_members on ledger_outbox for select to countersign_app using (
    level_of(subject_kind, row_id) = 'public' and (select current_actor()) is not null
  );
  create policy released on ledger_outbox for select to countersign_public using (level_of(subject_kind, row_id) = 'public');
  create policy sequence on ledger_outbox for select to countersign_sequencer using (true);
  create policy move_on on ledger_outbox for update to countersign_sequencer using (true) with check (state <> 'pending');
  grant select (id, record_hash, recorded_at, state), update (state) on ledger_outbox to countersign_sequencer;
  grant select (id, event, subject_kind, subject_id, row_id, state, recorded_at, field_hashes, record_hash) on ledger_outbox to countersign_public;

  create policy enter on ledger_opening for insert to countersign_app with check (
    exists (select from ledger_outbox e where e.id = entry_id and e.actor_id = (select current_actor()) and e.state = 'pending')
  );
  create policy of_the_entry on ledger_opening for select to countersign_app using (
    exists (
      select from ledger_outbox e where e.id = entry_id
        and (shown or e.space_id in (select m.space_id from membership m where m.actor_id = (select current_actor())))
    )
  );
  create policy released on ledger_opening for select to countersign_public using (shown and exists (select from ledger_outbox e where e.id = entry_id));
  grant select, insert on ledger_opening to countersign_app;
  grant select on ledger_opening to countersign_public;

  create policy sequence on ledger_leaf for all to countersign_sequencer using (true) with check (true);
  create policy of_the_entry on ledger_leaf for select to countersign_app using (exists (select from ledger_outbox e where e.id = entry_id));
  create policy released on ledger_leaf for select to countersign_public using (
    exists (select from ledger_outbox e where e.id = entry_id) and index < (select h.published_size from ledger_head h)
  );
  grant select, insert on ledger_leaf to countersign_sequencer;
  grant select on ledger_leaf to countersign_app, countersign_public;

  -- Between two checkpoints the size would tell when somebody writes.
  create policy sequence on ledger_head for all to countersign_sequencer using (true) with check (true);
  create policy published on ledger_head for select to countersign_app, countersign_public using (true);
  create policy ask on ledger_head for update to countersign_app using ((select current_actor()) is not null) with check (true);
  grant select, update (size, published_size, published_peaks, checkpoint, published_at) on ledger_head to countersign_sequencer;
  grant select (one, checkpoint, published_size, published_at) on ledger_head to countersign_app, countersign_public;
  grant update (asked_at) on ledger_head to countersign_app;
  grant usage on schema app to countersign_sequencer, countersign_auditor;

  create view pub.ledger_outbox with (security_invoker = true) as
    select id, event, subject_kind, subject_id, row_id, state, recorded_at, field_hashes, record_hash from app.ledger_outbox;
  create view pub.ledger_opening with (security_invoker = true) as select entry_id, shown, openings from app.ledger_opening;
  create view pub.ledger_leaf with (security_invoker = true) as select index, record_hash, entry_id, sequenced_at from app.ledger_leaf;
  create view pub.ledger_head with (security_invoker = true) as select one, checkpoint, published_size, published_at from app.ledger_head;
  grant select on pub.ledger_outbox, pub.ledger_opening, pub.ledger_leaf, pub.ledger_head to countersign_public;`;

/* Who checks the whole record reads every fact and changes none. A table that is walled later is read by the auditor too. */
const AUDIT = `
  create function app.let_audit(tbl text) returns void language plpgsql as $$
  begin
    execute format('create policy audit on app.%I for select to countersign_auditor using (true)', tbl);
    execute format('grant select on app.%I to countersign_auditor', tbl);
  end $$;
  revoke execute on function app.let_audit from public;
  select app.let_audit(c.relname::text) from pg_class c
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and (c.relname like 'ledger\\_%'
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level'));

  alter function app.raise_wall(text, text[], text[]) rename to raise_wall_unaudited;
  create function app.raise_wall(tbl text, public_columns text[], parents text[] default '{}') returns void language plpgsql as $$
  begin
    perform app.raise_wall_unaudited(tbl, public_columns, parents);
    perform app.let_audit(tbl);
  end $$;
  revoke execute on function app.raise_wall from public;`;
