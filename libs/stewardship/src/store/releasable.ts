import type { Id, Level, SubjectKind } from '#libs/kernel';
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
export interface Along {
  readonly table: string;
  readonly by: string;
  readonly through?: string;
  /** which of them go along, as a condition on the row `t`; all when not given */
  readonly only?: string;
  readonly register?: true;
}

/**
 * A finding that a person has judged, and that quotes no more of either text than may be shown of it; no other is shown to
 * anybody outside (domain.md).
 */
const SHOWABLE = 'exists (select from confirmation c where c.finding_id = t.id) and finding_may_be_shown(t.id)';

/** Nobody is shown what is said of a body without what the body says to it, or that it was asked. */
const REPLIES = (by: string, through?: string): readonly Along[] =>
  ['reply_request', 'reply'].map((table) => ({ table, by, ...(through && { through }) }));

/** A text is shown whole where nothing less was decided; one that came from a file, only where somebody decided so (decision 0045). */
const MAY_BE_SHOWN_WHOLE = `shown_of_version(t.version_id) = 'whole'`;

/**
 * What can be released on its own. What bears on how a thing reads goes along with it: a promise shown without its later
 * date or its delivery, or an approval without its denial, would be a false accusation made of true rows. What is recorded
 * later is released on its own, and until then the thing says to members what is held back (see heldBackFrom). Findings are
 * not here: a person's verdict lets them go along with their comparison, nothing else does.
 */
export const RELEASABLE: Readonly<Partial<Record<SubjectKind, Releasable>>> = {
  organization: { register: true, along: [{ table: 'organization_name', by: 'organization_id', register: true }] },
  organization_name: { register: true, ofBody: true },
  post: { register: true, ofBody: true },
  source: { register: true },
  picture: {},
  engagement: {},
  log_entry: {
    id: 'first_id',
    along: [
      { table: 'log_party', by: 'log_entry_id', through: 'select id from log_entry where first_id = $1' },
      { table: 'log_promise', by: 'log_entry_id', through: 'select id from log_entry where first_id = $1' },
    ],
  },
  labour: { id: 'first_id' },
  harm_note: {},
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
      { table: 'official_statement', by: 'commitment_id' },
      { table: 'judgement', by: 'commitment_id' },
      ...REPLIES('commitment_id'),
      ...REPLIES('judgement_id', 'select id from judgement where commitment_id = $1'),
    ],
  },
  due_date: {},
  delivery: {},
  official_statement: {},
  judgement: { along: REPLIES('judgement_id') },
  work: {},
  version: {
    along: [
      { table: 'block', by: 'version_id', only: MAY_BE_SHOWN_WHOLE },
      { table: 'version_file', by: 'version_id' },
      { table: 'version_capture', by: 'version_id' },
      // That it was found at an address by us, and when, says what sort of version it is.
      { table: 'address_event', by: 'found_version_id' },
      { table: 'sign_off', by: 'version_id' },
      { table: 'sign_off_dispute', by: 'sign_off_id', through: 'select id from sign_off where version_id = $1' },
      { table: 'content_point', by: 'version_id' },
    ],
  },
  address_event: {},
  tracked_change: {},
  file_comment: {},
  email_header: {},
  sign_off: { along: [{ table: 'sign_off_dispute', by: 'sign_off_id' }] },
  sign_off_dispute: {},
  content_point: {},
  claim: { along: REPLIES('claim_id') },
  reply_request: {},
  reply: {},
  comparison: {
    along: [
      { table: 'finding', by: 'comparison_id', only: SHOWABLE },
      { table: 'confirmation', by: 'finding_id', through: 'select id from finding where comparison_id = $1' },
      ...REPLIES('comparison_id'),
    ],
  },
  seal: {},
  seal_reveal: {},
};

export async function levelOf(manager: Transaction, kind: SubjectKind, id: Id): Promise<Level> {
  const [row] = await manager.query<{ level: Level }[]>(`select level from ${kind} where id = $1`, [id]);
  return row!.level;
}

/** What everybody or those named can see of it by now; null where the row was closed meanwhile. */
export async function effectiveLevelOf(manager: Transaction, kind: SubjectKind, id: Id): Promise<Level> {
  const [row] = await manager.query<{ level: Level }[]>(`select effective_level as level from ${kind} where id = $1`, [id]);
  return row!.level;
}

/**
 * Gives a thing a level, and what goes along with it: parents first, since a row's effective level is the least of its own
 * and its parents'. Answers the ids of the rows that went along, for the entry that tells of it; blocks are covered by
 * their version's hash. Raised to everybody, a row with an embargo of its own stays until that is over.
 */
export async function setLevel(manager: Transaction, kind: SubjectKind, id: Id, level: Level, now: Date): Promise<readonly Id[]> {
  const how = RELEASABLE[kind]!;
  const joins = (each: { readonly register?: true }) => (each.register && level === 'public' ? ', space_id = null' : '');
  await manager.query(`update ${kind} set level = '${level}'${joins(how)} where ${how.id ?? 'id'} = $1`, [id]);
  const went: Id[] = [];
  for (const along of how.along ?? []) {
    const conditions = [hangs(along), `t.level <> '${level}'`, `t.level <> 'private'`];
    // Everything goes back to the space, also what may not be shown any more: it would be seen at the next release.
    if (level !== 'space' && along.only) conditions.push(along.only);
    if (level === 'public') conditions.push(NO_EMBARGO_OF_ITS_OWN);
    const sql = `update ${along.table} t set level = '${level}'${joins(along)} where ${conditions.join(' and ')} returning t.id`;
    const [rows] = await manager.query<[{ id: Id }[], number]>(sql, level === 'public' ? [id, now] : [id]);
    if (along.table !== 'block') went.push(...rows.map((row) => row.id));
  }
  return went;
}

const NO_EMBARGO_OF_ITS_OWN =
  'not exists (select from embargo e where e.thing_id = t.id and e.thing_id <> $1 and e.ended_at is null and e.until > $2)';

/** Every row that goes along with a thing, itself included: what somebody named in an embargo is to see. */
export function rowsOf(kind: SubjectKind): string {
  const how = RELEASABLE[kind]!;
  const own = `select id from ${kind} where ${how.id ?? 'id'} = $1`;
  const rest = (how.along ?? []).map((along) => {
    const only = along.only ? ` and ${along.only}` : '';
    return `select t.id from ${along.table} t where ${hangs(along)}${only}`;
  });
  return [own, ...rest].join(' union ');
}

/** The condition by which rows `t` hang from the thing `$1`. */
export function hangs({ by, through }: Along): string {
  return through ? `t.${by} in (${through})` : `t.${by} = $1`;
}
