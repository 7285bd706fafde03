import { invalid } from '#libs/kernel';
import type { Reader } from '#libs/persistence';

/**
 * The moment at which what this reader can see begins, as an instant in UTC; null where they see nothing. All that is on the
 * record hangs from a body or was read in a source, and of these there are few.
 */
export async function firstRecorded({ query }: Pick<Reader, 'query'>): Promise<string | null> {
  const [row] = await query<{ first: string | null }>(
    'select least((select min(recorded_at) from organization), (select min(recorded_at) from source)) as first',
  );
  return row?.first ? new Date(row.first).toISOString() : null;
}

/** Refuses AS_OF_BEFORE_RECORD: the moment lies before all that this viewer can see. */
export function requireNotBefore(asOf: string, first: string | null): void {
  if (first !== null && Date.parse(asOf) < Date.parse(first))
    throw invalid('AS_OF_BEFORE_RECORD', `asOf: what you can see of the record begins at ${first}.`, 'asOf');
}
