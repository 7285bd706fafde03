import { invalid } from '#libs/kernel';
import { utf8 } from './bytes.js';
import type { Primitives } from './primitives.js';
import { parseNote, type NoteSignature, type SignedNote } from './signed-note.js';
import { SIGNATURE_TYPES, type VerifierKey } from './verifier-key.js';

/** A signature that was looked into and is right. */
export interface Signed {
  readonly key: VerifierKey;
  /** seconds since 1970 at which a witness says it saw this; null for a signature that tells no time */
  readonly seenAt: bigint | null;
}

/** A note of which at least one signature is by a known key, and none by a known key is wrong. */
export interface OpenedNote extends SignedNote {
  readonly signedBy: readonly Signed[];
  /** signature lines by keys that are not known: they say nothing */
  readonly unknown: readonly NoteSignature[];
}

/**
 * Opens a note with the keys that are trusted (C2SP signed-note v1.0.0, "Signatures"; tlog-cosignature v1.0.1).
 * Refuses: NOTE_MALFORMED; NOTE_SIGNATURE_WRONG when a known key did not sign this text, or is there twice; NOTE_UNSIGNED when
 * no known key signed it. A line by an unknown key is set aside, also under a known name: that leaves room for a second log
 * signature of a kind to come.
 */
export async function openNote(note: string, keys: readonly VerifierKey[], primitives: Primitives): Promise<OpenedNote> {
  const parsed = parseNote(note);
  const signedBy: Signed[] = [];
  const unknown: NoteSignature[] = [];
  for (const line of parsed.signatures) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (!key) unknown.push(line);
    else if (signedBy.some((signed) => signed.key === key)) throw wrong(`it is signed twice by ${key.name}`);
    else signedBy.push(await verified(parsed.text, line, key, primitives));
  }
  if (signedBy.length > 0) return { ...parsed, signedBy, unknown };
  const asked = keys.map(({ name, keyId }) => `${name} (${keyId})`).join(', ') || 'any known key';
  throw invalid('NOTE_UNSIGNED', `The note is not signed by ${asked}.`);
}

/**
 * What a cosignature signs, and the bytes before the Ed25519 signature in its line: the time in seconds, eight bytes, the
 * largest first (C2SP tlog-cosignature v1.0.1, "Ed25519 signed message").
 */
export function cosignedMessage(text: string, seenAt: bigint): { readonly message: Uint8Array; readonly timestamp: Uint8Array } {
  const timestamp = Uint8Array.from({ length: 8 }, (_, i) => Number((seenAt >> BigInt(8 * (7 - i))) & 0xffn));
  return { message: utf8(`cosignature/v1\ntime ${seenAt}\n${text}`), timestamp };
}

async function verified(text: string, line: NoteSignature, key: VerifierKey, primitives: Primitives): Promise<Signed> {
  const stamped = key.type === SIGNATURE_TYPES.cosignature;
  const length = SIGNATURE_BYTES + (stamped ? 8 : 0);
  if (line.signature.length !== length) {
    throw wrong(`the signature of ${key.name} has ${line.signature.length} bytes, and one of its kind has ${length}`);
  }
  const seenAt = stamped ? readTime(line.signature) : null;
  if (seenAt !== null && seenAt > LAST_SECOND) throw wrong(`${key.name} gives a time after the year 9999`);
  const message = seenAt === null ? utf8(text) : cosignedMessage(text, seenAt).message;
  const right = await primitives.verifyEd25519(key.publicKey, message, line.signature.slice(length - SIGNATURE_BYTES));
  if (!right) throw wrong(`the signature of ${key.name} does not fit this text`);
  return { key, seenAt };
}

function readTime(signature: Uint8Array): bigint {
  return signature.slice(0, 8).reduce((seconds, byte) => (seconds << 8n) | BigInt(byte), 0n);
}

function wrong(what: string) {
  return invalid('NOTE_SIGNATURE_WRONG', `A signature under the note is wrong: ${what}.`);
}

const SIGNATURE_BYTES = 64;
const LAST_SECOND = 253_402_300_799n;
