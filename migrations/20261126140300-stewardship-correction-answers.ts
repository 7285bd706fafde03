import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a steward answers to somebody who said that something is wrong: corrected or not, and why. Whoever wrote it reads the answer at
 * an address that nobody else was given; of the address the table holds a hash.
 */
export class StewardshipCorrectionAnswers20261126140300 implements MigrationInterface {
  readonly name = 'StewardshipCorrectionAnswers20261126140300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create type correction_outcome as enum ('corrected', 'not_corrected');
      alter table correction_request
        add column code_hash text unique,
        add column outcome correction_outcome,
        add column why text,
        add column closed_at timestamptz,
        add column closed_by uuid references actor (id),
        add constraint correction_request_closed_whole check (num_nulls(outcome, why, closed_at, closed_by) in (0, 4));
      create index correction_request_closed_by on correction_request (closed_by);
      comment on column correction_request.code_hash is 'SHA-256 of what stands in the address of the answer; null of what came before there were answers';

      create policy stewards_close on correction_request for update to countersign_app
        using (closed_at is null and ${STEWARDED})
        with check (closed_by = (select current_actor()) and ${STEWARDED});
      grant update (outcome, why, closed_at, closed_by) on correction_request to countersign_app;

      grant select (code_hash, received_at, outcome, why, closed_at) on correction_request to countersign_levels;
      create policy levels on correction_request for select to countersign_levels using (true);
      create function app.correction_answer(code text)
        returns table (received_at timestamptz, outcome correction_outcome, why text, closed_at timestamptz)
        language sql stable security definer set search_path = app, pg_temp as $$
          select r.received_at, r.outcome, r.why, r.closed_at from correction_request r
          where r.code_hash = encode(sha256(convert_to(code, 'UTF8')), 'hex')
        $$;
      revoke execute on function app.correction_answer from public;
      grant create on schema app to countersign_levels;
      alter function app.correction_answer(text) owner to countersign_levels;
      revoke create on schema app from countersign_levels;
      grant execute on function app.correction_answer to countersign_auth;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

/** Of the space that keeps the page; of a page that no space keeps, whoever may open spaces. */
const STEWARDED = `(
  space_id in (select m.space_id from membership m where m.actor_id = (select current_actor()) and m.role = 'steward')
  or (space_id is null and exists (select from actor a where a.id = (select current_actor()) and a.opens_spaces))
)`;
