import { invalid, isCivilDate, type SortColumn, type SortValue } from '#libs/kernel';
import type { OrderColumn } from './shape.js';

/** An instant keeps its microseconds in the cursor, as text; a number that is rounded would skip or repeat a row. */
export function cursorValue(place: string, by: OrderColumn): string {
  return by.holds === 'instant' ? `to_char(${place} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : place;
}

export function sortColumn(by: OrderColumn): SortColumn {
  const holds = by.holds === 'instant' ? 'text' : by.holds;
  return by.nullable ? `${holds}?` : holds;
}

/** A cursor that nobody was given can hold a day or a moment that is none, which the database would fault and not refuse. */
export function requireReal(by: OrderColumn, given: SortValue): void {
  if (given === null) return;
  const real =
    by.holds === 'day' ? isCivilDate(given) : by.holds === 'instant' ? isCivilDate(INSTANT.exec(String(given))?.[1]) : true;
  if (!real)
    throw invalid('CURSOR_INVALID', 'after: this is not a cursor of this list. Use the endCursor of the page before.', 'after');
}

/** Its day is looked at apart: Date.parse takes 30 February for 2 March, and PostgreSQL faults it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
