import type { PoolClient } from 'pg';
import type { Id } from '#libs/kernel';
import { INVITATION_DAYS, minutesAfter, phraseOf, type OutsiderKind, type Role } from '../core/index.js';
import { hashOf } from './secret.js';
import { randomPhrase } from './words.js';

export interface Invitation {
  readonly id: Id;
  /** the account it leads to; null when a new one is made */
  readonly actorId: Id | null;
  readonly spaceId: Id | null;
  readonly role: Role | null;
  readonly opensSpaces: boolean;
  readonly outsider: OutsiderKind | null;
  readonly organizationId: Id | null;
  readonly outsiderUntil: string | null;
}

/** Uses an invitation up; null when the words lead nowhere. Two who come at once: one of them gets it. */
export async function useInvitation(client: PoolClient, typed: string, now: Date): Promise<Invitation | null> {
  const { rows } = await client.query<Invitation>(
    `update invitation set used_at = $2 where phrase_hash = $1 and used_at is null and ends_at > $2
     returning id, actor_id as "actorId", space_id as "spaceId", role, opens_spaces as "opensSpaces", outsider, organization_id as "organizationId", outsider_until as "outsiderUntil"`,
    [hashOf(phraseOf(typed)), now],
  );
  return rows[0] ?? null;
}

/** The words that open the first account, which nobody has taken yet; those told before open nothing any more. */
export async function inviteToAccount(client: PoolClient, actorId: Id, id: Id, now: Date): Promise<string> {
  const phrase = randomPhrase();
  await client.query('delete from invitation where actor_id = $1 and used_at is null', [actorId]);
  await client.query('insert into invitation (id, phrase_hash, actor_id, made_at, ends_at) values ($1, $2, $3, $4, $5)', [
    id,
    hashOf(phraseOf(phrase)),
    actorId,
    now,
    minutesAfter(now, INVITATION_DAYS * 24 * 60),
  ]);
  return phrase;
}
