import { pageArgs, type SortValue } from '#libs/kernel';
import { asItStood, type AsOf } from './as-of.js';
import { foundAmong, searchedFor, type List } from './few.js';
import { afterCursor, cursorOf, orderBy, type Place, type Value } from './paging.js';
import { fieldsRead } from './fields-read.js';
import {
  COUNT_MOST,
  COUNTED,
  keyOf,
  type Field,
  type Given,
  type Graph,
  type Order,
  type PartsField,
  type Selection,
  type Shape,
} from './shape.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A condition on the row with alias `t`. One that few rows may meet says `among` which: a statement that gives their ids, and
 * perhaps others. Where the beginning of the list fills no page and they are few, the search begins at them.
 */
export type Condition = ((t: string, value: Value) => string) & { readonly among?: (value: Value) => string };

/** How a page comes back before it is made a connection: one row more than asked for says that there is a next page. */
export interface RawPage {
  readonly '@first': number;
  /** how many there are in all, one more than COUNT_MOST when there are more; only when asked */
  readonly '@total'?: number;
  readonly '@rows': readonly (Readonly<Record<string, unknown>> & { readonly '@cursor': readonly SortValue[] })[];
}

/** One thing by its id: a row with the column `thing`, or no row. */
export function compileOne(graph: Graph, of: string, id: string, selection: readonly Selection[], asOf?: AsOf | null): Statement {
  const row = asOf ? topRow(graph, of, [], selection, {}, asOf) : keptRow(graph, of, [], selection);
  const compiler = new Compiler(graph, row, {}, asOf);
  const shape = compiler.shape(of);
  const text = `select ${row.text} as thing from ${shape.table} ${TOP}${row.joins} where ${TOP}.${shape.id} = ${compiler.value(id)}${compiler.standing(shape, TOP)}`;
  return compiler.statement(of, text);
}

/**
 * A page of the things that meet the conditions: one row with the column `page`, a RawPage.
 * Refuses PAGE_SIZE_INVALID and CURSOR_INVALID. A list with `given`, or as of a moment, is compiled anew each time.
 */
export function compilePage(
  graph: Graph,
  of: string,
  order: Order,
  args: { readonly first?: number | null; readonly after?: string | null },
  conditions: readonly Condition[],
  selection: readonly Selection[],
  given?: Given,
  asOf?: AsOf | null,
): Statement {
  const row = given || asOf ? topRow(graph, of, order, selection, given, asOf) : keptRow(graph, of, order, selection);
  const compiler = new Compiler(graph, row, given, asOf);
  const page = compiler.pageOf(TOP, compiler.shape(of), order, args, conditions, row, selection.includes(COUNTED));
  return compiler.statement(of, `select ${page} as page`);
}

/** A row as a JSON object, with the joins that bring what it names one of. */
interface Row {
  readonly text: string;
  readonly joins: string;
}

/** The row at the top of a statement, which alone of its parts depends on nothing but what is selected. */
interface KeptRow extends Row {
  readonly values: readonly unknown[];
  readonly aliases: number;
}

/** Worked out once for a selection, as long as whoever made the selection keeps it. */
function keptRow(graph: Graph, of: string, order: Order, selection: readonly Selection[]): KeptRow {
  const kept = ROWS.get(selection) ?? new Map<string, KeptRow>();
  ROWS.set(selection, kept);
  const key = [of, ...order.map((by) => by.column)].join(' ');
  const known = kept.get(key);
  if (known) return known;
  const row = topRow(graph, of, order, selection);
  kept.set(key, row);
  return row;
}

function topRow(
  graph: Graph,
  of: string,
  order: Order,
  selection: readonly Selection[],
  given: Given = {},
  asOf: AsOf | null = null,
): KeptRow {
  const compiler = new Compiler(graph, undefined, given, asOf);
  const [t, shape] = [compiler.alias(), compiler.shape(of)];
  const row = compiler.rowOf(shape, t, selection, order.length === 0 ? [] : [cursorOf(shape, t, order, compiler.place)]);
  return { ...row, ...compiler.state() };
}

const ROWS = new WeakMap<readonly Selection[], Map<string, KeptRow>>();

/** In each row of the record as of a moment: the day of it, for whoever works out how something stood. */
export const DAY_OF_IT = '@on';

/** The first two values of a statement that reads the record as of a moment. */
const [MOMENT, DAY] = ['$1::timestamptz', '$2::text'];

/** The first alias that a compiler gives. */
const TOP = 't0';

class Compiler {
  readonly values: unknown[];
  private aliases: number;

  /** Goes on where `after` ended. */
  constructor(
    private readonly graph: Graph,
    after: Pick<KeptRow, 'values' | 'aliases'> | undefined,
    private readonly given: Given = {},
    private readonly asOf: AsOf | null = null,
  ) {
    this.values = [...(after?.values ?? (asOf ? [asOf.instant, asOf.day] : []))];
    this.aliases = after?.aliases ?? 0;
  }

  state(): Pick<KeptRow, 'values' | 'aliases'> {
    return { values: this.values, aliases: this.aliases };
  }

  statement(of: string, text: string): Statement {
    return { text: this.asOf ? asItStood(text, this.graph, of, MOMENT) : text, values: this.values };
  }

  /** The condition that a row of alias `t` stands among the rows of a corrected thing, or did as of the moment. */
  standing(shape: Shape, t: string): string {
    const stands = this.stands(shape, t);
    return stands === '' ? '' : ` and ${stands}`;
  }

  private stands(shape: Shape, t: string): string {
    if (shape.stands === '') return '';
    const now = `${t}.${shape.stands}`;
    return this.asOf ? `(${now} or ${t}.superseded_at > ${MOMENT})` : now;
  }

  alias(): string {
    return `t${this.aliases++}`;
  }

  value(given: unknown): string {
    return `$${this.values.push(given)}`;
  }

  private readonly give: Value = (given) => this.value(given);

  private readonly asked = (name: string): string => this.value(this.given[name]);

  readonly place: Place = (t, by) => (by.sql ? `(${by.sql(t, this.asked)})` : `${t}.${by.column}`);

  shape(of: string): Shape {
    const shape = this.graph[of];
    if (!shape) throw new TypeError(`no shape is called ${of}`);
    return shape;
  }

  rowOf(shape: Shape, t: string, selection: readonly Selection[], extra: readonly string[] = []): Row {
    const joins: string[] = [];
    return { text: this.row(shape, t, selection, joins, extra), joins: joins.join('') };
  }

  /**
   * The row as a JSON object of what is selected, with the id always in it; what it needs joined is added to `joins`. Without
   * such a list, what it names one of is looked up: within a list of a row, which is short, a join is planned as if it were
   * not run for each of the rows above it.
   */
  private row(
    shape: Shape,
    t: string,
    selection: readonly Selection[],
    joins: string[] | null,
    extra: readonly string[] = [],
  ): string {
    const parts = new Map<string, string>([['id', `'id', ${t}.${shape.id}`]]);
    if (this.asOf) parts.set(DAY_OF_IT, `'${DAY_OF_IT}', ${DAY}`);
    for (const wanted of fieldsRead(shape, selection)) {
      const field = shape.fields[wanted.field];
      if (!field) continue; // computed by the face from nothing, or no field of the record
      const value = this.field(shape, field, t, wanted, joins);
      if (value !== null) parts.set(keyOf(wanted.field, wanted.args), `${literal(keyOf(wanted.field, wanted.args))}, ${value}`);
    }
    return `json_build_object(${[...extra, ...parts.values()].join(', ')})`;
  }

  page(
    of: string,
    order: Order,
    args: { readonly first?: number | null; readonly after?: string | null },
    conditions: readonly Condition[],
    selection: readonly Selection[],
  ): string {
    const shape = this.shape(of);
    const t = this.alias();
    const row = this.rowOf(shape, t, selection, [cursorOf(shape, t, order, this.place)]);
    return this.pageOf(t, shape, order, args, conditions, row, selection.includes(COUNTED));
  }

  /** The same with the row of alias `t` already compiled. */
  pageOf(
    t: string,
    shape: Shape,
    order: Order,
    args: { readonly first?: number | null; readonly after?: string | null },
    conditions: readonly Condition[],
    row: Row,
    counted: boolean,
  ): string {
    const { first } = pageArgs({ first: args.first ?? null }, []);
    const among =
      order.some(({ sql }) => sql) || this.asOf ? undefined : conditions.find(({ among }) => among)?.among?.(this.give);
    const list = this.list(t, shape, order, conditions, first + 1);
    const total = counted ? `, '@total', ${this.count(this.list(this.alias(), shape, order, conditions, first + 1), among)}` : '';
    const entered = args.after == null ? '' : ` and ${afterCursor(shape, t, order, args.after, this.give, this.place)}`;
    const rows = this.rows({ ...list, of: list.of + entered }, row, among);
    return `json_build_object('@first', ${first}, '@rows', ${rows}${total})`;
  }

  private list(t: string, shape: Shape, order: Order, conditions: readonly Condition[], most: number): List {
    const met = conditions.map((condition) => condition(t, this.give)).join(' and ') || 'true';
    const of = this.stands(shape, t) || 'true';
    return { table: shape.table, t, id: shape.id, met, of, by: orderBy(shape, t, order, this.place), most };
  }

  /** Over the rows the viewer may see, and no further than one more than the most. */
  private count(list: List, among: string | undefined): string {
    const { table, t, met, of } = list;
    const counted = (also = '') =>
      `(select count(*) from (select from ${table} ${t} where ${met} and ${of}${also} limit ${COUNT_MOST + 1}) n)`;
    if (among === undefined) return counted();
    const { better, holds } = foundAmong(list, among);
    return `case when ${better} then ${counted(` and ${holds}`)} else ${counted()} end`;
  }

  private field(shape: Shape, field: Field, t: string, wanted: Selection, joins: string[] | null): string | null {
    switch (field.is) {
      case 'column':
        return field.sql(t, this.asOf ? MOMENT : undefined);
      case 'parts':
        return objectOf(field, t, wanted.children);
      case 'one': {
        const child = this.shape(field.of);
        const c = this.alias();
        if (joins === null) {
          const row = this.row(child, c, wanted.children, null);
          return `(select ${row} from ${child.table} ${c} where ${c}.${child.id} = ${t}.${field.by}${this.standing(child, c)})`;
        }
        joins.push(` left join ${child.table} ${c} on ${c}.${child.id} = ${t}.${field.by}${this.standing(child, c)}`);
        return `case when ${c}.${child.id} is not null then ${this.row(child, c, wanted.children, joins)} end`;
      }
      case 'many': {
        const child = this.shape(field.of);
        const c = this.alias();
        const row = { text: this.row(child, c, wanted.children, null), joins: '' };
        return this.rows(this.list(c, child, field.order, [() => `${c}.${field.by} = ${t}.${shape.id}`], Infinity), row);
      }
      case 'page':
        return this.page(field.of, field.order, wanted.args, [(c) => `${c}.${field.by} = ${t}.${shape.id}`], wanted.children);
      case 'given':
        return field.sql(t, this.asked);
      case 'computed':
        return null;
    }
  }

  /**
   * In the order of the list. A page is cut off before anything is joined to it, so that no more is looked up than is shown;
   * a list that is whole is joined as it stands. How many rows is written into the text, since it is ours and checked: of a
   * limit that is a value, PostgreSQL supposes a tenth of the table, and plans anew each time rather than keep that plan.
   */
  private rows(list: List, row: Row, among?: string): string {
    const { table, t, met, of, by, most } = list;
    const all = [met, of].filter((part) => part !== 'true').join(' and ') || 'true';
    const cut = most === Infinity ? '' : ` limit ${most}`;
    const page = among === undefined ? `select * from ${table} ${t} where ${all} order by ${by}${cut}` : searchedFor(list, among);
    const from =
      among !== undefined || (cut !== '' && row.joins !== '')
        ? `(${page}) ${t}${row.joins} order by ${by}`
        : `${table} ${t}${row.joins} where ${all} order by ${by}${cut}`;
    return `(select coalesce(json_agg(r.j), '[]'::json) from (select ${row.text} as j from ${from}) r)`;
  }
}

function objectOf({ there, parts }: PartsField, t: string, children: readonly Selection[]): string {
  const read = [...new Set(children.map(({ field }) => field))];
  return `case when ${there(t)} then json_build_object(${read.map((name) => `${literal(name)}, ${parts[name]!(t)}`).join(', ')}) end`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
