import { createPublicKey, hash, verify } from 'node:crypto';
import type { Primitives } from './core/index.js';

/** Node's own SHA-256 and Ed25519, as the core wants them handed in. */
export const nodePrimitives: Primitives = {
  sha256: (data) => new Uint8Array(hash('sha256', data, 'buffer')),
  verifyEd25519: (publicKey, message, signature) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
};

export const { sha256 } = nodePrimitives;
