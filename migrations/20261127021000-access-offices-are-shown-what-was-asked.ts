import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An office is named in an embargo for what its body was asked about, and for the source that this names: by SQL too, whoever of the
 * stewards asks. What was said by the service alone is said here of each row that is named (decision record 0071).
 */
export class AccessOfficesAreShownWhatWasAsked20261127021000 implements MigrationInterface {
  readonly name = 'AccessOfficesAreShownWhatWasAsked20261127021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RIGHTS);
    await runner.query(HANGING);
    await runner.query(NAMED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; to go back, restore a backup.');
  }
}

const RIGHTS = `
  grant select (actor_id, kind, organization_id) on outsider to countersign_levels;
  grant select (row_id, actor_id, embargo_id) on embargo_sight to countersign_levels;
  grant select (asked_of_id, superseded_at, source_id, commitment_id, comparison_id, claim_id, judgement_id) on reply_request to countersign_levels;
  grant select (source_id) on commitment, claim, judgement to countersign_levels;
  grant select (commitment_id) on judgement to countersign_levels;`;

/** The rows themselves and all that hang from them, but for others of their own kind. */
const HANGING = `
  create function app.hanging_from(kind text, ids uuid[]) returns setof uuid language plpgsql stable set search_path = app, pg_temp as $$
  declare
    child record;
    found uuid[];
  begin
    return query select unnest(ids);
    for child in select p.table_name, p.column_name from level_parent p where p.parent_table = kind and p.table_name <> kind loop
      execute format('select array_agg(t.id) from %I t where t.%I = any ($1)', child.table_name, child.column_name) into found using ids;
      if found is not null then
        return query select hanging_from(child.table_name, found);
      end if;
    end loop;
  end $$;
  revoke execute on function app.hanging_from from public;
  grant execute on function app.hanging_from to countersign_levels;`;

/* Whoever is a journalist in the space too may be named for more. A source is shown without what is cited from it. */
const NAMED = `
  create function app.only_what_was_asked() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    named record;
  begin
    for named in
      select a.space_id, e.thing_kind, e.thing_id, array_agg(distinct o.organization_id) as bodies, array_agg(distinct a.row_id) as row_ids
      from added a join embargo e on e.id = a.embargo_id
      join outsider o on o.actor_id = a.actor_id and o.space_id = a.space_id and o.ends_at > now()
      group by a.actor_id, a.space_id, e.id having bool_and(o.kind = 'office')
    loop
      if not exists (
        select from reply_request q
          left join commitment c on c.id = q.commitment_id left join claim k on k.id = q.claim_id left join judgement j on j.id = q.judgement_id
        where q.space_id = named.space_id and q.superseded_at is null and q.asked_of_id = any (named.bodies)
          and named.thing_id in (q.id, q.commitment_id, q.comparison_id, q.claim_id, q.judgement_id, j.commitment_id,
            c.source_id, k.source_id, j.source_id, q.source_id)
      ) or exists (
        select unnest(named.row_ids) except select hanging_from(
          case named.thing_kind when 'source' then 'the source alone' else named.thing_kind end,
          array(select c.id from commitment c where c.first_id = named.thing_id) || named.thing_id
        )
      ) then
        raise exception 'an office is named for what its body was asked about' using errcode = 'insufficient_privilege';
      end if;
    end loop;
    return null;
  end $$;
  revoke execute on function app.only_what_was_asked from public;
  grant create on schema app to countersign_levels;
  alter function app.only_what_was_asked() owner to countersign_levels;
  revoke create on schema app from countersign_levels;
  create trigger only_what_was_asked after insert on embargo_sight referencing new table as added
    for each statement execute function app.only_what_was_asked();`;
