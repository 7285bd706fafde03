import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { SIGNATURE_TYPES, verifierKey, type Primitives, type VerifierKey } from '#libs/ledger/core';

/** Node's own SHA-256 and Ed25519, as the core wants them. */
export const primitives: Primitives = {
  sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  verifyEd25519: (publicKey, message, signature) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
};

export const { sha256 } = primitives;

export interface Signer {
  readonly key: VerifierKey;
  readonly secret: KeyObject;
}

/** A log or a witness with a fresh key. */
export function aSigner(name: string, type: 'ed25519' | 'cosignature' = 'ed25519'): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  return { key: verifierKey(sha256, name, SIGNATURE_TYPES[type], raw), secret: privateKey };
}

export function ed25519(signer: Signer, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, signer.secret));
}
