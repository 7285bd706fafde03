import { DomainError, invalid } from '#libs/kernel';
import type { Recorded } from './store/act.js';

/** As many as somebody can read back before they go on the record. */
const ROWS_MOST = 200;

/**
 * Many facts in one act, as from a sheet. The first that is refused is named by its place, `input.rows.3.statement`.
 * Answers with the first. Refuses ROWS_MISSING, ROWS_TOO_MANY, and for each row what `add` refuses.
 * @param list what the input calls them, where they are no rows of a sheet
 */
export async function recordRows<Row>(
  rows: readonly Row[],
  add: (row: Row) => Promise<Recorded>,
  list = 'rows',
): Promise<Recorded> {
  const named = `input.${list}`;
  if (rows.length > ROWS_MOST) {
    throw invalid('ROWS_TOO_MANY', `${named}: give at most ${ROWS_MOST} at once.`, named);
  }
  let first: Recorded | undefined;
  for (const [at, row] of rows.entries()) {
    const recorded = await inRow(`${named}.${at}.`, () => add(row));
    first ??= recorded;
  }
  if (first === undefined) throw invalid('ROWS_MISSING', `${named}: give at least one.`, named);
  return first;
}

/** A refusal inside a row says which row it is. */
async function inRow<T>(row: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || !error.field?.startsWith('input.')) throw error;
    const field = error.field.replace('input.', row);
    throw new DomainError(error.code, error.category, error.message.replace(error.field, field), field);
  }
}
