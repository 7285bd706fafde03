import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT, partialDate, TOLD } from './fact.js';

/**
 * What an engagement did to somebody, in their words. Its space reads it behind a content warning, and its author alone decides who
 * else does: no steward shows it, and none keeps it shown. It is in no search, so that no snippet tells of it.
 */
export class EngagementsHarmNotes20261127110000 implements MigrationInterface {
  readonly name = 'EngagementsHarmNotes20261127110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(ITS_AUTHOR);
    await runner.query(STANDING);
    await runner.query(WARNED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const TABLE = `
  create table harm_note (${FACT},
    engagement_id uuid not null,
    ${partialDate('happened_on', 'needed')},
    says text not null,
    ${TOLD},
    foreign key (space_id, engagement_id) references engagement (space_id, id)
  );
  comment on column harm_note.recorded_by is 'its author, who alone shows it and withdraws it; shown to nobody';
  create index harm_note_engagement on harm_note (engagement_id, happened_on_earliest, id);
  create index harm_note_source on harm_note (source_id);
  create index harm_note_recorded on harm_note (recorded_at);
  select raise_wall('harm_note', array['id', 'level', 'effective_level', 'recorded_at', 'superseded_at', 'engagement_id', 'says',
    'happened_on_edtf', 'happened_on_said', 'happened_on_inferred', 'happened_on_earliest', 'happened_on_latest', 'source_id', 'from_what'
  ], array['engagement_id', 'engagement']);`;

/* Where others need a steward to show a thing, its author needs none: the policy stands in the place of the trigger. */
const ITS_AUTHOR = `
  drop trigger only_stewards_change on harm_note;
  create policy its_author on harm_note as restrictive for update to countersign_app
    using (recorded_by = (select current_actor())) with check (recorded_by = (select current_actor()));

  create function app.wrote_harm_note(thing uuid) returns boolean language plpgsql stable set search_path = app, pg_temp as $$
  begin
    return exists (
      select from harm_note h join membership m on m.space_id = h.space_id and m.actor_id = current_actor() and m.role in ('steward', 'editor')
      where h.id = thing and h.recorded_by = current_actor()
    );
  end $$;
  revoke execute on function app.wrote_harm_note from public;
  grant execute on function app.wrote_harm_note to countersign_app;`;

const NO_HARM_NOTE = `thing_kind <> 'harm_note' or wrote_harm_note(thing_id)`;
const OWN = `thing_kind = 'harm_note' and wrote_harm_note(thing_id)`;
const OF_ANOTHER = `exists (select from embargo e where e.id = embargo_id and e.thing_kind = 'harm_note' and not wrote_harm_note(e.thing_id))`;
const OF_OWN = `exists (select from embargo e where e.id = embargo_id and e.thing_kind = 'harm_note' and wrote_harm_note(e.thing_id))`;
const ME = '(select current_actor())';

/** The same for what tells of a release: a steward adds no row about the harm note of another, and its author, also an editor, does. */
const STANDING = `
  create policy author_alone on release as restrictive for insert to countersign_app with check (${NO_HARM_NOTE});
  create policy author_alone_takes_back on release as restrictive for update to countersign_app using (${NO_HARM_NOTE}) with check (${NO_HARM_NOTE});
  create policy author on release for insert to countersign_app with check (${OWN} and released_by = ${ME} and taken_back_at is null);
  create policy author_takes_back on release for update to countersign_app using (${OWN} and taken_back_at is null)
    with check (${OWN} and taken_back_by = ${ME});

  create policy author_alone on release_proposal as restrictive for insert to countersign_app with check (${NO_HARM_NOTE});
  create policy author on release_proposal for delete to countersign_app using (${OWN});

  create policy author_alone on embargo as restrictive for insert to countersign_app with check (${NO_HARM_NOTE});
  create policy author_alone_ends on embargo as restrictive for update to countersign_app using (${NO_HARM_NOTE}) with check (${NO_HARM_NOTE});
  create policy author on embargo for insert to countersign_app with check (${OWN} and set_by = ${ME});
  create policy author_ends on embargo for update to countersign_app using (${OWN}) with check (${OWN});

  create policy author_alone on embargo_sight as restrictive for insert to countersign_app with check (not ${OF_ANOTHER});
  create policy author_alone_ends on embargo_sight as restrictive for delete to countersign_app using (not ${OF_ANOTHER});
  create policy author on embargo_sight for insert to countersign_app with check (${OF_OWN});
  create policy author_ends on embargo_sight for delete to countersign_app using (${OF_OWN});`;

/** The warning before it can be said in other words, and goes with it alone; that it was withdrawn is its space's to know. */
const WARNED = `
  create policy harm_stays_warned on content_warning as restrictive for delete to countersign_app using (thing_kind <> 'harm_note');
  create or replace function app.is_private_stage(event text) returns boolean language sql immutable set search_path = app, pg_temp as
    $$ select event like any (array['%.release_proposed', '%.embargoed', '%.embargo_taken_back', '%.taken_back', '%.withdrawn']) $$;`;
