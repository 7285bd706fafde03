import { DomainError } from '#libs/kernel';
import { formatNote, parseNote, type NoteSignature, type Primitives, type WitnessAt } from '../core/index.js';
import { askWitness, type ProofFrom } from './ask-witness.js';

export interface Collected {
  /** the note with the signatures that were given, in the order of the witnesses */
  readonly note: string;
  readonly signedBy: readonly string[];
  /** why the others are missing, in sentences */
  readonly refusals: readonly DomainError[];
}

/** Asks all witnesses at once. One that is down or refuses is told of, and stops no other. */
export async function collectCosignatures(
  note: string,
  witnesses: readonly WitnessAt[],
  asking: { readonly proofFrom: ProofFrom; readonly knownSize: (name: string) => bigint; readonly milliseconds: number },
  primitives: Primitives,
): Promise<Collected> {
  const { proofFrom, milliseconds } = asking;
  const answers = await Promise.all(
    witnesses.map((witness) =>
      askWitness(witness, { note, knownSize: asking.knownSize(witness.key.name), proofFrom, milliseconds }, primitives).catch(
        refusalOf,
      ),
    ),
  );
  const refusals = answers.filter((answer) => answer instanceof DomainError);
  const given = answers.filter((answer): answer is NoteSignature => !(answer instanceof DomainError));
  const { text, signatures } = parseNote(note);
  return { note: formatNote({ text, signatures: [...signatures, ...given] }), signedBy: given.map(({ name }) => name), refusals };
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
