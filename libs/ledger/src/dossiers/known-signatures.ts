import { DOSSIER_LIMITS, formatNote, openNote, parseNote, parseVerifierKey } from '../core/index.js';
import { nodePrimitives, sha256 } from '../node-primitives.js';

/** A checkpoint as a dossier holds it: each signature in it is by a key that the dossier names. */
export interface KnownSignatures {
  readonly checkpoint: string;
  /** the vkeys of the witnesses who signed it */
  readonly witnesses: readonly string[];
}

/**
 * The checkpoint with the signatures of the log and of those witnesses whose keys are known here. A line by another key is left out,
 * such as that of a witness who was taken off the list while the checkpoint stood: nobody could check it. Refuses what openNote refuses.
 */
export async function withKnownSignatures(note: string, log: string, witnesses: readonly string[]): Promise<KnownSignatures> {
  const known = [log, ...witnesses.slice(0, DOSSIER_LIMITS.witnesses)].map((vkey) => ({
    vkey,
    key: parseVerifierKey(sha256, vkey),
  }));
  const keys = known.map(({ key }) => key);
  const { text, signedBy } = await openNote(note, keys, nodePrimitives);
  const { signatures } = parseNote(note);
  return {
    checkpoint: formatNote({
      text,
      signatures: signatures.filter(({ name, keyId }) => keys.some((key) => key.name === name && key.keyId === keyId)),
    }),
    witnesses: known.slice(1).flatMap(({ vkey, key }) => (signedBy.some((signed) => signed.key === key) ? [vkey] : [])),
  };
}
