import { createHash, randomBytes } from 'node:crypto';
import { DomainError, invalid } from '#libs/kernel';
import type { Expected } from './timestamp-token.js';

export interface Authority {
  readonly address: string;
  /** its certificates that are trusted, as DER */
  readonly trusted: readonly Uint8Array[];
}

export interface Stamped {
  /** the token (RFC 3161 TimeStampToken, DER), to keep beside what it stamps */
  readonly token: Uint8Array;
  readonly at: Date;
}

/**
 * Has a message stamped, and gives the token once it is verified. The authority sees its hash only. Refuses
 * AUTHORITY_UNREACHABLE, TIMESTAMP_REFUSED, TIMESTAMP_MALFORMED and TIMESTAMP_WRONG.
 */
export async function askAuthority({ address, trusted }: Authority, message: Uint8Array, milliseconds: number): Promise<Stamped> {
  const { timestampRequest, tokenIn } = await rules();
  const { der, nonce } = timestampRequest(createHash('sha256').update(message).digest(), randomBytes(8));
  const token = tokenIn(await post(address, der, milliseconds));
  return { token, at: await verifyTimestamp(token, { message, nonce, trusted }) };
}

/** The time in a token that was kept, once all of it is right. Refuses TIMESTAMP_MALFORMED and TIMESTAMP_WRONG. */
export async function verifyTimestamp(token: Uint8Array, expected: Expected): Promise<Date> {
  return (await rules()).verifyTimestamp(token, expected);
}

/** Loaded when first asked for: most servers have no authority, and the library is large. */
function rules() {
  return import('./timestamp-token.js');
}

async function post(address: string, der: Uint8Array, milliseconds: number): Promise<Uint8Array> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new Uint8Array(der),
      headers: { 'content-type': 'application/timestamp-query' },
      signal: AbortSignal.timeout(milliseconds),
      redirect: 'error',
    });
    if (!answer.ok) throw unreachable(address, `it answered with status ${answer.status}`);
    return await bytesOf(answer, address);
  } catch (error) {
    throw error instanceof DomainError ? error : unreachable(address, `it gave no answer within ${milliseconds / 1000} seconds`);
  }
}

async function bytesOf(answer: Response, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > MOST_BYTES) throw unreachable(address, 'its answer is far too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unreachable(address: string, what: string): DomainError {
  return invalid('AUTHORITY_UNREACHABLE', `The time stamping authority at ${address} did not stamp: ${what}.`);
}

const MOST_BYTES = 64 * 1024;
