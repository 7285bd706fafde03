import type { Id, SubjectKind } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/persistence';

/** What stands before the words of a thing, as the group says it. */
export interface ContentWarning {
  readonly kind: SubjectKind;
  readonly thingId: Id;
  readonly says: string;
}

export interface WarningRow {
  readonly id: Id;
  readonly spaceId: Id;
  readonly kind: SubjectKind;
  /** the thing, by the id people know it by */
  readonly thing: Id;
  readonly says: string;
  readonly at: Date;
  readonly by: Id;
}

/** True where none stood before. */
export async function setWarning(manager: Transaction, row: WarningRow): Promise<boolean> {
  const changed = await manager.query<[unknown[], number]>(
    'update content_warning set says = $2, warned_at = $3, warned_by = $4 where thing_id = $1 returning id',
    [row.thing, row.says, row.at, row.by],
  );
  if (changed[1] > 0) return false;
  await manager.query(
    `insert into content_warning (id, space_id, thing_kind, thing_id, says, warned_at, warned_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.spaceId, row.kind, row.thing, row.says, row.at, row.by],
  );
  return true;
}

/** Whether there was one. */
export async function removeWarning(manager: Transaction, thing: Id): Promise<boolean> {
  const [, gone] = await manager.query<[unknown[], number]>('delete from content_warning where thing_id = $1 returning id', [
    thing,
  ]);
  return gone > 0;
}

export async function warningsOf(reader: Reader, ids: readonly Id[]): Promise<readonly ContentWarning[]> {
  return reader.query<ContentWarning>(
    `select thing_kind as kind, thing_id as "thingId", says from content_warning where thing_id = any ($1::uuid[]) order by thing_id`,
    [ids],
  );
}
