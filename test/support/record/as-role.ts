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
  await admin.query('begin');
  try {
    await admin.query(`set local role ${ROLES[role].name}; set local search_path = ${ROLES[role].searchPath}, app`);
    if (actorId !== null) await admin.query(`select set_config('app.actor', $1, true)`, [actorId]);
    const { rows, rowCount } = await admin.query<{ n?: string }>(sql, [...values]);
    return rows[0]?.n === undefined ? (rowCount ?? 0) : Number(rows[0].n);
  } catch (error) {
    return (error as { code?: string }).code === '42501' ? 'forbidden' : 'other fault';
  } finally {
    await admin.query('rollback');
  }
}
