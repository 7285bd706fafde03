import { invalid, type Id } from '#libs/kernel';
import type { Act } from './store/act.js';

/** Whose account a fact is, and the source in which they give it. */
interface Account {
  readonly byId: unknown;
  readonly sourceId?: Id | null;
}

/**
 * The body whose account it is. A group or a coalition tells its own; the account of any other body is in a source or is nobody's:
 * what somebody remembers of its words is the account of who remembers.
 * Refuses ORGANIZATION_NOT_FOUND and ACCOUNT_NEEDS_SOURCE.
 */
export async function accountOf(act: Act, { byId, sourceId }: Account, field: string): Promise<Id> {
  const { id } = await act.refer('organization', byId, field);
  if (sourceId != null) return id;
  const sql = `select classification in ('group', 'coalition') as "isGroup" from organization where id = $1`;
  const [row] = await act.manager.query<{ isGroup: boolean }[]>(sql, [id]);
  if (row!.isGroup) return id;
  throw invalid(
    'ACCOUNT_NEEDS_SOURCE',
    'input.sourceId: name the source in which this body says so. What your group remembers of its words is the account of your group.',
    'input.sourceId',
  );
}
