import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT } from './fact.js';

/**
 * Web addresses that are asked again on a schedule. The schedule is no fact: the members of the space see it, and nothing of it
 * stays when it is stopped. What is found is one: an event, which hangs from the version that the address gave before.
 */
export class DocumentsAddressChecks20261126230000 implements MigrationInterface {
  readonly name = 'DocumentsAddressChecks20261126230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEDULE);
    await runner.query(EVENTS);
    await runner.query(CLAIMING);
    await runner.query(CLOSED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const SCHEDULE = `
  create type check_every as enum ('day', 'week');
  create type check_found as enum
    ('unchanged', 'changed', 'gone', 'no_answer', 'error_status', 'not_asked', 'unusable', 'elsewhere', 'unsteady');
  create type address_event_kind as enum ('changed', 'unreachable', 'vanished', 'elsewhere', 'unsteady', 'back');

  create table address_check (
    id uuid primary key,
    space_id uuid not null references space (id),
    version_id uuid not null,
    address text not null,
    every check_every not null,
    set_by uuid not null references actor (id),
    set_at timestamptz not null,
    next_at timestamptz not null,
    claimed uuid,
    asked_at timestamptz,
    found check_found,
    status integer,
    same_at timestamptz not null,
    trouble jsonb,
    foreign key (space_id, version_id) references version (space_id, id),
    unique (space_id, address)
  );
  comment on column address_check.version_id is 'the last version that the address gave us';
  comment on column address_check.same_at is 'when it last gave us the text of that version';
  comment on column address_check.claimed is 'the run that asks it now; of two runs the later one counts';
  create index address_check_version on address_check (space_id, version_id);
  create index address_check_set_by on address_check (set_by);
  create index address_check_next on address_check (next_at);
  create index address_check_space on address_check (space_id, set_at desc, id);

  select close_table('address_check');
  create policy members_read on address_check for select to countersign_app using (
    space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()))
  );
  create policy editors_set on address_check for insert to countersign_app with check (
    set_by = (select current_actor())
    and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
  );
  create policy editors_change on address_check for update to countersign_app
    using (
      space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
    )
    with check (
      set_by = (select current_actor())
      and space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
    );
  create policy editors_stop on address_check for delete to countersign_app using (
    space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
  );
  grant select, insert, delete,
    update (version_id, every, set_by, set_at, next_at, claimed, asked_at, found, status, same_at, trouble)
    on address_check to countersign_app;`;

const EVENTS = `
  create table address_event (${FACT},
    version_id uuid not null,
    kind address_event_kind not null,
    found check_found not null,
    status integer,
    asked_at timestamptz not null,
    since timestamptz not null,
    times integer not null,
    found_version_id uuid,
    foreign key (space_id, version_id) references version (space_id, id),
    foreign key (space_id, found_version_id) references version (space_id, id),
    constraint address_event_found_what_changed check ((kind = 'changed') = (found_version_id is not null))
  );
  comment on column address_event.asked_at is 'when we asked last';
  comment on column address_event.since is 'when the first of these answers came; of a change, when we were last given the text before';
  create index address_event_version on address_event (space_id, version_id);
  create index address_event_found on address_event (space_id, found_version_id);
  select raise_wall('address_event', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'version_id', 'kind', 'found',
    'status', 'asked_at', 'since', 'times', 'found_version_id'], array['version_id', 'version', 'found_version_id', 'version']);`;

/*
 * Whoever runs the checks learns which are due and for whom each acts, and no address: that is read as that member. A run that ends
 * without a word is followed by another when its time is over. Where whoever set a check may no longer write in the space it stands
 * still until another sets it anew, and while the space is closed every one does. The moment is the database's.
 */
const CLAIMING = `
  create policy levels on address_check for all to countersign_levels using (true) with check (true);
  grant select (id, space_id, set_by, next_at, claimed), update (next_at, claimed) on address_check to countersign_levels;

  create function app.claim_address_check() returns table (id uuid, actor_id uuid, claimed uuid)
    language sql security definer set search_path = app, pg_temp as $$
    update address_check c set claimed = gen_random_uuid(), next_at = now() + interval '15 minutes'
      where c.id = (
        select d.id from address_check d
        where d.next_at <= now()
          and exists (
            select from membership m where m.space_id = d.space_id and m.actor_id = d.set_by and m.role in ('steward', 'editor')
          )
          and exists (select from space s where s.id = d.space_id and s.closed_at is null)
        order by d.next_at, d.id limit 1 for update skip locked
      )
      returning c.id, c.set_by, c.claimed $$;
  revoke execute on function app.claim_address_check from public;
  grant create on schema app to countersign_levels;
  alter function app.claim_address_check() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  grant execute on function app.claim_address_check to countersign_auth;`;

/** A closed space takes none, and one that is wound up keeps none. */
const CLOSED = `
  create trigger until_closed before insert or update of version_id, every, set_by on app.address_check
    for each row execute function app.until_closed();

  grant delete on address_check to countersign_levels;
  create function app.end_address_checks() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    delete from address_check c where c.space_id = new.id;
    return new;
  end $$;
  revoke execute on function app.end_address_checks from public;
  grant create on schema app to countersign_levels;
  alter function app.end_address_checks() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  create trigger end_address_checks after update of wound_up_at on app.space
    for each row when (new.wound_up_at is not null and old.wound_up_at is null) execute function app.end_address_checks();`;
