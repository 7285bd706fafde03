import { invalid } from '#libs/kernel';
import { canonical } from './canonical.js';
import { compareBytes, concat, equalBytes, utf8 } from './bytes.js';
import { HASH_BYTES, isHash, type Sha256 } from './primitives.js';

/**
 * One field with what opens it. "Commitment" in this file is the cryptographers' word: a hash that binds to a value and tells
 * nothing of it until value and salt are shown. Without the salt nobody can try out what the value may have been.
 */
export interface Opening {
  readonly name: string;
  readonly value: string;
  /** 32 bytes of chance, fresh for each field of each entry; forgetting them is what erasure does */
  readonly salt: Uint8Array;
}

/** `SHA-256("countersign-field/v1\n" ‖ salt ‖ JCS([name, value]))`. Refuses text that is not canonical (NOT_CANONICAL) and a salt of another length. */
export function fieldHash(sha256: Sha256, { name, value, salt }: Opening): Uint8Array {
  if (salt.length !== HASH_BYTES) throw new RangeError(`a salt is ${HASH_BYTES} bytes, and this has ${salt.length}`);
  return sha256(concat(FIELD, salt, utf8(canonical([name, value]))));
}

/**
 * `SHA-256("countersign-record/v1\n" ‖ the field hashes, sorted)`: sorted, so that their order does not tell which withheld
 * field is which. Refuses ENTRY_WITHOUT_FIELDS and FIELD_HASH_TWICE; every hash is 32 bytes.
 */
export function recordHash(sha256: Sha256, fieldHashes: readonly Uint8Array[]): Uint8Array {
  if (fieldHashes.length === 0) throw invalid('ENTRY_WITHOUT_FIELDS', 'An entry has at least one field, and this has none.');
  if (!fieldHashes.every(isHash)) throw new RangeError('a field hash is 32 bytes');
  const sorted = [...fieldHashes].sort(compareBytes);
  if (sorted.some((hash, i) => i > 0 && equalBytes(hash, sorted[i - 1]!))) {
    throw invalid('FIELD_HASH_TWICE', 'Two fields of an entry have the same hash, and salts make each hash its own.');
  }
  return sha256(concat(RECORD, ...sorted));
}

/** What the log holds of an entry: `"countersign/v1\n"` and the record hash, 47 bytes, whether the entry is private or public. */
export function leafData(recordHash: Uint8Array): Uint8Array {
  if (!isHash(recordHash)) throw new RangeError('a record hash is 32 bytes');
  return concat(LEAF, recordHash);
}

const FIELD = utf8('countersign-field/v1\n');
const RECORD = utf8('countersign-record/v1\n');
const LEAF = utf8('countersign/v1\n');
