import type { Pool, PoolClient } from 'pg';
import type { Id } from '#libs/kernel';
import { hashOf, isSecret, newSecret } from './secret.js';

/** A browser that a person signed in from: it is counted by itself when tries are counted (OWASP's "device cookie"). */
export async function rememberBrowser(auth: Pool | PoolClient, actorId: Id, now: Date): Promise<string> {
  const token = newSecret();
  await auth.query('insert into known_browser (token_hash, actor_id, made_at) values ($1, $2, $3)', [
    hashOf(token),
    actorId,
    now,
  ]);
  // The latest twenty are plenty for one person.
  await auth.query(
    `delete from known_browser where actor_id = $1 and token_hash not in (
       select token_hash from known_browser where actor_id = $1 order by made_at desc, token_hash limit 20)`,
    [actorId],
  );
  return token;
}

/** Its hash, when it is a browser of whoever has this name. */
export async function browserOf(auth: Pool, token: string | undefined, nameKey: string): Promise<string | null> {
  if (token === undefined || !isSecret(token)) return null;
  const { rowCount } = await auth.query(
    'select from known_browser b join person_private p on p.actor_id = b.actor_id where b.token_hash = $1 and p.name_key = $2',
    [hashOf(token), nameKey],
  );
  return rowCount ? hashOf(token) : null;
}

export async function forgetBrowser(auth: Pool, token: string | undefined): Promise<void> {
  if (token !== undefined && isSecret(token))
    await auth.query('delete from known_browser where token_hash = $1', [hashOf(token)]);
}
