import type { Role } from '#libs/access/core';
import type { Id, SubjectKind } from '#libs/kernel';
import type { Reader, Transaction } from '#libs/persistence';
import type { KeepingDeed, Kept } from '../core/index.js';
import { Keeping } from './keeping.entity.js';

export interface Proposal {
  readonly id: Id;
  readonly spaceId: Id;
  readonly deed: KeepingDeed;
  readonly proposedBy: Id;
  readonly toId: Id | null;
  readonly groupId: Id | null;
}

/** False when something else is proposed of the space and waits. */
export async function addKeeping(manager: Transaction, row: Proposal): Promise<boolean> {
  const added = await manager.query<unknown[]>(
    `insert into keeping (id, space_id, deed, proposed_by, to_id, group_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (space_id) where done_at is null and withdrawn_at is null do nothing returning id`,
    [row.id, row.spaceId, row.deed, row.proposedBy, row.toId, row.groupId],
  );
  return added.length === 1;
}

/** Why a proposal is not carried out, as the database says it; null when it is done. */
export type NotDone = 'not_found' | 'over' | 'not_now' | 'notice_runs' | 'not_the_one_named' | 'no_steward' | 'another_needed';

export async function confirmKeeping(manager: Transaction, id: Id): Promise<NotDone | null> {
  const [row] = await manager.query<{ why: NotDone | null }[]>('select confirm_keeping($1) as why', [id]);
  return row!.why;
}

/** Whether it was still open, and theirs to withdraw. */
export async function withdrawKeeping(manager: Transaction, id: Id, at: Date): Promise<boolean> {
  const { affected } = await manager.update(Keeping, { id }, { withdrawnAt: at });
  return affected === 1;
}

/** From its confirmation a winding up takes nothing else: no closing, no opening again, no handing over. */
export async function standingOfSpace(manager: Transaction, spaceId: Id): Promise<'open' | 'closed' | 'wound up'> {
  const [row] = await manager.query<{ standing: 'open' | 'closed' | 'wound up' }[]>(
    `select case
       when exists (select from keeping k where k.space_id = space.id and k.deed = 'wind_up' and k.done_at is not null) then 'wound up'
       when closed_at is not null then 'closed' else 'open' end as standing
     from space where id = $1`,
    [spaceId],
  );
  return row!.standing;
}

export async function roleIn(manager: Transaction, spaceId: Id, actorId: Id): Promise<Role | null> {
  const [row] = await manager.query<{ role: Role }[]>('select role from membership where space_id = $1 and actor_id = $2', [
    spaceId,
    actorId,
  ]);
  return row?.role ?? null;
}

/** How many things of each sort lie in a space, as far as this reader may know: of what is private, and of notes, one's own. */
export async function countKept(reader: Reader, spaceId: Id): Promise<Readonly<Partial<Record<Kept, number>>>> {
  const tables = await reader.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
    [PARTS],
  );
  const facts = tables.map(
    ({ name }) =>
      `select effective_level::text as kept, count(*) as n from ${name} where space_id = $1 and superseded_at is null group by 1`,
  );
  const own = OWN.map((table) => `select 'own', count(*) from ${table} where space_id = $1`);
  const rows = await reader.query<{ kept: Kept; n: string }>(
    `select kept, sum(n)::text as n from (${[...facts, ...own].join(' union all ')}) each group by kept`,
    [spaceId],
  );
  return Object.fromEntries(rows.map(({ kept, n }) => [kept, Number(n)]));
}

/** Rows that are read as a part of another thing: nobody would count them. */
const PARTS = [
  'block',
  'finding',
  'call_addressee',
  'log_party',
  'log_promise',
  'tracked_change',
  'file_comment',
  'email_header',
  'version_file',
  'version_capture',
];

/** What is not on the record, and seen by one person alone. */
const OWN = ['note', 'tray_file'];

/** The bare public fact: what became of the space that keeps a thing, on which day, and the group that keeps it since. */
export interface KeepingFact {
  readonly deed: KeepingDeed;
  readonly on: string;
  /** where the reader can see that body */
  readonly groupId: Id | null;
  /** false while a space is being wound up */
  readonly finished: boolean;
}

export async function keepingFactsOf(reader: Reader, kind: SubjectKind, id: Id): Promise<readonly KeepingFact[]> {
  return reader.query<KeepingFact>(
    `select k.deed, k.happened_on as "on", (select o.id from organization o where o.id = k.group_id) as "groupId", k.finished
     from keepings_of($1, $2) k`,
    [kind, id],
  );
}
