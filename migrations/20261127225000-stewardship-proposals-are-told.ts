import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a release is proposed is told to the stewards of the space, but for whoever proposed it; it counts as seen to once the proposal
 * stands no more. Of what is private to one member, and of a note of harm, nobody else is told that it was proposed.
 */
export class StewardshipProposalsAreTold20261127225000 implements MigrationInterface {
  readonly name = 'StewardshipProposalsAreTold20261127225000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WHO_SEES);
    await runner.query(TELLING);
    await runner.query(THOSE_THERE_ARE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const ME = '(select current_actor())';
const MINE = `space_id in (select m.space_id from membership m where m.actor_id = ${ME})`;
const STEWARDED = `space_id in (select m.space_id from membership m where m.actor_id = ${ME} and m.role = 'steward')`;
const NOT_PRIVATE = `coalesce(level_of(thing_kind, thing_id), 'space') <> 'private'`;

/** A list of proposals begins with the one made last, of one space and of all; and so does the list of notices, which is of all spaces of a member. */
const WHO_SEES = `
  create index notice_newest on notice (made_at desc, id);
  alter table notice add column not_to uuid references actor (id);
  comment on column notice.not_to is 'who brought it about and is not told of it';

  drop policy members on notice;
  create policy members on notice for select to countersign_app using (
    ${MINE} and (kind <> 'release_proposed' or (not_to is distinct from ${ME} and ${STEWARDED})) and ${NOT_PRIVATE}
  );

  drop policy members on release_proposal;
  create policy members on release_proposal for select to countersign_app using (
    ${MINE} and (proposed_by = ${ME} or (thing_kind <> 'harm_note' and ${NOT_PRIVATE}))
  );
  create index release_proposal_waiting on release_proposal (space_id, proposed_at desc, thing_id);
  create index release_proposal_newest on release_proposal (proposed_at desc, thing_id);
  drop index release_proposal_space;`;

/* Of a note of harm its author alone decides, so there is no second person to tell. */
const TELLING = `
  grant select (kind, thing_id) on notice to countersign_levels;

  create function app.tell_of_proposal() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    insert into notice (id, space_id, kind, thing_kind, thing_id, made_at, not_to)
      values (gen_random_uuid(), new.space_id, 'release_proposed', new.thing_kind, new.thing_id, now(), new.proposed_by);
    return null;
  end $$;

  create function app.end_told_proposals() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  begin
    update notice n set seen_at = now() from gone g
      where n.thing_id = g.thing_id and n.kind = 'release_proposed' and n.seen_at is null;
    return null;
  end $$;
  revoke execute on function app.tell_of_proposal, app.end_told_proposals from public;
  grant create on schema app to countersign_levels;
  alter function app.tell_of_proposal() owner to countersign_levels;
  alter function app.end_told_proposals() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  create trigger tell_of_proposal after insert on release_proposal for each row
    when (new.thing_kind <> 'harm_note') execute function app.tell_of_proposal();
  create trigger end_told_proposals after delete on release_proposal referencing old table as gone
    for each statement execute function app.end_told_proposals();`;

/* What went along with the release of another thing and was proposed by itself was left standing, and waits for nobody. */
const THOSE_THERE_ARE = `
  do $$
  declare
    kind text;
  begin
    for kind in select distinct p.thing_kind from app.release_proposal p loop
      execute format('delete from app.release_proposal p using app.%I t where p.thing_kind = %L and t.id = p.thing_id and t.level = ''public''', kind, kind);
    end loop;
  end $$;
  insert into app.notice (id, space_id, kind, thing_kind, thing_id, made_at, not_to)
    select gen_random_uuid(), p.space_id, 'release_proposed', p.thing_kind, p.thing_id, now(), p.proposed_by
    from app.release_proposal p where p.thing_kind <> 'harm_note';`;
