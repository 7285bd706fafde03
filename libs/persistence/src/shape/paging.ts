import { decodeCursor, type SortValue } from '#libs/kernel';
import { cursorValue, requireReal, sortColumn } from './cursor-column.js';
import type { Order, OrderColumn, Shape } from './shape.js';

/** Hands over a value and gives its placeholder. */
export type Value = (given: unknown) => string;

/** What a row with alias `t` is ordered by: its column, or what is worked out of it from what the list was asked with. */
export type Place = (t: string, by: OrderColumn) => string;

/** A list: the name that its cursors bear, the shape and the alias of its rows, and their order. */
export interface Listed {
  readonly list: string;
  readonly shape: Shape;
  readonly t: string;
  readonly order: Order;
  readonly place: Place;
}

/** The order of a list: its columns, and the id at last, so that no two rows stand at one place. */
export function orderBy(shape: Shape, t: string, order: Order, place: Place): string {
  return [...order.map((by) => orderTerm(place(t, by), by)), `${t}.${shape.id}`].join(', ');
}

/** What the cursors of a list say they are of: its things, and the columns that they are ordered by. */
export function nameOfList(of: string, order: Order): string {
  return [of, ...order.map((by) => (by.descending ? `-${by.column}` : by.column))].join(' ');
}

/**
 * Rows after the cursor, in the order of the list. Written out column by column, because a row comparison can say neither
 * "descending" nor "nulls last": (a > $1) or (a = $1 and b > $2) or … . Refuses CURSOR_INVALID.
 */
export function afterCursor({ list, shape, t, order, place }: Listed, cursor: string, value: Value): string {
  const key = decodeCursor(cursor, { list, columns: order.map(sortColumn) });
  order.forEach((by, i) => requireReal(by, key.values[i] ?? null));
  const columns: OrderColumn[] = [...order, { column: shape.id, holds: 'text' }];
  const given = [...key.values, key.id];
  const alternatives = columns.map((_, last) => {
    const same = columns.slice(0, last).map((by, i) => equals(place(t, by), by, given[i] ?? null, value));
    return [...same, beyond(place(t, columns[last]!), columns[last]!, given[last] ?? null, value)].join(' and ');
  });
  return `(${alternatives.map((each) => `(${each})`).join(' or ')})`;
}

function equals(place: string, by: OrderColumn, given: SortValue, value: Value): string {
  return given === null ? `${place} is null` : `${place} = ${typed(by, given, value)}`;
}

function beyond(place: string, by: OrderColumn, given: SortValue, value: Value): string {
  if (given === null) return 'false'; // nulls are last
  const further = `${place} ${by.descending ? '<' : '>'} ${typed(by, given, value)}`;
  return by.nullable ? `(${further} or ${place} is null)` : further;
}

function typed(by: OrderColumn, given: SortValue, value: Value): string {
  const type = { text: '', day: '::date', instant: '::timestamptz', number: '' }[by.holds];
  return value(given) + type;
}

function orderTerm(place: string, by: OrderColumn): string {
  return `${place}${by.descending ? ' desc' : ''}${by.nullable ? ' nulls last' : ''}`;
}

/** One of the values that a cursor is made of. */
export interface CursorCell {
  readonly sql: string;
  readonly kind: 'text' | 'number';
}

/** What a row is ordered by, as its cursor holds it: the values of the order, and the id at last. */
export function cursorOf(shape: Shape, t: string, order: Order, place: Place): readonly CursorCell[] {
  const kind = (by: OrderColumn) => (by.holds === 'number' ? 'number' : 'text');
  const cells = order.map((by) => ({ sql: cursorValue(place(t, by), by), kind: kind(by) }) as const);
  return [...cells, { sql: `${t}.${shape.id}`, kind: 'text' }];
}
