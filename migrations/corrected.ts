/** A table whose rows were told once until now. */
export interface Corrected {
  readonly table: string;
  /** the day by which its lists are ordered */
  readonly day: string;
  /** the columns that everybody reads of it so far, in the order of its public view */
  readonly shown: readonly string[];
}

/**
 * Lets what a table says be corrected, as commitments are: a correction closes one row and adds another that bears the same `first_id`,
 * which is the id people see. A row from before this is the only reading of itself. Its triggers sleep meanwhile: nothing that anybody
 * reads of these rows changes.
 */
export function canBeCorrected({ table, day, shown }: Corrected): string {
  return `
  alter table app.${table} add column first_id uuid, add column correction_reason text;
  alter table app.${table} disable trigger user;
  alter table app.${table} no force row level security;
  update app.${table} set first_id = id;
  alter table app.${table} force row level security;
  alter table app.${table} enable trigger user;
  alter table app.${table} alter column first_id set not null,
    add foreign key (space_id, first_id) references app.${table} (space_id, id);
  comment on column app.${table}.first_id is 'the id people see: the rows of one thing share it, and one of them stands';

  create unique index ${table}_stands on app.${table} (first_id) where superseded_at is null;
  create index ${table}_first on app.${table} (first_id);
  drop index app.${table}_engagement;
  create index ${table}_engagement on app.${table} (engagement_id, ${day}, first_id) where superseded_at is null;
  create index ${table}_then_engagement on app.${table} (engagement_id, ${day}, first_id);

  grant select (first_id, correction_reason) on app.${table} to countersign_public;
  grant select (first_id) on app.${table} to countersign_levels;
  grant select (first_id, correction_reason), update (correction_reason) on app.${table} to countersign_withholder;
  create or replace view pub.${table} with (security_invoker = true) as
    select ${[...shown, 'first_id', 'correction_reason'].join(', ')} from app.${table};`;
}
