import type { Id } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';

/** Whether the text of a version was erased: one line is left of it that says so. */
export async function isErased(manager: Transaction, versionId: Id): Promise<boolean> {
  const sql = `select from withholding where thing_id = $1 and field = 'text' limit 1`;
  return (await manager.query<unknown[]>(sql, [versionId])).length > 0;
}
