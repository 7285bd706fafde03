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
  /** rows that are released with it: without them it cannot be read, or would be read as saying something else */
  readonly along?: readonly Along[];
}

/** Rows of a table whose column `by` names the thing, or a row that does. */
interface Along {
  readonly table: string;
  readonly by: string;
  readonly through?: string;
  readonly register?: true;
}

/**
 * What can be released on its own. What bears on how a thing reads goes along with it: a promise shown without its later
 * date or its delivery, or an approval without its denial, would be a false accusation made of true rows. What is recorded
 * later is released on its own. Findings are not here: a person's verdict releases them, nothing else does.
 */
export const RELEASABLE: Readonly<Partial<Record<SubjectKind, Releasable>>> = {
  organization: { register: true, along: [{ table: 'organization_name', by: 'organization_id', register: true }] },
  organization_name: { register: true, ofBody: true },
  post: { register: true, ofBody: true },
  source: { register: true },
  engagement: {},
  call: {
    along: [
      { table: 'call_addressee', by: 'call_id' },
      { table: 'call_answer', by: 'addressee_id', through: 'select id from call_addressee where call_id = $1' },
    ],
  },
  call_answer: {},
  commitment: {
    id: 'first_id',
    along: [
      { table: 'due_date', by: 'commitment_id' },
      { table: 'delivery', by: 'commitment_id' },
    ],
  },
  due_date: {},
  delivery: {},
  work: {},
  version: {
    along: [
      { table: 'block', by: 'version_id' },
      { table: 'sign_off', by: 'version_id' },
      { table: 'sign_off_dispute', by: 'sign_off_id', through: 'select id from sign_off where version_id = $1' },
      { table: 'content_point', by: 'version_id' },
    ],
  },
  sign_off: { along: [{ table: 'sign_off_dispute', by: 'sign_off_id' }] },
  sign_off_dispute: {},
  content_point: {},
  claim: {},
  comparison: {},
};

export async function isReleased(manager: Transaction, kind: SubjectKind, id: Id): Promise<boolean> {
  const [row] = await manager.query<{ level: string }[]>(`select level from ${kind} where id = $1`, [id]);
  return row?.level === 'public';
}

/**
 * The thing first, then what goes along with it: a row's effective level is the least of its own and its parents'. Answers
 * the ids of the rows that went along, for the entry that tells of the release; blocks are covered by their version's hash.
 */
export async function raiseToPublic(manager: Transaction, kind: SubjectKind, how: Releasable, id: Id): Promise<readonly Id[]> {
  await manager.query(`update ${kind} set level = 'public'${register(how)} where ${how.id ?? 'id'} = $1`, [id]);
  const went: Id[] = [];
  for (const { table, by, through, ...along } of how.along ?? []) {
    const hangs = through ? `${by} in (${through})` : `${by} = $1`;
    const sql = `update ${table} set level = 'public'${register(along)} where ${hangs} and level <> 'public' returning id`;
    const [rows] = await manager.query<[{ id: Id }[], number]>(sql, [id]);
    if (table !== 'block') went.push(...rows.map((row) => row.id));
  }
  return went;
}

function register(how: { readonly register?: true }): string {
  return how.register ? ', space_id = null' : '';
}
