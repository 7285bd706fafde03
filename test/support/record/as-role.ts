import type { Client } from 'pg';
import { ROLES, type RoleName } from '#libs/persistence';

/** What came of one statement: rows read or changed, or the database's own refusal. */
export type Outcome = number | 'forbidden' | 'other fault';

/**
 * Runs one statement as a role of ours, in the actor's name or in nobody's, and takes it back. `admin` may take any role on;
 * the walls hold for the role and not for who took it on.
 */
export async function asRole(
  admin: Client,
  role: RoleName,
  actorId: string | null,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Outcome> {
  const actor = actorId === null ? '' : `; set local app.actor = ${admin.escapeLiteral(actorId)}`;
  const { name, searchPath } = ROLES[role];
  await admin.query(`begin; set local role ${name}; set local search_path = ${searchPath}, app${actor}`);
  try {
    const { rows, rowCount } = await admin.query<{ n?: string }>(sql, [...values]);
    return rows[0]?.n === undefined ? (rowCount ?? 0) : Number(rows[0].n);
  } catch (error) {
    return (error as { code?: string }).code === '42501' ? 'forbidden' : 'other fault';
  } finally {
    await admin.query('rollback');
  }
}
