import { fromBase64url, toBase64url } from './base64url.js';
import { invalid } from './domain-error.js';
import { isId, type Id } from './id.js';

/** Keyset pages: a list has a named order that ends in the id, and a page starts after the last row already read. */
export const PAGE_DEFAULT = 20;
export const PAGE_MOST = 100;

/** What one column of a list's order holds; with `?` the value may be null (such as a due date not known: undated last). */
export type SortColumn = 'text' | 'day' | 'number' | 'text?' | 'day?' | 'number?';

export type SortValue = string | number | null;

/** Which list a cursor is of: its name, with its order in it, and what the columns of the order hold. */
export interface CursorList {
  readonly list: string;
  readonly columns: readonly SortColumn[];
}

/** Where a page starts: in which list, at the sort values of the last row already read, then its id. */
export interface PageKey {
  readonly list: string;
  readonly values: readonly SortValue[];
  readonly id: Id;
}

export interface PageArgs {
  readonly first: number;
  readonly after: PageKey | null;
}

export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Reads `first` (1 to 100, 20 when not given) and `after`, a cursor of this list. Refuses PAGE_SIZE_INVALID and CURSOR_INVALID. */
export function pageArgs(args: { first?: number | null; after?: string | null }, of: CursorList): PageArgs {
  return { first: pageSize(args.first), after: args.after == null ? null : decodeCursor(args.after, of) };
}

/** Refuses PAGE_SIZE_INVALID. */
export function pageSize(given: number | null | undefined): number {
  const first = given ?? PAGE_DEFAULT;
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MOST) {
    throw invalid('PAGE_SIZE_INVALID', `first: ask for 1 to ${PAGE_MOST} at a time.`, 'first');
  }
  return first;
}

/** Opaque to readers: base64url of the JSON array [list, sort values…, id]. Put in it only values the reader may see. */
export function encodeCursor(key: PageKey): string {
  return toBase64url(JSON.stringify([key.list, ...key.values, key.id]));
}

/** Accepts exactly what encodeCursor writes for this list; anything else, a cursor of another list too, is CURSOR_INVALID. */
export function decodeCursor(cursor: string, { list, columns }: CursorList): PageKey {
  const parts = parseArray(cursor);
  const id = parts?.at(-1);
  const values = parts?.slice(1, -1);
  if (!values || parts?.[0] !== list || values.length !== columns.length || !isId(id)) throw refusal();
  if (!values.every((value, i) => fits(value, columns[i]!))) throw refusal();
  const key = { list, values: values as SortValue[], id };
  if (encodeCursor(key) !== cursor) throw refusal();
  return key;
}

/** Makes a page of rows read with a limit of `first + 1`: the one too many says that there is a next page. */
export function pageOf<T>(rows: readonly T[], first: number, keyOf: (row: T) => PageKey): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return { edges, hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
}

function refusal() {
  return invalid(
    'CURSOR_INVALID',
    'after: this is not a cursor of this list in this order. Use the endCursor of the page before, or leave it out to start at the beginning.',
    'after',
  );
}

/** Longer than any cursor written here: a sort column is a name or a day, never a text. */
const CURSOR_MOST = 2_000;

function parseArray(cursor: string): unknown[] | null {
  const json = cursor.length > CURSOR_MOST ? null : fromBase64url(cursor);
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function fits(value: unknown, column: SortColumn): boolean {
  if (value === null) return column.endsWith('?');
  if (column.startsWith('number')) return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return false;
  return column.startsWith('text') || /^\d{4}-\d{2}-\d{2}$/.test(value);
}
