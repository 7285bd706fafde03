import { DomainError } from '#libs/kernel';
import { parseAddCheckpoint } from './add-checkpoint.js';
import { equalBytes } from './bytes.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { provesConsistency, type TreeHead } from './consistency.js';
import { openNote } from './open-note.js';
import type { Primitives } from './primitives.js';
import type { VerifierKey } from './verifier-key.js';

/** What a witness makes of a request, in the statuses of C2SP tlog-witness v1.0.0. Only 200 may be signed, and only once it is kept. */
export type Judged =
  | {
      readonly status: 200;
      readonly checkpoint: Checkpoint;
      /** what to sign */
      readonly text: string;
      /** the same as the log signed it */
      readonly note: string;
    }
  | { readonly status: 400 | 403 | 404 | 422; readonly says: string }
  | { readonly status: 409; readonly says: string; /** what was seen last, which the log is told */ readonly size: bigint };

/**
 * Judges an `add-checkpoint` request: 400 malformed, or an old size beyond the new one · 404 a log that is not watched · 403 not signed
 * by the log's key · 409 the old size is not what was seen last, or the same size has another root · 422 the newer tree does not
 * hold the older one · 200 otherwise. `seen` is the last checkpoint of this log that was kept, or null.
 */
export async function judgeCheckpoint(
  body: string,
  logs: readonly VerifierKey[],
  seen: (origin: string) => TreeHead | null,
  primitives: Primitives,
): Promise<Judged> {
  try {
    const { oldSize, proof, note } = parseAddCheckpoint(body);
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
    const checkpoint = parseCheckpoint(text);
    const keys = logs.filter(({ name }) => name === checkpoint.origin);
    if (keys.length === 0) return { status: 404, says: 'This witness does not watch that log.' };
    const unsigned = await openNote(note, keys, primitives).then(() => null, refusalOf);
    if (unsigned !== null) return { status: 403, says: unsigned };
    if (oldSize > checkpoint.size)
      return { status: 400, says: `The old size ${oldSize} is beyond the new one, ${checkpoint.size}.` };
    return judgeGrowth(oldSize, proof, { checkpoint, text, note }, seen(checkpoint.origin) ?? NOTHING, primitives);
  } catch (error) {
    return { status: 400, says: refusalOf(error) };
  }
}

function judgeGrowth(
  oldSize: bigint,
  proof: readonly Uint8Array[],
  told: { readonly checkpoint: Checkpoint; readonly text: string; readonly note: string },
  seen: TreeHead,
  { sha256 }: Primitives,
): Judged {
  const { checkpoint } = told;
  if (oldSize !== seen.size) return { status: 409, says: `Seen last: ${seen.size}.`, size: seen.size };
  if (oldSize === checkpoint.size && oldSize > 0n && !equalBytes(seen.root, checkpoint.root)) {
    return { status: 409, says: `Seen last: another tree of ${seen.size}.`, size: seen.size };
  }
  const grows = seen.size === 0n ? startsFresh(checkpoint, proof, sha256) : provesConsistency(sha256, seen, checkpoint, proof);
  if (!grows) return { status: 422, says: 'The proof does not lead from the tree seen last to this one.' };
  return { status: 200, ...told };
}

/** From nothing every tree follows, without a proof; the tree of no leaves has one root. */
function startsFresh({ size, root }: Checkpoint, proof: readonly Uint8Array[], sha256: Primitives['sha256']): boolean {
  return proof.length === 0 && (size > 0n || equalBytes(root, sha256(new Uint8Array())));
}

function refusalOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  throw error;
}

const NOTHING: TreeHead = { size: 0n, root: new Uint8Array() };
