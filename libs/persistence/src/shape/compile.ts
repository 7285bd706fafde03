import { Compiler, TOP, type Condition, type KeptRow } from './compiler.js';
import type { AsOf } from './as-of.js';
import type { Kinds } from './kinds.js';
import type { SortValue } from '#libs/kernel';
import { cursorOf } from './paging.js';
import { COUNTED, type Given, type Graph, type Order, type Selection } from './shape.js';

/** What a statement is compiled of: the shapes, and what their columns hold. */
export interface Readable {
  readonly graph: Graph;
  readonly kinds: Kinds;
}

export interface Statement<Read> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** makes what the statement was compiled for of the column `read` of its row */
  readonly read: (raw: unknown) => Read;
}

/** A thing as it came from the record: its fields by name, those with arguments by `keyOf`. */
export type Thing = Readonly<Record<string, unknown>>;

/** How a page comes back before it is made a connection: one row more than asked for says that there is a next page. */
export interface RawPage {
  readonly '@first': number;
  /** the name that its cursors bear */
  readonly '@list': string;
  /** how many there are in all, one more than COUNT_MOST when there are more; only when asked */
  readonly '@total'?: number;
  readonly '@rows': readonly (Thing & { readonly '@cursor': readonly SortValue[] })[];
}

/** One thing by its id: a row with the column `read`, or no row. */
export function compileOne(
  readable: Readable,
  of: string,
  id: string,
  selection: readonly Selection[],
  asOf?: AsOf | null,
): Statement<Thing> {
  const row = asOf ? topRow(readable, of, [], selection, {}, asOf) : keptRow(readable, of, [], selection);
  const compiler = new Compiler(readable, row, {}, asOf);
  const shape = compiler.shape(of);
  const text = `select array_to_json(${row.sql}) as read from ${shape.table} ${TOP}${row.joins} where ${TOP}.${shape.id} = ${compiler.value(id)}${compiler.standing(shape, TOP)}`;
  return { ...compiler.statement(of, text), read: row.read as Statement<Thing>['read'] };
}

/**
 * A page of the things that meet the conditions: one row with the column `read`.
 * Refuses PAGE_SIZE_INVALID and CURSOR_INVALID. A list with `given`, or as of a moment, is compiled anew each time.
 */
export function compilePage(
  readable: Readable,
  of: string,
  order: Order,
  args: { readonly first?: number | null; readonly after?: string | null },
  conditions: readonly Condition[],
  selection: readonly Selection[],
  given?: Given,
  asOf?: AsOf | null,
): Statement<RawPage> {
  const row = given || asOf ? topRow(readable, of, order, selection, given, asOf) : keptRow(readable, of, order, selection);
  const compiler = new Compiler(readable, row, given, asOf);
  const page = compiler.pageOf(TOP, of, order, args, conditions, row, selection.includes(COUNTED));
  const text = page.total === null ? page.rows : `array_to_json(array[${page.rows}, to_json(${page.total})])`;
  const read = (raw: unknown): unknown => (page.total === null ? page.read(raw) : page.read(...(raw as [unknown, number])));
  return { ...compiler.statement(of, `select ${text} as read`), read: read as (raw: unknown) => RawPage };
}

/** Worked out once for a selection, as long as whoever made the selection keeps it. */
function keptRow(readable: Readable, of: string, order: Order, selection: readonly Selection[]): KeptRow {
  const known = ROWS.get(readable.kinds) ?? new WeakMap<readonly Selection[], Map<string, KeptRow>>();
  ROWS.set(readable.kinds, known);
  const kept = known.get(selection) ?? new Map<string, KeptRow>();
  known.set(selection, kept);
  const key = [of, ...order.map((by) => by.column)].join(' ');
  const row = kept.get(key) ?? topRow(readable, of, order, selection);
  kept.set(key, row);
  return row;
}

function topRow(
  readable: Readable,
  of: string,
  order: Order,
  selection: readonly Selection[],
  given: Given = {},
  asOf: AsOf | null = null,
): KeptRow {
  const compiler = new Compiler(readable, undefined, given, asOf);
  const [t, shape] = [compiler.alias(), compiler.shape(of)];
  const row = compiler.rowOf(shape, t, selection, order.length === 0 ? [] : cursorOf(shape, t, order, compiler.place));
  return { ...row, ...compiler.state() };
}

const ROWS = new WeakMap<Kinds, WeakMap<readonly Selection[], Map<string, KeptRow>>>();
