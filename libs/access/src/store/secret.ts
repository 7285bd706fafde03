import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function isSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is stored of a secret that nobody could guess: its SHA-256. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
