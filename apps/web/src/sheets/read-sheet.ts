import { CsvError, parse } from 'csv-parse/sync';

/** One row of a sheet: where it stands there, the headings being row 1, and its cells by the name of the column. */
export interface SheetRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  /** why it cannot be read at all */
  readonly fault?: SheetFault;
}

export type SheetFault =
  | { readonly is: 'no-rows' }
  | { readonly is: 'too-many' }
  | { readonly is: 'quote' }
  | { readonly is: 'column-missing'; readonly column: string }
  | { readonly is: 'column-unknown'; readonly column: string }
  | { readonly is: 'column-twice'; readonly column: string }
  | { readonly is: 'no-heading'; readonly row: number; readonly column: string; readonly cell: string };

export const ROWS_MOST = 200;

/**
 * Reads what was copied from a spreadsheet, or a CSV file: cells parted by tabs, commas or semicolons, whichever the headings are.
 * Rows without a word are passed over and counted, so that a row is called by the number that the spreadsheet shows.
 */
export function readSheet(text: string, columns: readonly { readonly name: string; readonly label: string }[]): ReadSheet {
  const cells = cellsOf(text);
  if (cells === undefined) return { rows: [], fault: { is: 'quote' } };
  const [head = [], ...rest] = cells;
  const named = head.map((label) => columns.find((column) => sameLabel(column.label, label))?.name);
  const fault = headFault(head, named, columns);
  if (fault) return { rows: [], fault };
  const stray = cellWithoutHeading(named, rest);
  if (stray) return { rows: [], fault: stray };
  const rows = rest
    .map((row, n) => ({
      at: n + 2,
      cells: Object.fromEntries(named.flatMap((name, i) => (name ? [[name, row[i]?.trim() ?? '']] : []))),
    }))
    .filter((row) => Object.values(row.cells).some((cell) => cell !== ''));
  if (rows.length === 0) return { rows, fault: { is: 'no-rows' } };
  return rows.length > ROWS_MOST ? { rows: [], fault: { is: 'too-many' } } : { rows };
}

/** A cell that stands under no heading: beyond the last one, or under one that is empty. Its words belong to no column. */
function cellWithoutHeading(
  named: readonly (string | undefined)[],
  rest: readonly (readonly string[])[],
): SheetFault | undefined {
  for (const [n, row] of rest.entries()) {
    const i = row.findIndex((cell, at) => named[at] === undefined && cell.trim() !== '');
    if (i !== -1) return { is: 'no-heading', row: n + 2, column: letterOf(i), cell: row[i]!.trim() };
  }
  return undefined;
}

/** As a spreadsheet calls a column: A, B … Z, AA. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function cellsOf(text: string): readonly (readonly string[])[] | undefined {
  const head = text.split('\n')[0] ?? '';
  const delimiter = ['\t', ';', ','].find((sign) => head.includes(sign)) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function headFault(
  head: readonly string[],
  named: readonly (string | undefined)[],
  columns: readonly { readonly name: string; readonly label: string }[],
): SheetFault | undefined {
  if (head.every((label) => label.trim() === '')) return { is: 'no-rows' };
  const missing = columns.find(({ name }) => !named.includes(name));
  if (missing) return { is: 'column-missing', column: missing.label };
  const unknown = head.find((label, i) => label.trim() !== '' && named[i] === undefined);
  if (unknown !== undefined) return { is: 'column-unknown', column: unknown.trim() };
  const twice = named.findIndex((name, i) => name !== undefined && named.indexOf(name) !== i);
  return twice === -1 ? undefined : { is: 'column-twice', column: head[twice]!.trim() };
}

function sameLabel(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
