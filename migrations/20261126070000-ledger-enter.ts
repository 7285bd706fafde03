import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An entry and its openings go in by one statement, whose parts PostgreSQL plans once a connection. What may be written is as before:
 * the function acts as whoever calls it, and both tables ask the same as they did.
 */
export class LedgerEnter20261126070000 implements MigrationInterface {
  readonly name = 'LedgerEnter20261126070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPENS_OWN);
    await runner.query(SHOWN_COLUMNS);
    await runner.query(ENTER);
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/* An opening is added to an entry of one's own that waits. Asked through the policies of the entry, that cost a look-up of the level of its row. */
const OPENS_OWN = `
  create function app.is_own_waiting_entry(entry uuid) returns boolean language plpgsql stable security definer set search_path = app, pg_temp as $$
  begin
    return exists (select from ledger_outbox e where e.id = entry and e.actor_id = current_actor() and e.state = 'pending');
  end $$;
  revoke execute on function app.is_own_waiting_entry from public;
  create policy own_waiting on app.ledger_outbox for select to countersign_levels using (true);
  grant select (id, actor_id, state) on app.ledger_outbox to countersign_levels;
  grant create on schema app to countersign_levels;
  alter function app.is_own_waiting_entry owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.is_own_waiting_entry to countersign_app;
  drop policy enter on app.ledger_opening;
  create policy enter on app.ledger_opening for insert to countersign_app with check (app.is_own_waiting_entry(entry_id));`;

/* A field is shown where the public view of its kind has a column of that name: `statedOn.edtf` is stated_on_edtf, `alsoCalled.0` is of also_called. */
const SHOWN_COLUMNS = `
  drop function app.is_shown_field(text, text);
  create function app.shown_columns(kind text) returns name[] language plpgsql stable as $$
  begin
    return array(
      select a.attname from pg_catalog.pg_attribute a
      where a.attrelid = to_regclass(format('pub.%I', kind)) and a.attnum > 0 and not a.attisdropped
    );
  end $$;
  create function app.is_shown_field(shown_columns name[], field text) returns boolean language sql immutable as $$
    select field in ('entry.event', 'entry.kind', 'entry.id', 'entry.recordedAt') or field like 'withheld.%'
      or regexp_replace(lower(regexp_replace(replace(field, '.', '_'), '([A-Z])', '_\\1', 'g')), '_[0-9]+$', '') = any (shown_columns)
  $$;`;

const ENTER = `
  create function app.enter_in_ledger(
    entry uuid, space uuid, actor uuid, event text, kind text, subject uuid, about_row uuid, recorded timestamptz,
    hashes bytea[], hash bytea, key text, verb text, input text, openings jsonb
  ) returns void language plpgsql as $$
  declare
    shown_columns name[] := app.shown_columns(kind);
  begin
    insert into app.ledger_outbox
      (id, space_id, actor_id, event, subject_kind, subject_id, row_id, recorded_at, field_hashes, record_hash, idempotency_key, mutation, input_hash)
      values (entry, space, actor, event, kind, subject, about_row, recorded, hashes, hash, key, verb, input);
    insert into app.ledger_opening (entry_id, shown, openings)
      select entry, each.shown, jsonb_agg(each.opening)
      from (
        select o.opening, app.is_shown_field(shown_columns, o.opening ->> 'name') as shown
        from jsonb_array_elements(openings) with ordinality o (opening, n) order by o.n
      ) each
      group by each.shown;
  end $$;
  revoke execute on function app.enter_in_ledger from public;
  grant execute on function app.enter_in_ledger to countersign_app;`;

/* Of the entries few have a key; and nothing looks for those that have a place and no checkpoint but by the places themselves. */
const INDEXES = `
  alter table app.ledger_outbox drop constraint ledger_outbox_key;
  create unique index ledger_outbox_key on app.ledger_outbox (actor_id, idempotency_key) where idempotency_key is not null;
  drop index app.ledger_outbox_unanchored;`;
