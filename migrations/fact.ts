/**
 * The columns every fact on the record begins with. A migration that has been released is never changed, so neither is
 * this text: a later need gets a migration of its own.
 *
 * level             who may see the row itself
 * effective_level   the least of its own level and all its parents'; kept by trigger, the only one policies read
 * superseded_at     when another row took its place; facts are added, never updated
 */
export const FACT = `
  id uuid primary key,
  space_id uuid not null references space (id),
  level level not null,
  effective_level level not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references actor (id),
  superseded_at timestamptz,
  unique (space_id, id)`;

/** A row of the register: as a fact, but it belongs to a space only until it is released (space_id is null in the register). */
export const REGISTER_FACT = FACT.replace('space_id uuid not null', 'space_id uuid').replace(',\n  unique (space_id, id)', '');

/** A date known only in part: its EDTF form, the words it was said in, and the earliest and latest day it may mean. */
export function partialDate(name: string, rule: 'needed' | 'optional' = 'optional'): string {
  return `
  ${name}_edtf text ${rule === 'needed' ? `constraint ${name}_needed check (${name}_edtf is not null)` : ''},
  ${name}_said text,
  ${name}_inferred boolean,
  ${name}_earliest date,
  ${name}_latest date`;
}

/** Where a fact was taken from: the source that can be read, and what the person entering it had before them. */
export const TOLD = `
  source_id uuid references source (id),
  from_what from_what not null`;
