import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { LEVELS, type Level } from '#libs/kernel';

/** A thing in a tree of things, as the oracle knows it. */
export interface Thing {
  readonly id: string;
  readonly table: string;
  level: Level;
  /** the column that names each parent, and the parent's id */
  readonly parents: Readonly<Record<string, string>>;
}

export interface Parent {
  readonly column: string;
  readonly table: string;
  readonly optional: boolean;
  /** no two things of the kind share it */
  readonly once: boolean;
}

/** The columns that lead to parents; read from the database, so that a new table or column joins by itself. */
export interface Kind {
  readonly table: string;
  readonly parents: readonly Parent[];
  /** columns of which exactly one is given, as a check of the table says */
  readonly oneOf: readonly string[];
}

export async function kindsOf(admin: Client): Promise<readonly Kind[]> {
  const { rows: tables } = await admin.query<{ table: string }>(
    `select event_object_table as table from information_schema.triggers
     where trigger_name = 'take_effective_level' and event_object_schema = 'app' group by 1`,
  );
  const { rows } = await admin.query<{ of: string; column: string; table: string; optional: boolean; once: boolean }>(
    `select p.table_name as of, p.column_name as column, p.parent_table as table, not a.attnotnull as optional,
            exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and i.indnatts = 1 and i.indkey[0] = a.attnum and i.indpred is null) as once
     from app.level_parent p
     join pg_class c on c.relname = p.table_name and c.relnamespace = 'app'::regnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = p.column_name`,
  );
  const { rows: checks } = await admin.query<{ table: string; columns: string }>(
    `select conrelid::regclass::text as table, substring(pg_get_constraintdef(oid) from 'num_nonnulls\\(([^)]*)\\) = 1') as columns
     from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) ~ 'num_nonnulls\\([^)]*\\) = 1'`,
  );
  const oneOf = new Map(checks.map(({ table, columns }) => [table.replace(/^app\./, ''), columns.split(', ')]));
  return tables.map(({ table }) => ({
    table,
    parents: rows.filter((row) => row.of === table),
    oneOf: oneOf.get(table) ?? [],
  }));
}

/** The kinds that can be made of what is there: every parent that must be given is, and one where it is one of several. */
export function possibleKinds(kinds: readonly Kind[], things: readonly Thing[]): readonly Kind[] {
  return kinds.filter(({ parents, oneOf }) => {
    const there = (parent: Parent) => candidatesOf(parent, things).length > 0;
    const among = parents.filter(({ column }) => oneOf.includes(column));
    return parents.every((parent) => parent.optional || there(parent)) && (among.length === 0 || among.some(there));
  });
}

/** What can be this parent: where it may be so once, what is not so yet. */
export function candidatesOf({ column, table, once }: Parent, things: readonly Thing[]): readonly Thing[] {
  const taken = new Set(once ? things.map((thing) => thing.parents[column]) : []);
  return things.filter((thing) => thing.table === table && !taken.has(thing.id));
}

/** A thing of some kind whose parents are all there, hung from some of them; now and then an optional parent is left out. */
export function growThing(
  kinds: readonly Kind[],
  { add, level, picks }: { readonly add: number; readonly level: Level; readonly picks: readonly number[] },
  things: readonly Thing[],
  of?: string,
): Thing {
  const possible = possibleKinds(kinds, things);
  const kind = of === undefined ? possible[add % possible.length]! : kinds.find((each) => each.table === of)!;
  const among = kind.parents.filter((parent) => kind.oneOf.includes(parent.column) && candidatesOf(parent, things).length > 0);
  const one = among[picks[0]! % among.length]?.column;
  const parents = kind.parents.flatMap((parent, i) => {
    const { column, optional } = parent;
    if (kind.oneOf.includes(column) && column !== one) return [];
    const pick = picks[i % picks.length]!;
    const candidates = candidatesOf(parent, things);
    if (optional && column !== one && (pick % 4 === 0 || candidates.length === 0)) return [];
    return [[column, candidates[pick % candidates.length]!.id] as const];
  });
  return { id: randomUUID(), table: kind.table, level, parents: Object.fromEntries(parents) };
}

/** The template's own parents are not this tree's: what is not hung is set to nothing. */
export function templateFor(kinds: readonly Kind[], templates: ReadonlyMap<string, object>, thing: Thing): object {
  const columns = kinds.find((kind) => kind.table === thing.table)!.parents.map((parent) => parent.column);
  return { ...templates.get(thing.table), ...Object.fromEntries(columns.map((column) => [column, null])) };
}

/** The rule itself: the least of its own level and of all its parents'; and a salt stays inside while its text is not public whole. */
export function effectiveLevel(thing: Thing, things: ReadonlyMap<string, Thing>): Level {
  const levels = Object.values(thing.parents).map((id) => effectiveLevel(things.get(id)!, things));
  if (thing.table === 'seal_reveal' && !textIsPublic(thing, things)) levels.push('space');
  return LEVELS[Math.min(...[thing.level, ...levels].map((level) => LEVELS.indexOf(level)))]!;
}

function textIsPublic(reveal: Thing, things: ReadonlyMap<string, Thing>): boolean {
  const ofVersion = ({ table, parents }: Thing) => table === 'block' && parents['version_id'] === reveal.parents['version_id'];
  return [...things.values()].filter(ofVersion).every((block) => effectiveLevel(block, things) === 'public');
}

/** A whole row of the table, from one that is there, with another id, level and parents. */
export function insertOf(
  thing: Thing,
  template: object,
  number: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const { id, level, parents, table } = thing;
  const row = {
    ...template,
    ...parents,
    id,
    first_id: id,
    number,
    level,
    superseded_at: table === 'confirmation' ? new Date() : null,
    // Only what changed at an address has a version of its own.
    ...(table === 'address_event' ? { kind: 'found_version_id' in parents ? 'changed' : 'unreachable' } : {}),
  };
  return {
    text: `insert into app.${table} select * from jsonb_populate_record(null::app.${table}, $1::jsonb)`,
    values: [JSON.stringify(row)],
  };
}

export function changeOf({ id, table }: Thing, level: Level) {
  return { text: `update app.${table} set level = $2 where id = $1`, values: [id, level] };
}

/** What the database has come to, for the things given. */
export async function storedLevels(admin: Client, things: Iterable<Thing>): Promise<ReadonlyMap<string, Level>> {
  const byTable = Object.groupBy(things, (thing) => thing.table);
  const stored = new Map<string, Level>();
  for (const [table, of = []] of Object.entries(byTable)) {
    const { rows } = await admin.query<{ id: string; level: Level }>(
      `select id, effective_level as level from app.${table} where id = any ($1)`,
      [of.map((thing) => thing.id)],
    );
    for (const row of rows) stored.set(row.id, row.level);
  }
  return stored;
}

export function expectedLevels(things: ReadonlyMap<string, Thing>): ReadonlyMap<string, Level> {
  return new Map([...things].map(([id, thing]) => [id, effectiveLevel(thing, things)]));
}
