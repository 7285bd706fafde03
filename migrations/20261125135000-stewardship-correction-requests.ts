import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What anybody writes who finds something wrong here, without an account. For the stewards and editors of the space that
 * keeps the page; what is about no space's page is for whoever may open spaces, who keeps this copy.
 *
 * Nothing of the network it came from is in it, and it is no fact: nothing of it is public, in the log, or anybody's word.
 */
export class StewardshipCorrectionRequests20261125135000 implements MigrationInterface {
  readonly name = 'StewardshipCorrectionRequests20261125135000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction_request (
        id uuid primary key,
        space_id uuid references space (id),
        page text not null,
        says text not null,
        answer_to text,
        received_at timestamptz not null,
        form_key uuid not null unique
      );
      create index correction_request_space on correction_request (space_id);
      create index correction_request_received on correction_request (received_at desc, id);
      comment on column correction_request.form_key is 'of the form it was written in: pressed twice, it is kept once';

      select close_table('correction_request');
      create policy receive on correction_request for insert to countersign_auth with check (true);
      create policy who_answer on correction_request for select to countersign_app using (
        space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role in ('steward', 'editor'))
        or (space_id is null and exists (select from actor a where a.id = (select current_actor()) and a.opens_spaces))
      );
      grant insert on correction_request to countersign_auth;
      grant select on correction_request to countersign_app;

      -- Which space keeps a thing. It is told to nobody: what somebody wrote is laid there, whether they can see the thing or not.
      create function app.keeper_of(kind text, id uuid) returns uuid language plpgsql stable security definer set search_path = app, pg_temp as $$
      declare
        found uuid;
      begin
        if kind not in ('engagement', 'commitment', 'work', 'comparison', 'source') then
          return null;
        end if;
        execute format('select t.space_id from %I t where t.id = $1', kind) into found using id;
        return found;
      end $$;
      revoke execute on function app.keeper_of from public;
      grant create on schema app to countersign_levels;
      alter function app.keeper_of(text, uuid) owner to countersign_levels;
      revoke create on schema app from countersign_levels;
      grant execute on function app.keeper_of to countersign_auth;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}
