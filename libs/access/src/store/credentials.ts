import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#libs/persistence';
import type { Id } from '#libs/kernel';
import type { TokenScope } from '../core/index.js';
import type { Credentials } from './in-one-go.js';

/** What a token leads to, when it leads anywhere. */
export interface Account {
  readonly actorId: Id;
  readonly opensSpaces: boolean;
  readonly token?: TokenScope;
  readonly readsOnly?: boolean;
}

/** 256 random bits; the prefix lets a leaked token be recognised for what it is. */
const TOKEN = /^cs_[A-Za-z0-9_-]{43}$/;

/** The account a token belongs to, or null. Only the token's hash is ever compared or stored. */
export async function accountOfToken(database: Database, token: string, now: Date): Promise<Account | null> {
  if (!isToken(token)) return null;
  const { rows } = await database.auth.query<{ actor_id: Id; opens_spaces: boolean; scope: TokenScope | 'first' }>({
    name: 'account-of-token', // asked with every request of a member, so its plan is kept
    text: `select a.id as actor_id, a.opens_spaces, t.scope
     from access_token t join actor a on a.id = t.actor_id
     where t.token_hash = $1 and (t.expires_at is null or t.expires_at > $2)`,
    values: [hash(token), now],
  });
  const row = rows[0];
  if (!row) return null;
  const account = { actorId: row.actor_id, opensSpaces: row.opens_spaces };
  return row.scope === 'first' ? account : { ...account, token: row.scope, readsOnly: row.scope === 'read' };
}

/**
 * Makes the first account, which may open spaces; false when there is an account already. `keepToken` is asked for the
 * token inside the transaction and has put it where its owner finds it before it answers: a start that breaks off here
 * leaves no account without a token. Two servers starting at once make one account between them.
 */
export async function makeFirstAccount(
  database: Database,
  newId: () => Id,
  now: Date,
  keepToken: () => Promise<string>,
): Promise<boolean> {
  const client = await database.auth.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('countersign first account'))`);
    const { rowCount } = await client.query('select from actor limit 1');
    if (!rowCount) {
      const [actorId, tokenHash] = [newId(), hash(await keepToken())];
      await client.query('insert into actor (id, opens_spaces, created_at) values ($1, true, $2)', [actorId, now]);
      await client.query('insert into access_token (id, actor_id, token_hash, created_at) values ($1, $2, $3, $4)', [
        newId(),
        actorId,
        tokenHash,
        now,
      ]);
    }
    await client.query('commit');
    return !rowCount;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A token for a program, of which the hash alone is stored. The same id again gives a new one, and the one before opens nothing. */
export async function makeToken(
  client: Credentials,
  made: { readonly id: Id; readonly actorId: Id; readonly name: string; readonly scope: TokenScope; readonly endsAt: Date },
  now: Date,
): Promise<string> {
  const token = newToken();
  await client.query(
    `insert into access_token (id, actor_id, token_hash, name, scope, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set token_hash = excluded.token_hash`,
    [made.id, made.actorId, hash(token), made.name, made.scope, now, made.endsAt],
  );
  return token;
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

export function newToken(): string {
  return `cs_${randomBytes(32).toString('base64url')}`;
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
