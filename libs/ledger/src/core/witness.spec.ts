import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.js';
import { formatCheckpoint } from './checkpoint.js';
import { consistencyProof, type TreeHead } from './consistency.js';
import { hashesOf, leafHash, rangeHash } from './merkle.js';
import type { Primitives } from './primitives.js';
import { formatNote } from './signed-note.js';
import { SIGNATURE_TYPES, verifierKey } from './verifier-key.js';
import { judgeCheckpoint } from './witness.js';

const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'));
const key = verifierKey(sha256, 'log.example.org', SIGNATURE_TYPES.ed25519, raw);
const primitives: Primitives = { sha256, verifyEd25519: (_, message, signature) => verify(null, message, publicKey, signature) };

const leaves = Array.from({ length: 40 }, (_, i) => leafHash(sha256, Uint8Array.of(i)));
const hashAt = hashesOf(sha256, leaves);
const head = (size: number): TreeHead => ({ size: BigInt(size), root: rangeHash(sha256, 0n, BigInt(size), hashAt) });
const proof = (from: number, to: number) => consistencyProof(sha256, BigInt(from), BigInt(to), hashAt);

function note({ size, root }: TreeHead, origin = key.name): string {
  const text = formatCheckpoint({ origin, size, root, extensions: [] });
  return formatNote({
    text,
    signatures: [{ ...key, name: origin, signature: new Uint8Array(sign(null, Buffer.from(text), privateKey)) }],
  });
}

const judge = (body: string, seen: TreeHead | null) => judgeCheckpoint(body, [key], () => seen, primitives);
const ask = (old: number, to: number, hashes = proof(old, to)) =>
  formatAddCheckpoint({ oldSize: BigInt(old), proof: hashes, note: note(head(to)) });
const otherRoot = { size: 5n, root: new Uint8Array(32) };

describe('a witness', () => {
  it.each([
    ['takes the first checkpoint without a proof', ask(0, 5), null, 200],
    ['takes a tree that holds the one seen last', ask(5, 9), head(5), 200],
    ['takes the same tree again', ask(5, 5), head(5), 200],
    ['takes an empty log', ask(0, 0), null, 200],
    ['refuses a request that is none', 'what?', null, 400],
    ['refuses a note that is cut', ask(5, 9).slice(0, -1), head(5), 400],
    ['refuses an old size beyond the new one', `old 6\n\n${note(head(5))}`, head(6), 400],
    [
      'refuses a proof of absurd length',
      ask(
        5,
        9,
        Array.from({ length: 64 }, () => new Uint8Array(32)),
      ),
      head(5),
      400,
    ],
    ['does not know other logs', `old 0\n\n${note(head(5), 'other.example.org')}`, null, 404],
    ['refuses what the log has not signed', ask(5, 9).replace(/^9$/m, '10'), head(5), 403],
    ['tells a log that has fallen behind what it saw', ask(3, 9), head(5), 409],
    ['tells a log that runs ahead what it saw', ask(5, 9), null, 409],
    ['refuses a second tree of the same size', ask(5, 5), otherRoot, 409],
    ['refuses a proof that does not lead there', ask(5, 9, proof(4, 9)), head(5), 422],
    ['refuses a tree that does not hold the one seen last', ask(5, 9), otherRoot, 422],
    ['refuses a proof where none is needed', ask(0, 5, [new Uint8Array(32)]), null, 422],
  ] as const)('%s', async (_, body, seen, status) => expect(await judge(body, seen)).toMatchObject({ status }));

  it('tells the size that it saw last, so that the log can ask again', async () => {
    expect(await judge(ask(3, 9), head(5))).toMatchObject({ status: 409, size: 5n });
  });

  it('follows a log through any growth, and never takes one tree for another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), fc.nat(40), async (seen, old, to) => {
        const body = `old ${old}\n${old <= to ? formatAddCheckpoint({ oldSize: 0n, proof: proof(old, to), note: '' }).slice(6, -1) : ''}\n${note(head(to))}`;
        const wanted = old > to ? 400 : old !== seen ? 409 : 200;
        expect((await judge(body, seen === 0 ? null : head(seen))).status).toBe(wanted);
      }),
    );
  });
});

describe('an add-checkpoint request', () => {
  it('comes back as it was written, and any cut is refused or says less', () => {
    const body = ask(5, 9);
    expect(formatAddCheckpoint(parseAddCheckpoint(body))).toBe(body);
    for (let length = 0; length < body.length; length++)
      expect(() => parseAddCheckpoint(body.slice(0, length))).toThrow(/^This is no/);
  });
});
