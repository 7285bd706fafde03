/**
 * A table as CSV (RFC 4180), every cell in quotes, in UTF-8 with its mark at the start, which spreadsheets need to read it as such.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"): what people wrote is data.
 */
export function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  return `"${(RUNS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Also behind spaces and other signs that nobody sees, and in the wide forms that some spreadsheets take for the plain ones. */
const RUNS = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
