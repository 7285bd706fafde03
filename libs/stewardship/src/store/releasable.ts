import type { Id, SubjectKind } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';

/** How a kind is released. */
export interface Releasable {
  /** joins the register: from then on it belongs to no space */
  readonly register?: true;
  /** a name or post, which needs its organization in the register */
  readonly ofBody?: true;
  /** the column by which people know it, where corrections share one */
  readonly id?: 'first_id';
  /** rows that are released with it: without them it cannot be read */
  readonly parts?: readonly { readonly table: string; readonly by: string; readonly register?: true }[];
}

/** What can be released on its own. Findings are not here: a person's verdict releases them, nothing else does. */
export const RELEASABLE: Readonly<Partial<Record<SubjectKind, Releasable>>> = {
  organization: { register: true, parts: [{ table: 'organization_name', by: 'organization_id', register: true }] },
  organization_name: { register: true, ofBody: true },
  post: { register: true, ofBody: true },
  source: { register: true },
  engagement: {},
  call: { parts: [{ table: 'call_addressee', by: 'call_id' }] },
  call_answer: {},
  commitment: { id: 'first_id' },
  due_date: {},
  delivery: {},
  work: {},
  version: { parts: [{ table: 'block', by: 'version_id' }] },
  sign_off: {},
  sign_off_dispute: {},
  content_point: {},
  claim: {},
  comparison: {},
};

export async function isReleased(manager: Transaction, kind: SubjectKind, id: Id): Promise<boolean> {
  const [row] = await manager.query<{ level: string }[]>(`select level from ${kind} where id = $1`, [id]);
  return row?.level === 'public';
}

/** The thing first, then its parts: a part's effective level is the least of its own and the thing's. */
export async function raiseToPublic(manager: Transaction, kind: SubjectKind, how: Releasable, id: Id): Promise<void> {
  await manager.query(`update ${kind} set level = 'public'${register(how)} where ${how.id ?? 'id'} = $1`, [id]);
  for (const part of how.parts ?? []) {
    await manager.query(`update ${part.table} set level = 'public'${register(part)} where ${part.by} = $1 and level <> 'public'`, [id]);
  }
}

function register(how: { readonly register?: true }): string {
  return how.register ? ', space_id = null' : '';
}
