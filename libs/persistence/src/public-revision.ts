import type { Database } from './database.js';
import type { Reader } from './reader.js';

/**
 * What names the public record as everybody can see it, and the checkpoint that goes with it, as in `41.1024`: one small look-up,
 * of nothing on the record.
 */
export async function publicRevision(database: Database): Promise<string> {
  const reader = database.reader({ actorId: null }, true);
  try {
    return await revisionOf(reader);
  } finally {
    await reader.close();
  }
}

async function revisionOf(reader: Reader): Promise<string> {
  const rows = await reader.query<{ revision: string }>('select public_moment() as revision');
  return rows[0]!.revision;
}

/** A statement of one row with the revision it was read at, as `@revision`: of one snapshot, so the two belong together. */
export function withRevision(text: string): string {
  return `select a.*, public_moment() as "@revision" from (${text}) a`;
}
