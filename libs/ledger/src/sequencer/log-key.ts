import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { formatNote, SIGNATURE_TYPES, verifierKey, type VerifierKey } from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import { keepFile, readIfThere } from './keep-file.js';

/** The key of a log: signs checkpoints as `origin`. */
export interface LogKey {
  readonly origin: string;
  readonly verifier: VerifierKey;
  /** the text as a note with this log's signature */
  sign(text: string): string;
}

/**
 * The key kept in that file, or a new one that is in it before this answers; readable by its owner alone. The origin is kept beside it: a
 * log keeps the name it began with, also where the server's address changes.
 */
export async function keepLogKey(file: string, first: string): Promise<LogKey> {
  const [kept, named] = [await readIfThere(file), await readIfThere(`${file}-origin`)];
  const origin = named?.trim() ?? first;
  if (named === null) await keepFile(`${file}-origin`, `${origin}\n`);
  if (kept !== null) return logKey(origin, createPrivateKey(kept));
  const { privateKey } = generateKeyPairSync('ed25519');
  await keepFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), 0o600);
  return logKey(origin, privateKey);
}

/** The key in that file under this name; null when there is no file. */
export async function logKeyIn(file: string, origin: string): Promise<LogKey | null> {
  const kept = await readIfThere(file);
  return kept === null ? null : logKey(origin, createPrivateKey(kept));
}

function logKey(origin: string, secret: KeyObject): LogKey {
  const x = createPublicKey(secret).export({ format: 'jwk' }).x!;
  const verifier = verifierKey(sha256, origin, SIGNATURE_TYPES.ed25519, new Uint8Array(Buffer.from(x, 'base64url')));
  return {
    origin,
    verifier,
    sign: (text) => {
      const signature = new Uint8Array(sign(null, Buffer.from(text), secret));
      return formatNote({ text, signatures: [{ name: origin, keyId: verifier.keyId, signature }] });
    },
  };
}
