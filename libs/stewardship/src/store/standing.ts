import type { Id, SubjectKind } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';
import type { Proposed, TakingBackReason } from '../core/index.js';

/** What stands between one thing and its readers. */
export interface Standing {
  readonly proposed: Proposed | null;
  /** when the embargo that is set ends, as ISO 8601 in UTC */
  readonly embargoedUntil: string | null;
}

export async function standingOf(manager: Transaction, id: Id): Promise<Standing> {
  const [row] = await manager.query<{ by: Id | null; until: string | null }[]>(
    `select (select p.proposed_by from release_proposal p where p.thing_id = $1) as by,
            (select e.until from embargo e where e.thing_id = $1 and e.ended_at is null) as until`,
    [id],
  );
  return { proposed: row?.by ? { proposedBy: row.by } : null, embargoedUntil: row?.until ?? null };
}

export async function anotherMayPropose(manager: Transaction, spaceId: Id): Promise<boolean> {
  const [row] = await manager.query<{ may: boolean }[]>('select another_may_propose($1) as may', [spaceId]);
  return row!.may;
}

export interface ReleaseRow {
  readonly id: Id;
  readonly spaceId: Id;
  readonly kind: SubjectKind;
  readonly thingId: Id;
  readonly at: Date;
  readonly by: Id;
  readonly people: 1 | 2;
}

/** `along` are the ids of what was released with it: what was proposed of that waits no more either. */
export async function addRelease(manager: Transaction, row: ReleaseRow, along: readonly Id[] = []): Promise<void> {
  await manager.query(
    `insert into release (id, space_id, thing_kind, thing_id, released_at, released_by, people) values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.spaceId, row.kind, row.thingId, row.at, row.by, row.people],
  );
  await endProposals(manager, [row.thingId, ...along]);
  await endEmbargo(manager, row.thingId, row.at);
}

/** Whoever was told of them is told so no more (see the trigger of the table). */
export async function endProposals(manager: Transaction, thingIds: readonly Id[]): Promise<void> {
  await manager.query('delete from release_proposal where thing_id = any ($1)', [thingIds]);
}

/** False when it was proposed already: a second proposal says nothing that the first has not. */
export async function addProposal(
  manager: Transaction,
  row: { readonly kind: SubjectKind; readonly thingId: Id; readonly spaceId: Id; readonly at: Date; readonly by: Id },
): Promise<boolean> {
  const added = await manager.query<unknown[]>(
    `insert into release_proposal (thing_id, thing_kind, space_id, proposed_at, proposed_by) values ($1, $2, $3, $4, $5)
     on conflict (thing_id) do nothing returning thing_id`,
    [row.thingId, row.kind, row.spaceId, row.at, row.by],
  );
  return added.length === 1;
}

export async function addEmbargo(
  manager: Transaction,
  row: {
    readonly id: Id;
    readonly spaceId: Id;
    readonly kind: SubjectKind;
    readonly thingId: Id;
    readonly until: string;
    readonly at: Date;
    readonly by: Id;
  },
): Promise<void> {
  await manager.query(
    'insert into embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.spaceId, row.kind, row.thingId, row.until, row.at, row.by],
  );
}

/** `rows` is a statement of the ids that the thing `$1` is made of. */
export async function nameForEmbargo(
  manager: Transaction,
  rows: string,
  of: { readonly thingId: Id; readonly embargoId: Id; readonly spaceId: Id; readonly to: readonly Id[] },
): Promise<void> {
  await manager.query(
    `insert into embargo_sight (row_id, actor_id, embargo_id, space_id)
     select r.id, a.id, $2, $3 from (${rows}) r, unnest($4::uuid[]) a (id) on conflict do nothing`,
    [of.thingId, of.embargoId, of.spaceId, of.to],
  );
}

/** Of these accounts, the offices of a body that was not asked about the thing, and are not journalists in the space too. */
export async function unaskedOffices(
  manager: Transaction,
  rows: string,
  of: { readonly thingId: Id; readonly spaceId: Id; readonly to: readonly Id[] },
): Promise<readonly Id[]> {
  const found = await manager.query<{ id: Id }[]>(
    `select o.actor_id as id from outsider o
     where o.space_id = $2 and o.actor_id = any ($3) and o.ends_at > now()
     group by o.actor_id
     having bool_and(o.kind = 'office') and not exists (
       select from reply_request q
         left join commitment c on c.id = q.commitment_id left join claim k on k.id = q.claim_id left join judgement j on j.id = q.judgement_id
       where q.space_id = $2 and q.superseded_at is null and q.asked_of_id = any (array_agg(o.organization_id))
         and (q.id in (${rows}) or $1 in (c.source_id, k.source_id, j.source_id, q.source_id))
     )`,
    [of.thingId, of.spaceId, of.to],
  );
  return found.map(({ id }) => id);
}

/** Of these accounts, those that were let in as outsiders where the steward can see it, and are nowhere any more. */
export async function outsidersOver(manager: Transaction, to: readonly Id[]): Promise<readonly Id[]> {
  const found = await manager.query<{ id: Id }[]>(
    'select o.actor_id as id from outsider o where o.actor_id = any ($1) group by o.actor_id having max(o.ends_at) <= now()',
    [to],
  );
  return found.map(({ id }) => id);
}

export async function endEmbargo(manager: Transaction, thingId: Id, at: Date): Promise<void> {
  await manager.query('delete from embargo_sight where embargo_id in (select id from embargo where thing_id = $1)', [thingId]);
  await manager.query(
    'update notice set seen_at = $2 where seen_at is null and id in (select id from embargo where thing_id = $1 and ended_at is null)',
    [thingId, at],
  );
  await manager.query('update embargo set ended_at = $2 where thing_id = $1 and ended_at is null', [thingId, at]);
}

export async function isActor(manager: Transaction, id: Id): Promise<boolean> {
  const [row] = await manager.query<{ is: boolean }[]>('select is_actor($1) as is', [id]);
  return row!.is;
}

/** Closes the release that stands, in the sight of everybody when the thing was; false when the thing never had one of its own. */
export async function closeRelease(
  manager: Transaction,
  thingId: Id,
  closed: { readonly at: Date; readonly by: Id; readonly reason: TakingBackReason; readonly wasSeen: boolean },
): Promise<boolean> {
  const [, count] = await manager.query<[unknown[], number]>(
    `update release set taken_back_at = $2, taken_back_by = $3, reason = $4, was_seen = $5 where thing_id = $1 and taken_back_at is null`,
    [thingId, closed.at, closed.by, closed.reason, closed.wasSeen],
  );
  return count === 1;
}

/** A thing that went along with another, or was released before releases were kept, has none: it is made and closed at once. */
export async function addClosedRelease(
  manager: Transaction,
  row: Omit<ReleaseRow, 'people'> & { readonly reason: TakingBackReason; readonly wasSeen: boolean },
): Promise<void> {
  await addRelease(manager, { ...row, people: 1 });
  await closeRelease(manager, row.thingId, row);
}
