import type { Pool, PoolClient } from 'pg';
import type { Id } from '#libs/kernel';
import { minutesAfter, SESSION } from '../core/index.js';
import { hashOf, isSecret, newSecret } from './secret.js';
import type { Account } from './credentials.js';

/** Where somebody is signed in: a token of 256 random bits, of which the hash alone is stored. */
export async function beginSession(auth: Pool | PoolClient, actorId: Id, id: Id, now: Date): Promise<string> {
  const token = newSecret();
  await auth.query('delete from session where ends_at <= $1 or seen_at <= $2', [now, minutesAfter(now, -SESSION.idleMinutes)]);
  await auth.query('insert into session (id, actor_id, token_hash, began_at, seen_at, ends_at) values ($1, $2, $3, $4, $4, $5)', [
    id,
    actorId,
    hashOf(token),
    now,
    minutesAfter(now, SESSION.hours * 60),
  ]);
  return token;
}

/** The session a token belongs to, while it lasts. Being asked for keeps it awake, told to the database once a minute. */
export async function sessionOf(auth: Pool, token: string, now: Date): Promise<(Account & { readonly sessionId: Id }) | null> {
  if (!isSecret(token)) return null;
  const { rows } = await auth.query<{ id: Id; actor_id: Id; opens_spaces: boolean; seen_at: string }>(
    `select s.id, s.actor_id, a.opens_spaces, s.seen_at
     from session s join actor a on a.id = s.actor_id
     where s.token_hash = $1 and s.ends_at > $2 and s.seen_at > $3`,
    [hashOf(token), now, minutesAfter(now, -SESSION.idleMinutes)],
  );
  const row = rows[0];
  if (!row) return null;
  if (new Date(row.seen_at) < minutesAfter(now, -1))
    await auth.query('update session set seen_at = $2 where id = $1', [row.id, now]);
  return { actorId: row.actor_id, opensSpaces: row.opens_spaces, sessionId: row.id };
}

export async function endSession(auth: Pool | PoolClient, token: string): Promise<void> {
  if (isSecret(token)) await auth.query('delete from session where token_hash = $1', [hashOf(token)]);
}

/** Everywhere else: after a change of what a person knows, nobody stays signed in who knew the old. */
export async function endSessionsOf(auth: Pool | PoolClient, actorId: Id): Promise<void> {
  await auth.query('delete from session where actor_id = $1', [actorId]);
}
