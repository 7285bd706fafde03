import { pageSize } from '#libs/kernel';
import { asItStood, type AsOf } from './as-of.js';
import { Cells, listOf, readList, thingOf, type Take, type Written } from './cells.js';
import type { Kinds } from './kinds.js';
import { foundAmong, searchedFor, type List } from './few.js';
import { afterCursor, cursorOf, nameOfList, orderBy, type CursorCell, type Place, type Value } from './paging.js';
import { fieldsRead } from './fields-read.js';
import {
  COUNT_MOST,
  COUNTED,
  keyOf,
  type ColumnField,
  type Field,
  type Given,
  type Graph,
  type Order,
  type PartsField,
  type Selection,
  type Shape,
} from './shape.js';

/**
 * A condition on the row with alias `t`. One that few rows may meet says `among` which: a statement that gives their ids, and
 * perhaps others. Where the beginning of the list fills no page and they are few, the search begins at them.
 */
export type Condition = ((t: string, value: Value) => string) & { readonly among?: (value: Value) => string };

/** A row as it is written, with the joins that bring what it names one of. */
interface Row extends Written {
  readonly joins: string;
}

/** The row at the top of a statement, which alone of its parts depends on nothing but what is selected. */
export interface KeptRow extends Row {
  readonly values: readonly unknown[];
  readonly aliases: number;
}

/** A page in SQL: its rows as JSON, how many there are in all when that is asked, and what is made of the two. */
interface Page {
  readonly rows: string;
  readonly total: string | null;
  readonly read: (rows: unknown, total?: number) => Readonly<Record<string, unknown>>;
}

/** In each row of the record as of a moment: the day of it, for whoever works out how something stood. */
export const DAY_OF_IT = '@on';

/** The first two values of a statement that reads the record as of a moment. */
const [MOMENT, DAY] = ['$1::timestamptz', '$2::text'];

/** The first alias that a compiler gives. */
export const TOP = 't0';

export class Compiler {
  readonly values: unknown[];
  private aliases: number;

  /** Goes on where `after` ended. */
  constructor(
    private readonly readable: { readonly graph: Graph; readonly kinds: Kinds },
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

  statement(of: string, text: string): { readonly text: string; readonly values: readonly unknown[] } {
    return { text: this.asOf ? asItStood(text, this.readable.graph, of, MOMENT) : text, values: this.values };
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
    const shape = this.readable.graph[of];
    if (!shape) throw new TypeError(`no shape is called ${of}`);
    return shape;
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

  rowOf(shape: Shape, t: string, selection: readonly Selection[], cursor: readonly CursorCell[] = []): Row {
    const joins: string[] = [];
    const cells = new Cells();
    const row = this.row(shape, t, selection, cells, joins, cursor);
    return { ...cells.written(row), joins: joins.join('') };
  }

  /**
   * What is selected of a row, with the id always in it; what it needs joined is added to `joins`. Without such a list, what
   * it names one of is looked up: within a list of a row, which is short, a join is planned as if it were not run for each of
   * the rows above it.
   */
  private row(
    shape: Shape,
    t: string,
    selection: readonly Selection[],
    cells: Cells,
    joins: string[] | null,
    cursor: readonly CursorCell[] = [],
  ): Take {
    const fields = new Map<string, Take>();
    if (cursor.length > 0) {
      const places = cursor.map(({ sql, kind }) => cells.value(sql, kind));
      fields.set('@cursor', (texts, jsons) => places.map((place) => place(texts, jsons)));
    }
    fields.set('id', cells.text(`${t}.${shape.id}`));
    if (this.asOf) fields.set(DAY_OF_IT, cells.text(DAY));
    for (const wanted of fieldsRead(shape, selection)) {
      const field = shape.fields[wanted.field];
      const value = field && this.field(shape, field, t, wanted, cells, joins);
      if (value) fields.set(keyOf(wanted.field, wanted.args), value); // else computed by the face from nothing, or no field of the record
    }
    return thingOf(fields);
  }

  private page(
    of: string,
    order: Order,
    args: { readonly first?: number | null; readonly after?: string | null },
    conditions: readonly Condition[],
    selection: readonly Selection[],
  ): Page {
    const shape = this.shape(of);
    const t = this.alias();
    const row = this.rowOf(shape, t, selection, cursorOf(shape, t, order, this.place));
    return this.pageOf(t, of, order, args, conditions, row, selection.includes(COUNTED));
  }

  /** The same with the row of alias `t` already compiled. */
  pageOf(
    t: string,
    of: string,
    order: Order,
    args: { readonly first?: number | null; readonly after?: string | null },
    conditions: readonly Condition[],
    row: Row,
    counted: boolean,
  ): Page {
    const shape = this.shape(of);
    const first = pageSize(args.first);
    const name = nameOfList(of, order);
    const among =
      order.some(({ sql }) => sql) || this.asOf ? undefined : conditions.find(({ among }) => among)?.among?.(this.give);
    const list = this.list(t, shape, order, conditions, first + 1);
    const total = counted ? this.count(this.list(this.alias(), shape, order, conditions, first + 1), among) : null;
    const entered =
      args.after == null ? '' : ` and ${afterCursor({ list: name, shape, t, order, place: this.place }, args.after, this.give)}`;
    const rows = this.rows({ ...list, of: list.of + entered }, row, among);
    const read: Page['read'] = (raw, found) => ({
      '@first': first,
      '@list': name,
      '@rows': readList(row.read, raw),
      ...(counted ? { '@total': found } : {}),
    });
    return { rows, total, read };
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

  private field(shape: Shape, field: Field, t: string, wanted: Selection, cells: Cells, joins: string[] | null): Take | null {
    switch (field.is) {
      case 'column':
        return this.column(shape, field, t, cells);
      case 'parts':
        return this.parts(shape, field, t, wanted.children, cells);
      case 'one':
        return this.one(this.shape(field.of), `${t}.${field.by}`, wanted.children, cells, joins);
      case 'many': {
        const child = this.shape(field.of);
        const c = this.alias();
        const row = this.listed(child, c, wanted.children);
        const list = this.list(c, child, field.order, [() => `${c}.${field.by} = ${t}.${field.at ?? shape.id}`], Infinity);
        const raw = cells.json(this.rows(list, row));
        return (texts, jsons) => readList(row.read, raw(texts, jsons));
      }
      case 'page': {
        const page = this.page(
          field.of,
          field.order,
          wanted.args,
          [(c) => `${c}.${field.by} = ${t}.${shape.id}`],
          wanted.children,
        );
        const rows = cells.json(page.rows);
        const total = page.total === null ? null : cells.json(`to_json(${page.total})`);
        return (texts, jsons) => page.read(rows(texts, jsons), total?.(texts, jsons) as number | undefined);
      }
      case 'given':
        return cells.value(field.sql(t, this.asked), undefined);
      case 'computed':
        return null;
    }
  }

  /** A row within a list of a row: nothing is joined to it. */
  private listed(shape: Shape, t: string, selection: readonly Selection[]): Row {
    const cells = new Cells();
    return { ...cells.written(this.row(shape, t, selection, cells, null)), joins: '' };
  }

  private column({ table }: Shape, { sql, name }: ColumnField, t: string, cells: Cells): Take {
    return cells.value(
      sql(t, this.asOf ? MOMENT : undefined),
      name === undefined ? undefined : this.readable.kinds.get(`${table}.${name}`),
    );
  }

  private parts(shape: Shape, { there, parts }: PartsField, t: string, children: readonly Selection[], cells: Cells): Take {
    const part = (name: string) => this.column(shape, parts[name]!, t, cells);
    const value = thingOf(new Map(children.map(({ field }) => [field, part(field)])));
    if (typeof there === 'string') {
      const known = part(there);
      return (texts, jsons) => (known(texts, jsons) === null ? null : value(texts, jsons));
    }
    const is = cells.value(there(t), 'boolean');
    return (texts, jsons) => (is(texts, jsons) === true ? value(texts, jsons) : null);
  }

  private one(child: Shape, by: string, selection: readonly Selection[], above: Cells, joins: string[] | null): Take {
    const c = this.alias();
    const found = `${c}.${child.id} = ${by}${this.standing(child, c)}`;
    if (joins !== null) {
      const id = above.text(`${c}.${child.id}`);
      joins.push(` left join ${child.table} ${c} on ${found}`);
      const row = this.row(child, c, selection, above, joins);
      return (texts, jsons) => (id(texts, jsons) === null ? null : row(texts, jsons));
    }
    const cells = new Cells();
    const row = cells.written(this.row(child, c, selection, cells, null));
    const only = cells.onlyText;
    const looked = (sql: string) => `(select ${sql} from ${child.table} ${c} where ${found})`;
    const raw = only === null ? above.json(looked(`array_to_json(${row.sql})`)) : above.text(looked(only));
    return (texts, jsons) => {
      const given = raw(texts, jsons);
      return given === null ? null : row.read(only === null ? given : [given]);
    };
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
    return listOf(row.sql, from);
  }
}
