import type { Primitives } from '#libs/ledger/core';
import { sha256 } from './sha256.js';

/** Said when the browser lacks what is needed; nothing has been checked then. */
export class BrowserTooOld extends Error {}

/** Our own SHA-256, and the browser's Ed25519 (WebCrypto). */
export const webPrimitives: Primitives = {
  sha256,
  verifyEd25519: async (publicKey, message, signature) => {
    const key = await importKey(new Uint8Array(publicKey));
    return crypto.subtle.verify(ED25519, key, new Uint8Array(signature), new Uint8Array(message));
  },
};

/** Every core's key is a sound point, so a refusal here is about the browser. */
async function importKey(publicKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // Missing where a page came over http from another machine.
  if (!(globalThis.crypto as Crypto | undefined)?.subtle) {
    throw new BrowserTooOld(
      'This page came over an unprotected connection, and the browser keeps its tools from such pages. Save the page and open the file.',
    );
  }
  try {
    return await crypto.subtle.importKey('raw', publicKey, ED25519, false, ['verify']);
  } catch {
    throw new BrowserTooOld(
      'This browser cannot check signatures of the kind that the log uses (Ed25519). Open this page in a newer one.',
    );
  }
}

const ED25519 = 'Ed25519';
