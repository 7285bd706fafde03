/** SHA-256 of the bytes, 32 bytes. Handed in: a core has no Node, and a page in a browser has another one. */
export type Sha256 = (data: Uint8Array) => Uint8Array;

/** What is needed to verify, and nothing more: no key and no chance. */
export interface Primitives {
  readonly sha256: Sha256;
  /** Ed25519 (RFC 8032): 32 bytes of public key, the message, 64 bytes of signature. WebCrypto answers with a promise. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
}

/** Bytes of a SHA-256 hash, of an Ed25519 public key and of a salt. */
export const HASH_BYTES = 32;

/** Whether these bytes could be a SHA-256 hash at all. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}
