import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { normalised } from '../core/index.js';

/** Argon2id as OWASP's cheat sheet has it at the least: 19 MiB, two passes, one lane. Node brings it along. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** `argon2id$memory$passes$lanes$salt$tag`, so that a later cost can stand beside an earlier one. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(passphrase, salt);
  const { memory, passes, parallelism } = COST;
  return ['argon2id', memory, passes, parallelism, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** Whether it is the one. For a name that nobody has, `hash` is null: the same work is done, and the answer is no. */
export async function isPassphrase(passphrase: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = (hash ?? NOBODY).split('$');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await tagOf(passphrase, Buffer.from(salt!, 'base64url'), cost);
  return timingSafeEqual(found, Buffer.from(tag!, 'base64url')) && hash !== null;
}

const NOBODY = `argon2id$${COST.memory}$${COST.passes}$${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const derive = promisify(argon2);

function tagOf(passphrase: string, nonce: Buffer, cost: Partial<typeof COST> | object = {}): Promise<Buffer> {
  return derive('argon2id', { ...COST, ...cost, message: normalised(passphrase), nonce });
}
