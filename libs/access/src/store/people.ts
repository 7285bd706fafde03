import type { Pool, PoolClient } from 'pg';
import type { Id } from '#libs/kernel';
import { nameKeyOf } from '../core/index.js';

export interface Person {
  readonly actorId: Id;
  readonly pseudonym: string;
  readonly passphraseHash: string;
}

export async function personOfName(auth: Pool, nameKey: string): Promise<Person | null> {
  return one(auth, 'name_key = $1', nameKey);
}

export async function personOfActor(auth: Pool | PoolClient, actorId: Id): Promise<Person | null> {
  return one(auth, 'actor_id = $1', actorId);
}

async function one(auth: Pool | PoolClient, where: string, value: string): Promise<Person | null> {
  const { rows } = await auth.query<Person>(
    `select actor_id as "actorId", pseudonym, passphrase_hash as "passphraseHash" from person_private where ${where}`,
    [value],
  );
  return rows[0] ?? null;
}

/** False when somebody has the name already. */
export async function namePerson(client: PoolClient, person: Person, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into person_private (actor_id, pseudonym, name_key, passphrase_hash, named_at) values ($1, $2, $3, $4, $5)
     on conflict (name_key) do nothing`,
    [person.actorId, person.pseudonym, nameKeyOf(person.pseudonym), person.passphraseHash, now],
  );
  return rowCount === 1;
}

/**
 * Whether the passphrase that was just found right still is, and stays so until the transaction ends: looking at one takes a moment,
 * in which its owner may have changed it.
 */
export async function holdPassphrase(client: PoolClient, { actorId, passphraseHash }: Person): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from person_private where actor_id = $1 and passphrase_hash = $2 for no key update',
    [actorId, passphraseHash],
  );
  return rowCount === 1;
}

export async function setPassphrase(client: PoolClient, actorId: Id, passphraseHash: string): Promise<void> {
  await client.query('update person_private set passphrase_hash = $2 where actor_id = $1', [actorId, passphraseHash]);
}
