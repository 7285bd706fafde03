import { invalid, type DomainError } from '#libs/kernel';
import { concat, fromBase64, toBase64, toHex, utf8 } from './bytes.js';
import { weaknessOf } from './ed25519-point.js';
import { HASH_BYTES, type Sha256 } from './primitives.js';

/** C2SP signed-note v1.0.0 and tlog-cosignature v1.0.1. A log signs with the first, a witness with the second. */
export const SIGNATURE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const;

export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** Whose signature, and of what kind: the "vkey" that a log publishes and a reader pins. */
export interface VerifierKey {
  /** a name like an address without its scheme, such as `countersign.example.org/log` */
  readonly name: string;
  /** eight hexadecimal digits, taken from name, type and key: tells keys apart, proves nothing */
  readonly keyId: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** The key under its name, with the id that the two give it. Refuses names and keys that no note could use: VERIFIER_KEY_MALFORMED. */
export function verifierKey(sha256: Sha256, name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw malformed('its name is empty or has a space, a plus sign or a control character');
  if (publicKey.length !== HASH_BYTES) throw malformed(`an Ed25519 public key is 32 bytes, and this is ${publicKey.length}`);
  const weakness = weaknessOf(publicKey);
  if (weakness) throw malformed(weakness);
  const keyId = toHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4));
  return { name, keyId, type, publicKey };
}

/** Writes `name+keyid+base64(type ‖ key)` (C2SP signed-note v1.0.0, "Verifier keys"). */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.keyId}+${toBase64(concat(Uint8Array.of(key.type), key.publicKey))}`;
}

/** Reads it back. Refuses every other spelling, an id that is not the key's, and weak keys: VERIFIER_KEY_MALFORMED. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  if (text.length > MOST_CHARACTERS) throw malformed(`it is longer than ${MOST_CHARACTERS} characters`);
  const [, name, keyId, encoded] = /^([^+]*)\+([^+]*)\+(.*)$/su.exec(text) ?? [];
  if (name === undefined || keyId === undefined || encoded === undefined) {
    throw malformed('it is written name+keyid+key, with two plus signs');
  }
  const bytes = fromBase64(encoded);
  if (!bytes || bytes.length === 0) throw malformed('the part after the second plus sign is not base64');
  const type = Object.values(SIGNATURE_TYPES).find((known) => known === bytes[0]);
  if (!type) throw malformed(`its signature type ${bytes[0]} is neither 1 (Ed25519) nor 4 (Ed25519 cosignature)`);
  const key = verifierKey(sha256, name, type, bytes.slice(1));
  if (key.keyId !== keyId) throw malformed(`its id is written ${said(keyId)}, and name and key give ${key.keyId}`);
  return key;
}

/** C2SP signed-note v1.0.0: not empty, no Unicode space, no plus sign; and no control character, which no note may hold. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}+\u0000-\u001f]+$/u.test(name);
}

export function sameKey(a: VerifierKey, b: VerifierKey): boolean {
  return formatVerifierKey(a) === formatVerifierKey(b);
}

function said(keyId: string): string {
  return keyId.length > 16 ? 'too long' : `'${keyId}'`;
}

function malformed(what: string): DomainError {
  return invalid('VERIFIER_KEY_MALFORMED', `This is no verifier key: ${what}.`);
}

const MOST_CHARACTERS = 1_000;
