/**
 * A shape says how a thing is read: which columns its fields are, and how it leads to other things. From the shapes one
 * statement is compiled for whatever a reader selects, so no list costs more statements as it grows, and nothing here
 * knows any particular document.
 */
export interface Shape {
  readonly table: string;
  /** the column that people know the thing by; `id` unless corrections share a `first_id` */
  readonly id: string;
  /** the row that stands among the rows of a corrected thing; empty when each row stands for itself */
  readonly stands: string;
  /** the column that says when a row was put on the record; only for what is on it */
  readonly recorded: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The shapes by the name of the thing, the word that the API uses for its type. */
export type Graph = Readonly<Record<string, Shape>>;

export type Field = ColumnField | PartsField | OneField | ManyField | PageField | ComputedField | GivenField;

/**
 * `sql` of the row with alias `t`, giving one value; `moment` is the placeholder of the moment the record is read as of, if any.
 * Of a column of its table as it is, it says the name.
 */
export interface ColumnField {
  readonly is: 'column';
  readonly sql: (t: string, moment?: string) => string;
  readonly name?: string;
}

/** One value of several columns, read in the parts that are selected; null when `there` is not so, or the part so named is null. */
export interface PartsField {
  readonly is: 'parts';
  readonly there: string | ((t: string) => string);
  readonly parts: Readonly<Record<string, ColumnField>>;
}

/** The thing that this row's column `by` names; null when there is none or the viewer may not see it. */
export interface OneField {
  readonly is: 'one';
  readonly of: string;
  readonly by: string;
}

/**
 * All the things whose column `by` names this one: for lists that are short by nature. They name it by the id people know it by, or by
 * its column `at`: parts of one reading name the row.
 */
export interface ManyField {
  readonly is: 'many';
  readonly of: string;
  readonly by: string;
  readonly order: Order;
  readonly at?: string;
}

/** A page of the things whose column `by` names this one. */
export interface PageField {
  readonly is: 'page';
  readonly of: string;
  readonly by: string;
  readonly order: Order;
}

/** A field that a face computes from other fields of the same thing, which it names. */
export interface ComputedField {
  readonly is: 'computed';
  readonly needs: readonly Selection[];
  /** fields of the computed value that are things of this row: what is selected of `against` is read of `dueDates` */
  readonly through?: Readonly<Record<string, string>>;
}

/** What a list is asked with beside its conditions, for fields that are worked out from it. */
export type Given = Readonly<Record<string, unknown>>;

/** A value worked out from the row and from what the list was asked with; `given` is the placeholder of that, by its name. */
export interface GivenField {
  readonly is: 'given';
  readonly sql: (t: string, given: (name: string) => string) => string;
}

/** Columns a list is ordered by, each ascending with nulls last or descending; the id follows by itself. */
export type Order = readonly OrderColumn[];

export interface OrderColumn {
  readonly column: string;
  readonly holds: 'text' | 'day' | 'instant' | 'number';
  readonly nullable?: boolean;
  readonly descending?: boolean;
  /** for what is no column of the row but is worked out of it, as a GivenField is; such a list is asked with `given` */
  readonly sql?: GivenField['sql'];
}

/** What a reader asks of a thing. */
export interface Selection {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly children: readonly Selection[];
}

/** Among the fields wanted of a page's things: that the page is also to say how many there are. */
export const COUNTED: Selection = { field: '@total', args: {}, children: [] };

/** Counting stops here: beyond it a reader is told "more than". */
export const COUNT_MOST = 1_000;

/** Where a selected field stands in the row that comes back: its name, and its arguments when it has any. */
export function keyOf(field: string, args: Readonly<Record<string, unknown>> = {}): string {
  return Object.keys(args).length === 0 ? field : `${field}(${JSON.stringify(args)})`;
}

export function shape(
  table: string,
  fields: Shape['fields'],
  { id = 'id', stands = '', recorded = 'recorded_at' }: { id?: string; stands?: string; recorded?: string } = {},
): Shape {
  return { table, id, stands, recorded, fields };
}

export function column(name: string): ColumnField {
  return { is: 'column', name, sql: (t) => `${t}.${name}` };
}

/** A column that says when something came to an end; as of a moment before that it had not. */
export function ended(name: string): ColumnField {
  return {
    is: 'column',
    sql: (t, moment) => (moment === undefined ? `${t}.${name}` : `case when ${t}.${name} <= ${moment} then ${t}.${name} end`),
  };
}

export function one(of: string, by: string): OneField {
  return { is: 'one', of, by };
}

export function many(of: string, by: string, order: Order): ManyField {
  return { is: 'many', of, by, order };
}

/** All the things that name this very row, where corrections of one thing share another id. */
export function manyOfRow(of: string, by: string, order: Order): ManyField {
  return { ...many(of, by, order), at: 'id' };
}

export function page(of: string, by: string, order: Order): PageField {
  return { is: 'page', of, by, order };
}

export function computed(...needs: readonly (string | Selection)[]): ComputedField {
  return {
    is: 'computed',
    needs: needs.map((need) => (typeof need === 'string' ? { field: need, args: {}, children: [] } : need)),
  };
}

/** A computed field that hands on things of the same row. */
export function computedThrough(
  through: Readonly<Record<string, string>>,
  ...needs: readonly (string | Selection)[]
): ComputedField {
  return { ...computed(...needs), through };
}

/** A field with the fields wanted of it, for `computed`. */
export function select(field: string, ...children: readonly (string | Selection)[]): Selection {
  return { field, args: {}, children: computed(...children).needs };
}

/** The five columns of a date known in part, as one object; null when there is none. */
export function partialDateField(name: string): PartsField {
  const parts = ['edtf', 'said', 'inferred', 'earliest', 'latest'];
  return {
    is: 'parts',
    there: 'edtf',
    parts: Object.fromEntries(parts.map((part) => [part, column(`${name}_${part}`)])),
  };
}

/** What a text touches, in the words of the group that gave it a warning; null when none stands before it. It is today's at any moment. */
export function warningField(id = 'id'): ColumnField {
  return { is: 'column', sql: (t) => `(select w.says from content_warning w where w.thing_id = ${t}.${id})` };
}
