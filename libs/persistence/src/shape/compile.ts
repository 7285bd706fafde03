import { decodeCursor, pageArgs, type SortValue } from '#libs/kernel';
import { cursorValue, requireReal, sortColumn } from './cursor-column.js';
import {
  COUNT_MOST,
  COUNTED,
  keyOf,
  type Field,
  type Given,
  type Graph,
  type Order,
  type OrderColumn,
  type PartsField,
  type Selection,
  type Shape,
} from './shape.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A condition on the row with alias `t`; `value` hands over a value and gives its placeholder. */
export type Condition = (t: string, value: (given: unknown) => string) => string;

/** How a page comes back before it is made a connection: one row more than asked for says that there is a next page. */
export interface RawPage {
  readonly '@first': number;
  /** how many there are in all, one more than COUNT_MOST when there are more; only when asked */
  readonly '@total'?: number;
  readonly '@rows': readonly (Readonly<Record<string, unknown>> & { readonly '@cursor': readonly SortValue[] })[];
}

/** One thing by its id: a row with the column `thing`, or no row. */
export function compileOne(graph: Graph, of: string, id: string, selection: readonly Selection[]): Statement {
  const row = keptRow(graph, of, [], selection);
  const compiler = new Compiler(graph, row);
  const shape = compiler.shape(of);
  const text = `select ${row.text} as thing from ${shape.table} ${TOP} where ${TOP}.${shape.id} = ${compiler.value(id)}${stands(shape, TOP)}`;
  return { text, values: compiler.values };
}

/**
 * A page of the things that meet the conditions: one row with the column `page`, a RawPage.
 * Refuses PAGE_SIZE_INVALID and CURSOR_INVALID. A list with `given` is compiled anew each time.
 */
export function compilePage(
  graph: Graph,
  of: string,
  order: Order,
  args: { readonly first?: number | null; readonly after?: string | null },
  conditions: readonly Condition[],
  selection: readonly Selection[],
  given?: Given,
): Statement {
  const row = given ? topRow(graph, of, order, selection, given) : keptRow(graph, of, order, selection);
  const compiler = new Compiler(graph, row, given);
  const page = compiler.pageOf(TOP, compiler.shape(of), order, args, conditions, row.text, selection.includes(COUNTED));
  return { text: `select ${page} as page`, values: compiler.values };
}

/** The row at the top of a statement, which alone of its parts depends on nothing but what is selected. */
interface KeptRow {
  readonly text: string;
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

function topRow(graph: Graph, of: string, order: Order, selection: readonly Selection[], given: Given = {}): KeptRow {
  const compiler = new Compiler(graph, undefined, given);
  const [t, shape] = [compiler.alias(), compiler.shape(of)];
  const text = compiler.row(shape, t, selection, order.length === 0 ? [] : [compiler.cursorOf(shape, t, order)]);
  return { text, ...compiler.state() };
}

const ROWS = new WeakMap<readonly Selection[], Map<string, KeptRow>>();

/** The first alias that a compiler gives. */
const TOP = 't0';

class Compiler {
  readonly values: unknown[];
  private aliases: number;

  /** Goes on where `after` ended. */
  constructor(
    private readonly graph: Graph,
    after: Pick<KeptRow, 'values' | 'aliases'> = { values: [], aliases: 0 },
    private readonly given: Given = {},
  ) {
    this.values = [...after.values];
    this.aliases = after.aliases;
  }

  state(): Pick<KeptRow, 'values' | 'aliases'> {
    return { values: this.values, aliases: this.aliases };
  }

  alias(): string {
    return `t${this.aliases++}`;
  }

  value(given: unknown): string {
    return `$${this.values.push(given)}`;
  }

  shape(of: string): Shape {
    const shape = this.graph[of];
    if (!shape) throw new TypeError(`no shape is called ${of}`);
    return shape;
  }

  /** The row as a JSON object of what is selected, with the id always in it. */
  row(shape: Shape, t: string, selection: readonly Selection[], extra: readonly string[] = []): string {
    const parts = new Map<string, string>([['id', `'id', ${t}.${shape.id}`]]);
    for (const wanted of merge(expand(shape, selection))) {
      const field = shape.fields[wanted.field];
      if (!field) continue; // computed by the face from nothing, or no field of the record
      const value = this.field(shape, field, t, wanted);
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
    const [shape, t] = [this.shape(of), this.alias()];
    const row = this.row(shape, t, selection, [this.cursorOf(shape, t, order)]);
    return this.pageOf(t, shape, order, args, conditions, row, selection.includes(COUNTED));
  }

  /** The same with the row of alias `t` already compiled. */
  pageOf(
    t: string,
    shape: Shape,
    order: Order,
    args: { readonly first?: number | null; readonly after?: string | null },
    conditions: readonly Condition[],
    row: string,
    counted: boolean,
  ): string {
    const { first } = pageArgs({ first: args.first ?? null }, []);
    const where = this.where(t, conditions);
    const total = counted ? `, '@total', ${this.count(shape, conditions)}` : '';
    if (args.after != null) where.push(this.after(shape, t, order, args.after));
    const rows = this.rows(shape, t, where, order, row, first + 1);
    return `json_build_object('@first', ${this.value(first)}::int, '@rows', ${rows}${total})`;
  }

  private where(t: string, conditions: readonly Condition[]): string[] {
    return conditions.map((condition) => condition(t, (given) => this.value(given)));
  }

  /** Over the rows the viewer may see, and no further than one more than the most. */
  private count(shape: Shape, conditions: readonly Condition[]): string {
    const t = this.alias();
    const all = [...this.where(t, conditions), ...(shape.stands ? [`${t}.${shape.stands}`] : [])].join(' and ') || 'true';
    return `(select count(*) from (select from ${shape.table} ${t} where ${all} limit ${COUNT_MOST + 1}) n)`;
  }

  private field(shape: Shape, field: Field, t: string, wanted: Selection): string | null {
    switch (field.is) {
      case 'column':
        return field.sql(t);
      case 'parts':
        return objectOf(field, t, wanted.children);
      case 'one': {
        const child = this.shape(field.of);
        const c = this.alias();
        return `(select ${this.row(child, c, wanted.children)} from ${child.table} ${c} where ${c}.${child.id} = ${t}.${field.by}${stands(child, c)})`;
      }
      case 'many': {
        const child = this.shape(field.of);
        const c = this.alias();
        return this.rows(child, c, [`${c}.${field.by} = ${t}.${shape.id}`], field.order, this.row(child, c, wanted.children));
      }
      case 'page':
        return this.page(field.of, field.order, wanted.args, [(c) => `${c}.${field.by} = ${t}.${shape.id}`], wanted.children);
      case 'given':
        return field.sql(t, (name) => this.value(this.given[name]));
      case 'computed':
        return null;
    }
  }

  cursorOf(shape: Shape, t: string, order: Order): string {
    const values = order.map((by) => cursorValue(this.place(t, by), by));
    return `'@cursor', json_build_array(${[...values, `${t}.${shape.id}`].join(', ')})`;
  }

  private orderTerm(t: string, by: OrderColumn): string {
    return `${this.place(t, by)}${by.descending ? ' desc' : ''}${by.nullable ? ' nulls last' : ''}`;
  }

  /** What a row is ordered by: its column, or what is worked out of it from what the list was asked with. */
  private place(t: string, by: OrderColumn): string {
    return by.sql ? `(${by.sql(t, (name) => this.value(this.given[name]))})` : `${t}.${by.column}`;
  }

  private rows(shape: Shape, t: string, where: readonly string[], order: Order, row: string, limit?: number): string {
    const by = [...order.map((o) => this.orderTerm(t, o)), `${t}.${shape.id}`].join(', ');
    const all = [...where, ...(shape.stands ? [`${t}.${shape.stands}`] : [])].join(' and ') || 'true';
    const most = limit === undefined ? '' : ` limit ${this.value(limit)}`;
    return `(select coalesce(json_agg(r.j), '[]'::json) from (select ${row} as j from ${shape.table} ${t} where ${all} order by ${by}${most}) r)`;
  }

  /**
   * Rows after the cursor, in the order of the list. Written out column by column, because a row comparison can say neither
   * "descending" nor "nulls last": (a > $1) or (a = $1 and b > $2) or … .
   */
  private after(shape: Shape, t: string, order: Order, cursor: string): string {
    const key = decodeCursor(cursor, order.map(sortColumn));
    order.forEach((by, i) => requireReal(by, key.values[i] ?? null));
    const columns: OrderColumn[] = [...order, { column: shape.id, holds: 'text' }];
    const given = [...key.values, key.id];
    const alternatives = columns.map((_, last) => {
      const same = columns.slice(0, last).map((by, i) => this.equals(t, by, given[i] ?? null));
      return [...same, this.beyond(t, columns[last]!, given[last] ?? null)].join(' and ');
    });
    return `(${alternatives.map((each) => `(${each})`).join(' or ')})`;
  }

  private equals(t: string, by: OrderColumn, given: SortValue): string {
    const place = this.place(t, by);
    return given === null ? `${place} is null` : `${place} = ${this.typed(by, given)}`;
  }

  private beyond(t: string, by: OrderColumn, given: SortValue): string {
    if (given === null) return 'false'; // nulls are last
    const place = this.place(t, by);
    const beyond = `${place} ${by.descending ? '<' : '>'} ${this.typed(by, given)}`;
    return by.nullable ? `(${beyond} or ${place} is null)` : beyond;
  }

  private typed(by: OrderColumn, given: SortValue): string {
    const type = { text: '', day: '::date', instant: '::timestamptz', number: '' }[by.holds];
    return this.value(given) + type;
  }
}

/** Computed fields stand for the fields they are computed from. */
function expand(shape: Shape, selection: readonly Selection[]): Selection[] {
  return selection.flatMap((wanted) => {
    const field = shape.fields[wanted.field];
    if (field?.is === 'parts') return [{ ...wanted, children: partsOf(field, wanted.children) }];
    if (field?.is !== 'computed') return [wanted];
    const handedOn = wanted.children.flatMap(({ field: name, children }) => {
      const from = field.through?.[name];
      return from === undefined ? [] : [{ field: from, args: {}, children }];
    });
    return expand(shape, [...field.needs, ...handedOn]);
  });
}

/** The same field asked for twice (two fragments, an alias) is read once, with all that either asks of it. */
function merge(selection: readonly Selection[]): Selection[] {
  const byKey = new Map<string, Selection>();
  for (const wanted of selection) {
    const key = keyOf(wanted.field, wanted.args);
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, children: [...before.children, ...wanted.children] } : wanted);
  }
  return [...byKey.values()];
}

/** The parts asked for; all of them where the face computes something from the value, or needs it without saying what of it. */
function partsOf(field: PartsField, children: readonly Selection[]): readonly Selection[] {
  const some = children.length > 0 && children.every((child) => child.field in field.parts);
  return some ? children : Object.keys(field.parts).map((name) => ({ field: name, args: {}, children: [] }));
}

function objectOf({ there, parts }: PartsField, t: string, children: readonly Selection[]): string {
  const read = [...new Set(children.map(({ field }) => field))];
  return `case when ${there(t)} then json_build_object(${read.map((name) => `${literal(name)}, ${parts[name]!(t)}`).join(', ')}) end`;
}

function stands(shape: Shape, t: string): string {
  return shape.stands ? ` and ${t}.${shape.stands}` : '';
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
