import { invalid, type DomainError } from '#libs/kernel';
import { fromBase64, fromDecimal, toBase64 } from './bytes.js';
import { isHash } from './primitives.js';
import { parseNote } from './signed-note.js';

/** What a log sends to a witness: C2SP tlog-witness v1.0.0, `add-checkpoint`. */
export interface AddCheckpoint {
  /** the size that the log believes the witness saw last; 0 for none */
  readonly oldSize: bigint;
  /** that the tree of that size begins the checkpoint's */
  readonly proof: readonly Uint8Array[];
  /** the checkpoint as a signed note, word for word */
  readonly note: string;
}

export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`;
}

/** Reads it. Refuses every other spelling: ADD_CHECKPOINT_MALFORMED, and NOTE_MALFORMED for what stands below the proof. */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const blank = body.indexOf('\n\n');
  if (blank < 0) throw malformed('no empty line parts the proof from the checkpoint');
  const [first = '', ...lines] = body.slice(0, blank).split('\n');
  const oldSize = fromDecimal(/^old (.*)$/s.exec(first)?.[1] ?? '');
  if (oldSize === null) throw malformed("its first line is not written 'old N', with N below 2^63 and no leading zeros");
  if (lines.length > LONGEST_PROOF)
    throw malformed(`its proof has ${lines.length} hashes, and at most ${LONGEST_PROOF} are read`);
  const proof = lines.map((line, i) => {
    const hash = fromBase64(line);
    if (!hash || !isHash(hash)) throw malformed(`hash ${i + 1} of its proof is not 32 bytes in base64`);
    return hash;
  });
  const note = body.slice(blank + 2);
  parseNote(note);
  return { oldSize, proof, note };
}

function malformed(what: string): DomainError {
  return invalid('ADD_CHECKPOINT_MALFORMED', `This is no add-checkpoint request: ${what}.`);
}

const LONGEST_PROOF = 63;
