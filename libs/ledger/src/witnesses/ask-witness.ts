import { invalid, type DomainError } from '#libs/kernel';
import {
  formatAddCheckpoint,
  formatNote,
  openNote,
  parseCheckpoint,
  parseNote,
  type NoteSignature,
  type Primitives,
  type WitnessAt,
} from '../core/index.js';

/** The proof that the tree of this size begins the checkpoint's. */
export type ProofFrom = (size: bigint) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;

export interface Asked {
  readonly note: string;
  /** the size this witness saw last, as far as is known; it says so itself where it differs */
  readonly knownSize: bigint;
  readonly proofFrom: ProofFrom;
  readonly milliseconds: number;
}

/**
 * Asks one witness to co-sign a checkpoint (C2SP tlog-witness v1.0.0) and gives its signature, verified. Refuses
 * WITNESS_UNREACHABLE, WITNESS_REFUSED with its status, WITNESS_AHEAD when it has seen a longer log than ours, and
 * NOTE_SIGNATURE_WRONG.
 */
export async function askWitness(witness: WitnessAt, asked: Asked, primitives: Primitives): Promise<NoteSignature> {
  const text = asked.note.slice(0, asked.note.lastIndexOf('\n\n') + 1);
  const { size } = parseCheckpoint(text);
  const first = await post(witness, asked, asked.knownSize);
  const other = first.status === 409 ? sizeIn(first.body) : null;
  if (other !== null && other > size) {
    throw refused('WITNESS_AHEAD', witness, `it has seen ${other} entries, and this checkpoint is over ${size}`);
  }
  const answer = other === null || other === asked.knownSize ? first : await post(witness, asked, other);
  if (answer.status !== 200)
    throw refused('WITNESS_REFUSED', witness, `it answered with status ${answer.status}: ${answer.body.slice(0, 200)}`);
  return signatureIn(answer.body, text, witness, primitives);
}

/** What a witness answered, if it is a co-signature of this text by its key and by no other. */
async function signatureIn(body: string, text: string, { key }: WitnessAt, primitives: Primitives): Promise<NoteSignature> {
  const { signatures } = parseNote(`${text}\n${body}`);
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
  await openNote(formatNote({ text, signatures: own.length > 0 ? own : signatures }), [key], primitives);
  return own[0]!;
}

interface Told {
  readonly status: number;
  readonly body: string;
}

async function post(witness: WitnessAt, asked: Asked, oldSize: bigint): Promise<Told> {
  const proof = oldSize === 0n ? [] : await asked.proofFrom(oldSize);
  const body = formatAddCheckpoint({ oldSize, proof, note: asked.note });
  try {
    const signal = AbortSignal.timeout(asked.milliseconds);
    const answer = await fetch(`${witness.address}/add-checkpoint`, { method: 'POST', body, signal, redirect: 'error' });
    return { status: answer.status, body: await firstOf(answer) };
  } catch {
    throw refused('WITNESS_UNREACHABLE', witness, `it gave no answer within ${asked.milliseconds / 1000} seconds`);
  }
}

async function firstOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > MOST_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sizeIn(body: string): bigint | null {
  return /^(0|[1-9]\d{0,18})\n$/.test(body) ? BigInt(body) : null;
}

function refused(code: string, { key }: WitnessAt, what: string): DomainError {
  return invalid(code, `The witness ${key.name} did not co-sign: ${what}.`);
}

const MOST_BYTES = 64 * 1024;
