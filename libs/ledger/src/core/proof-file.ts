import { invalid, type DomainError } from '#libs/kernel';
import { fromBase64, fromDecimal, toBase64 } from './bytes.js';
import { isHash } from './primitives.js';
import { parseNote } from './signed-note.js';

/** That one leaf is in a log, in a file that any C2SP tool reads: `.tlog-proof` (C2SP tlog-proof, v1). */
export interface ProofFile {
  /** what an application adds for itself; nothing vouches for it */
  readonly extra: Uint8Array | null;
  readonly index: bigint;
  /** from the leaf's sibling up to the child of the root */
  readonly proof: readonly Uint8Array[];
  /** the signed note, word for word */
  readonly checkpoint: string;
}

export function formatProofFile({ extra, index, proof, checkpoint }: ProofFile): string {
  const head = [FIRST_LINE, ...(extra ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...proof.map(toBase64)];
  const file = `${head.join('\n')}\n\n${checkpoint}`;
  parseProofFile(file);
  return file;
}

/** Reads it. Refuses every other spelling: PROOF_FILE_MALFORMED, and NOTE_MALFORMED for what stands below the proof. */
export function parseProofFile(file: string): ProofFile {
  if (file.length > MOST_CHARACTERS) throw malformed(`it is longer than ${MOST_CHARACTERS} characters`);
  const blank = file.indexOf('\n\n');
  if (blank < 0) throw malformed('no empty line parts the proof from the checkpoint');
  const [first, ...lines] = file.slice(0, blank).split('\n');
  if (first !== FIRST_LINE) throw malformed(`its first line is not ${FIRST_LINE}`);
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : undefined;
  if (extra === null) throw malformed('its extra line does not hold base64');
  const index = fromDecimal(/^index (.*)$/s.exec(lines.shift() ?? '')?.[1] ?? '');
  if (index === null) throw malformed("its index line is not written 'index N', with N below 2^63 and no leading zeros");
  const checkpoint = file.slice(blank + 2);
  parseNote(checkpoint);
  return { extra: extra ?? null, index, proof: parseProof(lines), checkpoint };
}

/** The hashes of a proof, in base64. Refuses PROOF_FILE_MALFORMED. */
function parseProof(lines: readonly string[]): readonly Uint8Array[] {
  if (lines.length > LONGEST_PROOF) throw malformed(`its proof has ${lines.length} hashes, and no tree asks for more than 63`);
  return lines.map((line, i) => {
    const hash = fromBase64(line);
    if (!hash || !isHash(hash)) throw malformed(`hash ${i + 1} of its proof is not 32 bytes in base64`);
    return hash;
  });
}

function malformed(what: string): DomainError {
  return invalid('PROOF_FILE_MALFORMED', `This is no tlog-proof: ${what}.`);
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const LONGEST_PROOF = 63;
const MOST_CHARACTERS = 256 * 1024;
