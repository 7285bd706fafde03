import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The office of an institution: an account that belongs to no space, speaks for one body there until a day, and writes what that
 * body says to what it was asked. What it reads is what everybody reads and what an embargo names it for; nothing here shows it more.
 */
export class AccessOffices20261126190000 implements MigrationInterface {
  readonly name = 'AccessOffices20261126190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SPEAKS_FOR);
    await runner.query(THROUGH_SPACE);
    await runner.query(WALLS);
    await runner.query(TELLING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** An office that was let in before names no body, and speaks for none. */
const SPEAKS_FOR = `
  alter table outsider add column organization_id uuid references organization (id),
    add constraint outsider_speaks_for check (organization_id is null or kind = 'office');
  create index outsider_organization on outsider (organization_id) where organization_id is not null;
  alter table invitation add column organization_id uuid references organization (id),
    add constraint invitation_speaks_for check (organization_id is null or outsider is not distinct from 'office');
  create index invitation_organization on invitation (organization_id) where organization_id is not null;
  grant select (organization_id) on invitation to countersign_app;

  drop policy stewards_invite on invitation;
  create policy stewards_invite on invitation for insert to countersign_app
    with check (space_id in (select stewarded_by_actor()) and invited_by = (select current_actor()) and actor_id is null and not opens_spaces and used_at is null
      and (outsider is distinct from 'office' or organization_id in (select o.id from organization o)));

  -- Who belongs to a space is nobody's office in it, however they were invited. Of the requests, those that the asker sees.
  create function app.asked_of_own_office() returns setof uuid language sql stable set search_path = app, pg_temp as $$
    select r.id from reply_request r join outsider o on o.space_id = r.space_id and o.organization_id = r.asked_of_id
    where o.actor_id = current_actor() and o.kind = 'office' and o.ends_at > now()
      and r.superseded_at is null and r.space_id not in (select spaces_of_actor()) $$;
  revoke execute on function app.asked_of_own_office from public;
  grant execute on function app.asked_of_own_office to countersign_app;`;

/** A reply comes from a source that members name, or through the space: one of the two, and which can be read off it. */
const THROUGH_SPACE = `
  alter table reply add column through_space boolean check (through_space),
    drop constraint reply_has_source,
    add constraint reply_came_one_way check ((through_space is null) = (source_id is not null)),
    add constraint reply_through_space_is_asked_for check (through_space is null or request_id is not null);
  comment on column reply.through_space is 'true where the office of the institution wrote it here itself; null where members recorded it';
  grant select (through_space) on reply to countersign_public;
  do $$
  declare
    columns text := (select string_agg(format('%I', column_name), ', ' order by ordinal_position)
      from information_schema.columns where table_schema = 'pub' and table_name = 'reply');
  begin
    execute format('create or replace view pub.reply with (security_invoker = true) as select %s, through_space from app.reply', columns);
  end $$;`;

/*
 * An office adds a reply to a request that it sees and that was put to its body, about what that asked about, at the level of the
 * space; and the entry that tells of it. It reads its own replies until its day. Nobody else adds one that says it came so.
 */
const WALLS = `
  create policy offices on reply for insert to countersign_app with check (
    through_space and recorded_by = (select current_actor()) and superseded_at is null and level = 'space' and wording = 'verbatim'
    and request_id in (select asked_of_own_office())
    and exists (
      select from reply_request r
      where r.id = reply.request_id and r.space_id = reply.space_id and r.asked_of_id = reply.by_id
        and (r.commitment_id, r.comparison_id, r.claim_id, r.judgement_id)
          is not distinct from (reply.commitment_id, reply.comparison_id, reply.claim_id, reply.judgement_id)
    )
  );
  create policy by_offices_alone on reply as restrictive for insert to countersign_app
    with check (through_space is null or request_id in (select asked_of_own_office()));
  create policy offices_own on reply for select to countersign_app using (
    through_space and recorded_by = (select current_actor()) and request_id in (select asked_of_own_office())
  );

  create policy offices_enter on ledger_outbox for insert to countersign_app with check (
    actor_id = (select current_actor()) and state = 'pending' and event = 'reply.recorded' and subject_kind = 'reply' and row_id = subject_id
    and exists (
      select from reply r
      where r.id = ledger_outbox.subject_id and r.space_id = ledger_outbox.space_id
        and r.through_space and r.recorded_by = (select current_actor())
    )
  );`;

/** Members are told of it, since nobody of them wrote it. */
const TELLING = `
  create function app.tell_of_reply() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    insert into notice (id, space_id, kind, thing_kind, thing_id, made_at) values (
      gen_random_uuid(), new.space_id, 'reply_received',
      case when new.commitment_id is not null then 'commitment' when new.comparison_id is not null then 'comparison'
        when new.judgement_id is not null then 'judgement' else 'claim' end,
      coalesce(new.commitment_id, new.comparison_id, new.judgement_id, new.claim_id), now());
    return null;
  end $$;
  revoke execute on function app.tell_of_reply from public;
  grant create on schema app to countersign_levels;
  alter function app.tell_of_reply() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  create trigger tell_of_reply after insert on reply for each row when (new.through_space) execute function app.tell_of_reply();`;
