import { decodeCursor, invalid, isCivilDate, type SortColumn, type SortValue } from '#libs/kernel';
import type { Order, OrderColumn, Shape } from './shape.js';

/** Hands over a value and gives its placeholder. */
export type Value = (given: unknown) => string;

/** The order of a list: its columns, and the id at last, so that no two rows stand at one place. */
export function orderBy(shape: Shape, t: string, order: Order): string {
  return [...order.map((by) => orderTerm(t, by)), `${t}.${shape.id}`].join(', ');
}

/**
 * Rows after the cursor, in the order of the list. Written out column by column, because a row comparison can say neither
 * "descending" nor "nulls last": (a > $1) or (a = $1 and b > $2) or … . Refuses CURSOR_INVALID.
 */
export function afterCursor(shape: Shape, t: string, order: Order, cursor: string, value: Value): string {
  const key = decodeCursor(cursor, order.map(sortColumn));
  order.forEach((by, i) => requireReal(by, key.values[i] ?? null));
  const columns: OrderColumn[] = [...order, { column: shape.id, holds: 'text' }];
  const given = [...key.values, key.id];
  const alternatives = columns.map((_, last) => {
    const same = columns.slice(0, last).map((by, i) => equals(t, by, given[i] ?? null, value));
    return [...same, beyond(t, columns[last]!, given[last] ?? null, value)].join(' and ');
  });
  return `(${alternatives.map((each) => `(${each})`).join(' or ')})`;
}

function equals(t: string, by: OrderColumn, given: SortValue, value: Value): string {
  return given === null ? `${t}.${by.column} is null` : `${t}.${by.column} = ${typed(by, given, value)}`;
}

function beyond(t: string, by: OrderColumn, given: SortValue, value: Value): string {
  if (given === null) return 'false'; // nulls are last
  const further = `${t}.${by.column} ${by.descending ? '<' : '>'} ${typed(by, given, value)}`;
  return by.nullable ? `(${further} or ${t}.${by.column} is null)` : further;
}

function typed(by: OrderColumn, given: SortValue, value: Value): string {
  const type = { text: '', day: '::date', instant: '::timestamptz', number: '' }[by.holds];
  return value(given) + type;
}

function orderTerm(t: string, by: OrderColumn): string {
  return `${t}.${by.column}${by.descending ? ' desc' : ''}${by.nullable ? ' nulls last' : ''}`;
}

export function cursorOf(shape: Shape, t: string, order: Order): string {
  return `'@cursor', json_build_array(${[...order.map((by) => cursorValue(t, by)), `${t}.${shape.id}`].join(', ')})`;
}

/** An instant keeps its microseconds in the cursor, as text; a number that is rounded would skip or repeat a row. */
function cursorValue(t: string, by: OrderColumn): string {
  return by.holds === 'instant'
    ? `to_char(${t}.${by.column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `${t}.${by.column}`;
}

function sortColumn(by: OrderColumn): SortColumn {
  const holds = by.holds === 'instant' ? 'text' : by.holds;
  return by.nullable ? `${holds}?` : holds;
}

/** A cursor that nobody was given can hold a day or a moment that is none, which the database would fault and not refuse. */
function requireReal(by: OrderColumn, given: SortValue): void {
  if (given === null) return;
  const real =
    by.holds === 'day' ? isCivilDate(given) : by.holds === 'instant' ? isCivilDate(INSTANT.exec(String(given))?.[1]) : true;
  if (!real)
    throw invalid('CURSOR_INVALID', 'after: this is not a cursor of this list. Use the endCursor of the page before.', 'after');
}

/** Its day is looked at apart: Date.parse takes 30 February for 2 March, and PostgreSQL faults it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
