import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever wrote of harm reads that note and withdraws it whatever their role, and when they belong to the space no more: otherwise a
 * steward could keep it shown by removing its author. They show it to nobody anew, and see nothing else of the space.
 */
export class EngagementsHarmNotesWithdrawnFromOutside20261127161000 implements MigrationInterface {
  readonly name = 'EngagementsHarmNotesWithdrawnFromOutside20261127161000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OWN_NOTE);
    await runner.query(WHAT_STANDS);
    await runner.query(ENTRY);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const ME = '(select app.current_actor())';

/** The function asks as whoever calls it, and its author reads the note. */
const OWN_NOTE = `
  create policy own on app.harm_note for select to countersign_app using (recorded_by = ${ME});
  create policy author_withdraws on app.harm_note for update to countersign_app using (recorded_by = ${ME})
    with check (recorded_by = ${ME} and level = 'private');
  create index harm_note_author on app.harm_note (recorded_by);

  create function app.is_own_harm_note(thing uuid, space uuid) returns boolean language plpgsql stable set search_path = app, pg_temp as $$
  begin
    return exists (select from harm_note h where h.id = thing and h.space_id = space and h.recorded_by = current_actor());
  end $$;
  revoke execute on function app.is_own_harm_note from public;
  grant execute on function app.is_own_harm_note to countersign_app;`;

const OWN = `thing_kind = 'harm_note' and app.is_own_harm_note(thing_id, space_id)`;
const NONE_OF_ANOTHER = `thing_kind <> 'harm_note' or app.is_own_harm_note(thing_id, space_id)`;
const NAMED_FOR = (its: string) =>
  `exists (select from app.embargo e where e.id = embargo_id and e.thing_kind = 'harm_note' and ${its}app.is_own_harm_note(e.thing_id, e.space_id))`;

/** What stands of it is closed with it: its release, and an embargo with those who were named for it. */
const WHAT_STANDS = `
  create policy own_harm on app.release for select to countersign_app using (${OWN});
  alter policy author_alone_takes_back on app.release using (${NONE_OF_ANOTHER}) with check (${NONE_OF_ANOTHER});
  alter policy author_takes_back on app.release using (${OWN} and taken_back_at is null) with check (${OWN} and taken_back_by = ${ME});

  create policy own_harm on app.embargo for select to countersign_app using (${OWN});
  alter policy author_alone_ends on app.embargo using (${NONE_OF_ANOTHER}) with check (${NONE_OF_ANOTHER});
  alter policy author_ends on app.embargo using (${OWN}) with check (${OWN});

  create policy own_harm on app.embargo_sight for select to countersign_app using (${NAMED_FOR('')});
  alter policy author_alone_ends on app.embargo_sight using (not ${NAMED_FOR('not ')});
  alter policy author_ends on app.embargo_sight using (${NAMED_FOR('')});`;

const ENTRY = `
  create policy authors_withdraw on app.ledger_outbox for insert to countersign_app with check (
    actor_id = ${ME} and state = 'pending' and subject_kind = 'harm_note' and row_id = subject_id
    and event in ('harm_note.taken_back', 'harm_note.embargo_taken_back', 'harm_note.withdrawn')
    and app.is_own_harm_note(subject_id, space_id)
  );`;
