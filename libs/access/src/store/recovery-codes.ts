import { randomInt, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Id } from '#libs/kernel';
import { codeOf, RECOVERY_CODES } from '../core/index.js';
import { hashOf } from './secret.js';

/** Letters and figures that are not mistaken for one another: 20 of them are 97 bits, so a code is looked up by its hash alone. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

function newCode(): string {
  const signs = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]!).join('');
  return signs.match(/.{5}/g)!.join('-');
}

/** New codes; the ones from before open nothing any more. */
export async function makeRecoveryCodes(client: PoolClient, actorId: Id, now: Date): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await client.query('delete from recovery_code where actor_id = $1', [actorId]);
  await client.query(
    'insert into recovery_code (id, code_hash, actor_id, made_at) select i, h, $3, $4 from unnest($1::uuid[], $2::text[]) t (i, h)',
    [codes.map(() => randomUUID()), codes.map((code) => hashOf(codeOf(code))), actorId, now],
  );
  return codes;
}

/** Uses a code up and gives whose it was; null when it opens nothing. */
export async function useRecoveryCode(client: PoolClient, typed: string, now: Date): Promise<Id | null> {
  const { rows } = await client.query<{ actor_id: Id }>(
    'update recovery_code set used_at = $2 where code_hash = $1 and used_at is null returning actor_id',
    [hashOf(codeOf(typed)), now],
  );
  return rows[0]?.actor_id ?? null;
}
