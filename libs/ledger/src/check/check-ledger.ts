import type { Audit, AuditedEntry, RowJson } from '../store/audit.js';
import type { LevelByParent } from '../store/audit-shown.js';
import type { LogPlaces } from '../sequencer/publish.js';
import { entryFaults, houseFaults, rowFaults } from './check-entry.js';
import { logFaults, type Fault } from './check-log.js';
import { ShownTold } from './check-shown.js';
import { markerOf, WithheldWords } from './withheld-words.js';

/** Rows that have no entry of their own, because the entry of what they belong to commits to them. */
export interface PartsOfFact {
  /** the table of the parts and its column that names what they belong to */
  readonly table: string;
  readonly column: string;
  /** the kind that they belong to */
  readonly kind: string;
  /** another table of rows that hang from the same thing, which the same field covers */
  readonly beside?: string;
  /** What that entry says of these parts, by the names of its fields: of all of them, in their order. */
  readonly told: (parts: readonly RowJson[], beside: readonly RowJson[]) => Readonly<Record<string, string>>;
  /** Whether the entry says anything of parts at all. */
  readonly tells: (field: string) => boolean;
  /** The one field that says it, where their words can be erased. */
  readonly field?: string;
  /** Whether parts whose words were erased are what is to be left of them; none at all too, where nothing is left. */
  readonly isErased?: (parts: readonly RowJson[], marker: string) => boolean;
}

/** A part of another fact, which a fact names by its id. The id stands in no entry but that one, so what is under it is told there too. */
export interface NamedPart {
  /** the kind of the fact, and its column with the id */
  readonly kind: string;
  readonly column: string;
  /** the table of the part */
  readonly table: string;
  /** what the entry of the fact says of it, by the names of its fields */
  readonly told: (part: RowJson) => Readonly<Record<string, string>>;
}

export interface Checking {
  readonly places: LogPlaces;
  readonly parts: readonly PartsOfFact[];
  readonly named?: readonly NamedPart[];
  /** rows whose level an entry about something else tells */
  readonly levels?: readonly LevelByParent[];
  /** tables of parts that no entry commits to part by part */
  readonly unchecked?: readonly string[];
  readonly progress?: (done: number, of: number) => void;
}

/**
 * The full check (decision 23): every entry against its openings, every recorded cell against its entry, every part against what its entry
 * says of it, who may see what against the entries that say so, the leaves against the entries, the tree against the checkpoints. Yields each thing that differs, by its name.
 */
export async function* checkLedger(audit: Audit, checking: Checking): AsyncGenerator<Fault> {
  const total = await audit.countEntries();
  const withheld = new WithheldWords(await audit.withheldTold());
  yield* withheld.rowFaults(await audit.withholdings());
  const shown = new ShownTold();
  const about = { shownColumns: await audit.shownColumns(), publishedSize: (await audit.head()).publishedSize };
  let done = 0;
  for await (const entries of audit.entries()) {
    for (const entry of entries) {
      shown.take(entry);
      const faults = entryFaults(entry, withheld, about);
      yield* faults.map((says) => ({ what: nameOf(entry), says }));
    }
    yield* factFaults(audit, entries, checking, withheld);
    done += entries.length;
    checking.progress?.(done, total);
  }
  yield* strayRows(audit, checking);
  yield* shown.faults(audit, checking.levels ?? []);
  yield* logFaults(audit, checking.places);
}

async function* factFaults(
  audit: Audit,
  entries: readonly AuditedEntry[],
  { parts, named = [] }: Checking,
  withheld: WithheldWords,
): AsyncGenerator<Fault> {
  const facts = Map.groupBy(
    entries.filter(({ event }) => /\.(recorded|corrected)$/.test(event)),
    ({ subjectKind }) => subjectKind,
  );
  for (const [kind, told] of facts) {
    const ids = told.map(({ rowId }) => rowId);
    const rows = await audit.rowsOf(kind, ids);
    for (const entry of told) {
      for (const says of rowFaults(entry, rows.get(entry.rowId), withheld)) yield { what: `${kind} ${entry.rowId}`, says };
    }
    for (const each of parts.filter((part) => part.kind === kind)) yield* partFaults(audit, told, each, withheld);
    for (const each of named.filter((part) => part.kind === kind)) yield* namedFaults(audit, told, rows, each);
  }
}

/** The part that a fact names is the one that its entry tells of. Entries from before this was told say nothing of it. */
async function* namedFaults(
  audit: Audit,
  told: readonly AuditedEntry[],
  rows: ReadonlyMap<string, RowJson>,
  { kind, column, table, told: tell }: NamedPart,
): AsyncGenerator<Fault> {
  const idOf = (entry: AuditedEntry) => (rows.get(entry.rowId)?.[column] ?? '') as string;
  const parts = await audit.rowsOf(table, told.map(idOf).filter(Boolean));
  for (const entry of told) {
    const part = parts.get(idOf(entry));
    const found = part === undefined ? {} : tell(part);
    const said = new Map(entry.openings.map(({ name, value }) => [name, value]));
    if (Object.entries(found).some(([name, value]) => said.has(name) && said.get(name) !== value))
      yield { what: `${kind} ${entry.rowId}`, says: `the ${table} that it names is not the one that was recorded` };
  }
}

async function* partFaults(
  audit: Audit,
  told: readonly AuditedEntry[],
  part: PartsOfFact,
  withheld: WithheldWords,
): AsyncGenerator<Fault> {
  const ids = told.map(({ rowId }) => rowId);
  const held = Map.groupBy(await audit.partsOf(part.table, part.column, ids), (row) => String(row[part.column]));
  const besides = part.beside === undefined ? [] : await audit.partsOf(part.beside, part.column, ids);
  const beside = Map.groupBy(besides, (row) => String(row[part.column]));
  const name = part.beside === undefined ? part.table : `${part.table} and ${part.beside}`;
  for (const entry of told) {
    const [rows, others] = [held.get(entry.rowId) ?? [], beside.get(entry.rowId) ?? []];
    const all = [...rows, ...others];
    const faults = new Set(all.flatMap((row) => houseFaults(entry, row)));
    const expected = entry.openings.filter(({ name }) => part.tells(name));
    if (expected.length > 0) {
      const found = part.told(rows, others);
      const same = expected.length === Object.keys(found).length && expected.every(({ name, value }) => found[name] === value);
      if (!same && !isErased(entry, all)) faults.add('they are not what was recorded');
    } else if (all.length > 0) {
      if (!isErased(entry, all)) faults.add(`${all.length} were added`);
    } else if (part.isErased && withheld.closes(entry, part.tells) && !isErased(entry, [])) {
      faults.add('what was left of them is gone');
    }
    yield* [...faults].map((says) => ({ what: `${name} of ${part.kind} ${entry.rowId}`, says }));
  }

  /** The entry told of them, and what told was erased. */
  function isErased(entry: AuditedEntry, rows: readonly RowJson[]): boolean {
    const erased = part.field === undefined ? null : withheld.of(entry, part.field);
    return erased?.how === 'erased' && part.isErased?.(rows, markerOf(erased)) === true;
  }
}

async function* strayRows(audit: Audit, { parts, unchecked = [] }: Checking): AsyncGenerator<Fault> {
  const without = new Set([...parts.flatMap(({ table, beside = table }) => [table, beside]), ...unchecked]);
  for (const table of await audit.factTables()) {
    for (const id of await audit.strayLevels(table)) {
      yield { what: `${table} ${id}`, says: 'its effective level is not the least of its own and of what it hangs from' };
    }
    for (const id of await audit.straySupersessions(table)) {
      yield { what: `${table} ${id}`, says: 'superseded_at is not when its next reading was recorded' };
    }
    if (without.has(table)) continue;
    for await (const id of audit.rowsWithoutEntry(table)) yield { what: `${table} ${id}`, says: 'no entry tells of it' };
    if (!(await audit.hasColumn(table, 'first_id'))) continue;
    for (const { firstId, standing } of await audit.standing(table)) {
      yield { what: `${table} ${firstId}`, says: `${standing} of its readings stand, and one should` };
    }
  }
}

function nameOf({ id, event, subjectId }: AuditedEntry): string {
  return `entry ${id} (${event} ${subjectId})`;
}
