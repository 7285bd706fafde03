import { invalid } from './domain-error.js';

/** A SHA-256 as people paste it, in capitals or with spaces around it; always 64 small hexadecimal digits. Refuses HASH_INVALID. */
export function parseHash(given: unknown, field: string): string {
  const hash = typeof given === 'string' ? given.trim().toLowerCase() : '';
  if (/^[0-9a-f]{64}$/.test(hash)) return hash;
  throw invalid('HASH_INVALID', `${field}: give a SHA-256 as 64 hexadecimal digits (0 to 9 and a to f).`, field);
}
