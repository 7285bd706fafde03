import { invalid, type DomainError } from '#libs/kernel';
import { decode } from '../input/decode.js';

/** One row of a list: two files, or two clauses. `key` is what the result is called, as the row gave it. */
export interface Row {
  readonly kind: 'files' | 'clauses';
  readonly key: { readonly pair: unknown } | { readonly id: unknown };
  readonly agreed: string;
  readonly published: string;
}

/** Refusals: ROW_INVALID, and those of decode. */
export function rowOf(bytes: Uint8Array): Row {
  const row = objectOf(decode(bytes, 'The row'));
  if ('agreed' in row || 'published' in row) {
    return {
      kind: 'files',
      key: { pair: row['pair'] ?? null },
      agreed: pathOf(row, 'agreed'),
      published: pathOf(row, 'published'),
    };
  }
  if ('old_clause' in row || 'new_clause' in row) {
    return {
      kind: 'clauses',
      key: { id: row['id'] ?? null },
      agreed: clauseOf(row, 'old_clause'),
      published: clauseOf(row, 'new_clause'),
    };
  }
  throw refusal('The row names neither "agreed" and "published" nor "old_clause" and "new_clause".');
}

function objectOf(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal('The row is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal('The row is not a JSON object.');
  return value as Record<string, unknown>;
}

function pathOf(row: Readonly<Record<string, unknown>>, name: string): string {
  const path = row[name];
  if (typeof path !== 'string' || path === '') throw refusal(`"${name}" has to be the path of a text.`);
  if (path === '-') throw refusal(`"${name}" cannot be standard input in a list.`);
  if (path.includes('\0')) throw refusal(`"${name}" has a zero character, which no path has.`);
  return path;
}

/** A clause that stands on one side only is null on the other. */
function clauseOf(row: Readonly<Record<string, unknown>>, name: string): string {
  // A name that was misspelt would be told as a clause that was dropped.
  if (!(name in row)) throw refusal(`"${name}" is missing: give the text, or null where there is none.`);
  const clause = row[name] ?? '';
  const text = Array.isArray(clause) && clause.every((part) => typeof part === 'string') ? clause.join('\n') : clause;
  if (typeof text !== 'string') throw refusal(`"${name}" has to be a text, or null where there is none.`);
  return text;
}

function refusal(message: string): DomainError {
  return invalid('ROW_INVALID', message);
}
