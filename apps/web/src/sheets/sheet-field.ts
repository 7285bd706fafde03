import type { Column, Field } from '../forms/form.js';
import { faultIn, readBack, valueFor } from '../forms/read-value.js';
import { readSheet, type SheetRow } from './read-sheet.js';
import { sheetWords as words } from './sheet.words.js';

/** Fields as columns of a sheet, each with what the sheet calls it. */
export function columnsOf(
  labels: Readonly<Record<string, Pick<Column, 'label' | 'missing'>>>,
  fields: readonly Field[],
): readonly Column[] {
  return fields.map((field) => ({ ...field, ...labels[field.name]! }));
}

/** Every bad cell of a sheet, named by its row, its column and what is wrong; nothing where all of it can be taken. */
export function faultsInSheet({ columns = [] }: Field, text: string, today: string): readonly string[] {
  const { rows, fault } = readSheet(text, columns);
  if (fault?.is === 'no-heading') return [words.noHeading(fault.row, fault.column, fault.cell)];
  if (fault) return [words.faults[fault.is]('column' in fault ? fault.column : '')];
  return rows.flatMap(({ at, cells }) =>
    columns.flatMap((column) => {
      const wrong = faultInCell(column, cells[column.name] ?? '', today);
      return wrong === undefined ? [] : [words.at(at, column.label, wrong)];
    }),
  );
}

/** The rows as the verb takes them. */
export function rowsFor({ columns = [] }: Field, text: string, today: string): readonly Readonly<Record<string, unknown>>[] {
  return readSheet(text, columns).rows.map(({ cells }) =>
    Object.fromEntries(
      columns.map((column) => [column.name, valueFor(column, inField(column, cells[column.name] ?? ''), today)]),
    ),
  );
}

/** Each row read back: its cells as they were understood. */
export function rowsReadBack(
  { columns = [] }: Field,
  text: string,
  today: string,
): readonly { label: string; lines: readonly string[] }[] {
  return readSheet(text, columns).rows.map((row) => ({
    label: words.row(row.at),
    lines: columns.flatMap((column) => line(column, row, today)),
  }));
}

/** `rows.3.statement` of a refusal, as the sheet calls it; undefined where it is of no cell. */
export function cellAt(
  { columns = [] }: Field,
  text: string,
  path: string,
): { readonly row: number; readonly column: string } | undefined {
  const [, nth, name] = /^rows\.(\d+)\.(\w+)/.exec(path) ?? [];
  const row = readSheet(text, columns).rows[Number(nth)];
  const column = columns.find((one) => one.name === name);
  return row && column && { row: row.at, column: column.label };
}

function faultInCell(column: Column, cell: string, today: string): string | undefined {
  if (cell === '') return column.missing;
  const { options } = column;
  if (options === undefined) return faultIn(column, cell, today);
  const unknown = partsOf(column, cell).find((part) => optionOf(column, part) === undefined);
  return unknown === undefined
    ? undefined
    : words.unknown(
        unknown,
        options.slice(0, 12).map(({ text }) => text),
      );
}

function line(column: Column, { cells }: SheetRow, today: string): readonly string[] {
  const cell = cells[column.name] ?? '';
  if (cell === '') return [];
  const read =
    column.is === 'date' || column.is === 'hours'
      ? `${cell}. ${readBack(column, cell, today)}`
      : partsOf(column, cell)
          .map((part) => optionOf(column, part)?.text ?? part)
          .join('; ');
  return [`${column.label}: ${read}`];
}

function inField(column: Column, cell: string): string {
  if (column.options === undefined) return cell;
  return partsOf(column, cell)
    .map((part) => optionOf(column, part)?.value ?? '')
    .join(' ');
}

/** Of many answers in one cell, each; they are parted by semicolons. Any other cell is one. */
function partsOf(column: Column, cell: string): readonly string[] {
  if (column.is !== 'ticks') return [cell];
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * An answer is known by its words, whatever their case; one of a few by some of them, where no other has these: "Notes" for "Notes
 * made at the time". It is read back before anything is saved.
 */
function optionOf(column: Column, cell: string) {
  const words = (text: string) => ` ${text.trim().replace(/\s+/g, ' ').toLowerCase()} `;
  const asked = words(cell);
  const same = column.options?.filter(({ text }) => words(text) === asked) ?? [];
  // Of two bodies of one name neither is guessed at, and none by a part of its name.
  if (same.length > 0 || column.is !== 'choice' || cell.trim().length < FEWEST) return same.length === 1 ? same[0] : undefined;
  const within = column.options?.filter(({ text }) => words(text).includes(asked)) ?? [];
  return within.length === 1 ? within[0] : undefined;
}

/** letters of an answer that say enough of it */
const FEWEST = 4;
