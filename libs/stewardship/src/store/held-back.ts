import type { Id, Level, SubjectKind } from '#libs/kernel';
import { hangs, RELEASABLE, type Along } from './releasable.js';

/** A row that bears on how a thing reads and that everybody reads it without. */
export interface HeldBackRow {
  readonly kind: SubjectKind;
  readonly id: Id;
  readonly level: Level;
  readonly recordedAt: string;
  readonly spaceId: Id;
  /** it was released, and something that it names or hangs from is not seen */
  readonly madePublic: boolean;
  readonly proposed: boolean;
}

/**
 * One statement of the rows that everybody reads the page of the thing `$1` without; null where none can be. They hang from the
 * thing itself, or from what is shown on its page, has none of its own and is seen by everybody. Each is found by an index on what it
 * hangs from, so that it costs by what the page shows and not by what the record holds (decision record 0087).
 */
export function heldBackFrom(kind: SubjectKind): string | null {
  const parts = [...(RELEASABLE[kind]?.along ?? []), ...(ALSO[kind] ?? [])].filter(({ table }) => table !== 'block').map(partsOf);
  return parts.length === 0 ? null : parts.join(' union all ');
}

function partsOf(along: Along): string {
  return `select '${along.table}' as kind, t.id, t.effective_level as level, t.recorded_at as "recordedAt", t.space_id as "spaceId",
    t.level = 'public' as "madePublic", exists (select from release_proposal p where p.thing_id = t.id) as proposed
    from ${along.table} t where ${hangs(along)} and ${NOT_SEEN} and t.superseded_at is null`;
}

/**
 * Said so that the index of all that is not released does not fit it: where a space holds much that is not released, the planner takes
 * that for few rows and reads them all, and not those few that hang from the thing.
 */
const NOT_SEEN = `coalesce(t.effective_level, 'space') <> 'public'`;
const SEEN = `effective_level = 'public'`;
const repliesTo = (claims: string): readonly Along[] =>
  ['reply_request', 'reply'].map((table) => ({ table, by: 'claim_id', through: claims }));

/** What goes along with no release of the thing, and is read on its page. */
const ALSO: Readonly<Partial<Record<SubjectKind, readonly Along[]>>> = {
  organization: [{ table: 'post', by: 'organization_id' }],
  engagement: [
    {
      table: 'call_answer',
      by: 'addressee_id',
      through: `select a.id from call_addressee a join call c on c.id = a.call_id where c.engagement_id = $1 and c.${SEEN}`,
    },
    ...repliesTo(`select id from claim where engagement_id = $1 and ${SEEN}`),
  ],
  work: [
    ...['sign_off', 'content_point'].map((table) => ({
      table,
      by: 'version_id',
      through: `select id from version where work_id = $1 and ${SEEN}`,
    })),
    {
      table: 'sign_off_dispute',
      by: 'sign_off_id',
      through: `select s.id from sign_off s join version v on v.id = s.version_id where v.work_id = $1 and v.${SEEN}`,
    },
    ...repliesTo(`select id from claim where work_id = $1 and ${SEEN}`),
  ],
  version: [{ table: 'address_event', by: 'version_id' }],
};
